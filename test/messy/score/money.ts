import type { ColumnPortrait } from '#doctor';
import type { Row } from '#engine';
import type { Repaired } from './repaired.ts';
import type { Tally } from './tally.ts';

/** Money in is money out, what was set aside, and what the record says of changed amounts, to the cent. */
export function scoreMoney(repaired: Repaired, tally: Tally): void {
  for (const column of repaired.portrait.columns) {
    if (column.role !== 'amount' || column.header === null) continue;
    const gap = unexplained(repaired, column);
    const failure = Math.abs(gap) < 0.005 ? undefined : `${repaired.where} "${column.header}": ${gap}`;
    tally.count('money in is money out and the record', failure);
  }
}

function unexplained({ before, after, cells, aside }: Repaired, { header, index, notation }: ColumnPortrait): number {
  const read = (cell: unknown) =>
    numberOf(cell, notation === 'english' || notation === 'indonesian' ? notation : 'plain');
  const sum = (rows: readonly Row[]) => rows.reduce((total, row) => total + read(row[`c${index}`]), 0);
  const gone = new Set(aside.map(({ row }) => String(row)));
  const changed = cells
    .filter(({ column }) => column === header)
    .reduce((total, one) => total + read(one['before']) - read(one['after']), 0);
  return sum(before) - sum(after) - sum(before.filter((row) => gone.has(String(row['source_row'])))) - changed;
}

/** The number of a cell in the notation of its column; 0 where it says none. */
function numberOf(cell: unknown, notation: 'plain' | 'english' | 'indonesian'): number {
  if (typeof cell !== 'string') return 0;
  const bare = cell.replace(/[^\d.,-]/g, '').replace(/[.,]?-$/, '');
  const isIndonesian = notation === 'indonesian' && !/^-?\d+\.\d{1,2}$/.test(bare);
  const value = Number(isIndonesian ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', ''));
  return Number.isFinite(value) ? value : 0;
}
