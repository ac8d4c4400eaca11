// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are looked for
const unseen = /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const atTheEdge = /^ +| +$/g;

/** A cell with all that cannot be seen in it made visible: spaces at the edges as ␣, other signs by their number, blank as "". */
export function visibleText(cell: string): string {
  if (cell === '') return '""';
  return cell
    .replace(atTheEdge, (spaces) => '␣'.repeat(spaces.length))
    .replace(unseen, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
