/** Characters that nobody sees: control characters, hard and zero-width spaces, marks of direction, byte-order marks. */
const invisible = /(?![\t\n\r\u0080-\u009f])\p{Cc}|[\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const everyInvisible = new RegExp(invisible.source, 'gu');
const asSpace = /\p{Z}/u;

/** True where a text has characters that nobody sees. */
export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** The text without them, kinds of space turned into the plain one, and single spaces throughout. */
export function withoutInvisible(text: string): string {
  return text
    .replace(everyInvisible, (one) => (asSpace.test(one) ? ' ' : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}
