import { CsvParser } from './parse-csv.ts';

const candidates = [',', ';', '\t', '|'] as const;
const rowsLooked = 200;

/** The delimiter under which the first rows fall into the same number of columns most often; a comma where none does. */
export function detectDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const score = regularity(text, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Share of rows that have the commonest width, times a bonus for more columns; 0 where that width is one column. */
function regularity(text: string, delimiter: string): number {
  const parser = new CsvParser(delimiter);
  const rows = parser.push(text).slice(0, rowsLooked);
  if (rows.length === 0) rows.push(...parser.end().rows);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of counts) {
    if (width > 1) score = Math.max(score, (count / rows.length) * (1 + Math.log(width)));
  }
  return score;
}
