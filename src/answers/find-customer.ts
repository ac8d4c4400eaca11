import { type Fragment, join, type Row, sql } from '#engine';
import { nearestWords, ProductError } from '#values';
import { textOf } from './customer-row.ts';
import type { PublishedRun } from './published-run.ts';

/** The id of the one customer that is meant: by id, by exact name, or by the beginning of a name that only one has. */
export async function findCustomer(run: PublishedRun, customer: string): Promise<string> {
  const wanted = customer.trim().toLowerCase();
  const matches = await run.engine.rows(
    sql`SELECT customer_id, name, CASE WHEN lower(customer_id) = ${wanted} THEN 1 WHEN lower(name) = ${wanted} THEN 2 ELSE 3 END AS nearness
      FROM customer_list
      WHERE lower(customer_id) = ${wanted} OR lower(name) = ${wanted} OR strpos(lower(name), ${wanted}) = 1
      ORDER BY nearness NULLS LAST, position NULLS LAST LIMIT 6`,
  );
  const best = matches.filter((row) => row['nearness'] === matches[0]?.['nearness']);
  if (best.length === 1) return textOf(best[0]?.['customer_id']) ?? '';
  if (best.length > 1) throw notFound(customer, 'means several customers', best.map(inWords));
  throw notFound(customer, 'is no customer of this run', await candidatesFor(run, wanted));
}

function inWords(row: Row): string {
  return `${textOf(row['name']) ?? ''} (${textOf(row['customer_id']) ?? ''})`;
}

/** The nearest names and ids among those that share the beginning of a word. */
async function candidatesFor(run: PublishedRun, wanted: string): Promise<string[]> {
  const beginnings = [...new Set(wanted.split(/\s+/).map((word) => word.slice(0, 3)))].filter((word) => word !== '');
  const rows = await run.engine.rows(
    sql`SELECT name, customer_id FROM customer_list WHERE ${holdsAny(beginnings)} ORDER BY position NULLS LAST LIMIT 5000`,
  );
  const known = rows.flatMap((row) => [textOf(row['name']) ?? '', textOf(row['customer_id']) ?? '']);
  return nearestWords(wanted, known);
}

function holdsAny(words: readonly string[]): Fragment {
  if (words.length === 0) return sql`FALSE`;
  return join(
    words.map((word) => sql`strpos(lower(name), ${word}) + strpos(lower(customer_id), ${word}) > 0`),
    ' OR ',
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
