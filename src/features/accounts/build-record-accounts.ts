import { type Engine, fn, join, name, sql } from '#engine';
import { type Bilingual, type IsoDate, ProductError } from '#values';
import { recordHoldingsQuery } from './holdings-of-records.ts';
import {
  chosenTextQuery,
  knownCustomersQuery,
  sinceQuery,
  tellingRecords,
  tenureQuery,
  textColumns,
} from './known-customers.ts';
import { revenueInWords, revenueQuery, revenueSource } from './revenue-of-records.ts';

/** True where no line was received and there are clean records to make customers from. */
export async function isOfRecords(engine: Engine): Promise<boolean> {
  for (const entity of tellingRecords) if (!(await engine.hasTable(`clean_${entity}`))) return false;
  const [counted] = await engine.rows(sql`SELECT (SELECT count(*) FROM clean_lines) AS lines,
    (SELECT count(*) FROM (${knownCustomersQuery}) AS known) AS customers FROM (VALUES (1)) AS one(n)`);
  return Number(counted?.['lines']) === 0 && Number(counted?.['customers']) > 0;
}

/**
 * Makes `account_base` and `account_holdings` from the clean records, in the columns of those made from lines; gives what
 * revenue is, and what cannot be said without lines.
 */
export async function buildRecordAccounts(engine: Engine, asOf: IsoDate): Promise<Bilingual[]> {
  await refuseTooLarge(engine);
  const source = await revenueSource(engine);
  await engine.createTable('account_holdings', recordHoldingsQuery(asOf));
  const texts = textColumns.map((column) => sql`${name(`told_${column}`)} AS (${chosenTextQuery(column)})`);
  const joins = textColumns.map((column) => {
    const told = name(`told_${column}`);
    return sql`LEFT JOIN ${told} ON ${told}.customer_id = k.customer_id`;
  });
  const values = textColumns.map((column) => {
    const told = sql`${name(`told_${column}`)}.value`;
    return sql`${column === 'name' ? sql`coalesce(${told}, k.customer_id)` : told} AS ${name(column)}`;
  });
  const text = fn.text(null);
  const years = fn.ratio(fn.daysBetween(sql`s.since`, fn.readDate(asOf)), sql`365.25e0`);
  const tenure = sql`coalesce(CASE WHEN s.since <= ${fn.readDate(asOf)} THEN ${years} END, t.tenure_years)`;
  await engine.createTable(
    'account_base',
    sql`WITH ${join(texts)}, owned AS (
        SELECT customer_id, ${fn.joinDistinct(sql`product`, ', ')} AS products, count(*) AS product_count
        FROM account_holdings GROUP BY customer_id)
      SELECT k.customer_id, ${join(values)}, ${text} AS category, ${text} AS tier, r.revenue,
        coalesce(r.revenue_state, 'missing') AS revenue_state, CAST(NULL AS DECIMAL(18,3)) AS bandwidth_mbps, ${text} AS bandwidth_type,
        ${fn.decimal(tenure, 2)} AS tenure_years, CASE WHEN ${tenure} IS NULL THEN 'missing' ELSE 'known' END AS tenure_state,
        s.since, ${fn.whole(sql`0`)} AS line_count, o.products, coalesce(o.product_count, 0) AS product_count
      FROM (${knownCustomersQuery}) AS k ${join(joins, ' ')}
      LEFT JOIN (${revenueQuery(source, asOf)}) AS r ON r.customer_id = k.customer_id
      LEFT JOIN (${sinceQuery}) AS s ON s.customer_id = k.customer_id
      LEFT JOIN (${tenureQuery}) AS t ON t.customer_id = k.customer_id
      LEFT JOIN owned AS o ON o.customer_id = k.customer_id`,
  );
  return [revenueInWords(source, asOf), withoutLines];
}

const withoutLines: Bilingual = {
  id: 'Tidak ada baris layanan: pelanggan berasal dari catatan lain, dan bandwidth tidak diketahui.',
  en: 'There are no service lines: the customers come from other records, and bandwidth is unknown.',
};

/** The largest amount of one record that a sum to the cent can take. */
const largest = 1e13;

async function refuseTooLarge(engine: Engine): Promise<void> {
  for (const [table, amount] of [
    ['clean_invoices', sql`amount`],
    ['clean_transactions', sql`coalesce(amount, price * quantity)`],
    ['clean_account_snapshot', fn.greatest(sql`abs(base_revenue)`, sql`abs(monthly_charges) * 12`)],
  ] as const) {
    const [found] =
      await engine.rows(sql`SELECT customer_id, source, source_row FROM ${name(table)} WHERE abs(${amount}) >= ${largest}
      ORDER BY source NULLS LAST, source_row NULLS LAST LIMIT 1`);
    if (found === undefined) continue;
    const customer = String(found['customer_id']);
    throw new ProductError('features/amount-too-large', `An amount of customer ${customer} has 14 digits or more.`, {
      hint: 'Check the unit of the amount column in the files.',
      place: { file: String(found['source']), row: Number(found['source_row']) },
      details: { customer },
    });
  }
}
