import type { Literal } from './dialect.ts';

/** Double-quoted, with inner quotes doubled. */
export function quotedIdentifier(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** A literal that DuckDB and Trino read alike: exact decimals stay exact, doubles carry an exponent. */
export function standardLiteral(value: Literal): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return quotedText(value);
  if (typeof value === 'bigint') return value.toString();
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be written as SQL`);
  return Number.isSafeInteger(value) ? value.toString() : value.toExponential();
}

function quotedText(text: string): string {
  if (text.includes('\u0000')) throw new Error('a text with a NUL character cannot be written as SQL');
  return `'${text.replaceAll("'", "''")}'`;
}

/** Each argument given a fallback, so that a NULL among them changes nothing. */
export function withFallback(args: readonly string[], fallback: string): string[] {
  return args.map((argument) => `coalesce(${argument}, ${fallback})`);
}
