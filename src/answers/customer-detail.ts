import { type Fragment, fn, type Row, sql } from '#engine';
import { withCustomerList } from './customer-list.ts';
import { countOf, numberOf, offersInRow, rowColumns, textOf, toCustomerRow } from './customer-row.ts';
import { findCustomer } from './find-customer.ts';
import { toFinding } from './findings.ts';
import type { PublishedRun } from './published-run.ts';
import type { CustomerDetail, FactorPoints } from './shapes.ts';

/** Everything known about one customer, named by id, by name, or by the beginning of a name that only one has. */
export async function customerDetail(run: PublishedRun, customer: string): Promise<CustomerDetail> {
  await withCustomerList(run);
  const id = await findCustomer(run, customer);
  const read = (query: Fragment) => run.engine.rows(query);
  const [row = {}] = await read(rowOf(id));
  const [facts = {}] = await read(
    sql`SELECT ${fn.text(sql`since`)} AS since, line_count FROM customers WHERE customer_id = ${id}`,
  );
  const holdings = await read(
    sql`SELECT * FROM holdings WHERE customer_id = ${id} ORDER BY revenue DESC NULLS LAST, product NULLS LAST`,
  );
  const segments = await read(sql`SELECT * FROM segments WHERE customer_id = ${id} ORDER BY scheme NULLS LAST`);
  return {
    customer: toCustomerRow(row),
    since: textOf(facts['since']),
    lineCount: countOf(facts['line_count']),
    holdings: holdings.map((one) => ({
      productId: textOf(one['product_id']),
      product: textOf(one['product']) ?? '',
      lines: countOf(one['lines']),
      revenue: numberOf(one['revenue']),
    })),
    segments: segments.map((one) => ({
      scheme: textOf(one['scheme']) ?? '',
      segment: textOf(one['segment']) ?? '',
      distance: numberOf(one['distance']),
      axis: textOf(one['axis']),
    })),
    offers: await offersOf(run, id),
    findings: (await read(findingsOf(id))).map(toFinding),
  };
}

function rowOf(id: string): Fragment {
  return sql`SELECT ${rowColumns}, offers FROM customer_list
    LEFT JOIN (${offersInRow(sql`${id}`)}) AS o ON offered_id = customer_id WHERE customer_id = ${id}`;
}

/** Every offer of a customer, also those beyond the three that a list shows, with the points of each factor. */
async function offersOf(run: PublishedRun, id: string): Promise<CustomerDetail['offers']> {
  const offers = await run.engine.rows(sql`SELECT * FROM offers WHERE customer_id = ${id} ORDER BY rank NULLS LAST`);
  const factors = await run.engine.rows(
    sql`SELECT * FROM offer_factors WHERE customer_id = ${id} ORDER BY "of" DESC NULLS LAST, factor NULLS LAST`,
  );
  return offers.map((one) => ({
    rank: countOf(one['rank']),
    productId: textOf(one['product_id']) ?? '',
    product: textOf(one['product']) ?? '',
    score: countOf(one['score']),
    reasoningId: textOf(one['reasoning']) ?? '',
    reasoningEn: textOf(one['reasoning_en']) ?? '',
    worthLow: numberOf(one['worth_low']),
    worth: numberOf(one['worth']),
    worthHigh: numberOf(one['worth_high']),
    evidence: numberOf(one['evidence']),
    factors: factors.filter((factor) => factor['product_id'] === one['product_id']).map(toFactor),
  }));
}

function toFactor(row: Row): FactorPoints {
  return {
    factor: textOf(row['factor']) ?? '',
    points: countOf(row['points']),
    of: countOf(row['of']),
    evidenceId: textOf(row['evidence_id']) ?? '',
    evidenceEn: textOf(row['evidence']) ?? '',
  };
}

/** The findings on the rows of the files that this customer's lines come from. */
function findingsOf(id: string): Fragment {
  return sql`SELECT f.* FROM findings AS f
    JOIN (SELECT DISTINCT source, sheet, source_row FROM lines WHERE customer_id = ${id}) AS l
      ON f.source = l.source AND coalesce(f.sheet, '') = coalesce(l.sheet, '') AND f."row" = l.source_row
    ORDER BY f.rule NULLS LAST, f."row" NULLS LAST, f."column" NULLS LAST, f.before NULLS LAST LIMIT 200`;
}
