import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine, sql } from '#engine';
import { cleanReceived, qualityRules, qualitySettings } from '#quality';
import { receive } from '../../test/support/received.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

async function clean(rows: Parameters<typeof receive>[1]) {
  await receive(engine, rows);
  await cleanReceived({ engine, settings: qualitySettings.parse({}), asOf: '2026-01-31' });
  return engine.rows(sql`SELECT * FROM clean_products ORDER BY product NULLS LAST`);
}

async function rowsOf(rule: string) {
  const rows = await engine.rows(
    sql`SELECT before, after, money, action FROM findings WHERE rule = ${rule} ORDER BY before NULLS LAST`,
  );
  return rows.map((row) => Object.values(row));
}

test('[QUA-50] a product that stands twice counts once', async () => {
  const products = await clean({
    products: [
      { product: 'Metro Silver', tier: 'DI-TS' },
      { product: 'METRO  silver', tier: 'DI-SDS-TS' },
    ],
  });
  expect(products.map((one) => [one['product'], one['tier_level']])).toEqual([['Metro Silver', 1]]);
  expect(await rowsOf('QUA-50')).toEqual([['METRO  silver', null, null, 'excluded']]);
});

test('[QUA-51] a product that a customer has and the catalogue lacks is reported with its money', async () => {
  const lines = [
    { customer_name: 'PT A', product: 'Metro Silver', amount: '5' },
    { customer_name: 'PT B', product: 'Lama', amount: '7' },
  ];
  await clean({ lines, products: [{ product: 'metro silver' }] });
  expect(await rowsOf('QUA-51')).toEqual([['Lama', '1', 7, 'kept']]);
  await clean({ lines });
  expect(await rowsOf('QUA-51')).toEqual([]);
});

test('[QUA-52] [QUA-53] the mapping wins, and what it disagrees on is reported', async () => {
  const [product] = await clean({
    products: [{ product: 'Metro', price: 'Rp 2.000.000', complexity: 'Simple' }],
    product_fit: [
      {
        product: 'Metro',
        price: '4000000',
        min_bandwidth: '10 Mbps',
        industries: 'RETAIL; HEALTH',
        owners_without: 'SBU BALI|SBU JAKARTA',
        complexity: 'Kompleks',
      },
      { product: 'Hilang' },
    ],
  });
  expect(product).toMatchObject({
    price: 4_000_000,
    price_level: 3,
    price_level_basis: 'price',
    min_bandwidth_mbps: 10,
    complexity: 'Complex',
  });
  expect(await rowsOf('QUA-52')).toEqual([['Hilang', null, null, 'excluded']]);
  expect(await rowsOf('QUA-53')).toEqual([
    ['2000000.00', '4000000.00', null, 'interpreted'],
    ['Simple', 'Complex', null, 'interpreted'],
  ]);
  const lists = await engine.rows(
    sql`SELECT industry AS entry FROM clean_product_industries UNION ALL SELECT owner FROM clean_product_owners_without ORDER BY entry NULLS LAST`,
  );
  expect(lists.map((row) => row['entry'])).toEqual(['HEALTH', 'RETAIL', 'SBU BALI', 'SBU JAKARTA']);
});

test('[QUA-54] [QUA-55] unknown tiers and prices stay unknown; a stated level beats the price', async () => {
  const products = await clean({
    products: [
      { product: 'A Basic', tier: 'XX', price: 'hubungi sales' },
      { product: 'B Enterprise', tier: 'ALL NOMENKLATUR', price: '1.500', price_level: 'High' },
      { product: 'C', price: '20000000' },
    ],
  });
  expect(
    products.map((one) => [
      one['tier_level'],
      one['complexity'],
      one['price'],
      one['price_level'],
      one['price_level_basis'],
    ]),
  ).toEqual([
    [null, 'Simple', null, null, 'missing'],
    [4, 'Complex', 1500, 3, 'level'],
    [null, 'Medium', 20_000_000, 4, 'price'],
  ]);
  expect(await rowsOf('QUA-54')).toEqual([['XX', null, null, 'kept']]);
  expect(await rowsOf('QUA-55')).toEqual([['hubungi sales', null, null, 'question']]);
});

test('[QUA-1] [QUA-10] [QUA-18] [QUA-55] [QUA-56] what is read or ignored in the catalogue and the mapping is said', async () => {
  await clean({
    products: [
      { product: 'A', price: 'Rp 1.500.000', min_bandwidth: '512 kbps', complexity: 'rumit' },
      { product: 'B', price: '2000000', min_bandwidth: 'cepat', price_level: '9' },
    ],
    product_fit: [{ product: 'A', price: 'nego' }],
  });
  expect(await rowsOf('QUA-1')).toEqual([['Rp 1.500.000', '1500000.00', null, 'interpreted']]);
  expect(await rowsOf('QUA-10')).toEqual([['512 kbps', '0.512', null, 'interpreted']]);
  expect(await rowsOf('QUA-18')).toEqual([['cepat', null, null, 'question']]);
  expect(await rowsOf('QUA-55')).toEqual([['nego', null, null, 'question']]);
  expect((await rowsOf('QUA-56')).map(([before]) => before)).toEqual(['9', 'rumit']);
});

test('[QUA-57] two products with one id stay two products', async () => {
  const products = await clean({
    products: [
      { product_id: 'X1', product: 'A' },
      { product_id: 'X1', product: 'B' },
      { product_id: 'X2', product: 'C' },
    ],
  });
  const ids = products.map((one) => one['product_id']);
  expect([ids[0], ids[2]]).toEqual(['X1', 'X2']);
  expect(new Set(ids).size).toBe(3);
  expect(await rowsOf('QUA-57')).toEqual([['X1', ids[1], null, 'interpreted']]);
});

test('[QUA-41] products without price or level are counted', async () => {
  await clean({ products: [{ product: 'A' }, { product: 'B', price: '5000' }, { product: 'C', price_level: '2' }] });
  expect(await rowsOf('QUA-41')).toEqual([['1', null, null, 'kept']]);
});

test('[QUA-60] every rule is published with a title in both languages', async () => {
  await clean({});
  const rows = await engine.rows(sql`SELECT rule FROM rules WHERE length(title_id) > 5 AND length(title_en) > 5`);
  expect(rows).toHaveLength(qualityRules.length);
});
