import { type Engine, type Fragment, fn, name, sql } from '#engine';
import { addFindings } from './findings.ts';
import { productKey } from './readings/text.ts';

const noMoney = sql`CAST(NULL AS DECIMAL(18,2))`;
const noRow = fn.whole(sql`CAST(NULL AS DOUBLE)`);
const nothing = fn.text(null);

/** A finding about rows of the catalogue or of the mapping: where it is seen, and what it says. */
interface ProductFinding {
  rule: string;
  field: string;
  from: Fragment;
  before: Fragment;
  after: Fragment;
  action: 'interpreted' | 'kept' | 'excluded' | 'question';
}

/** The catalogue and the mapping, in which the same cells are read by the same rules. */
const both = sql`(SELECT source, sheet, source_row, price_cell, price, price_notation, price_level, level_cell, complexity, complexity_cell,
      min_bandwidth_mbps, bandwidth_notation, bandwidth_cell FROM catalogue
    UNION ALL SELECT source, sheet, source_row, price_cell, price, price_notation, price_level, level_cell, complexity, complexity_cell,
      min_bandwidth_mbps, bandwidth_notation, bandwidth_cell FROM fits) AS r`;

const paired = sql`(SELECT f.source, f.sheet, f.source_row, f.price AS fit_price, c.price AS list_price, f.price_level AS fit_level,
      c.price_level AS list_level, f.complexity AS fit_complexity, c.complexity AS list_complexity,
      f.min_bandwidth_mbps AS fit_mbps, c.min_bandwidth_mbps AS list_mbps
    FROM fits AS f JOIN catalogue AS c ON c.product_key = f.product_key AND c.copy = 1 AND f.copy = 1) AS r`;

const catalogued = sql`(SELECT product_key FROM clean_products)`;

const priceRead = (rule: string, when: Fragment): ProductFinding => ({
  rule,
  field: 'price',
  from: sql`${both} WHERE price IS NOT NULL AND ${when}`,
  before: name('price_cell'),
  after: fn.text(name('price')),
  action: 'interpreted',
});

const bandwidthRead = (rule: string, ...notations: string[]): ProductFinding[] =>
  notations.map((notation) => ({
    rule,
    field: 'min_bandwidth',
    from: sql`${both} WHERE min_bandwidth_mbps IS NOT NULL AND bandwidth_notation = ${notation}`,
    before: name('bandwidth_cell'),
    after: fn.text(name('min_bandwidth_mbps')),
    action: 'interpreted',
  }));

const notRead = (rule: string, field: string, cell: string, value: string): ProductFinding => ({
  rule,
  field,
  from: sql`${both} WHERE NULLIF(trim(${name(cell)}), '') IS NOT NULL AND ${name(value)} IS NULL`,
  before: name(cell),
  after: nothing,
  action: 'question',
});

const differing = (field: string, listed: string, mapped: string): ProductFinding => ({
  rule: 'QUA-53',
  field,
  from: sql`${paired} WHERE ${name(mapped)} <> ${name(listed)}`,
  before: fn.text(name(listed)),
  after: fn.text(name(mapped)),
  action: 'interpreted',
});

const productFindings: readonly ProductFinding[] = [
  priceRead('QUA-1', sql`price_notation = 'indonesian'`),
  priceRead('QUA-2', sql`price_notation IN ('english', 'words', 'spaced')`),
  ...bandwidthRead('QUA-10', 'kbps', 'kbps-grouped'),
  ...bandwidthRead('QUA-11', 'gbps'),
  ...bandwidthRead('QUA-12', 'mbps-decimal'),
  ...bandwidthRead('QUA-13', 'e1'),
  ...bandwidthRead('QUA-15', 'ip'),
  ...bandwidthRead('QUA-16', 'none'),
  ...bandwidthRead('QUA-17', 'multiple'),
  notRead('QUA-18', 'min_bandwidth', 'bandwidth_cell', 'min_bandwidth_mbps'),
  {
    rule: 'QUA-50',
    field: 'product',
    from: sql`catalogue WHERE copy > 1`,
    before: name('product'),
    after: nothing,
    action: 'excluded',
  },
  {
    rule: 'QUA-52',
    field: 'product',
    from: sql`fits WHERE product_key NOT IN ${catalogued}`,
    before: name('product'),
    after: nothing,
    action: 'excluded',
  },
  differing('price', 'list_price', 'fit_price'),
  differing('price_level', 'list_level', 'fit_level'),
  differing('complexity', 'list_complexity', 'fit_complexity'),
  differing('min_bandwidth', 'list_mbps', 'fit_mbps'),
  {
    rule: 'QUA-54',
    field: 'tier',
    from: sql`(SELECT c.source, c.sheet, c.source_row, c.tier FROM catalogue AS c JOIN clean_products AS p ON p.product_key = c.product_key
      WHERE c.copy = 1 AND c.tier IS NOT NULL AND p.tier_level IS NULL) AS r`,
    before: name('tier'),
    after: nothing,
    action: 'kept',
  },
  notRead('QUA-55', 'price', 'price_cell', 'price'),
  notRead('QUA-56', 'price_level', 'level_cell', 'price_level'),
  notRead('QUA-56', 'complexity', 'complexity_cell', 'complexity'),
  {
    rule: 'QUA-57',
    field: 'product_id',
    from: sql`(SELECT c.source, c.sheet, c.source_row, c.given_id, p.product_id FROM catalogue AS c
      JOIN clean_products AS p ON p.product_key = c.product_key WHERE c.copy = 1 AND c.given_id <> p.product_id) AS r`,
    before: name('given_id'),
    after: name('product_id'),
    action: 'interpreted',
  },
];

/** Adds the findings about catalogue and mapping, and about products of customers that the catalogue lacks. */
export async function addProductFindings(engine: Engine): Promise<void> {
  for (const { rule, field, from, before, after, action } of productFindings) {
    await addFindings(
      engine,
      rule,
      sql`SELECT source, sheet, source_row AS "row", ${field} AS field, ${before} AS before, ${after} AS after,
        ${noMoney} AS money, ${action} AS action FROM ${from}`,
    );
  }
  await addFindings(engine, 'QUA-41', unpricedQuery);
  await addFindings(engine, 'QUA-51', unlistedQuery);
}

const unpricedQuery = sql`SELECT source, sheet, ${noRow} AS "row", 'price' AS field, ${fn.text(sql`count(*)`)} AS before,
    ${nothing} AS after, ${noMoney} AS money, 'kept' AS action
  FROM catalogue WHERE copy = 1 AND NULLIF(trim(price_cell), '') IS NULL AND price_level IS NULL GROUP BY source, sheet`;

const unlistedQuery = sql`SELECT source, sheet, ${noRow} AS "row", 'product' AS field, max(product) AS before,
    ${fn.text(sql`count(*)`)} AS after, ${fn.sumMoney(name('amount'))} AS money, 'kept' AS action
  FROM judged_lines WHERE (SELECT count(*) FROM clean_products) > 0 AND excluded_by IS NULL AND product IS NOT NULL
    AND ${productKey(name('product'))} NOT IN ${catalogued}
  GROUP BY source, sheet, ${productKey(name('product'))}`;
