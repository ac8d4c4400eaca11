import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { IsoDate } from '#values';
import { snapshotGroups } from './catalog.ts';
import { attributes } from './definitions/attributes.ts';
import type { SnapshotFeature, SnapshotGroup } from './snapshot-feature.ts';
import { makeSubscriptionPrices } from './subscription-prices.ts';

/** The days of which snapshots are made, from the clean records of the engine. */
export interface SnapshotRequest {
  readonly engine: Engine;
  readonly days: readonly IsoDate[];
}

/**
 * Makes the table `snapshots`: one row for every customer known on a day, with `customer_id`, `as_of` and the figures of
 * every kind of record that has rows. Industry and region are those of `account_base`. Nothing dated after the day is used. Gives the figures that were made.
 */
export async function buildSnapshots({ engine, days }: SnapshotRequest): Promise<readonly SnapshotFeature[]> {
  const rows = days.map((day) => sql`(${fn.readDate(day)})`);
  await engine.createTable('snapshot_days', sql`SELECT as_of FROM (VALUES ${join(rows)}) AS d (as_of)`);
  const groups = await groupsWithRows(engine);
  await makeSubscriptionPrices(engine);
  for (const group of groups) await engine.createTable(tableOf(group), groupQuery(group));
  await engine.createTable('snapshot_customers', customersQuery(groups));
  await engine.createTable('snapshots', wholeQuery(groups));
  for (const table of ['snapshot_days', 'snapshot_customers', ...groups.map(tableOf)]) await engine.dropTable(table);
  return [...attributes, ...groups.flatMap((group) => group.features)];
}

async function groupsWithRows(engine: Engine): Promise<readonly SnapshotGroup[]> {
  const found: SnapshotGroup[] = [];
  for (const group of snapshotGroups) {
    const rows = await engine.rows(sql`SELECT customer_id FROM ${name(`clean_${group.entity}`)}
      WHERE customer_id IS NOT NULL ORDER BY customer_id NULLS LAST LIMIT 1`);
    if (rows.length > 0) found.push(group);
  }
  return found;
}

function tableOf(group: SnapshotGroup): string {
  return `snapshot_of_${group.entity}`;
}

function groupQuery({ rows, months, features }: SnapshotGroup): Fragment {
  const figures = features.map(({ name: column, aggregate }) => sql`${aggregate} AS ${name(column)}`);
  const since = months === null ? sql`` : sql` AND r.day > ${fn.addMonths(sql`s.as_of`, -months)}`;
  return sql`SELECT customer_id, as_of, ${join(figures)}
    FROM (SELECT r.*, s.as_of FROM (${rows}) AS r JOIN snapshot_days AS s ON r.day <= s.as_of${since}
      WHERE r.customer_id IS NOT NULL) AS known
    GROUP BY customer_id, as_of`;
}

/** A customer is known on a day from its first record on, or from the day its file says it became one. */
function customersQuery(groups: readonly SnapshotGroup[]): Fragment {
  const figures = attributes.map(({ name: column, aggregate }) => sql`${aggregate} AS ${name(column)}`);
  const known = [
    ...groups.map((group) => sql`SELECT customer_id, as_of FROM ${name(tableOf(group))}`),
    sql`SELECT c.customer_id, d.as_of FROM clean_customers AS c JOIN snapshot_days AS d ON c.since <= d.as_of
      WHERE c.customer_id IS NOT NULL`,
  ];
  return sql`SELECT k.customer_id, k.as_of, ${join(figures)}
    FROM (${join(known, ' UNION ')}) AS k
    LEFT JOIN account_base AS b ON b.customer_id = k.customer_id
    LEFT JOIN clean_customers AS c ON c.customer_id = k.customer_id
    GROUP BY k.customer_id, k.as_of`;
}

function wholeQuery(groups: readonly SnapshotGroup[]): Fragment {
  const own = attributes.map(({ name: column }) => sql`k.${name(column)}`);
  const figures = groups.flatMap((group) =>
    group.features.map(({ name: column }) => sql`${name(tableOf(group))}.${name(column)}`),
  );
  const joins = groups.map((group) => {
    const table = name(tableOf(group));
    return sql`LEFT JOIN ${table} ON ${table}.customer_id = k.customer_id AND ${table}.as_of = k.as_of`;
  });
  return sql`SELECT k.customer_id, k.as_of, ${join([...own, ...figures])}
    FROM snapshot_customers AS k ${join(joins, ' ')}`;
}
