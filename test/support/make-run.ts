// Makes a plausible published run of any size by SQL alone, for tests of the surfaces: node test/support/make-run.ts OUT [N]
import { mkdir, writeFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { metricDefinitions, type PublishedTable, publishedTables, sqlType } from '#contract';
import { type Engine, Fragment, fn, join, name, openEngine, sql } from '#engine';
import { makePredictions } from './made-predictions.ts';

/** What a made run holds. */
export interface MadeRun {
  customers: number;
  products?: number;
  /** Whether it predicts anything; it does not unless asked to. */
  predictions?: boolean;
}

/** Writes the tables and the manifest of a made run into `folder`. */
export async function makeRun(folder: string, { customers, products = 25, predictions }: MadeRun): Promise<void> {
  await mkdir(joinPath(folder, 'tables'), { recursive: true });
  await mkdir(joinPath(folder, 'outputs'), { recursive: true });
  const engine = await openEngine('duckdb', { memory: '1500MB' });
  await makeNumbers(engine, Math.max(customers, products));
  await engine.createTable('customers', customersQuery(customers));
  await engine.createTable('products', productsQuery(products));
  await engine.createTable('offers', offersQuery(products));
  for (const [table, query] of Object.entries(smallQueries)) await engine.createTable(table, query);
  await engine.createTable('metrics', await metricsQuery(engine));
  if (predictions === true) await makePredictions(engine);
  const rows: Record<string, { rows: number; sha256: string }> = {};
  for (const table of publishedTables) {
    if (!(await engine.hasTable(table.name))) await engine.createTable(table.name, emptyQuery(table));
    const order = table.sortedBy.map((key) => sql`${name(key)} NULLS FIRST`);
    const columns = join(table.columns.map((column) => name(column.name)));
    await engine.writeParquet(
      sql`SELECT ${columns} FROM ${name(table.name)} ORDER BY ${join(order)}`,
      joinPath(folder, 'tables', `${table.name}.parquet`),
    );
    const [count] = await engine.rows(sql`SELECT count(*) AS n FROM ${name(table.name)}`);
    rows[table.name] = { rows: Number(count?.['n']), sha256: '' };
  }
  await engine.close();
  const manifest = {
    format: 1,
    run: '2026-01-31-made',
    asOf: '2026-01-31',
    company: 'PT Contoh',
    blueprint: 'telecom',
    currency: 'IDR',
    revenuePeriod: 'month',
    language: 'id',
    nilai: '0',
    engine: 'duckdb',
    settings: {},
    inputs: [],
    tables: rows,
    absent: [],
  };
  await writeFile(joinPath(folder, 'outputs', 'manifest.json'), JSON.stringify(manifest));
}

/** A published table without rows. */
function emptyQuery({ columns }: PublishedTable): Fragment {
  const typed = columns.map((column) => {
    if (column.type === 'text') return sql`${fn.text(null)} AS ${name(column.name)}`;
    if (column.type === 'whole') return sql`${fn.whole(sql`CAST(NULL AS DOUBLE)`)} AS ${name(column.name)}`;
    const type = new Fragment([{ kind: 'text', text: sqlType(column.type) }]);
    return sql`CAST(NULL AS ${type}) AS ${name(column.name)}`;
  });
  return sql`SELECT ${join(typed)} FROM (VALUES (1)) AS one(n) WHERE n = 0`;
}

/** The table `numbers`: n from 0, by doubling. */
async function makeNumbers(engine: Engine, least: number): Promise<void> {
  await engine.createTable('numbers', sql`SELECT 0 AS n`);
  for (let size = 1; size < least; size *= 2) {
    await engine.createTable('doubled', sql`SELECT n FROM numbers UNION ALL SELECT n + ${size} FROM numbers`);
    await engine.createTable('numbers', sql`SELECT n FROM doubled`);
  }
}

/** A number from 0 to 999 that follows from n and a word. */
function draw(n: Fragment, word: string, below = 1000): Fragment {
  const weights = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return sql`mod(mod(mod(${n}, 10007) * ${weights * 2 + 1} + ${weights}, 1009) * 7919 + mod(${n}, 977) * 10473, ${below})`;
}

function pick(index: Fragment, words: readonly string[]): Fragment {
  return sql`CASE mod(${index}, ${words.length}) ${join(
    words.map((word, at) => sql`WHEN ${at} THEN ${word}`),
    ' ',
  )} END`;
}

const industries = [
  'GOVERNMENT',
  'BANKING & FINANCIAL',
  'MANUFACTURE',
  'EDUCATION',
  'HEALTH',
  'RETAIL',
  'ENERGY',
  'MEDIA',
];
const units = ['SBU JAKARTA', 'SBU JAWA BARAT', 'SBU JAWA TIMUR', 'SBU SUMATERA', 'SBU SULAWESI', 'SBU BALI'];
const n = sql`n`;

function customersQuery(customers: number): Fragment {
  return sql`SELECT b.*,
      CASE WHEN bandwidth_mbps = 0 THEN 'NO_BANDWIDTH' WHEN bandwidth_mbps < 1 THEN 'ATM_IOT' WHEN bandwidth_mbps <= 20 THEN 'UMKM_SMALL'
        WHEN bandwidth_mbps <= 500 THEN 'CORPORATE' WHEN bandwidth_mbps > 500 THEN 'ENTERPRISE' ELSE 'Unclassified' END AS bandwidth_class,
      CASE WHEN revenue = 0 THEN 'Bundled' WHEN revenue < 1000000 THEN 'Entry' WHEN revenue < 3500000 THEN 'Mid'
        WHEN revenue < 15000000 THEN 'High' WHEN revenue >= 15000000 THEN 'Enterprise' ELSE 'Unclassified' END AS arpu_category,
      CASE WHEN revenue IS NULL OR bandwidth_mbps IS NULL THEN 'Unclassified' WHEN revenue >= 3500000 AND bandwidth_mbps >= 10 THEN 'Star'
        WHEN revenue >= 3500000 THEN 'Risk' WHEN bandwidth_mbps >= 10 THEN 'Sniper' ELSE 'Incubator' END AS strategy,
      CASE WHEN revenue IS NULL OR bandwidth_mbps IS NULL THEN NULL WHEN revenue >= 3500000 AND bandwidth_mbps >= 10 THEN 'RETAIN'
        WHEN revenue >= 3500000 THEN 'CROSS-SELL' WHEN bandwidth_mbps >= 10 THEN 'UPSELL' ELSE 'AUTOMATE' END AS action,
      CASE WHEN tenure_state = 'renewal_risk' THEN 'Renewal Risk' WHEN tenure_years IS NULL THEN 'Unclassified' WHEN tenure_years < 2 THEN 'Growth' ELSE 'Loyalty' END AS tenure_strategy,
      CASE WHEN mod(n, 9) < 2 THEN 'High' WHEN mod(n, 9) < 8 THEN 'Medium' ELSE 'Low' END AS priority
    FROM (SELECT n, ${fn.concat('NBO_', sql`substr(${fn.md5(fn.text(n))}, 1, 10)`)} AS customer_id,
        ${fn.concat(pick(draw(n, 'legal'), ['PT ', 'CV ', 'PT ', 'YAYASAN ', 'DINAS ']), pick(draw(n, 'first'), ['KELORA', 'BRAMUTA', 'SITOREN', 'VALUKA', 'NORINDA', 'PRASULA', 'DEMARU']), ' ', pick(draw(n, 'second'), ['TIRANDA', 'OMBASI', 'GELORI', 'SANTUKA', 'MERIDO', 'LAKUSA']), ' ', fn.text(n))} AS name,
        ${pick(draw(n, 'industry'), industries)} AS industry, ${pick(draw(n, 'region'), ['JAWA', 'SUMATERA', 'BALI', 'SULAWESI'])} AS region,
        ${pick(draw(n, 'owner'), units)} AS owner, CAST(NULL AS DATE) AS since, 'AKTIF' AS status,
        CAST(CASE WHEN mod(n, 50) = 7 THEN NULL WHEN mod(n, 20) = 3 THEN 0 ELSE ${fn.whole(sql`exp(13.2 + ${draw(n, 'revenue')} * 0.0042e0)`)} END AS DECIMAL(18,2)) AS revenue,
        CASE WHEN mod(n, 50) = 7 THEN 'missing' WHEN mod(n, 20) = 3 THEN 'bundled' ELSE 'known' END AS revenue_state,
        CAST(CASE WHEN mod(n, 40) = 9 THEN NULL WHEN mod(n, 15) = 2 THEN 0 ELSE ${fn.decimal(sql`exp(-1e0 + ${draw(n, 'bandwidth')} * 0.0085e0)`, 3)} END AS DECIMAL(18,3)) AS bandwidth_mbps,
        CASE WHEN mod(n, 15) = 2 THEN 'IP-Only' ELSE 'Connectivity' END AS bandwidth_type,
        CAST(CASE WHEN mod(n, 30) = 4 THEN NULL ELSE ${draw(n, 'tenure', 26)} END AS DECIMAL(18,2)) AS tenure_years,
        CASE WHEN mod(n, 30) = 4 THEN 'missing' WHEN mod(n, 25) = 6 THEN 'renewal_risk' ELSE 'known' END AS tenure_state,
        'Digital Infrastructure' AS category, ${pick(draw(n, 'tier'), ['DI-TS', 'DI-SDS-TS', 'ALL NOMENKLATUR'])} AS tier,
        ${fn.concat('Produk ', fn.text(draw(n, 'owned', 20)))} AS products, 1 AS product_count, 2 AS line_count
      FROM numbers WHERE n < ${customers}) AS b`;
}

function productsQuery(products: number): Fragment {
  return sql`SELECT ${fn.concat('P-', fn.text(n))} AS product_id, ${fn.concat('Produk ', fn.text(n))} AS product,
      ${pick(n, ['Digital Infrastructure', 'Technology Services', 'Smart Digital Solution'])} AS category, 'DI-TS' AS tier, 1 AS tier_level,
      ${pick(n, ['Simple', 'Medium', 'Complex'])} AS complexity, CAST(500000 + n * 100000 AS DECIMAL(18,2)) AS price, 1 + mod(n, 4) AS price_level,
      'price' AS price_level_basis, CAST(mod(n, 5) * 10 AS DECIMAL(18,3)) AS min_bandwidth_mbps, 10 + n AS holders
    FROM numbers WHERE n < ${products}`;
}

function offersQuery(products: number): Fragment {
  return sql`SELECT c.customer_id, r.rank, ${fn.concat('P-', fn.text(sql`mod(c.n * 3 + r.rank, ${products})`))} AS product_id,
      ${fn.concat('Produk ', fn.text(sql`mod(c.n * 3 + r.rank, ${products})`))} AS product,
      CAST(92.5 - 6 * r.rank - mod(c.n, 20) AS DECIMAL(18,2)) AS score,
      ${fn.concat('Cocok untuk industri ', sql`c.industry`, ' | 12 dari 34 pelanggan dengan Produk 3 juga memakainya | Sesuai kelas pendapatan ', sql`c.arpu_category`)} AS reasoning,
      ${fn.concat('Fits the industry ', sql`c.industry`, ' | 12 of 34 customers with Produk 3 also have it | Fits the revenue class ', sql`c.arpu_category`)} AS reasoning_en,
      CAST(0.123 AS DECIMAL(18,3)) AS evidence, CAST(400000 + mod(c.n, 90) * 10000 AS DECIMAL(18,2)) AS worth_low,
      CAST(650000 + mod(c.n, 90) * 15000 AS DECIMAL(18,2)) AS worth, CAST(1200000 + mod(c.n, 90) * 30000 AS DECIMAL(18,2)) AS worth_high
    FROM customers AS c CROSS JOIN (VALUES (1), (2), (3)) AS r (rank)`;
}

const factors: readonly [string, number, number][] = [
  ['tier', 15, 12],
  ['category', 15, 10],
  ['bandwidth', 15, 15],
  ['industry', 15, 15],
  ['cooccurrence', 10, 7.06],
  ['regional', 5, 5],
  ['affordability', 15, 12],
  ['tenure', 10, 10],
];
const factorRows = join(
  factors.map(
    ([factor, of, points]) => sql`(${factor}, CAST(${of} AS DECIMAL(18,2)), CAST(${points} AS DECIMAL(18,2)))`,
  ),
);

const smallQueries: Readonly<Record<string, Fragment>> = {
  lines: sql`SELECT n + 1 AS line, 'Data Pelanggan Aktif.xlsx' AS source, 'Data' AS sheet, n + 4 AS source_row, customer_id, products AS product,
      revenue AS amount, revenue_state AS amount_state, bandwidth_mbps, tenure_years, CAST(NULL AS VARCHAR(1)) AS excluded_by FROM customers`,
  holdings: sql`SELECT customer_id, 'P-1' AS product_id, products AS product, 2 AS lines, revenue FROM customers`,
  findings: sql`SELECT * FROM (SELECT CASE WHEN mod(n, 2) = 0 THEN 'QUA-3' ELSE 'QUA-20' END AS rule, CASE WHEN mod(n, 2) = 0 THEN 'info' ELSE 'warning' END AS severity,
      'Data Pelanggan Aktif.xlsx' AS source, 'Data' AS sheet, n + 4 AS "row", 'hargaPelanggan' AS "column", '17272730' AS before, '1727273' AS after,
      CAST(15545457 AS DECIMAL(18,2)) AS money, CASE WHEN mod(n, 2) = 0 THEN 'interpreted' ELSE 'question' END AS action FROM customers) AS f WHERE mod("row", 11) < 2`,
  rules: sql`SELECT * FROM (VALUES ('QUA-3', 'info', 'E1 dibaca sebagai 2 Mbps', 'E1 read as 2 Mbps'),
      ('QUA-20', 'warning', 'Jumlah tampak sepuluh kali terlalu besar', 'Amount looks ten times too large')) AS r (rule, severity, title_id, title_en)`,
  segments: sql`SELECT customer_id, 'quadrant' AS scheme, strategy AS segment, CASE WHEN strategy = 'Unclassified' THEN NULL ELSE 0.12e0 END AS distance, 'revenue' AS axis FROM customers
      UNION ALL SELECT customer_id, 'arpu', arpu_category, 0.2e0, 'revenue' FROM customers
      UNION ALL SELECT customer_id, 'revenue_tenure', CASE WHEN revenue IS NULL OR tenure_years IS NULL THEN 'Unclassified' WHEN revenue >= 3500000 AND tenure_years >= 5 THEN 'Champion'
        WHEN revenue >= 3500000 THEN 'High potential' WHEN tenure_years >= 5 THEN 'Loyal price-sensitive' ELSE 'Newbie' END, 0.3e0, 'tenure' FROM customers`,
  segment_borders: sql`SELECT * FROM (VALUES ('quadrant', 'revenue', 'all', 3500000e0, 'fixed', 100), ('quadrant', 'bandwidth', 'all', 10e0, 'fixed', 100),
      ('revenue_tenure', 'revenue', 'all', 3500000e0, 'median', 100), ('revenue_tenure', 'tenure', 'all', 5e0, 'median', 100)) AS b (scheme, axis, cluster, border, basis, customers)`,
  offer_factors: sql`SELECT o.customer_id, o.product_id, f.factor, f.points, f.of, 'the facts behind it' AS evidence, 'fakta di baliknya' AS evidence_id
      FROM offers AS o CROSS JOIN (VALUES ${factorRows}) AS f (factor, of, points)`,
  factor_audit: sql`SELECT factor, of AS weight, CAST(3 AS DECIMAL(18,2)) AS lowest, of AS highest, CASE WHEN factor = 'regional' THEN 1 ELSE 4 END AS values,
      CASE WHEN factor = 'regional' THEN 0e0 ELSE 1.5e0 END AS information, factor = 'regional' AS is_constant FROM (VALUES ${factorRows}) AS f (factor, of, points)`,
  blocked_offers: sql`SELECT * FROM (VALUES ('owned', 120, 100), ('region', 40, 20)) AS b (rule, pairs, customers)`,
};

async function metricsQuery(engine: Engine): Promise<Fragment> {
  const [row] = await engine.rows(sql`SELECT count(*) AS n, ${fn.sumMoney(name('revenue'))} AS r FROM customers`);
  const special: Record<string, number> = {
    'customers.count': Number(row?.['n']),
    'revenue.total': Number(row?.['r']),
  };
  const rows = metricDefinitions.map(
    ({ metric, unit, kind }) => sql`(${metric}, CAST(${special[metric] ?? 1} AS DOUBLE), ${unit}, ${kind})`,
  );
  return sql`SELECT metric, value, unit, kind, ${fn.readDate('2026-01-31')} AS as_of FROM (VALUES ${join(rows)}) AS m (metric, value, unit, kind)`;
}

if (import.meta.filename === process.argv[1]) {
  const [folder = '', customers = '5663'] = process.argv.slice(2);
  await makeRun(folder, { customers: Number(customers) });
}
