import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { Random } from '#maths';
import type { DoctorFinding } from '../../finding.ts';
import { examine, type Written } from '../columns.fixture.ts';
import { powersAmong } from './breaks.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

const rules = ['DOC-36', 'DOC-37', 'DOC-38'];
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

async function scaleFindings(table: Written): Promise<DoctorFinding[]> {
  return (await examine(engine, [table])).found.filter(({ rule }) => rules.includes(rule));
}

/** Invoices of customers over months: a level of their own, and a few per cent of scatter. */
function invoices(random: Random, customers: number): Written {
  const rows = upTo(customers).flatMap((customer) => {
    const level = Math.exp(random.normal(15, 1.3));
    return upTo(9).map((month) => [
      `INV-${customer}-${month}`,
      `PT Nama ${customer}`,
      `2025-0${month + 1}-05`,
      String(Math.round(level * (0.95 + 0.1 * random.uniform()))),
    ]);
  });
  return { headers: ['Invoice No', 'Customer', 'Date', 'Amount'], rows };
}

/** Order lines: price of the product times quantity, less a small discount. */
function orders(random: Random, lines: number): Written {
  const prices = upTo(12).map(() => Math.round(Math.exp(random.normal(13, 1)) / 1000) * 1000);
  const rows = upTo(lines).map((line) => {
    const [product, quantity] = [random.integer(12), 1 + random.integer(20)];
    const amount = Math.round((prices[product] ?? 0) * quantity * (0.9 + 0.1 * random.uniform()));
    return [`L-${line}`, `Produk ${product}`, String(prices[product]), String(quantity), String(amount)];
  });
  return { headers: ['Line ID', 'Product', 'Unit Price', 'Quantity', 'Sales'], rows };
}

/** Multiplies the cell of a column in some rows; gives the table and the rows as their program shows them. */
function broken({ headers, rows }: Written, plan: { column: number; factor: number; at: readonly number[] }) {
  const changed = rows.map((row, at) =>
    plan.at.includes(at) ? row.map((cell, column) => (column === plan.column ? times(cell, plan.factor) : cell)) : row,
  );
  return { table: { headers, rows: changed }, planted: plan.at.map((at) => at + 2) };
}

function times(cell: string | null, factor: number): string {
  return String(Number((Number(cell) * factor).toPrecision(12)));
}

function rowsOf(findings: readonly DoctorFinding[]): number[] {
  return findings.flatMap(({ firstRows }) => firstRows).sort((a, b) => a - b);
}

describe('[DOC-37] breaks of scale by comparison', () => {
  test.each([10, 100, 1000, 0.001, 0.01, 0.1])('x %d against the same customer', async (factor) => {
    const { table, planted } = broken(invoices(Random.fromSeed(7, 0), 20), { column: 3, factor, at: [4, 50, 121] });
    const findings = await scaleFindings(table);
    expect(rowsOf(findings)).toEqual(planted);
    const to = table.rows[4]?.[3];
    expect(findings[0]?.repairs[0]).toEqual({
      kind: 'replace-at',
      column: 'Amount',
      key: { column: 'Invoice No', value: 'INV-0-4' },
      from: to,
      to: times(to ?? null, 1 / factor),
    });
  });

  test.each([10, 100, 1000])('x %d against price x quantity, and of the price itself', async (factor) => {
    const clean = orders(Random.fromSeed(8, 0), 300);
    for (const column of [2, 4]) {
      const { table, planted } = broken(clean, { column, factor, at: [10, 20, 30, 200] });
      const findings = await scaleFindings(table);
      expect(rowsOf(findings)).toEqual(planted);
      expect(new Set(findings.map((finding) => finding.column))).toEqual(new Set([clean.headers[column]]));
    }
  });

  test('a large quantity explains a large amount', async () => {
    const rows = upTo(120).map((at) => {
      const [price, quantity] = [(1 + (at % 6)) * 13_000, at % 40 === 7 ? 10 : 1 + (at % 20 === 3 ? 1 : 0)];
      return [`L-${at}`, `Produk ${at % 6}`, String(price), String(quantity), String(price * quantity)];
    });
    expect(await scaleFindings({ headers: ['Line ID', 'Product', 'Price', 'Quantity', 'Sales'], rows })).toEqual([]);
  });

  test('95 % of planted breaks are found, at most 1 % of clean amounts is blamed', async () => {
    const tally = { planted: 0, found: 0, blamed: 0, clean: 0 };
    for (let seed = 1; seed <= 8; seed++) {
      const random = Random.fromSeed(seed, 3);
      const clean = seed % 2 === 0 ? invoices(random, 25) : orders(random, 250);
      const at = random.shuffled(upTo(clean.rows.length)).slice(0, 6);
      const factor = random.choice([10, 100, 1000]);
      const { table, planted } = broken(clean, { column: clean.headers.length - 1, factor, at });
      const rows = rowsOf(await scaleFindings(table));
      tally.planted += planted.length;
      tally.found += planted.filter((row) => rows.includes(row)).length;
      tally.blamed += rowsOf(await scaleFindings(clean)).length;
      tally.clean += clean.rows.length;
    }
    console.log(
      `breaks found ${tally.found} of ${tally.planted}, clean amounts blamed ${tally.blamed} of ${tally.clean}`,
    );
    expect(tally.found / tally.planted).toBeGreaterThanOrEqual(0.95);
    expect(tally.blamed / tally.clean).toBeLessThanOrEqual(0.01);
  });

  test('clean money with heavy tails is never blamed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.8, max: 2.5, noNaN: true }),
        async (seed, spread) => {
          const random = Random.fromSeed(seed, 1);
          const rows = upTo(200).map((at) => [
            `K-${at}`,
            `PT Nama ${at % 25}`,
            ['Timur', 'Barat'][at % 2] ?? '',
            String(1 + random.integer(30)),
            String(Math.round(Math.exp(random.normal(14, spread)))),
          ]);
          const headers = ['Contract ID', 'Customer', 'Region', 'Quantity', 'Revenue'];
          expect(await scaleFindings({ headers, rows })).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('heavy tails between the powers of ten speak against breaks', () => {
    const at = (row: number, r: number) => ({ row, r, spread: 0.1 });
    expect(powersAmong([at(1, Math.log(10))], 0.1)).toEqual([{ row: 1, power: 1 }]);
    expect(powersAmong([at(1, Math.log(10)), at(2, 1.3), at(3, 1.6)], 0.1)).toEqual([]);
    expect(powersAmong([{ row: 1, r: Math.log(10), spread: 0.9 }], 0.1)).toEqual([]);
  });
});

/** Monthly prices: half of them round, half round with 11 % tax and written with one decimal, as 1727273.0. */
function netPrices(random: Random, lines: number): string[] {
  return upTo(lines).map(() => {
    const gross = (1 + random.integer(60)) * 50_000;
    return random.uniform() < 0.5 ? String(gross) : `${Math.round(gross / 1.11)}.0`;
  });
}

describe('[DOC-36] lost decimal points by tax arithmetic', () => {
  const table = (amounts: readonly string[]): Written => ({
    headers: ['Line ID', 'Harga'],
    rows: amounts.map((amount, at) => [`K-${at}`, amount]),
  });

  test('a column whose points were dropped is found out', async () => {
    const prices = netPrices(Random.fromSeed(4, 0), 120);
    const [finding] = await scaleFindings(table(prices.map((price) => price.replace('.', ''))));
    expect(finding).toMatchObject({ rule: 'DOC-36', column: 'Harga', severity: 'warning' });
    const broken = prices.flatMap((price, at) => (price.includes('.') && !price.endsWith('000.0') ? [at + 2] : []));
    expect(broken).toEqual(expect.arrayContaining(finding?.firstRows ?? []));
    expect(finding?.rows).toBeGreaterThan(broken.length * 0.7);
    for (const repair of finding?.repairs ?? []) {
      const at = repair.kind === 'replace-at' ? Number(repair.key.value.replace('K-', '')) : -1;
      expect(repair).toMatchObject({ column: 'Harga', to: prices[at]?.replace('.0', '') });
    }
  });

  test('a column that kept them is not', async () => {
    const prices = netPrices(Random.fromSeed(5, 0), 200);
    expect(await scaleFindings(table(prices))).toEqual([]);
    expect(await scaleFindings(table(prices.map((price) => price.replace('.0', ''))))).toEqual([]);
  });

  test('nor are amounts that pass the test as often as chance has it', async () => {
    const random = Random.fromSeed(6, 0);
    expect(await scaleFindings(table(upTo(12_000).map(() => String(10 * (1000 + random.integer(5_000_000))))))).toEqual(
      [],
    );
  });
});

describe('[DOC-38] tax in some amounts', () => {
  test.each([1.1, 1.11, 1.12])('factor %d', async (factor) => {
    const random = Random.fromSeed(11, 0);
    const prices = upTo(10).map(() => (1 + random.integer(80)) * 25_000);
    const taxed = [3, 40, 77, 90];
    const rows = upTo(150).map((at) => {
      const price = prices[at % 10] ?? 0;
      return [`L-${at}`, `Produk ${at % 10}`, String(Math.round(taxed.includes(at) ? price * factor : price))];
    });
    const [finding, ...others] = await scaleFindings({ headers: ['Line ID', 'Produk', 'Harga'], rows });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'DOC-38', rows: 4, firstRows: taxed.map((at) => at + 2), repairs: [] });
    expect(finding?.message.en).toContain(`${Math.round((factor - 1) * 100)} %`);
  });

  test('one customer whose price went up is no tax', async () => {
    const random = Random.fromSeed(21, 0);
    const rows = upTo(108).map((at) => {
      const level = (1 + (at % 12)) * 1_000_000 * (at % 12 === 5 && at >= 60 ? 1.1 : 1);
      return [`INV-${at}`, `PT Nama ${at % 12}`, String(Math.round(level * (0.99 + 0.02 * random.uniform())))];
    });
    expect(await scaleFindings({ headers: ['Invoice No', 'Customer', 'Amount'], rows })).toEqual([]);
  });
});
