import { type Book, columnOf, type Table } from '../model.ts';
import { type Mess, spoilCell, take } from './mess.ts';

/** Two tables of a workbook that hang together, and the field that both hold. */
function joined({ tables }: Book): { child: Table; field: string } | undefined {
  const [first, second] = tables;
  if (first === undefined || second === undefined) return undefined;
  if (second.entity === 'payments') return { child: second, field: 'invoice_id' };
  const field = ['customer_id', 'customer_name'].find((one) =>
    tables.every((table) => columnOf(table, one) !== undefined),
  );
  return second.entity === 'customers' && field !== undefined ? { child: first, field } : undefined;
}

/** Rows that name something which the other table does not have. */
const orphans: Mess = {
  name: 'orphan',
  plant: (book, random) => {
    const join = joined(book);
    const column = join === undefined ? undefined : columnOf(join.child, join.field);
    if (join === undefined || column === undefined) return;
    const parents = new Set(
      book.tables.flatMap((table) => table.rows.map((row) => row.get(columnOf(table, join.field) ?? column))),
    );
    for (const [at, row] of take(join.child, random).entries()) {
      const value = column.kind === 'id' ? `99${String(row.get(column))}${at}` : `PT Tanpa Induk ${at + 1}`;
      if (!parents.has(value)) spoilCell(join.child, { mess: 'orphan', row, column, value });
    }
  },
};

/** The same ids as numbers in one table and as texts in the other. */
const idsAsNumbers: Mess = {
  name: 'ids as number and text',
  plant: (book, random) => {
    const join = joined(book);
    if (join?.field !== 'customer_id' || book.format !== 'xlsx') return;
    const asText = random.integer(2);
    for (const [at, table] of book.tables.entries()) {
      const column = columnOf(table, 'customer_id');
      if (column === undefined) continue;
      for (const row of table.rows) {
        const digits = String(row.get(column)).replace(/\D/g, '');
        row.set(column, at === asText ? `0${digits}` : Number(digits));
      }
      if (at === asText) table.planted.push({ mess: 'ids as number and text', row: null, column });
    }
  },
};

/** What goes wrong between tables. */
export const relationMesses: readonly Mess[] = [orphans, idsAsNumbers];
