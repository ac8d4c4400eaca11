import { columnOf, numberIn, type Row, rounded, type Table } from '../model.ts';
import { inOneTable, type Mess, spoilCell, take } from './mess.ts';

/** How each break betrays itself: without such evidence a large amount is only a large amount. */
const evidence: readonly { table: Table['entity']; field: string; by: string }[] = [
  { table: 'invoices', field: 'amount', by: 'other months' },
  { table: 'transactions', field: 'price', by: 'same product' },
  { table: 'transactions', field: 'amount', by: 'price x quantity' },
  { table: 'account_snapshot', field: 'total_charges', by: 'tenure x charge' },
];

function breakBy(factor: number, place: (typeof evidence)[number]): Mess {
  const name = `x${factor} break (${place.by})`;
  return inOneTable(name, (table, random) => {
    const column = columnOf(table, place.field);
    if (table.entity !== place.table || column === undefined) return false;
    for (const row of take(table, random, { share: 0.02, filter: (one) => (numberIn(one, column) ?? 0) > 0 })) {
      const after = numberIn(row, column) ?? 0;
      spoilCell(table, { mess: name, row, column, value: after * factor, after });
    }
    return true;
  });
}

/** Rows whose decimal point an importer dropped: prices net of 11 % tax, with one decimal (x10) or two (x100). */
const lostPoint = inOneTable('lost decimal point', (table, random) => {
  const column = columnOf(table, 'amount');
  if (table.entity !== 'lines' || column === undefined) return false;
  const rows = take(table, random, { share: 0.1, filter: (row) => (numberIn(row, column) ?? 0) > 0 });
  for (const [at, row] of rows.entries()) dropPoint(table, row, at % 2 === 0 ? 10 : 100);
  return true;
});

function dropPoint(table: Table, row: Row, factor: 10 | 100): void {
  const column = columnOf(table, 'amount');
  if (column === undefined) return;
  const gross = Math.max(50_000, Math.round((numberIn(row, column) ?? 0) / 50_000) * 50_000);
  const after = rounded(gross / 1.11, factor === 10 ? 0 : 2);
  const value = rounded(after * factor);
  spoilCell(table, { mess: `x${factor} break (lost decimal point)`, row, column, value, after });
}

/** Amounts that hold the tax while their neighbours do not. */
const withTax = inOneTable('VAT included', (table, random) => {
  const field = table.entity === 'invoices' ? 'amount' : 'price';
  const column = columnOf(table, field);
  if (column === undefined || (table.entity !== 'invoices' && table.entity !== 'transactions')) return false;
  const rate = random.choice([1.1, 1.11, 1.12]);
  for (const row of take(table, random, { share: 0.05, filter: (one) => (numberIn(one, column) ?? 0) > 0 })) {
    const after = numberIn(row, column) ?? 0;
    spoilCell(table, { mess: 'VAT included', row, column, value: rounded(after * rate), after });
  }
  return true;
});

/** Amounts that are ten, a hundred or a thousand times too large, and amounts with tax. */
export const scaleMesses: readonly Mess[] = [
  ...[10, 100, 1000].flatMap((factor) => evidence.map((place) => breakBy(factor, place))),
  lostPoint,
  withTax,
];
