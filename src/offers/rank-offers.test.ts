import { afterAll, beforeAll, expect, test } from 'vitest';
import { fn, name, type OpenEngine, openEngine, type Row, sql } from '#engine';
import { offersSettings, rankOffers } from '#offers';
import { drawWorld } from './worlds/drawn-world.ts';
import { type OracleWorld, oracleOffers } from './worlds/oracle.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '800MB', threads: 2 });
});
afterAll(async () => engine.close());

async function everyRow(table: string): Promise<Row[]> {
  return engine.rows(sql`SELECT * FROM ${name(table)}`);
}

async function drawnRows(): Promise<OracleWorld> {
  const segments = new Map((await everyRow('account_segments')).map((row) => [row['customer_id'], row]));
  return {
    customers: (await everyRow('account_base')).map((row) => ({ ...segments.get(row['customer_id'] ?? null), ...row })),
    products: await everyRow('clean_products'),
    industries: await everyRow('clean_product_industries'),
    ownersWithout: await everyRow('clean_product_owners_without'),
    holdings: await everyRow('account_holdings'),
  };
}

const variants = [
  {},
  { cooccurrence: { measure: 'seed' } },
  { industryIsHard: true, blockBelowMinBandwidth: true, perCustomer: 5 },
  {
    weights: {
      tier: 33.33,
      category: 0,
      bandwidth: 7.01,
      industry: 20.2,
      cooccurrence: 25,
      regional: 4.46,
      affordability: 0,
      tenure: 10,
    },
    cooccurrence: { prior: 0.5 },
  },
];

test.each(variants.map((choices, index) => ({ choices, index })))(
  '[NBO-14] [NBO-15] an independent computation of all factors and the ranking agrees, variant $index',
  async ({ choices, index }) => {
    const settings = offersSettings.parse(choices);
    await drawWorld(engine, { customers: 120, products: 23, seed: `oracle ${index}` });
    await rankOffers({ engine, settings });
    const offers = await engine.rows(sql`SELECT customer_id, product_id, rank, score FROM offers`);
    const factors = await engine.rows(sql`SELECT customer_id, product_id, factor, points FROM offer_factors`);
    const points = new Map(
      factors.map((row) => [`${row['customer_id']} ${row['product_id']} ${row['factor']}`, row['points']]),
    );
    const ours = offers.map((offer) => ({
      ...offer,
      points: Object.fromEntries(
        Object.keys(settings.weights).map((factor) => [
          factor,
          points.get(`${offer['customer_id']} ${offer['product_id']} ${factor}`),
        ]),
      ),
    }));
    const expected = oracleOffers(await drawnRows(), settings);
    expect(expected.length).toBeGreaterThan(300);
    expect(sorted(ours)).toEqual(sorted(expected));
  },
);

function sorted(rows: readonly object[]): object[] {
  const place = (row: object) => `${(row as Row)['customer_id']} ${(row as Row)['rank']}`;
  return [...rows].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

test('[NBO-1] [NBO-2] [NBO-3] [NBO-14] over a million pairs no offer is owned, unsold or unavailable, and every score adds up', async () => {
  const size = { customers: 5000, products: 250 };
  await drawWorld(engine, { ...size, seed: 'million' });
  await rankOffers({ engine, settings: offersSettings.parse({}) });
  const [blocked] = await engine.rows(sql`SELECT
    (SELECT count(*) FROM offers AS o JOIN account_holdings AS h ON h.customer_id = o.customer_id
      AND (h.product_id = o.product_id OR upper(h.product) = upper(o.product))) AS owned,
    (SELECT count(*) FROM offers AS o JOIN clean_products AS p ON p.product_id = o.product_id WHERE p.status <> 'Aktif') AS unsold,
    (SELECT count(*) FROM offers AS o JOIN account_base AS b ON b.customer_id = o.customer_id
      JOIN clean_product_owners_without AS w ON w.product_id = o.product_id AND upper(w.owner) = upper(b.owner)) AS unavailable,
    (SELECT count(*) FROM offers WHERE score < 0 OR score > 100 OR score IS NULL) AS outside,
    (SELECT count(*) FROM offer_factors WHERE points < 0 OR points > "of" OR points IS NULL OR evidence IS NULL OR evidence_id IS NULL) AS astray`);
  expect(blocked).toEqual({ owned: 0, unsold: 0, unavailable: 0, outside: 0, astray: 0 });
  const [offered] =
    await engine.rows(sql`SELECT count(*) AS offers, count(DISTINCT customer_id) AS customers, max(rank) AS rank
    FROM (SELECT DISTINCT customer_id, product_id, rank FROM offers) AS distinct_offers`);
  expect(offered).toEqual({ offers: 3 * size.customers, customers: size.customers, rank: 3 });
  const wrong = await engine.rows(sql`SELECT o.customer_id FROM offers AS o
    JOIN offer_factors AS f ON f.customer_id = o.customer_id AND f.product_id = o.product_id
    GROUP BY o.customer_id, o.product_id, o.score
    HAVING o.score <> ${fn.sumMoney(sql`f.points`)} OR count(*) <> 8`);
  expect(wrong).toEqual([]);
});

const results = ['offers', 'offer_factors', 'factor_audit', 'blocked_offers', 'account_priority'] as const;

async function everyResult(): Promise<string[][]> {
  const tables = [];
  for (const table of results) tables.push((await everyRow(table)).map((row) => JSON.stringify(row)).sort());
  return tables;
}

test('[NBO-15] the order of catalogue, customers and holdings changes nothing', async () => {
  const settings = offersSettings.parse({});
  await drawWorld(engine, { customers: 400, products: 30, seed: 'order' });
  await rankOffers({ engine, settings });
  const straight = await everyResult();
  for (const table of [
    'account_base',
    'account_segments',
    'account_holdings',
    'clean_products',
    'clean_product_industries',
  ]) {
    const [column] = await engine.shapeOf(table);
    const shuffled = sql`SELECT * FROM ${name(table)} ORDER BY ${fn.md5(name(column?.name ?? ''))} DESC NULLS LAST`;
    await engine.createTable('shuffled', shuffled);
    await engine.createTable(table, sql`SELECT * FROM shuffled`);
  }
  await rankOffers({ engine, settings });
  expect(await everyResult()).toEqual(straight);
});

test('[NBO-21] the size of the buckets changes no offer', async () => {
  const settings = offersSettings.parse({ industryIsHard: true });
  await drawWorld(engine, { customers: 60, products: 12, seed: 'buckets' });
  const tables = ['offers', 'offer_factors', 'blocked_offers', 'account_priority'];
  const rowsWith = async (pairsAtATime: number) => {
    const shares: number[] = [];
    // Reasons leave out factors that the audit of the first bucket finds constant, so only the figures are compared.
    await rankOffers({ engine, settings, pairsAtATime, onProgress: (share) => shares.push(share) });
    const rows = await Promise.all(tables.map(everyRow));
    return { shares, figures: rows.map((each) => each.map(withoutReasons).sort()) };
  };
  const [whole, pieces] = [await rowsWith(1_000_000), await rowsWith(100)];
  expect(pieces.figures).toEqual(whole.figures);
  expect([whole.shares.length, pieces.shares.length]).toEqual([1, 8]);
});

function withoutReasons(row: Row): string {
  return JSON.stringify({ ...row, reasoning: '', reasoning_en: '' });
}

test('[NBO-21] a cancelled ranking stops, and progress ends at one', async () => {
  await drawWorld(engine, { customers: 30, products: 5, seed: 'cancel' });
  const settings = offersSettings.parse({});
  const shares: number[] = [];
  await rankOffers({ engine, settings, onProgress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  await expect(rankOffers({ engine, settings, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'run/cancelled',
  });
});
