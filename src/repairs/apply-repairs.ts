import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { type Aim, aimsFor, settled } from './aims.ts';
import { findChanging, findLeaving, receivedQuery } from './find-touched.ts';
import { nearestTexts } from './nearest-texts.ts';
import type { DecisionOutcome, DecisionState, ReceivedRows, RepairOutcome } from './outcome.ts';
import { cell, dropScratch, scratch } from './record.ts';
import type { Decision } from './repair.ts';
import { changedCells, leavingRows, writeRecord } from './write-record.ts';

/**
 * The received rows with the accepted decisions applied, and what became of each. Every decision reads the table as
 * received, never what another one wrote; of several about one cell the earliest holds. The record tables must exist.
 */
export async function applyRepairs(
  engine: Engine,
  received: ReceivedRows,
  decisions: readonly Decision[],
): Promise<RepairOutcome> {
  const { aims, settled: known } = aimsFor(received, decisions);
  if (aims.length === 0) return { rows: received.rows, table: null, decisions: known };
  await findLeaving(engine, received, aims);
  await findChanging(engine, received, aims);
  const outcomes = await nearestTexts(engine, received, { aims, outcomes: await countOutcomes(engine, aims) });
  const isTouched = outcomes.some(({ cells, rows }) => cells + rows > 0);
  const table = received.into ?? 'repairs_result';
  if (isTouched) {
    if (received.record !== false) await writeRecord(engine, received, aims);
    await engine.createTable(table, await repairedQuery(engine, received));
  }
  await dropScratch(engine);
  const all = [...known, ...outcomes].sort((a, b) => a.number - b.number);
  return { rows: isTouched ? name(table) : received.rows, table: isTouched ? table : null, decisions: all };
}

async function countOutcomes(engine: Engine, aims: readonly Aim[]): Promise<DecisionOutcome[]> {
  const counts = await engine.rows(sql`SELECT decision, ${fn.countIf(sql`part = 'cell'`)} AS cells,
      ${fn.countIf(sql`part = 'row'`)} AS set_aside, ${fn.countIf(sql`part = 'found'`)} AS found,
      ${fn.countIf(sql`part = 'doubtful'`)} AS doubtful
    FROM (SELECT decision, 'cell' AS part FROM (${changedCells}) AS changed
      UNION ALL SELECT decision, 'row' FROM (${leavingRows}) AS gone
      UNION ALL SELECT decision, CASE WHEN is_doubtful THEN 'doubtful' ELSE 'found' END FROM ${name(scratch.changing)}
      UNION ALL SELECT decision, CASE WHEN is_doubtful THEN 'doubtful' ELSE 'found' END FROM ${name(scratch.leaving)}) AS parts
    GROUP BY decision`);
  const byNumber = new Map(counts.map((row) => [Number(row['decision']), row]));
  return aims.map(({ number }) => {
    const row = byNumber.get(number);
    if (row === undefined) return settled(number, 'nothing');
    const [cells, rows, found] = [Number(row['cells']), Number(row['set_aside']), Number(row['found'])];
    const state = stateOf({ touched: cells + rows, doubtful: Number(row['doubtful']) });
    return { number, state, cells, rows, overruled: found - cells - rows, nearest: [] };
  });
}

function stateOf({ touched, doubtful }: { touched: number; doubtful: number }): DecisionState {
  if (doubtful > 0) return 'ambiguous';
  return touched > 0 ? 'applied' : 'overruled';
}

/** The staying rows in the order of the file, every changed cell with its new text. */
async function repairedQuery(engine: Engine, received: ReceivedRows): Promise<Fragment> {
  const touched = await engine.rows(
    sql`SELECT DISTINCT place FROM (${changedCells}) AS changed ORDER BY place NULLS LAST`,
  );
  const places = touched.map((row) => Number(row['place']));
  const pivot = places.flatMap((place) => [
    sql`max(CASE WHEN place = ${place} THEN after END) AS ${name(`new_${place}`)}`,
    sql`count(CASE WHEN place = ${place} THEN 1 END) AS ${name(`is_new_${place}`)}`,
  ]);
  const cells = received.headers.map((_, place) =>
    places.includes(place)
      ? sql`CASE WHEN t.${name(`is_new_${place}`)} > 0 THEN t.${name(`new_${place}`)} ELSE r.${cell(place)} END AS ${cell(place)}`
      : sql`r.${cell(place)}`,
  );
  return sql`SELECT ${join([...cells, sql`r.source_row`])} FROM (${receivedQuery(received)}) AS r
    LEFT JOIN (SELECT ${join([sql`source_row AS changed_row`, ...pivot])} FROM (${changedCells}) AS changed GROUP BY source_row) AS t
      ON t.changed_row = r.source_row
    WHERE r.source_row NOT IN (SELECT source_row FROM (${leavingRows}) AS gone) ORDER BY r.source_row NULLS LAST`;
}
