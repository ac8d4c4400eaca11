import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';

/** The records of a CSV file as text by column; for tests of the generator. */
export function readCsv(folder: string, file: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(join(folder, file), 'utf8')).map((row) => row.map(String));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
