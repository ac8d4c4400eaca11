import { type Engine, type Fragment, fn, join, literals, name, sql } from '#engine';
import { addProductFindings } from './product-findings.ts';
import { amountNotation, amountValue, bareAmount } from './readings/amount.ts';
import { bandwidthNotation, bandwidthValue, bareBandwidth } from './readings/bandwidth.ts';
import { known, productKey } from './readings/text.ts';
import type { QualitySettings } from './settings.ts';

/** A doubtful group of three digits in a price is one of thousands: no product costs 1.5 rupiah. */
const settledPrice = sql`CASE price_written WHEN 'either-dot' THEN 'indonesian' WHEN 'either-comma' THEN 'english' ELSE price_written END`;

/**
 * Makes `target` from a received table of products: `columns` and the readings of price and least bandwidth. Each reading
 * is a table of its own, so that no expression is repeated inside another.
 */
async function readProducts(engine: Engine, target: string, { from, columns, e1Mbps }: ProductReading): Promise<void> {
  await engine.createTable(
    'bare_products',
    sql`SELECT source, sheet, source_row, ${columns}, ${known('product')} AS product, price AS price_cell, ${bareAmount(known('price'))} AS price_bare,
        ${level('price_level')} AS price_level, ${statedComplexity('complexity')} AS complexity,
        ${bareBandwidth(known('min_bandwidth'))} AS bandwidth_bare, ${known('price_level')} AS level_cell,
        ${known('complexity')} AS complexity_cell, ${known('min_bandwidth')} AS bandwidth_cell
      FROM ${name(from)}`,
  );
  await engine.createTable(
    'noted_products',
    sql`SELECT *, ${productKey(name('product'))} AS product_key, ${amountNotation(name('price_bare'), name('price_cell'))} AS price_written,
        ${bandwidthNotation(name('bandwidth_bare'))} AS bandwidth_notation
      FROM bare_products WHERE product IS NOT NULL`,
  );
  await engine.createTable('settled_products', sql`SELECT *, ${settledPrice} AS price_notation FROM noted_products`);
  await engine.createTable(
    target,
    sql`SELECT *, ${amountValue(name('price_bare'), name('price_notation'))} AS price,
        CAST(${bandwidthValue(name('bandwidth_bare'), name('bandwidth_notation'), e1Mbps)} AS DECIMAL(18,3)) AS min_bandwidth_mbps,
        row_number() OVER (PARTITION BY product_key ORDER BY source NULLS FIRST, sheet NULLS FIRST, source_row NULLS FIRST) AS copy
      FROM settled_products`,
  );
  for (const table of ['bare_products', 'noted_products', 'settled_products']) await engine.dropTable(table);
}

interface ProductReading {
  from: string;
  columns: Fragment;
  e1Mbps: number;
}

const levelWords: Readonly<Record<string, readonly string[]>> = {
  '1': ['1', 'ENTRY', 'MURAH', 'LOW', 'RENDAH'],
  '2': ['2', 'MID', 'MEDIUM', 'MENENGAH', 'SEDANG'],
  '3': ['3', 'HIGH', 'TINGGI'],
  '4': ['4', 'ENTERPRISE', 'PREMIUM'],
};

function level(column: string): Fragment {
  const cases = Object.entries(levelWords).map(
    ([number, list]) => sql`WHEN upper(${known(column)}) IN (${literals(list)}) THEN ${Number(number)}`,
  );
  return sql`CASE ${join(cases, ' ')} END`;
}

const complexityNames: Readonly<Record<string, readonly string[]>> = {
  Simple: ['SIMPLE', 'SEDERHANA', 'RENDAH', 'LOW'],
  Medium: ['MEDIUM', 'MENENGAH', 'SEDANG'],
  Complex: ['COMPLEX', 'KOMPLEKS', 'TINGGI', 'HIGH'],
};

function statedComplexity(column: string): Fragment {
  const cases = Object.entries(complexityNames).map(
    ([complexity, list]) => sql`WHEN upper(${known(column)}) IN (${literals(list)}) THEN ${complexity}`,
  );
  return sql`CASE ${join(cases, ' ')} END`;
}

function complexityByName({ complexityWords }: QualitySettings): Fragment {
  const cases = Object.entries(complexityWords).flatMap(([complexity, list]) =>
    list.map((word) => sql`WHEN strpos(lower(product), ${word.toLowerCase()}) > 0 THEN ${complexity}`),
  );
  return cases.length === 0 ? sql`'Medium'` : sql`CASE ${join(cases, ' ')} ELSE 'Medium' END`;
}

/** Makes the catalogue tables; what the product-segment mapping says wins over the catalogue. */
export async function cleanProducts(engine: Engine, settings: QualitySettings): Promise<void> {
  const { e1Mbps } = settings;
  await readProducts(engine, 'catalogue', { from: 'received_products', columns: catalogueColumns, e1Mbps });
  await readProducts(engine, 'fits', { from: 'received_product_fit', columns: fitColumns, e1Mbps });
  await engine.createTable('clean_products', productsQuery(settings));
  await engine.createTable('clean_product_industries', listQuery('industries', 'industry'));
  await engine.createTable('clean_product_owners_without', listQuery('owners_without', 'owner'));
  await addProductFindings(engine);
  for (const table of ['catalogue', 'fits']) await engine.dropTable(table);
}

const catalogueColumns = sql`${known('product_id')} AS given_id, ${known('category')} AS category, ${known('tier')} AS tier,
  ${known('status')} AS status`;
const fitColumns = sql`${known('industries')} AS industries, ${known('owners_without')} AS owners_without`;

function productsQuery(settings: QualitySettings): Fragment {
  const [second, third, fourth] = settings.priceBorders;
  const levels = Object.entries(settings.tierLevels).map(
    ([tier, number]) => sql`WHEN upper(c.tier) = ${tier.toUpperCase()} THEN ${number}`,
  );
  const joined = sql`SELECT ${productId} AS product_id, c.product_key, c.product, c.category, c.tier, c.status,
      ${levels.length === 0 ? fn.whole(sql`CAST(NULL AS DOUBLE)`) : sql`CASE ${join(levels, ' ')} END`} AS tier_level,
      coalesce(f.complexity, c.complexity) AS stated_complexity, coalesce(f.price, c.price) AS price,
      coalesce(f.price_level, c.price_level) AS stated_level, coalesce(f.min_bandwidth_mbps, c.min_bandwidth_mbps) AS min_bandwidth_mbps
    FROM catalogue AS c LEFT JOIN fits AS f ON f.product_key = c.product_key AND f.copy = 1
    WHERE c.copy = 1`;
  return sql`SELECT product_id, product_key, product, category, tier, tier_level, status, coalesce(stated_complexity, ${complexityByName(settings)}) AS complexity, price,
      coalesce(stated_level, CASE WHEN price < ${second} THEN 1 WHEN price < ${third} THEN 2 WHEN price < ${fourth} THEN 3 WHEN price >= ${fourth} THEN 4 END) AS price_level,
      CASE WHEN stated_level IS NOT NULL THEN 'level' WHEN price IS NOT NULL THEN 'price' ELSE 'missing' END AS price_level_basis,
      min_bandwidth_mbps
    FROM (${joined}) AS joined_products`;
}

/** The given id for the first product that has it, an id made of the name for any other. */
const productId = sql`CASE WHEN row_number() OVER (PARTITION BY c.given_id
    ORDER BY c.source NULLS FIRST, c.sheet NULLS FIRST, c.source_row NULLS FIRST) = 1 AND c.given_id IS NOT NULL
  THEN c.given_id ELSE 'P-' || substr(${fn.md5(sql`c.product_key`)}, 1, 8) END`;

/** A list in one cell, separated by ; or |, as one row for each entry. */
function listQuery(list: string, entry: string): Fragment {
  const spread = sql`SELECT p.product_id, trim(part) AS entry FROM fits AS f JOIN clean_products AS p ON p.product_key = f.product_key
    CROSS JOIN UNNEST(split(replace(f.${name(list)}, '|', ';'), ';')) AS parts (part)
    WHERE f.${name(list)} IS NOT NULL`;
  return sql`SELECT DISTINCT product_id, entry AS ${name(entry)} FROM (${spread}) AS entries WHERE entry <> ''`;
}
