import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { type ColumnPortrait, correlations } from '../index.ts';
import { examine, oneColumn, stage, times } from './columns.fixture.ts';
import { spearman } from './correlations.ts';
import { readColumns } from './read-column.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function portrait(header: string, cells: readonly (string | null)[]): Promise<ColumnPortrait> {
  const { portraits } = await examine(engine, [oneColumn(header, cells)]);
  const column = portraits[0]?.columns[1];
  if (column === undefined) throw new Error('no column');
  return column;
}

test('[DOC-1] a portrait counts every cell', async () => {
  const column = await portrait('amount', ['1', '2', '3', '4', '10', '-', null, '0', '-2', '2']);
  expect(column).toMatchObject({ type: 'whole', role: 'amount', rows: 10, filled: 8, distinct: 7 });
  expect(column.missingWords).toEqual([{ text: '-', rows: 1 }]);
  expect(column.numbers).toEqual({
    lowest: -2,
    q1: 0.75,
    median: 2,
    q3: 3.25,
    highest: 10,
    mean: 2.5,
    sum: 20,
    zeros: 1,
    negatives: 1,
    decimals: 0,
  });
  expect(column.frequent[0]).toEqual({ text: '2', rows: 2 });
});

test('[DOC-1] bars cover the cells between the 1st and 99th percentile, days by months', async () => {
  const numbers = await portrait(
    'score',
    Array.from({ length: 200 }, (_, at) => String(at)),
  );
  expect(numbers.bins.length).toBeLessThanOrEqual(20);
  expect(numbers.bins.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThanOrEqual(196);
  const days = await portrait('tanggal', ['2024-01-05', '2024-01-20', '2024-03-01', '2024-03-02']);
  expect(days.bins.map(({ from, to, rows }) => [from, to, rows])).toEqual([
    ['2024-01-01', '2024-01-31', 2],
    ['2024-02-01', '2024-02-29', 0],
    ['2024-03-01', '2024-03-31', 2],
  ]);
});

test('[DOC-1] the order of the rows does not matter, and counts agree with a plain count', async () => {
  const cell = fc.constantFrom(
    '1.500',
    '1.500,5',
    '12',
    'A',
    'a ',
    null,
    '',
    '(null)',
    '2024-01-02',
    '03/04/2024',
    '-',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 3, maxLength: 30 }), async (cells) => {
      const [one, other] = [await portrait('x', cells), await portrait('x', [...cells].reverse())];
      expect(other).toEqual(one);
      expect(one.rows).toBe(cells.length);
      const says = cells.filter((text) => text !== null && !['', '(null)', '-'].includes(text.trim()));
      expect(one.filled).toBe(says.length);
    }),
    { numRuns: 25 },
  );
});

test('[DOC-1] a table is read alike at once and column by column', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => [
    `K${at}`,
    at % 7 === 0 ? null : String(at % 11),
    `${at % 5} Mbps`,
  ]);
  const table = await stage(engine, { headers: ['id', 'score', 'speed'], rows });
  const small = await readColumns(engine, table);
  const large = await readColumns(engine, { ...table, rows: 1_000_000 });
  expect(large).toEqual(small);
});

describe('[DOC-2] notation', () => {
  const cases: readonly [string, readonly string[], string, number][] = [
    ['plain', ['1', '2.25', '1.500'], 'plain', 4.75],
    ['Indonesian', ['1.500', '2.500,5', '300'], 'indonesian', 4300.5],
    ['English', ['1,500', '2,500.5', '300'], 'english', 4300.5],
    ['with Rp', ['Rp 1.500', 'Rp 2.000', 'Rp 300'], 'indonesian', 3800],
  ];
  test.each(cases)('%s', async (_, cells, notation, sum) => {
    const column = await portrait('nilai', cells);
    expect(column.notation).toBe(notation);
    expect(column.numbers?.sum).toBe(sum);
  });

  test('nothing settles it', async () => {
    expect((await portrait('nilai', ['1.500', '2.250', '7'])).notation).toBe('unclear');
  });

  test('currency and unit come from cells or header', async () => {
    expect((await portrait('harga', ['Rp 1.500', 'Rp 2.000'])).currency).toBe('IDR');
    expect((await portrait('Bandwidth (Mbps)', ['10', '20'])).unit).toBe('Mbps');
    expect((await portrait('lama', ['3 tahun', '5 thn'])).unit).toBe('years');
  });
});

describe('[DOC-3] days', () => {
  const cases: readonly [readonly string[], string | null, string | undefined][] = [
    [['2024-01-02', '2024-02-01'], 'ymd', '2024-02-01'],
    [['01/02/2024', '13/02/2024'], 'dmy', '2024-02-13'],
    [['01/02/2024', '02/13/2024'], 'mdy', '2024-02-13'],
    [['01/02/2024', '02/03/2024'], 'unclear', '2024-03-02'],
    [['20240102', '20240213', '20240301', '20240404', '20240505'], 'ymd', '2024-05-05'],
  ];
  test.each(cases)('%j', async (cells, order, last) => {
    const column = await portrait('Tanggal', cells);
    expect(column).toMatchObject({ type: 'date', role: 'date', dateOrder: order });
    expect(column.dates?.last).toBe(last);
  });
});

describe('[DOC-4] roles', () => {
  const many = (text: (at: number) => string) => Array.from({ length: 40 }, (_, at) => text(at));
  const cases: readonly [string, readonly string[], string][] = [
    ['Customer ID', many((at) => String(1000 + at)), 'customer-id'],
    ['Nama Pelanggan', many((at) => `Nama ${at}`), 'customer-name'],
    ['Kepada', many((at) => `PT Nama ${at % 7}`), 'customer-name'],
    ['Vendor', many((at) => `PT Nama ${at % 7}`), 'category'],
    ['Row Labels', many((at) => (at % 3 === 0 ? `PT Nama ${at}` : `Kantor Nama ${at}`)), 'customer-name'],
    ['Label Baris', many((at) => (at % 3 === 0 ? `CV Nama ${at}` : `Sekolah Nama ${at}`)), 'customer-name'],
    ['Row Labels', many((at) => `Layanan Nama ${at}`), 'text'],
    ['Invoice No', many((at) => String(880_000 + at)), 'key'],
    ['Invoice No', many((at) => String(880_000 + (at % 20))), 'reference'],
    ['Harga', many((at) => String(at * 1000)), 'amount'],
    ['Jumlah Pelanggan', many((at) => String(at)), 'measure'],
    ['Discount', many((at) => String(at / 100)), 'share'],
    ['Aktif', many((at) => (at % 3 === 0 ? 'Ya' : 'Tidak')), 'flag'],
    ['Label', many((at) => String(at % 2)), 'flag'],
    ['Region', many((at) => ['Timur', 'Barat', 'Utara'][at % 3] ?? ''), 'category'],
    ['Catatan', many((at) => `catatan panjang ke ${at}`), 'text'],
    ['Negara', many(() => 'ID'), 'constant'],
  ];
  test.each(cases)('%s', async (header, cells, role) => {
    expect((await portrait(header, cells)).role).toBe(role);
  });

  test('nothing', async () => {
    expect(await portrait('x', ['-', null, '(null)'])).toMatchObject({ type: 'empty', role: 'empty', filled: 0 });
  });
});

describe('[DOC-5] correlations', () => {
  test('of ranks, ties sharing theirs: the worked example of IQ and hours of television', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 6);
    expect(spearman([1, 2, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 2, 3, 4, 5, 6, 7, 8, 900])).toBe(1);
    expect(
      spearman(
        iq,
        times(10, 'x').map(() => 1),
      ),
    ).toBeNull();
  });

  test('between the columns of sizes', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => [`K${at}`, String(at), String(at * at), String(-at), 'x']);
    const table = await stage(engine, { headers: ['id', 'score', 'amount', 'loss', 'word'], rows });
    const [portraitOf] = (await examine(engine, [{ headers: ['id', 'score', 'amount', 'loss', 'word'], rows }]))
      .portraits;
    if (portraitOf === undefined) throw new Error('no portrait');
    expect(await correlations(engine, table, portraitOf)).toEqual({
      columns: ['score', 'amount', 'loss'],
      values: [
        [1, 1, -1],
        [1, 1, -1],
        [-1, -1, 1],
      ],
    });
  });
});
