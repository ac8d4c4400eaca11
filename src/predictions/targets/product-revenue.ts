import { type Engine, type Fragment, fn, sql } from '#engine';
import { priceOfQuantity } from '#features';
import type { IsoDate } from '#values';
import type { ProductRecord } from '../outcomes/products.ts';

/** What a product brings from one who has it, in money a year: the middle customer, and the middle half of them. */
export interface TypicalRevenue {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** The typical revenue of each product by its name; products without any amount are not in it. */
export async function typicalRevenue(
  engine: Engine,
  record: ProductRecord,
  asOf: IsoDate,
): Promise<ReadonlyMap<string, TypicalRevenue>> {
  const amounts = record === 'subscriptions' ? ofSubscriptions(asOf) : ofTransactions(asOf);
  const rows = await engine.rows(sql`SELECT product, ${fn.quantile(sql`amount`, 0.25)} AS low,
      ${fn.quantile(sql`amount`, 0.5)} AS middle, ${fn.quantile(sql`amount`, 0.75)} AS high
    FROM (${amounts}) AS amounts WHERE amount > 0 GROUP BY product ORDER BY product NULLS LAST`);
  return new Map(
    rows.map(({ product, low, middle, high }) => [
      String(product),
      { low: Number(low), middle: Number(middle), high: Number(high) },
    ]),
  );
}

/** A price is a month's, unless the billing cycle says that it is a quarter's or a year's. */
const pricesAYear = sql`CASE WHEN ${fn.matches(sql`lower(billing_cycle)`, 'year|annual|tahun')} THEN 1
  WHEN ${fn.matches(sql`lower(billing_cycle)`, 'quarter|triwulan|kuartal')} THEN 4 ELSE 12 END`;

function ofSubscriptions(asOf: IsoDate): Fragment {
  return sql`SELECT product, customer_id, CAST(${fn.sumMoney(sql`${priceOfQuantity} * ${pricesAYear}`)} AS DOUBLE) AS amount
    FROM clean_subscriptions CROSS JOIN subscription_prices
    WHERE customer_id IS NOT NULL AND product IS NOT NULL AND "start" <= ${fn.readDate(asOf)}
      AND ("end" IS NULL OR "end" > ${fn.readDate(asOf)})
    GROUP BY product, customer_id`;
}

function ofTransactions(asOf: IsoDate): Fragment {
  const day = fn.readDate(asOf);
  return sql`SELECT product, customer_id, CAST(${fn.sumMoney(sql`amount`)} AS DOUBLE) AS amount FROM clean_transactions
    WHERE customer_id IS NOT NULL AND product IS NOT NULL AND "date" <= ${day} AND "date" > ${fn.addMonths(day, -12)}
    GROUP BY product, customer_id`;
}

/** The id of each product in the catalogue by its name in small letters; empty where there is no catalogue. */
export async function productIds(engine: Engine): Promise<ReadonlyMap<string, string>> {
  if (!(await engine.hasTable('clean_products'))) return new Map();
  const rows = await engine.rows(sql`SELECT lower(trim(product)) AS product, min(product_id) AS product_id
    FROM clean_products WHERE product IS NOT NULL AND product_id IS NOT NULL
    GROUP BY lower(trim(product)) ORDER BY product NULLS LAST`);
  return new Map(rows.map(({ product, product_id }) => [String(product), String(product_id)]));
}
