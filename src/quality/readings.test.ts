import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine, sql } from '#engine';
import { cleanReceived, qualitySettings } from '#quality';
import { type ReceivedRow, receive } from '../../test/support/received.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function clean(rows: ReceivedRow[], settings = {}) {
  const lines = rows.map((row, index) => ({ customer_name: `PT ${index}`, ...row }));
  await receive(engine, { lines });
  await cleanReceived({ engine, settings: qualitySettings.parse(settings), asOf: '2026-01-31' });
  return engine.rows(sql`SELECT * FROM clean_lines ORDER BY line NULLS LAST`);
}

async function findings(rule: string) {
  return engine.rows(
    sql`SELECT "row", "column", before, after, money, action FROM findings WHERE rule = ${rule} ORDER BY "row" NULLS LAST`,
  );
}

/** The amount that one cell is read as, with the rules that reported it. */
async function amountOf(cell: string, others: string[] = []) {
  const [line] = await clean([cell, ...others].map((amount) => ({ amount })));
  const rules = await engine.rows(sql`SELECT rule FROM findings WHERE "row" = 2 ORDER BY rule NULLS LAST`);
  return [line?.['amount'], line?.['amount_state'], ...rules.map((row) => row['rule'])];
}

test.each([
  ['1500000', [1_500_000, 'known']],
  ['17272730.0', [17_272_730, 'known']],
  ['14414414.41', [14_414_414.41, 'known']],
  ['1234567.891', [1_234_567.89, 'known']],
  ['Rp 1.500.000,50', [1_500_000.5, 'known', 'QUA-1']],
  ['Rp1.500', [1500, 'known', 'QUA-1']],
  ['1.500.000', [1_500_000, 'known', 'QUA-1']],
  ['1500,5', [1500.5, 'known', 'QUA-1']],
  ['1,500,000.50', [1_500_000.5, 'known', 'QUA-2']],
  ['IDR 1,500,000.00', [1_500_000, 'known', 'QUA-2']],
  ['2,5 juta', [2_500_000, 'known', 'QUA-2']],
  ['1.5 miliar', [1_500_000_000, 'known', 'QUA-2']],
  ['1 500 000', [1_500_000, 'known', 'QUA-2']],
  ['1.500', [null, 'unreadable', 'QUA-3']],
  ['2,5 M', [null, 'unreadable', 'QUA-3']],
  ['1,500', [null, 'unreadable', 'QUA-3']],
  ['menunggu', [null, 'unreadable', 'QUA-4']],
  ['12.34.56', [null, 'unreadable', 'QUA-4']],
  ['10 12', [null, 'unreadable', 'QUA-4']],
  ['999999999 juta', [null, 'unreadable', 'QUA-4']],
  ['12345678 miliar', [null, 'unreadable', 'QUA-4']],
  ['99999999999999999999', [null, 'unreadable', 'QUA-4']],
  ['0', [0, 'bundled', 'QUA-5']],
  ['-2500000', [-2_500_000, 'known', 'QUA-6']],
  ['(1.500.000)', [-1_500_000, 'known', 'QUA-1', 'QUA-6']],
  ['', [null, 'missing']],
  ['(null)', [null, 'missing']],
])('[QUA-1] [QUA-2] [QUA-3] [QUA-4] [QUA-5] [QUA-6] the amount %j is %j', async (cell, expected) => {
  expect(await amountOf(cell)).toEqual(expected);
});

test('[QUA-1] [QUA-2] the other cells of a column settle a group of three digits', async () => {
  expect(await amountOf('1.500', ['2.500.000'])).toEqual([1500, 'known', 'QUA-1']);
  expect(await amountOf('1.500', ['2500000.75'])).toEqual([1.5, 'known']);
  expect(await amountOf('1,500', ['2,500,000.00'])).toEqual([1500, 'known', 'QUA-2']);
  expect(await amountOf('1.500', ['2.500.000', '2,500,000'])).toEqual([null, 'unreadable', 'QUA-3']);
});

test.each([
  ['100 Mbps', 100, 'Connectivity', null],
  ['100 MBPS', 100, 'Connectivity', null],
  ['512 kbps', 0.512, 'Connectivity', 'QUA-10'],
  ['512KBPS', 0.512, 'Connectivity', 'QUA-10'],
  ['512 kb', 0.512, 'Connectivity', 'QUA-10'],
  ['1,024 kbps', 1.024, 'Connectivity', 'QUA-10'],
  ['0.4 kbps', null, null, 'QUA-18'],
  ['1.000 Mbps', null, null, 'QUA-18'],
  ['99999999999999999999 Mbps', null, null, 'QUA-18'],
  ['999999999999999 Gbps', null, null, 'QUA-18'],
  ['999999999999 x 999999999999 Mbps', null, null, 'QUA-18'],
  ['99999999999999999 E1', null, null, 'QUA-18'],
  ['IP Transit 100', null, null, 'QUA-18'],
  ['100 Mb', 100, 'Connectivity', null],
  ['1.5 Gbps', 1500, 'Connectivity', 'QUA-11'],
  ['1,5 GBPS', 1500, 'Connectivity', 'QUA-11'],
  ['10G', 10_000, 'Connectivity', 'QUA-11'],
  ['0.512 Mbps', 0.512, 'Connectivity', 'QUA-12'],
  ['0,512 MBPS', 0.512, 'Connectivity', 'QUA-12'],
  ['E1', 2, 'Connectivity', 'QUA-13'],
  ['3 E1', 6, 'Connectivity', 'QUA-13'],
  ['20', 20, 'Connectivity', 'QUA-14'],
  ['5 IP', 0, 'IP-Only', 'QUA-15'],
  ['IP 8', 0, 'IP-Only', 'QUA-15'],
  ['Tidak Ada', 0, 'Non-Connectivity', 'QUA-16'],
  ['-', 0, 'Non-Connectivity', 'QUA-16'],
  ['2 x 10 Mbps', 20, 'Connectivity', 'QUA-17'],
  ['/29', null, null, 'QUA-18'],
  ['cepat', null, null, 'QUA-18'],
  ['', null, null, null],
])(
  '[QUA-10] [QUA-11] [QUA-12] [QUA-13] [QUA-14] [QUA-15] [QUA-16] [QUA-17] [QUA-18] the bandwidth %j is %s Mbps, %s',
  async (cell, mbps, type, rule) => {
    const [line] = await clean([{ bandwidth: cell }]);
    expect([line?.['bandwidth_mbps'], line?.['bandwidth_type']]).toEqual([mbps, type]);
    const rules = await engine.rows(sql`SELECT rule FROM findings WHERE "row" = 2`);
    expect(rules.map((row) => row['rule'])).toEqual(rule === null ? [] : [rule]);
  },
);

test('[QUA-13] the bandwidth of an E1 is a setting, and the finding shows it', async () => {
  await clean([{ bandwidth: 'E1', amount: '100' }], { e1Mbps: 2.048 });
  expect(await findings('QUA-13')).toEqual([
    { row: 2, column: 'kolom bandwidth', before: 'E1', after: '2.048', money: 100, action: 'interpreted' },
  ]);
});

test.each([
  ['7', 7, 'known', null],
  ["'7'", 7, 'known', null],
  ['7 tahun', 7, 'known', null],
  ['7,5', 7.5, 'known', null],
  ['Berkontrak di Tahun 2026', 0, 'renewal_risk', 'QUA-20'],
  ['Berkontrak 2026', 0, 'renewal_risk', 'QUA-20'],
  ['Data Tidak Valid', null, 'invalid', 'QUA-21'],
  ['18 bulan', 1.5, 'known', 'QUA-22'],
  ['31', 26, 'known', 'QUA-23'],
  ['-3', null, 'invalid', 'QUA-24'],
  ['lama sekali', null, 'invalid', 'QUA-24'],
  ['tidak berkontrak', null, 'invalid', 'QUA-24'],
  ['99999999999999999999', null, 'invalid', 'QUA-24'],
  ['', null, 'missing', null],
])('[QUA-20] [QUA-21] [QUA-22] [QUA-23] [QUA-24] the tenure %j is %s years, %s', async (cell, years, state, rule) => {
  const [line] = await clean([{ tenure: cell }]);
  expect([line?.['tenure_years'], line?.['tenure_state']]).toEqual([years, state]);
  const rules = await engine.rows(sql`SELECT rule FROM findings WHERE "row" = 2`);
  expect(rules.map((row) => row['rule'])).toEqual(rule === null ? [] : [rule]);
});

test('[QUA-26] one date with a day above 12 settles the column', async () => {
  const lines = await clean([{ since: '03/04/2024' }, { since: '31/12/2023' }]);
  expect(lines.map((line) => line['since'])).toEqual(['2024-04-03', '2023-12-31']);
  const american = await clean([{ since: '03/04/2024' }, { since: '12/31/2023' }]);
  expect(american.map((line) => line['since'])).toEqual(['2024-03-04', '2023-12-31']);
});

test('[QUA-26] where nothing settles it, the run stops and says where', async () => {
  await expect(clean([{ since: '2024-01-31' }, { since: '03/04/2024' }])).rejects.toMatchObject({
    code: 'quality/ambiguous-date',
    place: { file: 'a.csv', row: 3, column: 'kolom since' },
  });
  const [line] = await clean([{ since: '03/04/2024' }], { dateOrder: 'day-first' });
  expect(line?.['since']).toBe('2024-04-03');
});

test('[QUA-26] a date that reads the same both ways settles nothing and needs no answer', async () => {
  const lines = await clean([{ since: '05/05/2024' }]);
  expect(lines.map((line) => line['since'])).toEqual(['2024-05-05']);
});

test('[QUA-25] [QUA-26] in a column that shows both orders, a date that can be read two ways is unknown', async () => {
  const lines = await clean([{ since: '31/12/2023' }, { since: '12/31/2023' }, { since: '03/04/2024' }]);
  expect(lines.map((line) => line['since'])).toEqual(['2023-12-31', '2023-12-31', null]);
  expect((await findings('QUA-25')).map((finding) => finding['row'])).toEqual([4]);
});

test.each([
  ['31 Desember 2024', '2024-12-31'],
  ['1-Mei-2024', '2024-05-01'],
  ['Aug 7, 2024', '2024-08-07'],
  ['2024/2/9', '2024-02-09'],
  ['2024-12-31T00:00:00', '2024-12-31'],
])('[QUA-26] the date %j can be read one way only', async (cell, since) => {
  const [line] = await clean([{ since: cell }]);
  expect(line?.['since']).toBe(since);
  expect(await findings('QUA-26')).toEqual([]);
});

test('[QUA-25] a date that is none is unknown', async () => {
  const lines = await clean([{ since: '2024-02-31' }, { since: 'kemarin' }]);
  expect(lines.map((line) => line['since'])).toEqual([null, null]);
  expect(await findings('QUA-25')).toHaveLength(2);
});
