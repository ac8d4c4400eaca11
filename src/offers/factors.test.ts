import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Literal, name, type OpenEngine, openEngine, type Row, sql } from '#engine';
import { type FactorName, factors, type OffersSettings, offersSettings, rankOffers } from '#offers';
import { type WrittenWorld, writeWorld } from './worlds/written-world.ts';

type Cells = Readonly<Record<string, Literal>>;

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(async () => engine.close());

const defaults = offersSettings.parse({});

async function ranked(world: WrittenWorld, settings: OffersSettings = defaults) {
  await writeWorld(engine, world);
  const report = await rankOffers({ engine, settings });
  return { report, offers: await tableRows('offers'), factors: await tableRows('offer_factors') };
}

async function tableRows(table: string): Promise<Row[]> {
  const [first, second] = (await engine.shapeOf(table)).map((column) => name(column.name));
  return engine.rows(
    sql`SELECT * FROM ${name(table)} ORDER BY ${first ?? sql`1`} NULLS LAST, ${second ?? sql`1`} NULLS LAST`,
  );
}

/** Points of one factor for one customer and one product. */
async function pointsOf(factor: FactorName, [customer, product]: [Cells, Cells], world: Partial<WrittenWorld> = {}) {
  const found = await ranked({ customers: [customer], products: [product], ...world });
  return found.factors.find((row) => row['factor'] === factor && row['product_id'] === 'P')?.['points'];
}

async function pointsAlong(factor: FactorName, pairs: readonly [Cells, Cells][]) {
  const points = [];
  for (const pair of pairs) points.push(await pointsOf(factor, pair));
  return points;
}

test('[NBO-6] tier: same level 15, one up 12, two up 8, else 3, unknown the middle', async () => {
  const pairs: [Cells, Cells][] = [
    [{ tier: 'di - ts' }, { tier_level: 1 }],
    [{ tier: 'DI-TS' }, { tier_level: 2 }],
    [{ tier: 'DI-TS' }, { tier_level: 3 }],
    [{ tier: 'DI-TS' }, { tier_level: 4 }],
    [{ tier: 'ALL NOMENKLATUR' }, { tier_level: 1 }],
    [{ tier: null }, { tier_level: 1 }],
    [{ tier: 'DI-TS' }, { tier_level: null }],
  ];
  expect(await pointsAlong('tier', pairs)).toEqual([15, 12, 8, 3, 3, 8, 8]);
});

test('[NBO-7] category: the same 15, related 10, else and unknown 5', async () => {
  const pairs: [Cells, Cells][] = [
    [{ category: 'cloud' }, { category: ' Cloud' }],
    [{ category: 'Technology Services' }, { category: 'digital infrastructure' }],
    [{ category: 'Cloud' }, { category: 'Security' }],
    [{ category: null }, { category: null }],
  ];
  expect(await pointsAlong('category', pairs)).toEqual([15, 10, 5, 5]);
});

test('[NBO-8] bandwidth: half as much again 15, enough 10, half 5, less 2; no need 15; addresses alone 15 or 5; unknown 5', async () => {
  const need = (mbps: number | null): Cells => ({ min_bandwidth_mbps: mbps });
  const ipOnly: Cells = { bandwidth_type: 'IP-Only', bandwidth_mbps: 0 };
  const pairs: [Cells, Cells][] = [
    [{ bandwidth_mbps: 30 }, need(20)],
    [{ bandwidth_mbps: 29.999 }, need(20)],
    [{ bandwidth_mbps: 20 }, need(20)],
    [{ bandwidth_mbps: 19.999 }, need(20)],
    [{ bandwidth_mbps: 10 }, need(20)],
    [{ bandwidth_mbps: 9.999 }, need(20)],
    [{ bandwidth_mbps: 0 }, need(null)],
    [{ bandwidth_mbps: null, bandwidth_type: null }, need(20)],
    [ipOnly, { ...need(20), category: 'Connectivity' }],
    [ipOnly, need(20)],
    [ipOnly, need(0)],
  ];
  expect(await pointsAlong('bandwidth', pairs)).toEqual([15, 10, 10, 5, 5, 2, 15, 5, 15, 5, 15]);
});

test('[NBO-9] industry: on the target list 15, an exception 12, else and unknown 5', async () => {
  const targets = { industries: [['P', ' retail ']] as const };
  expect(await pointsOf('industry', [{}, {}], targets)).toBe(15);
  expect(await pointsOf('industry', [{ industry: 'HEALTH' }, {}], targets)).toBe(5);
  const pairs: [Cells, Cells][] = [
    [{ industry: 'Government' }, { product: 'Managed security' }],
    [{ industry: 'MANUFACTURE' }, { product: 'IoT Hub' }],
    [{ industry: 'MANUFACTURE' }, { product: 'Patriot Hub' }],
    [{ industry: 'RETAIL' }, { product: 'Managed security' }],
    [{ industry: null }, {}],
  ];
  expect(await pointsAlong('industry', pairs)).toEqual([12, 12, 5, 5, 5]);
});

const company = (id: string, more: Cells = {}): Cells => ({ customer_id: id, ...more });
const link = { product_id: 'L', product: 'Link' };

/** Customers A to D own Link; A to C own the product P as well; E owns Link alone. */
const companions: WrittenWorld = {
  customers: ['A', 'B', 'C', 'D', 'E'].map((id) => company(id)),
  products: [link, { product_id: 'P', product: 'Product P' }],
  holdings: [
    ...(['A', 'B', 'C', 'D', 'E'] as const).map((id) => [id, 'L', 'Link'] as const),
    ...(['A', 'B', 'C'] as const).map((id) => [id, 'P', 'Product P'] as const),
  ],
};

test('[NBO-10] co-occurrence: the smoothed share of holders, its counts quoted; the middle where nothing is owned', async () => {
  const { factors: rows } = await ranked(companions);
  const row = rows.find((one) => one['factor'] === 'cooccurrence' && one['customer_id'] === 'E');
  expect(row).toMatchObject({ points: 10, evidence: '3 of 5 customers with Link also have it' });
  const seed = offersSettings.parse({ cooccurrence: { measure: 'seed' } });
  const rare = {
    ...companions,
    customers: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((id) => company(id)),
  };
  const found = await ranked(rare, seed);
  const points = (id: string) =>
    found.factors.find(
      (one) => one['factor'] === 'cooccurrence' && one['customer_id'] === id && one['product_id'] === 'P',
    );
  expect(points('E')).toMatchObject({ points: 6 });
  expect(points('J')).toMatchObject({ points: 5, evidence: 'Owns nothing in the catalogue; middle value' });
});

test('[NBO-11] region: available 5; where that cannot be known 2', async () => {
  const without = { ownersWithout: [['P', 'SBU EAST']] as const };
  expect(await pointsOf('regional', [{}, {}], without)).toBe(5);
  expect(await pointsOf('regional', [{ owner: null }, {}], without)).toBe(2);
  expect(await pointsOf('regional', [{ owner: null }, {}])).toBe(5);
});

test('[NBO-12] affordability: same level 15, one off 12, two up or further down 7, else 2; bundled 8 or 3; unknown the middle', async () => {
  const pair = (arpu: number | null, price: number | null): [Cells, Cells] => [
    { arpu_level: arpu },
    { price_level: price },
  ];
  const pairs = [
    pair(2, 2),
    pair(2, 3),
    pair(2, 1),
    pair(2, 4),
    pair(3, 1),
    pair(1, 4),
    pair(0, 1),
    pair(0, 2),
    pair(0, null),
    pair(null, 2),
    pair(2, null),
  ];
  expect(await pointsAlong('affordability', pairs)).toEqual([15, 12, 12, 7, 7, 2, 8, 3, 3, 7, 7]);
});

test('[NBO-13] tenure: simple for the new and those due for renewal, advanced for the long-standing; unknown the middle', async () => {
  const pair = (years: number | null, complexity: string, more: Cells = {}): [Cells, Cells] => [
    { tenure_years: years, ...more },
    { complexity, product: String(more['product'] ?? 'Product P') },
  ];
  const risk = { tenure_state: 'renewal_risk' };
  const pairs = [
    pair(7, 'Simple', risk),
    pair(7, 'Medium', risk),
    pair(7, 'Medium', { ...risk, product: 'Paket Retensi' }),
    pair(0, 'Complex'),
    pair(0.25, 'Simple'),
    pair(0.25, 'Medium'),
    pair(1.99, 'Medium'),
    pair(1.99, 'Complex'),
    pair(2, 'Complex'),
    pair(5, 'Simple'),
    pair(5.01, 'Simple'),
    pair(5.01, 'Complex'),
    pair(null, 'Simple'),
  ];
  expect(await pointsAlong('tenure', pairs)).toEqual([10, 3, 8, 3, 10, 3, 10, 6, 10, 10, 7, 10, 6]);
});

test('every factor names its rule, its title and a top that some step earns', () => {
  for (const factor of factors) {
    expect(factor.rule).toMatch(/^NBO-\d+$/);
    const values = factor.steps(defaults).map(({ value }) => (value === 'measured' ? factor.top : value));
    expect(Math.max(...values)).toBe(factor.top);
  }
});
