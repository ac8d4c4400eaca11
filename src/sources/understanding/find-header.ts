import type { RawRow } from '../readers/reader.ts';
import { mayBeHeader } from './cell-content.ts';
import { isKnownHeader } from './known-headers.ts';

/** The row that names the columns. */
export interface Header {
  row: number;
  /** Headers by column; null where the cell is empty. */
  names: readonly (string | null)[];
}

const candidatesLooked = 60;
const rowsBelow = 40;
const leastScore = 2.5;
/** What Excel writes above the labels of a pivot table; the names beside it may be years. */
const pivotLabels = /^(row labels|label baris)$/i;
const pivotScore = 10;

/** The row among the first ones that names the columns of what stands below it; undefined where none does. */
export function findHeader(rows: readonly RawRow[]): Header | undefined {
  let best: { row: RawRow; score: number } | undefined;
  rows.slice(0, candidatesLooked).forEach((row, index) => {
    const below = rows.slice(index + 1, index + 1 + rowsBelow);
    const score = headerScore(row, below) - wideRowsAbove(rows.slice(0, index), row) * 0.6 - index * 0.01;
    if (score >= leastScore && (best === undefined || score > best.score)) best = { row, score };
  });
  return best === undefined ? undefined : headerAt(best.row);
}

/** The headers of a row; those that occur more than once are told apart by a number: "Harga (1)", "Harga (2)". */
export function headerAt(row: RawRow): Header {
  const plain = row.cells.map((cell) =>
    cell === null || cell.trim() === '' ? null : cell.replace(/\s+/g, ' ').trim(),
  );
  const seen = new Map<string, number>();
  const names = plain.map((header) => {
    if (header === null || plain.indexOf(header) === plain.lastIndexOf(header)) return header;
    const number = (seen.get(header) ?? 0) + 1;
    seen.set(header, number);
    return `${header} (${number})`;
  });
  while (names.at(-1) === null) names.pop();
  return { row: row.row, names };
}

/** Adds up, each from 0 to its weight: as wide as what follows (2), words (1), distinct (0.5), known (1.5), new to its column (0.5). */
function headerScore(row: RawRow, below: readonly RawRow[]): number {
  const filled = row.cells.flatMap((cell, column) => (cell === null || cell.trim() === '' ? [] : [{ cell, column }]));
  if (pivotLabels.test(filled[0]?.cell.trim() ?? '') && filled.length > 1) return pivotScore;
  const words = filled.filter(({ cell }) => mayBeHeader(cell));
  if (words.length < filled.length * 0.7 || words.length === 0) return 0;
  const known = words.filter(({ cell }) => isKnownHeader(cell)).length;
  const coverage = Math.min(1, filled.length / Math.max(1, usualWidth(below)));
  if (coverage < 0.5) return 0;
  const distinct = new Set(filled.map(({ cell }) => cell)).size / filled.length;
  const isNew = filled.filter(({ cell, column }) => below.every((other) => other.cells[column] !== cell)).length;
  const share = (count: number) => count / filled.length;
  return 2 * coverage + share(words.length) + 0.5 * distinct + 1.5 * share(known) + 0.5 * share(isNew);
}

/** Above a header stand titles, which are narrower; rows as wide as it are rather data. Counted up to five. */
function wideRowsAbove(above: readonly RawRow[], row: RawRow): number {
  const width = filledIn(row);
  if (width < 2) return 0;
  return Math.min(5, above.filter((other) => filledIn(other) >= width * 0.8).length);
}

function filledIn({ cells }: RawRow): number {
  return cells.filter((cell) => cell !== null && cell.trim() !== '').length;
}

/** Number of filled cells that a quarter of the rows reach: more titles may stand above than rows below. */
function usualWidth(rows: readonly RawRow[]): number {
  const widths = rows.map(filledIn).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.75)] ?? 1;
}
