import { type Fragment, fn, join, name, sql } from '#engine';
import type { EntityName } from '#entities';

/** Records that tell of a customer, those that describe it best first. */
export const tellingRecords: readonly EntityName[] = [
  ...(['customers', 'account_snapshot', 'contracts', 'subscriptions', 'invoices', 'transactions'] as const),
  ...(['payments', 'projects', 'service_credits', 'install_base', 'usage', 'complaints', 'opportunities'] as const),
];

/** Texts of a customer and the records that have them; status and owner are the customer's own only in its register. */
const texts: Readonly<Record<string, { field: string; from: readonly EntityName[] }>> = {
  name: { field: 'customer_name', from: tellingRecords },
  industry: { field: 'industry', from: ['customers', 'account_snapshot', 'transactions', 'projects'] },
  region: { field: 'region', from: ['customers', 'account_snapshot', 'transactions', 'projects'] },
  owner: { field: 'owner', from: ['customers'] },
  status: { field: 'status', from: ['customers'] },
};

/** Every customer that some record names, once. */
export const knownCustomersQuery: Fragment = sql`SELECT DISTINCT customer_id FROM (${join(
  tellingRecords.map((entity) => sql`SELECT customer_id FROM ${clean(entity)}`),
  ' UNION ALL ',
)}) AS named WHERE customer_id IS NOT NULL`;

/** The names of the texts of a customer, columns of `account_base`. */
export const textColumns: readonly string[] = Object.keys(texts);

/** For each customer the text of the first kind of record that has one; of several the most frequent, ties in alphabetical order. */
export function chosenTextQuery(column: string): Fragment {
  const chosen = texts[column];
  if (chosen === undefined) throw new Error(`no text ${column}`);
  const parts = chosen.from.map(
    (entity, place) => sql`SELECT customer_id, ${name(chosen.field)} AS value, ${place} AS kind, count(*) AS times
      FROM ${clean(entity)} WHERE customer_id IS NOT NULL AND ${name(chosen.field)} IS NOT NULL
      GROUP BY customer_id, ${name(chosen.field)}`,
  );
  return sql`SELECT customer_id, value FROM (SELECT customer_id, value,
      row_number() OVER (PARTITION BY customer_id ORDER BY kind NULLS LAST, times DESC NULLS LAST, value NULLS LAST) AS place
    FROM (${join(parts, ' UNION ALL ')}) AS told) AS placed WHERE place = 1`;
}

function clean(entity: EntityName): Fragment {
  return name(`clean_${entity}`);
}

/** First day known as a customer: the earliest in the register. */
export const sinceQuery: Fragment = sql`SELECT customer_id, min(since) AS since FROM clean_customers
  WHERE customer_id IS NOT NULL AND since IS NOT NULL GROUP BY customer_id`;

/** More than these are months: nobody has been a customer for so many years. */
const mostYears = 60;

/** Years as a customer by the snapshot; its header tells months from years, or else a figure that no years can be. */
export const tenureQuery: Fragment = sql`WITH headers AS (
    SELECT source, coalesce(sheet, '') AS sheet, min(lower(header)) AS header FROM received_columns
    WHERE entity = 'account_snapshot' AND field = 'tenure' GROUP BY source, coalesce(sheet, '')
  ), largest AS (
    SELECT source, coalesce(sheet, '') AS sheet, max(tenure) AS tenure FROM clean_account_snapshot GROUP BY source, coalesce(sheet, '')
  )
  SELECT s.customer_id, max(CASE WHEN ${fn.matches(sql`h.header`, 'year|tahun|thn')} THEN s.tenure
      WHEN ${fn.matches(sql`h.header`, 'month|bulan|bln')} OR l.tenure > ${mostYears} THEN ${fn.ratio(sql`s.tenure`, 12)} END) AS tenure_years
    FROM clean_account_snapshot AS s
    JOIN headers AS h ON h.source = s.source AND h.sheet = coalesce(s.sheet, '')
    JOIN largest AS l ON l.source = s.source AND l.sheet = coalesce(s.sheet, '')
    WHERE s.customer_id IS NOT NULL AND s.tenure IS NOT NULL GROUP BY s.customer_id`;
