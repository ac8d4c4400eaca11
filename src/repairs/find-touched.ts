import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { Aim } from './aims.ts';
import type { ReceivedRows } from './outcome.ts';
import { cell, rowNumber, said, scratch } from './record.ts';

/** Columns of the scratch tables that both kinds of search give. */
const nothing = sql`SELECT ${fn.whole(sql`0e0`)} AS source_row, 0 AS place, ${fn.text(null)} AS before, ${fn.text(null)} AS after,
  0 AS decision, ${fn.text(null)} AS key_text FROM (VALUES (1)) AS one (n) WHERE n = 0`;

/** The received rows with their numbers as whole numbers. */
export function receivedQuery({ rows, headers }: ReceivedRows): Fragment {
  const cells = headers.map((_, place) => cell(place));
  return sql`SELECT ${join([...cells, sql`${rowNumber} AS source_row`])} FROM ${rows}`;
}

/** Makes the scratch table of the rows that decisions set aside; rows of one key count as told apart only when single. */
export async function findLeaving(engine: Engine, received: ReceivedRows, aims: readonly Aim[]): Promise<void> {
  const ours = aims.filter(({ repair }) => repair.kind.startsWith('set-aside'));
  const repeats = ours.filter(({ place }) => place < 0).map((aim) => repeated(received, aim.number));
  const named = ours.filter(({ place }) => place >= 0);
  await engine.createTable(scratch.leaving, onlySingles([...matches(received, named), ...repeats], sql`TRUE`));
}

/** Makes the scratch table of the cells that decisions change; those in rows that leave are marked and not changed. */
export async function findChanging(engine: Engine, received: ReceivedRows, aims: readonly Aim[]): Promise<void> {
  const ours = aims.filter(({ repair }) => repair.kind.startsWith('replace'));
  const stays = sql`source_row NOT IN (SELECT source_row FROM ${name(scratch.leaving)} WHERE NOT is_doubtful)`;
  await engine.createTable(scratch.changing, onlySingles(matches(received, ours), stays));
}

/** Matches with `stays` (the row is not set aside) and `is_doubtful` (a key that several staying rows answer to). */
function onlySingles(queries: readonly Fragment[], stays: Fragment): Fragment {
  return sql`SELECT source_row, place, before, after, decision, stays,
      key_text IS NOT NULL AND count(CASE WHEN stays THEN 1 END) OVER (PARTITION BY decision) > 1 AS is_doubtful
    FROM (SELECT *, ${stays} AS stays FROM (${join([nothing, ...queries], ' UNION ALL ')}) AS matched) AS marked`;
}

/** One query for each column that is looked at and each column of keys, however many decisions speak of them. */
function matches(received: ReceivedRows, aims: readonly Aim[]): Fragment[] {
  const groups = Map.groupBy(aims, ({ place, key }) => `${place} ${key?.place ?? ''}`);
  return [...groups.values()].map((group) => matching(received, group));
}

function matching(received: ReceivedRows, group: readonly Aim[]): Fragment {
  const place = group[0]?.place ?? 0;
  const keyPlace = group[0]?.key?.place;
  const wanted = group.map(
    ({ number, text, to, key }) => sql`(${number}, ${text}, ${fn.text(to)}, ${fn.text(key?.text ?? null)})`,
  );
  const sameKey = keyPlace === undefined ? sql`TRUE` : sql`${said(keyPlace)} = w.key_text`;
  return sql`SELECT source_row, ${place} AS place, ${cell(place)} AS before, w.after, w.decision, w.key_text
    FROM (${receivedQuery(received)}) AS received
    JOIN (VALUES ${join(wanted)}) AS w (decision, looked_for, after, key_text) ON ${said(place)} = w.looked_for AND ${sameKey}`;
}

/** Rows that say in every column what an earlier row says. */
function repeated(received: ReceivedRows, number: number): Fragment {
  const cells = received.headers.map((_, place) => said(place));
  return sql`SELECT source_row, 0 AS place, ${fn.text(null)} AS before, ${fn.text(null)} AS after, ${number} AS decision, ${fn.text(null)} AS key_text
    FROM (SELECT source_row, row_number() OVER (PARTITION BY ${join(cells)} ORDER BY source_row NULLS LAST) AS turn
      FROM (${receivedQuery(received)}) AS received) AS turns WHERE turn > 1`;
}
