import type { Random } from '#maths';
import type { Cell, Column, Table } from '../model.ts';

/** Columns that mean nothing to Nilai, as they stand in real files. */
const extras: readonly { headers: readonly string[]; cell: (random: Random, at: number) => Cell }[] = [
  { headers: ['No', 'No.', '#', 'Unnamed: 0'], cell: (_random, at) => at + 1 },
  { headers: ['Kolom1', 'Column12', 'Sementara', 'temp'], cell: (random) => (random.chance(0.2) ? 'ok' : null) },
  { headers: ['Cek', 'x', 'Flag Import', 'Batch'], cell: (random) => random.choice(['A1', 'A2', 'B7']) },
  { headers: ['Versi Data', 'ETL Version', 'sys_hash'], cell: () => 'v3' },
];

/** Adds up to three columns that mean nothing, and puts all columns in a random order in half the tables. */
export function addExtras(table: Table, random: Random): void {
  for (const extra of random.shuffled(extras).slice(0, random.integer(4))) {
    const header = random.choice(extra.headers);
    if (table.entity === 'transactions' && header.startsWith('No')) continue; // there it is the number of the line
    const column: Column = { field: null, kind: 'text', header, write: (cell) => cell as string };
    for (const [at, row] of table.rows.entries()) row.set(column, extra.cell(random, at));
    table.columns.push(column);
  }
  if (random.chance(0.5)) table.columns = random.shuffled(table.columns);
}
