import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine } from '#engine';
import { stageRows, type WrittenTable } from '../../../test/support/staged-tables.ts';
import { portrayTables } from '../columns/portray-tables.ts';
import { findRelations } from './find-relations.ts';
import type { ColumnPlace, Relations } from './relations.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function relate(...written: WrittenTable[]): Promise<Relations> {
  const tables = [];
  for (const table of written) tables.push(await stageRows(engine, table));
  return findRelations(engine, tables, await portrayTables(engine, tables));
}

const at = ({ file, header }: ColumnPlace) => `${file.replace('.csv', '')}.${header}`;
const joinsOf = ({ joins }: Relations) =>
  joins.map(({ from, to, cardinality }) => `${at(from)} > ${at(to)} ${cardinality}`);
const keysOf = ({ keys }: Relations) => keys.map(({ columns }) => columns.map(at).join(' + '));

function count(rows: number): number[] {
  return Array.from({ length: rows }, (_, index) => index);
}

const names = ['Andalas', 'Bintang', 'Cendana', 'Delima', 'Eboni', 'Flamboyan', 'Gaharu', 'Hijau', 'Intan', 'Jati'];
const customers: WrittenTable = {
  file: 'customers.csv',
  headers: ['id', 'name', 'city'],
  rows: names.map((name, index) => [`C-${100 + index}`, name, ['Bandung', 'Medan', 'Solo'][index % 3] ?? null]),
};
const orders: WrittenTable = {
  file: 'orders.csv',
  headers: ['order', 'customer', 'quantity', 'amount'],
  rows: count(60).map((row) => [
    `O-${row}`,
    `C-${100 + ((row * 7) % 9)}`,
    (row % 4) + 1,
    1000 + ((row * 37) % 101) / 4,
  ]),
};

test('[DOC-40] keys are full columns without repeats, figures excepted, or else pairs', async () => {
  const prices: WrittenTable = {
    file: 'prices.csv',
    headers: ['product', 'year', 'price'],
    rows: names.flatMap((name, index) => ['2024', '2025'].map((year) => [name, year, 10.5 + index * 3 + Number(year)])),
  };
  expect(keysOf(await relate(customers, orders))).toEqual(['customers.id', 'customers.name', 'orders.order']);
  expect(keysOf(await relate({ ...customers, rows: [...customers.rows, ['C-100', 'Andalas', 'Bandung']] }))).toEqual(
    [],
  );
  const half = {
    ...prices,
    headers: ['product', 'branch', 'price'],
    rows: prices.rows.map(([p, y, n]) => [p ?? '', `B${y}`, n ?? '']),
  };
  expect(keysOf(await relate(half))).toEqual(['prices.product + prices.branch']);
});

test('[DOC-41] a column that holds the values of a key refers to it', async () => {
  const found = await relate(customers, orders);
  expect(joinsOf(found)).toEqual(['orders.customer > customers.id many-to-one']);
});

test('[DOC-42] rows and values are counted both ways, and blanks apart', async () => {
  const some = orders.rows.map(([order, customer, ...rest], row) => [
    order ?? '',
    row < 5 ? null : (customer ?? ''),
    ...rest,
  ]);
  const { joins } = await relate(customers, { ...orders, rows: [...some, ['O-60', 'C-999', 1, 7]] });
  expect(joins).toMatchObject([
    {
      form: 'exact',
      fromRows: 56,
      fromMatched: 55,
      fromBlank: 5,
      toRows: 10,
      toMatched: 9,
      fromValues: 10,
      toValues: 10,
      sharedValues: 9,
      isSameShape: false,
    },
  ]);
});

test('[DOC-42] ids meet in any case, with zeros before and decimals behind', async () => {
  const numbered = (write: (id: number) => string): WrittenTable => ({
    file: 'customers.csv',
    headers: ['customer_id', 'name'],
    rows: names.map((name, index) => [write(1000 + index), name]),
  });
  const sold: WrittenTable = {
    file: 'sales.csv',
    headers: ['customer_id', 'product'],
    rows: count(30).map((row) => [String(1000 + (row % 10)), `P${row % 3}`]),
  };
  const formOf = async (write: (id: number) => string) =>
    (await relate(numbered(write), sold)).joins.map(({ form }) => form);
  expect(await formOf((id) => String(id))).toEqual(['exact']);
  expect(await formOf((id) => `${id}.0`)).toEqual(['number']);
  expect(await formOf((id) => `00${id}`)).toEqual(['number']);
  const lower = {
    ...orders,
    rows: orders.rows.map(([order, customer]) => [order ?? '', ` ${String(customer).toLowerCase()}`, 1, 2]),
  };
  expect((await relate(customers, lower)).joins).toMatchObject([{ form: 'spelling', fromMatched: 60 }]);
});

test('[DOC-41] whole numbers need a header that speaks of the same thing', async () => {
  const lists: WrittenTable = {
    file: 'branches.csv',
    headers: ['No', 'branch'],
    rows: count(50).map((row) => [row + 1, `B-${row}x`]),
  };
  const figures: WrittenTable = {
    file: 'scores.csv',
    headers: ['No', 'year', 'visits', 'branch_no'],
    rows: count(80).map((row) => [row + 1, 1990 + (row % 30), row % 40, (row % 48) + 1]),
  };
  expect(joinsOf(await relate(lists, figures))).toEqual(['scores.branch_no > branches.No many-to-one']);
});

test('[DOC-41] random tables have no joins', { timeout: 120_000 }, async () => {
  const headers = ['qty', 'year', 'flag', 'score', 'visits', 'No', 'id', 'grade', 'floor'];
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 1980, max: 2030 }),
    fc.constantFrom('yes', 'no'),
  );
  const table = (file: string) =>
    fc.tuple(fc.shuffledSubarray(headers, { minLength: 3 }), fc.integer({ min: 5, max: 60 })).chain(([chosen, rows]) =>
      fc
        .array(fc.tuple(...chosen.map((header) => (header === 'No' || header === 'id' ? fc.constant(0) : cell))), {
          minLength: rows,
          maxLength: rows,
        })
        .map((cells): WrittenTable => {
          const counted = cells.map((row, index) =>
            row.map((one, place) => (/^(No|id)$/.test(chosen[place] ?? '') ? index + 1 : one)),
          );
          return { file, headers: chosen, rows: counted };
        }),
    );
  await fc.assert(
    fc.asyncProperty(table('a.csv'), table('b.csv'), async (one, other) => {
      expect(joinsOf(await relate(one, other))).toEqual([]);
    }),
    { numRuns: 25, seed: 41 },
  );
});

test('[DOC-43] a territory that neither table lists is shared', async () => {
  const part = (file: string, ids: readonly number[]): WrittenTable => ({
    file,
    headers: ['territory_id', 'serial'],
    rows: count(20).map((row) => [ids[row % ids.length] ?? 0, `${file}${row}x${row * row}`]),
  });
  expect(
    joinsOf(await relate(part('installed.csv', [50001, 50002, 50003]), part('offered.csv', [50001, 50004]))),
  ).toEqual(['offered.territory_id > installed.territory_id many-to-many']);
});

test('[DOC-44] sums, products and multiples are found and counted over every row', async () => {
  const rows = count(40).map((row) => {
    const [net, freight, quantity] = [100 + ((row * 37) % 91), (row * 13) % 29, 1 + ((row * 7) % 11)];
    return [
      `R${row}`,
      net,
      freight,
      row === 3 ? 999 : net + freight,
      quantity,
      (net * quantity).toFixed(2),
      (net * 1.11).toFixed(2),
    ];
  });
  const headers = ['row id', 'net', 'freight', 'gross', 'pieces', 'worth', 'taxed'];
  const { identities } = await relate({ file: 'lines.csv', headers, rows });
  const told = identities.map(({ kind, result, terms, factor, rows: all, holds }) => {
    return [kind, result.header, terms.map(({ header }) => header).join(' '), factor, holds, all];
  });
  expect(told).toEqual([
    ['sum', 'gross', 'net freight', null, 39, 40],
    ['product', 'worth', 'net pieces', null, 40, 40],
    ['multiple', 'taxed', 'net', 1.11, 40, 40],
  ]);
});

test('[DOC-44] rows of zeros, constants and columns of chance prove nothing', async () => {
  const zeros = count(200).map((row) => [row, 0, 0, row % 50 === 0 ? row : 0]);
  expect((await relate({ file: 'zeros.csv', headers: ['a', 'b', 'c', 'd'], rows: zeros })).identities).toEqual([]);
  const alike = count(120).map((row) => [row === 6 ? row + 1 : row, row, row === 5 ? 7 : 0]);
  expect((await relate({ file: 'alike.csv', headers: ['a', 'b', 'c'], rows: alike })).identities).toEqual([]);
  const small = fc.array(fc.tuple(...count(5).map(() => fc.integer({ min: 0, max: 9 }))), {
    minLength: 15,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(small, async (rows) => {
      const headers = ['a', 'b', 'c', 'd', 'e'];
      expect((await relate({ file: 'chance.csv', headers, rows })).identities).toEqual([]);
    }),
    { numRuns: 15, seed: 44 },
  );
});

test('[DOC-45] columns that say the same are told apart from codes and their names', async () => {
  const days = ['1/31/2024', '2/14/2024', '3/25/2024', '3/26/2024'];
  const keys = ['20240131', '20240214', '20240325', '20240326'];
  const lands = ['Germany', 'Indonesia', 'United States'];
  const rows = count(200).map((row) => {
    const [land, day] = [row % 3, (row * 3) % 4];
    const code = ['DE', 'ID', 'US'][land] ?? '';
    return [code, lands[land] ?? '', code.toLowerCase(), days[day] ?? '', keys[day] ?? ''];
  });
  const { twins } = await relate({ file: 't.csv', headers: ['code', 'land', 'iso', 'Order Date', 'Date Key'], rows });
  const told = twins.map(
    ({ kind, columns: [one, other], breaks }) => `${kind} ${one.header} ${other.header} ${breaks}`,
  );
  expect(told).toEqual([
    'one-to-one code land 0',
    'same code iso 0',
    'one-to-one land iso 0',
    'same-day Order Date Date Key 0',
  ]);
});

test('[DOC-46] the order of the rows changes nothing', async () => {
  const straight = await relate(customers, orders);
  const turned = await relate(
    { ...customers, rows: [...customers.rows].reverse() },
    { ...orders, rows: [...orders.rows].sort((a, b) => String(a[2]).localeCompare(String(b[2]))) },
  );
  const plain = (relations: Relations) => JSON.stringify(relations).replace(/"staged_\d+"/g, '""');
  expect(plain(turned)).toBe(plain(straight));
});

test('[DOC-46] a table beside its own copy joins it fully, and is known to have its shape', async () => {
  const { joins } = await relate(customers, { ...customers, file: 'copy.csv' });
  expect(joins.map(({ from, to, ...rest }) => ({ ends: `${at(from)} > ${at(to)}`, ...rest }))).toMatchObject([
    { ends: 'customers.id > copy.id', cardinality: 'one-to-one', fromMatched: 10, toMatched: 10, isSameShape: true },
    {
      ends: 'customers.name > copy.name',
      cardinality: 'one-to-one',
      fromMatched: 10,
      toMatched: 10,
      isSameShape: true,
    },
  ]);
});
