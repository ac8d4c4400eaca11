import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fn, name, type OpenEngine, openEngine, sql } from '#engine';
import { cleanReceived, qualitySettings } from '#quality';
import { type ReceivedRow, receive } from '../../test/support/received.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

type Received = Parameters<typeof receive>[1];

async function clean(rows: Received, settings = {}) {
  await receive(engine, rows);
  await cleanReceived({ engine, settings: qualitySettings.parse(settings), asOf: '2026-01-31' });
  return engine.rows(sql`SELECT * FROM clean_lines ORDER BY line NULLS LAST`);
}

async function rowsOf(rule: string) {
  const rows = await engine.rows(
    sql`SELECT "row", before, after, money, action FROM findings WHERE rule = ${rule} ORDER BY "row" NULLS LAST`,
  );
  return rows.map((row) => Object.values(row));
}

const named = (...names: string[]): ReceivedRow[] => names.map((customer_name) => ({ customer_name, amount: '100' }));
const kept = (lines: Awaited<ReturnType<typeof clean>>) => lines.filter((line) => line['excluded_by'] === null);

test('[QUA-30] [QUA-31] totals and nameless rows are set aside, not dropped', async () => {
  const lines = await clean({ lines: named('PT A', 'Grand Total', '', '(blank)') });
  expect(lines.map((line) => line['excluded_by'])).toEqual([null, 'QUA-30', 'QUA-31', 'QUA-31']);
  expect(await rowsOf('QUA-31')).toEqual([
    [4, null, null, 100, 'excluded'],
    [5, null, null, 100, 'excluded'],
  ]);
});

test('[QUA-32] a row identical in every mapped column counts once; one difference is enough to keep it', async () => {
  const rows = [...named('PT A', 'PT A'), { customer_name: 'PT A', amount: '101' }];
  expect((await clean({ lines: rows })).map((line) => line['excluded_by'])).toEqual([null, 'QUA-32', null]);
  expect(await rowsOf('QUA-32')).toEqual([[3, 'PT A', null, 100, 'excluded']]);
  expect(kept(await clean({ lines: rows }, { duplicates: 'keep' }))).toHaveLength(3);
  expect(await rowsOf('QUA-32')).toEqual([[3, 'PT A', 'PT A', 100, 'question']]);
});

test("[QUA-33] one's own company is set aside under any of its legal forms", async () => {
  const lines = await clean(
    { lines: named('PT. Kami Sendiri Tbk', 'Kami Sendiri', 'PT Kami Sendirian') },
    { ownCompany: ['PT Kami Sendiri'] },
  );
  expect(lines.map((line) => line['excluded_by'])).toEqual(['QUA-33', 'QUA-33', null]);
});

test('[QUA-34] rows of customers that the valid list lacks are set aside', async () => {
  const rows = { lines: named('PT. A', 'PT B'), valid_customers: [{ customer_name: 'pt a ' }] };
  expect((await clean(rows)).map((line) => line['excluded_by'])).toEqual([null, 'QUA-34']);
  expect(kept(await clean(rows, { validCustomersOnly: false }))).toHaveLength(2);
});

test('[QUA-35] inactive rows are reported, and set aside only by setting', async () => {
  const rows = {
    lines: [
      { customer_name: 'PT A', status: 'AKTIF' },
      { customer_name: 'PT B', status: 'Isolir' },
      { customer_name: 'PT C' },
    ],
  };
  expect(kept(await clean(rows))).toHaveLength(3);
  expect(await rowsOf('QUA-35')).toEqual([[3, 'Isolir', 'Isolir', null, 'kept']]);
  expect(kept(await clean(rows, { activeOnly: true }))).toHaveLength(2);
});

test('[QUA-36] spellings are one customer, the most frequent wins; PT X and CV X never merge', async () => {
  const lines = await clean({
    lines: [...named('PT ABC', 'PT ABC'), ...named('PT. Abc ', 'PT.  ABC', 'CV ABC', 'ABC')].map((row, index) => ({
      ...row,
      amount: String(index),
    })),
  });
  const ids = lines.map((line) => line['customer_id']);
  expect(new Set(ids.slice(0, 4)).size).toBe(1);
  expect(new Set(ids).size).toBe(3);
  expect(lines.slice(0, 4).map((line) => line['customer_name'])).toEqual(['PT ABC', 'PT ABC', 'PT ABC', 'PT ABC']);
  expect(await rowsOf('QUA-36')).toEqual([
    [4, 'PT. Abc', 'PT ABC', 2, 'grouped'],
    [5, 'PT.  ABC', 'PT ABC', 3, 'grouped'],
  ]);
});

test('[QUA-37] [QUA-38] the id decides; names against ids are reported', async () => {
  const lines = await clean({
    lines: [
      { customer_id: '1', customer_name: 'PT A' },
      { customer_id: '1', customer_name: 'PT A Baru' },
      { customer_id: '2', customer_name: 'PT B' },
      { customer_id: '3', customer_name: 'PT B' },
    ],
  });
  expect(lines.map((line) => line['customer_id'])).toEqual(['1', '1', '2', '3']);
  expect(await rowsOf('QUA-37')).toEqual([[2, '1', 'PT A | PT A Baru', null, 'kept']]);
  expect(await rowsOf('QUA-38')).toEqual([[4, 'PT B', '2 | 3', null, 'question']]);
});

test('[QUA-38] a name with an id on some rows only is asked about', async () => {
  const lines = await clean({ lines: [{ customer_id: '1', customer_name: 'PT A' }, { customer_name: 'PT A' }] });
  expect(lines[0]?.['customer_id']).not.toBe(lines[1]?.['customer_id']);
  expect(await rowsOf('QUA-38')).toEqual([[2, 'PT A', `1 | ${lines[1]?.['customer_id']}`, null, 'question']]);
});

test('[QUA-39] [QUA-40] test accounts and broken encodings are asked about and kept', async () => {
  expect(
    kept(await clean({ lines: named('TEST ACCOUNT please delete', 'PT Narazil â€“ Pusat', 'PT Testamen') })),
  ).toHaveLength(3);
  expect((await rowsOf('QUA-39')).map(([row]) => row)).toEqual([2]);
  expect((await rowsOf('QUA-40')).map(([row]) => row)).toEqual([3]);
});

test('[QUA-41] [QUA-42] empty cells are counted and stay unknown; absent columns are named', async () => {
  const lines = await clean({
    lines: [
      { customer_name: 'PT A', industry: '-' },
      { customer_name: 'PT B', industry: 'RETAIL' },
    ],
  });
  expect(lines.map((line) => line['industry'])).toEqual([null, 'RETAIL']);
  expect(await rowsOf('QUA-41')).toEqual([[null, '1', null, null, 'kept']]);
  const absent = await engine.rows(
    sql`SELECT "column" FROM findings WHERE rule = 'QUA-42' ORDER BY "column" NULLS LAST`,
  );
  expect(absent.map((row) => row['column'])).toEqual([
    'amount',
    'bandwidth',
    'category',
    'owner',
    'product',
    'status',
    'tenure',
    'tier',
  ]);
});

const cell = fc.constantFrom(
  '',
  'PT A',
  'PT. A',
  'CV A',
  'Total',
  '100',
  '1.500',
  'Rp 2.000.000',
  '5 IP',
  'E1',
  '10 Mbps',
  '-',
  '7',
  'x',
);
const row = fc.record({
  customer_name: cell,
  amount: cell,
  bandwidth: cell,
  tenure: cell,
  industry: cell,
  source_row: fc.nat(1_000_000),
});
const received = fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: (one) => one.source_row });

test('[QUA-60] every received line is cleaned once, and no money is lost', async () => {
  await fc.assert(
    fc.asyncProperty(received, async (lines) => {
      const cleaned = await clean({ lines });
      expect(cleaned.map((line) => line['source_row'])).toEqual(
        lines.map((line) => line.source_row).sort((a, b) => a - b),
      );
      const [sums] = await engine.rows(sql`SELECT coalesce(${fn.sumMoney(name('amount'))}, 0) AS all_lines,
        coalesce(${fn.sumMoney(sql`CASE WHEN excluded_by IS NULL THEN amount END`)}, 0) + coalesce(${fn.sumMoney(sql`CASE WHEN excluded_by IS NOT NULL THEN amount END`)}, 0) AS parts FROM clean_lines`);
      expect(sums?.['all_lines']).toEqual(sums?.['parts']);
      const amounts = cleaned.reduce((sum, line) => sum + Number(line['amount'] ?? 0), 0);
      expect(amounts).toBeCloseTo(Number(sums?.['all_lines']), 2);
    }),
    { numRuns: 15 },
  );
});

test('[QUA-61] the order in which rows arrive does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(received, async (lines) => {
      const forward = await clean({ lines });
      const found = await engine.rows(
        sql`SELECT * FROM findings ORDER BY rule NULLS LAST, "row" NULLS LAST, "column" NULLS LAST`,
      );
      expect(await clean({ lines: [...lines].reverse() })).toEqual(forward);
      expect(
        await engine.rows(sql`SELECT * FROM findings ORDER BY rule NULLS LAST, "row" NULLS LAST, "column" NULLS LAST`),
      ).toEqual(found);
    }),
    { numRuns: 10 },
  );
});

test('[QUA-61] cleaning what is clean changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(received, async (lines) => {
      const once = kept(await clean({ lines }));
      const again = once.map((line) => ({
        customer_name: String(line['customer_name']),
        amount: line['amount'] === null ? null : Number(line['amount']).toFixed(2),
        bandwidth: line['bandwidth_mbps'] === null ? null : `${line['bandwidth_mbps']} Mbps`,
        tenure: line['tenure_years'] === null ? null : String(line['tenure_years']),
        industry: line['industry'] === null ? null : String(line['industry']),
        source_row: Number(line['source_row']),
      }));
      if (again.length === 0) return;
      const twice = await clean({ lines: again }, { duplicates: 'keep' });
      for (const column of ['customer_id', 'amount', 'bandwidth_mbps', 'tenure_years', 'industry']) {
        expect(twice.map((line) => line[column])).toEqual(once.map((line) => line[column]));
      }
    }),
    { numRuns: 15 },
  );
});
