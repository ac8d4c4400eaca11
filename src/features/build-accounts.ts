import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { type Bilingual, type IsoDate, ProductError } from '#values';
import { buildRecordAccounts, isOfRecords } from './accounts/build-record-accounts.ts';
import { features } from './catalog.ts';
import { attributes, contestedValueQuery } from './definitions/attributes.ts';
import { holdingsQuery } from './holdings.ts';

/** What the accounts are made as of, where there are no lines. */
export interface AccountsRequest {
  engine: Engine;
  /** The day of the run; without it, accounts are made from lines alone. */
  asOf?: IsoDate;
}

/** What a person should know of how the accounts were made. */
export interface AccountsReport {
  absent: Bilingual[];
}

/**
 * Makes `account_base` (one row per customer) and `account_holdings` (one per customer and product) from the kept lines, or,
 * where no line was received, from the clean records.
 */
export async function buildAccounts({ engine, asOf }: AccountsRequest): Promise<AccountsReport> {
  if (asOf !== undefined && (await isOfRecords(engine))) return { absent: await buildRecordAccounts(engine, asOf) };
  await refuseTooLargeAmounts(engine);
  await engine.createTable('account_holdings', holdingsQuery());
  await engine.createTable('account_totals', totalsQuery());
  await engine.createTable('account_base', baseQuery());
  await engine.dropTable('account_totals');
  return { absent: [] };
}

/** The features of each customer, and the alphabetical ends of each text, which tell whether its lines differ. */
function totalsQuery(): Fragment {
  const figures = features.map(({ column, aggregate }) => sql`${aggregate} AS ${name(column)}`);
  const ends = attributes.flatMap(({ from }) => [
    sql`min(${name(from)}) AS ${name(`${from}_low`)}`,
    sql`max(${name(from)}) AS ${name(`${from}_high`)}`,
  ]);
  return sql`SELECT customer_id, ${join([...figures, ...ends])} FROM clean_lines
    WHERE excluded_by IS NULL GROUP BY customer_id`;
}

function baseQuery(): Fragment {
  const contested = attributes.map(
    (attribute) => sql`${name(`chosen_${attribute.from}`)} AS (${contestedValueQuery(attribute)})`,
  );
  const texts = attributes.map(
    ({ column, from }) => sql`coalesce(${name(`chosen_${from}`)}.value, t.${name(`${from}_low`)}) AS ${name(column)}`,
  );
  const joins = attributes.map(({ from }) => {
    const chosen = name(`chosen_${from}`);
    return sql`LEFT JOIN ${chosen} ON ${chosen}.customer_id = t.customer_id`;
  });
  const figures = features.map(({ column }) => sql`t.${name(column)}`);
  return sql`WITH ${join([...contested, owned])}
    SELECT t.customer_id, ${join([...texts, ...figures])}, o.products, coalesce(o.product_count, 0) AS product_count
    FROM account_totals AS t
    ${join(joins, ' ')}
    LEFT JOIN owned AS o ON o.customer_id = t.customer_id`;
}

const owned = sql`owned AS (
  SELECT customer_id, ${fn.joinDistinct(sql`product`, ', ')} AS products, count(*) AS product_count
  FROM account_holdings GROUP BY customer_id
)`;

/** One more than the largest whole amount a column of money holds. */
const moneyLimit = 10n ** 16n;

/** An amount per customer has 16 digits before the point; a sum beyond that is a mistake of units, not a customer. */
async function refuseTooLargeAmounts(engine: Engine): Promise<void> {
  const [found] = await engine.rows(sql`SELECT customer_id FROM clean_lines WHERE excluded_by IS NULL
    GROUP BY customer_id HAVING ${fn.sumMoney(sql`abs(amount)`)} >= ${moneyLimit}
    ORDER BY customer_id NULLS LAST LIMIT 1`);
  if (found === undefined) return;
  const customer = String(found['customer_id']);
  throw new ProductError(
    'features/amount-too-large',
    `The amounts of customer ${customer} add up to 17 digits or more.`,
    {
      hint: 'Check the unit of the amount column in the files.',
      details: { customer },
    },
  );
}
