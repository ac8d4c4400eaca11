import { type Engine, type Fragment, fn, name, sql } from '#engine';
import type { Bilingual, IsoDate } from '#values';

/** Where the revenue of a workspace without lines comes from. */
export type RevenueSource = 'invoices' | 'transactions' | 'base_revenue' | 'monthly_charges' | 'none';

/** In words what revenue is, for each source; the period is that of `asOf`. */
export function revenueInWords(source: RevenueSource, asOf: IsoDate): Bilingual {
  return {
    invoices: {
      id: `Pendapatan adalah jumlah faktur 12 bulan sampai ${asOf}; pelanggan tanpa faktur tidak diketahui pendapatannya.`,
      en: `Revenue is the sum of the invoices of the 12 months up to ${asOf}; that of customers without invoices is unknown.`,
    },
    transactions: {
      id: `Pendapatan adalah jumlah transaksi 12 bulan sampai ${asOf}; pelanggan tanpa transaksi tidak diketahui pendapatannya.`,
      en: `Revenue is the sum of the transactions of the 12 months up to ${asOf}; that of customers without transactions is unknown.`,
    },
    base_revenue: {
      id: 'Pendapatan adalah pendapatan dasar pada potret pelanggan.',
      en: 'Revenue is the base revenue in the account snapshot.',
    },
    monthly_charges: {
      id: 'Pendapatan adalah biaya bulanan pada potret pelanggan dikali 12.',
      en: 'Revenue is the monthly charges in the account snapshot times 12.',
    },
    none: {
      id: 'Pendapatan tidak diketahui: tidak ada faktur, transaksi, atau biaya bulanan.',
      en: 'Revenue is unknown: there are no invoices, transactions or monthly charges.',
    },
  }[source];
}

/** The first source that has an amount; invoices and transactions need a day as well. */
export async function revenueSource(engine: Engine): Promise<RevenueSource> {
  const has = (table: string, condition: Fragment) =>
    sql`(SELECT count(*) FROM ${name(table)} WHERE customer_id IS NOT NULL AND ${condition}) > 0`;
  const [found] = await engine.rows(sql`SELECT CASE
      WHEN ${has('clean_invoices', sql`amount IS NOT NULL AND ${invoiceDay} IS NOT NULL`)} THEN 'invoices'
      WHEN ${has('clean_transactions', sql`${sold} IS NOT NULL AND "date" IS NOT NULL`)} THEN 'transactions'
      WHEN ${has('clean_account_snapshot', sql`base_revenue IS NOT NULL`)} THEN 'base_revenue'
      WHEN ${has('clean_account_snapshot', sql`monthly_charges IS NOT NULL`)} THEN 'monthly_charges'
      ELSE 'none' END AS source FROM (VALUES (1)) AS one(n)`);
  return String(found?.['source']) as RevenueSource;
}

/** The day an invoice counts on. */
const invoiceDay = sql`coalesce(issued, period, due)`;
/** What a row of transactions sold for; discount is in the amount, not in price times quantity. */
const sold = sql`coalesce(amount, price * quantity * (1 - coalesce(discount, 0)))`;

/** Amounts are exact to four decimals, so that many small ones add up to the cent. */
function exact(amount: Fragment): Fragment {
  return fn.decimal(amount, 4);
}

/**
 * Revenue of each customer of whom the source has a row: customer_id, revenue (to the cent), revenue_state. A customer with
 * rows but none within the 12 months has 0.
 */
export function revenueQuery(source: RevenueSource, asOf: IsoDate): Fragment {
  const day = fn.readDate(asOf);
  if (source === 'invoices')
    return summedQuery(sql`SELECT customer_id, amount, ${invoiceDay} AS day FROM clean_invoices`, day);
  if (source === 'transactions') {
    return summedQuery(sql`SELECT customer_id, ${sold} AS amount, "date" AS day FROM clean_transactions`, day);
  }
  if (source === 'none') {
    return sql`SELECT ${fn.text(null)} AS customer_id, CAST(NULL AS DECIMAL(18,2)) AS revenue, ${fn.text(null)} AS revenue_state
      FROM (VALUES (1)) AS one(n) WHERE n = 0`;
  }
  const amount = source === 'base_revenue' ? sql`base_revenue` : sql`monthly_charges * 12`;
  return sql`SELECT customer_id, ${moneySum(exact(amount))} AS revenue, ${stateOf(sql`count(*) - count(${amount})`, sql`count(${amount})`)} AS revenue_state
    FROM clean_account_snapshot WHERE customer_id IS NOT NULL GROUP BY customer_id`;
}

function moneySum(amount: Fragment): Fragment {
  return sql`CAST(${fn.sumMoney(amount)} AS DECIMAL(18,2))`;
}

/** A row without amount or day may belong to the 12 months, so the sum is only a part. */
function summedQuery(rows: Fragment, day: Fragment): Fragment {
  const isWithin = sql`day > ${fn.addMonths(day, -12)} AND day <= ${day}`;
  const unknown = fn.countIf(
    sql`(day IS NULL AND (amount IS NULL OR amount <> 0)) OR (${isWithin} AND amount IS NULL)`,
  );
  const known = fn.countIf(sql`day IS NOT NULL AND amount IS NOT NULL`);
  return sql`SELECT customer_id, CASE WHEN ${known} > 0 THEN coalesce(${moneySum(sql`CASE WHEN ${isWithin} THEN ${exact(sql`amount`)} END`)}, 0) END AS revenue,
      ${stateOf(unknown, known)} AS revenue_state
    FROM (${rows}) AS dated WHERE customer_id IS NOT NULL GROUP BY customer_id`;
}

function stateOf(unknown: Fragment, known: Fragment): Fragment {
  return sql`CASE WHEN ${known} = 0 THEN 'missing' WHEN ${unknown} > 0 THEN 'partial' ELSE 'known' END`;
}
