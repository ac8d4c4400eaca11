import { ProductError } from '#values';

const longestName = 200;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for
const strange = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * The name of a file as it may be written into a folder, in the normal form of Unicode. Refuses a name that is a path, that
 * some system would not take, or that hides what it is; none is changed in silence, since mappings speak of files by name.
 */
export function safeFileName(name: string): string {
  const normal = name.normalize('NFC');
  const isSafe =
    normal !== '' &&
    normal.length <= longestName &&
    !strange.test(normal) &&
    !normal.startsWith('.') &&
    !/[. ]$/.test(normal) &&
    normal.trim() === normal &&
    !devices.test(normal);
  if (isSafe) return normal;
  throw new ProductError('import/bad-name', 'A file cannot be taken in under this name.', {
    hint: `Give it a plain name of at most ${longestName} characters, without / \\ : * ? " < > | and not beginning with a dot.`,
    details: { name: name.slice(0, longestName) },
  });
}
