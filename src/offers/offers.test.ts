import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedTables } from '#contract';
import { type Literal, type OpenEngine, openEngine, type Row, sql } from '#engine';
import { checkWeights, type OffersSettings, offersSettings, rankOffers } from '#offers';
import { type WrittenWorld, writeWorld } from './worlds/written-world.ts';

type Cells = Readonly<Record<string, Literal>>;

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(async () => engine.close());

async function offersOf(world: WrittenWorld, choices: object = {}): Promise<Row[]> {
  await writeWorld(engine, world);
  const settings: OffersSettings = offersSettings.parse(choices);
  await rankOffers({ engine, settings });
  return engine.rows(sql`SELECT * FROM offers ORDER BY customer_id NULLS LAST, rank NULLS LAST`);
}

async function blockedRules(): Promise<Row[]> {
  return engine.rows(sql`SELECT rule, pairs, customers FROM blocked_offers ORDER BY rule NULLS LAST`);
}

async function priorityOf(customer: Cells, products: readonly Cells[] = []): Promise<unknown> {
  await offersOf({ customers: [customer], products });
  const [row] = await engine.rows(sql`SELECT priority FROM account_priority`);
  return row?.['priority'];
}

const three: Cells[] = [
  { product_id: 'P1', product: 'Metro Link' },
  { product_id: 'P2', product: 'Cloud Box' },
  { product_id: 'P3', product: 'Cloud  box' },
];

test('[NBO-1] [NBO-5] what is owned is never offered, whether by id or by name', async () => {
  const customers = [{ customer_id: 'A' }, { customer_id: 'B' }];
  const offers = await offersOf({
    customers,
    products: three,
    holdings: [
      ['A', 'P1', 'X'],
      ['B', null, ' cloud BOX'],
    ],
  });
  expect(offers.map((offer) => [offer['customer_id'], offer['product_id']])).toEqual(
    expect.arrayContaining([
      ['A', 'P2'],
      ['A', 'P3'],
      ['B', 'P1'],
    ]),
  );
  expect(offers).toHaveLength(3);
  expect(await blockedRules()).toContainEqual({ rule: 'owned', pairs: 3, customers: 2 });
});

test('[NBO-2] [NBO-5] what is no longer sold is never offered', async () => {
  const statuses = ['Discontinued', 'TIDAK AKTIF', 'nonaktif sejak 2024', 'Stop Jual', 'Aktif', null];
  const products = statuses.map((status, index) => ({ product_id: `P${index}`, product: `Product ${index}`, status }));
  const offers = await offersOf({ customers: [{}], products, holdings: [['A', 'P0', 'Product 0']] });
  expect(offers.map((offer) => offer['product_id']).sort()).toEqual(['P4', 'P5']);
  expect(await blockedRules()).toEqual([
    { rule: 'downgrade', pairs: 0, customers: 0 },
    { rule: 'owned', pairs: 1, customers: 1 },
    { rule: 'region', pairs: 0, customers: 0 },
    { rule: 'status', pairs: 3, customers: 1 },
  ]);
});

test('[NBO-22] [NBO-5] a variant of what the customer has is offered only as a step up', async () => {
  const products = [
    { product_id: 'S', product: 'Metro Ethernet Silver', price: 1_000_000 },
    { product_id: 'G', product: 'Metro Ethernet Gold', price: 3_000_000 },
    { product_id: 'B', product: 'Basic Metro Ethernet', price: 500_000 },
    { product_id: 'N', product: 'Metro Ethernet Plus', complexity: 'Complex' },
    { product_id: 'C', product: 'Cloud Silver', price: 1_000_000 },
  ];
  const world: WrittenWorld = { customers: [{}], products, holdings: [['A', 'S', 'Metro Ethernet Silver']] };
  const offered = async (settings?: object) =>
    (await offersOf(world, settings)).map((offer) => offer['product_id']).sort();
  expect(await offered()).toEqual(['C', 'G', 'N']);
  expect(await blockedRules()).toContainEqual({ rule: 'downgrade', pairs: 1, customers: 1 });
  expect(await offered({ blockDowngrades: false, perCustomer: 10 })).toEqual(['B', 'C', 'G', 'N']);
});

test('[NBO-3] [NBO-5] what the unit of the customer cannot deliver is never offered', async () => {
  const customers = ['SBU NORTH', 'sbu  south ', null].map((owner, index) => ({ customer_id: `C${index}`, owner }));
  const offers = await offersOf({ customers, products: [{}], ownersWithout: [['P', 'SBU South']] });
  expect(offers.map((offer) => offer['customer_id'])).toEqual(['C0', 'C2']);
  expect(await blockedRules()).toContainEqual({ rule: 'region', pairs: 1, customers: 1 });
});

test('[NBO-4] [NBO-5] industry and bandwidth block only where the settings say so', async () => {
  const world: WrittenWorld = {
    customers: [
      { customer_id: 'A', industry: 'HEALTH' },
      { customer_id: 'B', bandwidth_mbps: 5 },
      { customer_id: 'C', bandwidth_mbps: null },
    ],
    products: [{ min_bandwidth_mbps: 10 }],
    industries: [['P', 'RETAIL']],
  };
  expect(await offersOf(world)).toHaveLength(3);
  const hard = await offersOf(world, { industryIsHard: true, blockBelowMinBandwidth: true });
  expect(hard.map((offer) => offer['customer_id'])).toEqual(['C']);
  expect(await blockedRules()).toEqual(
    expect.arrayContaining([
      { rule: 'industry', pairs: 1, customers: 1 },
      { rule: 'bandwidth', pairs: 1, customers: 1 },
    ]),
  );
});

test('[NBO-14] weights that do not add up to exactly 100 are refused with their sum', () => {
  const weights = { ...offersSettings.parse({}).weights, tier: 14.99 };
  const settings = offersSettings.parse({ weights });
  expect(() => checkWeights(settings)).toThrow(
    expect.objectContaining({ code: 'settings/weights', message: expect.stringContaining('99.99') }),
  );
  expect(() => checkWeights(offersSettings.parse({}))).not.toThrow();
  expect(offersSettings.safeParse({ weight: {} }).success).toBe(false);
});

test('[NBO-15] equal scores go to what the industry buys, not to the first in the catalogue', async () => {
  const customers = Array.from({ length: 12 }, (_, index) => ({
    customer_id: `C${index}`,
    industry: index < 6 ? 'RETAIL' : 'HEALTH',
  }));
  const weights = {
    tier: 50,
    category: 0,
    bandwidth: 0,
    industry: 0,
    cooccurrence: 0,
    regional: 0,
    affordability: 0,
    tenure: 50,
  };
  const holdings = [1, 2, 3].flatMap((index) => [
    [`C${index}`, 'P1', 'Metro Link'] as const,
    [`C${index + 6}`, 'P2', 'Cloud Box'] as const,
  ]);
  const offers = await offersOf({ customers, products: three.slice(0, 2), holdings }, { weights });
  const best = (id: string) => offers.find((offer) => offer['customer_id'] === id && offer['rank'] === 1);
  expect(best('C0')).toMatchObject({ product_id: 'P1', score: best('C11')?.['score'] ?? null });
  expect(best('C11')).toMatchObject({ product_id: 'P2' });
});

test('[NBO-16] reasons give the facts in both languages, and neither constants nor unknowns are praised', async () => {
  const suits: Cells = {
    product_id: 'P',
    product: 'Cloud Box',
    min_bandwidth_mbps: 20,
    category: 'Cloud',
    tier_level: 3,
  };
  const other: Cells = {
    product_id: 'Q',
    product: 'Far Thing',
    min_bandwidth_mbps: 1000,
    price_level: 4,
    tier_level: 1,
  };
  const offers = await offersOf({ customers: [{}], products: [suits, other], industries: [['P', 'RETAIL']] });
  expect(offers[0]).toMatchObject({
    reasoning:
      'Cocok untuk industri RETAIL | Sesuai kelas pendapatan Mid | Bandwidth 100 Mbps mencukupi (butuh 20) | Melengkapi layanan Cloud yang sudah dipakai | Langkah berikutnya, satu tingkat di atas tier DI-SDS-TS',
    reasoning_en:
      'Made for the RETAIL industry | Fits the revenue class Mid | Bandwidth of 100 Mbps is ample (needs 20) | Complements the Cloud services already in use | The next step, one level above the current tier DI-SDS-TS',
  });
  expect(offers[1]?.['reasoning']).toBe(
    'Skor tertinggi di antara produk yang tersedia, tanpa satu alasan yang menonjol',
  );
  const unknown = {
    industry: null,
    category: null,
    tier: null,
    owner: null,
    bandwidth_mbps: null,
    tenure_years: null,
    tenure_state: 'missing',
    arpu_level: null,
  };
  const silent = await offersOf({ customers: [unknown], products: [suits, other], industries: [['P', 'RETAIL']] });
  expect(new Set(silent.map((offer) => offer['reasoning_en']))).toEqual(
    new Set(['The best score among the products available; no single reason stands out']),
  );
});

test('[NBO-17] worth is what holders pay per line, else the list price without a range, else unknown', async () => {
  const paid = [100.4, 200, 300, 400, 500].map(
    (revenue, index) => [`H${index}`, 'P1', 'Metro Link', 2, revenue * 2] as const,
  );
  const world: WrittenWorld = {
    customers: [{}],
    products: [{ ...three[0] }, { ...three[1], price: 950.5 }, { ...three[2], product: 'Other' }],
    holdings: [...paid, ['H1', 'P2', 'Cloud Box', 1, 7]],
  };
  const worth = (await offersOf(world)).map(({ product_id, worth_low, worth, worth_high }) => ({
    product_id,
    worth_low,
    worth,
    worth_high,
  }));
  expect(worth).toEqual(
    expect.arrayContaining([
      { product_id: 'P1', worth_low: 200, worth: 300, worth_high: 400 },
      { product_id: 'P2', worth_low: null, worth: 951, worth_high: null },
      { product_id: 'P3', worth_low: null, worth: null, worth_high: null },
    ]),
  );
});

test('[NBO-18] priority follows the best score, then revenue, then a renewal that is due', async () => {
  const perfect: Cells = { category: 'Cloud' };
  expect(await priorityOf({ revenue: 1 }, [perfect])).toBe('High');
  const middling: Cells = { price_level: 4, min_bandwidth_mbps: 1000, tier_level: 2 };
  expect(await priorityOf({ revenue: 1 }, [{ ...middling, min_bandwidth_mbps: null }])).toBe('Medium');
  expect(await priorityOf({ revenue: 1 }, [{ ...middling, tier_level: 1 }])).toBe('Low');
  expect(await priorityOf({ revenue: 15_000_000 }, [{ ...middling, tier_level: 1 }])).toBe('High');
  expect(await priorityOf({ revenue: 3_500_000, tenure_state: 'renewal_risk' }, [middling])).toBe('High');
  expect(await priorityOf({ revenue: 3_499_999, tenure_state: 'renewal_risk' })).toBeNull();
  expect(await priorityOf({ revenue: 3_500_000, tenure_years: 0 })).toBe('High');
});

test('[NBO-19] the audit says which factors carry no information', async () => {
  await offersOf({ customers: [{}, { customer_id: 'B', tier: 'DI-TS' }], products: [{}] });
  const audit = await engine.rows(sql`SELECT * FROM factor_audit ORDER BY factor NULLS LAST`);
  expect(audit).toHaveLength(8);
  expect(audit.find((row) => row['factor'] === 'tier')).toEqual({
    factor: 'tier',
    weight: 15,
    lowest: 12,
    highest: 15,
    values: 2,
    information: 1,
    is_constant: false,
  });
  expect(audit.find((row) => row['factor'] === 'industry')).toMatchObject({
    lowest: 5,
    values: 1,
    information: 0,
    is_constant: true,
  });
});

test('[NBO-23] a priority that nearly every customer has is said to tell nobody apart', async () => {
  const customers = ['A', 'B', 'C'].map((customer_id) => ({ customer_id, revenue: 20_000_000 }));
  await writeWorld(engine, { customers, products: [{}] });
  const { absent } = await rankOffers({ engine, settings: offersSettings.parse({}) });
  expect(absent).toContainEqual(expect.objectContaining({ en: expect.stringContaining('100 % of the customers') }));
});

test('[NBO-20] without a catalogue every table exists, empty, and the report says so', async () => {
  await writeWorld(engine, { customers: [{ revenue: 20_000_000 }], products: [] });
  const report = await rankOffers({ engine, settings: offersSettings.parse({}) });
  expect(report.absent[0]?.en).toContain('no product catalogue');
  for (const table of publishedTables.filter(({ name }) => /offer|factor/.test(name))) {
    const shape = await engine.shapeOf(table.name);
    expect(shape.map((column) => column.name)).toEqual(table.columns.map((column) => column.name));
  }
  const [counts] =
    await engine.rows(sql`SELECT (SELECT count(*) FROM offers) AS offers, (SELECT count(*) FROM offer_factors) AS points,
    (SELECT count(*) FROM factor_audit) AS audit, (SELECT count(*) FROM blocked_offers) AS blocked`);
  expect(counts).toEqual({ offers: 0, points: 0, audit: 0, blocked: 0 });
  expect(await engine.rows(sql`SELECT * FROM account_priority`)).toEqual([{ customer_id: 'A', priority: 'High' }]);
});
