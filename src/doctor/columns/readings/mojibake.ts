/** What Windows-1252 shows for the bytes 0x80 to 0x9F; the five that it leaves open stand for themselves. */
const shown =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const byteOf = new Map([...shown].map((character, index) => [character, 0x80 + index] as const));
const runs = new RegExp(`[\u0080-\u00ff${[...shown].filter((one) => one > '\u00ff').join('')}]{2,}`, 'gu');
const suspect =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/u;
/** Letters of other scripts: right text may decode to one of them by accident, and after a first decoding to several. */
const notLatin = /(?!\p{Script=Latin})\p{L}/gu;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** What a text said before its UTF-8 was read as Windows-1252, once or more often; undefined where that did not happen. */
export function withoutMojibake(text: string): string | undefined {
  let result = text;
  for (let round = 0; round < 3 && suspect.test(result); round++) {
    const next = result.replace(runs, (run) => decoded(run) ?? run);
    const foreign = next.match(notLatin)?.length ?? 0;
    if (next === result || (foreign > 0 && (round > 0 || foreign < 2))) break;
    result = next;
  }
  return result === text || /[\u0080-\u009f\ufffd]/.test(result) ? undefined : result;
}

function decoded(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (character) => byteOf.get(character) ?? character.charCodeAt(0));
  try {
    const text = decoder.decode(bytes);
    return text.length < run.length ? text : undefined;
  } catch {
    return undefined;
  }
}
