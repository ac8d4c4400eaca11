import { type Fragment, type Row, sql } from '#engine';
import { nearestWords, ProductError } from '#values';
import { offersInRow, withCustomerList } from './customer-list.ts';
import { countOf, numberOf, textOf, toCustomerRow } from './customer-row.ts';
import { toFinding } from './findings.ts';
import type { PublishedRun } from './published-run.ts';
import type { CustomerDetail, FactorPoints } from './shapes.ts';

/** Everything known about one customer, named by id, by name, or by the beginning of a name that only one has. */
export async function customerDetail(run: PublishedRun, customer: string): Promise<CustomerDetail> {
  await withCustomerList(run);
  const row = await findCustomer(run, customer);
  const id = textOf(row['customer_id']) ?? '';
  const [holdings, segments, offers, factors, findings] = [
    await run.engine.rows(
      sql`SELECT * FROM holdings WHERE customer_id = ${id} ORDER BY revenue DESC NULLS LAST, product NULLS LAST`,
    ),
    await run.engine.rows(sql`SELECT * FROM segments WHERE customer_id = ${id} ORDER BY scheme NULLS LAST`),
    await run.engine.rows(sql`SELECT rank, evidence FROM offers WHERE customer_id = ${id} ORDER BY rank NULLS LAST`),
    await run.engine.rows(sql`SELECT * FROM offer_factors WHERE customer_id = ${id} ORDER BY factor NULLS LAST`),
    await run.engine.rows(findingsOf(id)),
  ];
  const brief = toCustomerRow(row);
  return {
    customer: brief,
    since: textOf(row['since']),
    lineCount: countOf(row['line_count']),
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
    offers: brief.offers.map((offer) => ({
      ...offer,
      evidence: numberOf(offers.find((one) => one['rank'] === offer.rank)?.['evidence']),
      factors: factors
        .filter((one) => one['product_id'] === offer.productId)
        .map(toFactor)
        .sort(byWeight),
    })),
    findings: findings.map(toFinding),
  };
}

function findingsOf(id: string): Fragment {
  return sql`SELECT f.* FROM findings AS f
    JOIN (SELECT DISTINCT source, sheet, source_row FROM lines WHERE customer_id = ${id}) AS l
      ON f.source = l.source AND coalesce(f.sheet, '') = coalesce(l.sheet, '') AND f."row" = l.source_row
    ORDER BY f.rule NULLS LAST, f."row" NULLS LAST, f."column" NULLS LAST LIMIT 200`;
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

function byWeight(a: FactorPoints, b: FactorPoints): number {
  return b.of - a.of || (a.factor < b.factor ? -1 : 1);
}

async function findCustomer(run: PublishedRun, customer: string): Promise<Row> {
  const wanted = customer.trim().toLowerCase();
  const matches = await run.engine.rows(
    sql`WITH near AS (
        SELECT *, CASE WHEN lower(customer_id) = ${wanted} THEN 1 WHEN lower(name) = ${wanted} THEN 2 ELSE 3 END AS nearness
        FROM customer_list
        WHERE lower(customer_id) = ${wanted} OR lower(name) = ${wanted} OR strpos(lower(name), ${wanted}) = 1
        ORDER BY nearness NULLS LAST, position NULLS LAST LIMIT 6
      )
      SELECT * FROM near LEFT JOIN (${offersInRow(sql`SELECT customer_id FROM near`)}) AS o ON o.offered_id = near.customer_id
      ORDER BY nearness NULLS LAST, position NULLS LAST`,
  );
  const best = matches.filter((row) => row['nearness'] === matches[0]?.['nearness']);
  if (best.length === 1 && best[0] !== undefined) return best[0];
  if (best.length > 1) throw notFound(customer, 'means several customers', best.map(inWords));
  throw notFound(customer, 'is no customer of this run', await namesLike(run, wanted));
}

function inWords(row: Row): string {
  return `${textOf(row['name']) ?? ''} (${textOf(row['customer_id']) ?? ''})`;
}

async function namesLike(run: PublishedRun, wanted: string): Promise<string[]> {
  const beginning = wanted.slice(0, 3);
  const rows = await run.engine.rows(
    sql`SELECT name FROM customer_list WHERE strpos(lower(name), ${beginning}) > 0 ORDER BY position NULLS LAST LIMIT 5000`,
  );
  return nearestWords(
    wanted,
    rows.map((row) => textOf(row['name']) ?? ''),
  );
}

function notFound(customer: string, what: string, candidates: string[]): ProductError {
  return new ProductError('customer/not-found', `"${customer}" ${what}.`, {
    hint:
      candidates.length === 0
        ? 'Search by a part of the name in the dashboard.'
        : `Did you mean ${candidates.join(', ')}?`,
    details: { candidates },
  });
}
