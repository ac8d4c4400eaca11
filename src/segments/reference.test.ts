import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cell, fn, type OpenEngine, openEngine, sql } from '#engine';
import { buildAccounts } from '#features';
import { segmentAccounts, segmentsSettings } from '#segments';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(async () => engine.close());

const datasets = process.env['NILAI_DATASETS'] ?? fileURLToPath(new URL('../../../shared/datasets', import.meta.url));
const reference = `${datasets}/telecom-accounts/customers.csv`;
const isAbsent = !existsSync(reference);
if (isAbsent) console.warn(`skipped: ${reference} is not here`);

/** Loads the reference customers as clean lines and runs both rooms over them. */
async function segmentReference(choices: unknown) {
  const columns = ['customer_name', 'revenue', 'bandwidth', 'tenure'];
  await engine.readFiles('reference', { format: 'csv', paths: [reference], delimiter: ',', columns, skipLines: 1 });
  const empty = fn.text(sql`NULL`);
  await engine.createTable(
    'clean_lines',
    sql`SELECT customer_name AS customer_id, customer_name, ${fn.readDecimal(sql`revenue`, 2)} AS amount,
      ${fn.readDecimal(sql`bandwidth`, 3)} AS bandwidth_mbps, 'Connectivity' AS bandwidth_type,
      ${fn.readDecimal(sql`tenure`, 2)} AS tenure_years, 'known' AS tenure_state, ${empty} AS industry,
      ${empty} AS category, ${empty} AS tier, ${empty} AS product, ${empty} AS owner, ${empty} AS region,
      ${empty} AS status, CAST(NULL AS DATE) AS since, ${empty} AS excluded_by FROM reference`,
  );
  await engine.createTable('clean_products', sql`SELECT ${empty} AS product_id, ${empty} AS product WHERE FALSE`);
  await buildAccounts({ engine });
  await segmentAccounts({ engine, settings: segmentsSettings.parse(choices) });
}

async function countsOf(column: 'strategy' | 'revenue_tenure'): Promise<Record<string, Cell[]>> {
  const chosen = column === 'strategy' ? sql`s.strategy` : sql`s.revenue_tenure`;
  const rows =
    await engine.rows(sql`SELECT ${chosen} AS segment, count(*) AS customers, ${fn.sumMoney(sql`b.revenue`)} AS revenue
    FROM account_segments AS s JOIN account_base AS b ON b.customer_id = s.customer_id GROUP BY ${chosen}`);
  return Object.fromEntries(
    rows.map((row) => [String(row['segment']), [row['customers'] ?? null, row['revenue'] ?? null]]),
  );
}

test.skipIf(isAbsent)('[SEG-7] the reference customers by medians give the published counts and money', async () => {
  await segmentReference({ quadrant: { borders: 'median' } });
  expect(await countsOf('strategy')).toEqual({
    Star: [2186, 344_834_618_908],
    Risk: [638, 90_136_143_819],
    Sniper: [779, 5_326_668_372],
    Incubator: [2045, 3_316_229_770],
  });
  expect(await countsOf('revenue_tenure')).toMatchObject({
    Champion: [1872, expect.anything()],
    'Loyal price-sensitive': [1708, expect.anything()],
    Newbie: [1116, expect.anything()],
    'High potential': [952, expect.anything()],
  });
  const borders = await engine.rows(
    sql`SELECT axis, border, customers FROM segment_borders WHERE basis = 'median' AND scheme = 'quadrant' ORDER BY axis NULLS LAST`,
  );
  expect(borders).toEqual([
    { axis: 'bandwidth', border: 10, customers: 5648 },
    { axis: 'revenue', border: 17_477_270, customers: 5648 },
  ]);
});

test.skipIf(isAbsent)('[SEG-7] the same customers by fixed borders need a setting alone', async () => {
  await segmentReference({ quadrant: { borders: 'fixed' } });
  const counts = await countsOf('strategy');
  const [direct] = await engine.rows(sql`SELECT
    ${fn.countIf(sql`amount >= 3500000 AND bandwidth_mbps >= 10`)} AS star,
    ${fn.countIf(sql`amount >= 3500000 AND bandwidth_mbps < 10`)} AS risk,
    ${fn.countIf(sql`amount < 3500000 AND bandwidth_mbps >= 10`)} AS sniper FROM clean_lines`);
  expect([counts['Star']?.[0], counts['Risk']?.[0], counts['Sniper']?.[0]]).toEqual([
    direct?.['star'],
    direct?.['risk'],
    direct?.['sniper'],
  ]);
  const customers = Object.values(counts).reduce((total, [count]) => total + Number(count), 0);
  expect(customers).toBe(5648);
});
