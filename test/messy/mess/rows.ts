import { type Column, columnOf, columnsOf, type Row, type Table } from '../model.ts';
import { inOneTable, type Mess, spoilCell, take } from './mess.ts';

const keyOf: Partial<Record<NonNullable<Table['entity']>, string>> = {
  transactions: 'order_id',
  invoices: 'invoice_id',
  payments: 'payment_id',
  opportunities: 'opportunity_id',
  contracts: 'contract_id',
  customers: 'customer_id',
  install_base: 'serial',
  products: 'product_id',
};

function keyColumn(table: Table): Column | undefined {
  return table.entity === null ? undefined : columnOf(table, keyOf[table.entity] ?? '');
}

/** Rows that stand twice, in every cell the same; only where a key makes them one thing. */
const repeatedRows = inOneTable('repeated row', (table, random) => {
  if (keyColumn(table) === undefined) return false;
  for (const row of take(table, random)) {
    const copy: Row = new Map(row);
    table.rows.push(copy);
    table.taken.add(copy);
    table.planted.push({ mess: 'repeated row', row: copy, column: null });
  }
  return true;
});

/** Two different rows under one key. */
const repeatedKeys = inOneTable('repeated key', (table, random) => {
  const key = keyColumn(table);
  if (key === undefined || table.rows.length < 40) return false;
  const [first, ...others] = take(table, random, { share: 0 });
  for (const row of others) {
    spoilCell(table, { mess: 'repeated key', row, column: key, value: first?.get(key) ?? null });
  }
  return true;
});

function rowsOfSomebody(mess: string, texts: (own: string) => readonly string[]): Mess {
  return {
    name: mess,
    plant: ({ tables, world }, random) => {
      const fitting = tables.filter((table) => columnsOf(table, 'name').length > 0);
      const table = fitting.length === 0 ? undefined : random.choice(fitting);
      const column = table === undefined ? undefined : columnsOf(table, 'name')[0];
      if (table === undefined || column === undefined) return;
      for (const row of take(table, random, { share: 0 })) {
        spoilCell(table, { mess, row, column, value: random.choice(texts(world.own)) });
      }
    },
  };
}

/** A customer under two names: dots and case are spelling, another legal form may be another company. */
function nearName(mess: string, change: (name: string) => string): Mess {
  return inOneTable(mess, (table, random) => {
    const column = columnsOf(table, 'name')[0];
    if (column === undefined) return false;
    const names = table.rows.map((row) => String(row.get(column))).filter((name) => /^PT /.test(name));
    const several = names.filter((name, at) => names.indexOf(name) !== at);
    if (several.length === 0) return false;
    const name = random.choice(several);
    const row = table.rows.find((one) => one.get(column) === name && !table.taken.has(one));
    if (row !== undefined) spoilCell(table, { mess, row, column, value: change(name), after: name });
    return true;
  });
}

/** What goes wrong with whole rows, and with who they are about. */
export const rowMesses: readonly Mess[] = [
  repeatedRows,
  repeatedKeys,
  rowsOfSomebody('own company', (own) => [own]),
  rowsOfSomebody('test account', () => ['TEST - please delete', 'Dummy Customer', 'Akun Contoh, jangan dipakai']),
  nearName('name in another spelling', (name) => name.replace(/^PT /, 'PT. ').toUpperCase()),
  nearName('name with another legal form', (name) => name.replace(/^PT /, 'CV ')),
];
