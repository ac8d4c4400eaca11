import { type Engine, fn, type LoadedColumn, name, sql } from '#engine';
import type { Frame, FrameColumn } from '../frame.ts';
import { contributionsOf, type Scorecard, scoresOf } from './scorecard.ts';
import { scoreExpression } from './scorecard-sql.ts';

/** The largest difference between both scores that is still the same: 1e-9, or 1e-9 of the score where it is large. */
export const sameScore = 1e-9;

const table = 'scored_in_process';

/**
 * How far the SQL of a card is from its score in process on the customers of a frame: the largest difference, as a share
 * of the score where that is above 1. The features are loaded for it and dropped again.
 */
export async function disagreementOf(engine: Engine, card: Scorecard, frame: Frame): Promise<number> {
  if (frame.ids.length === 0) return 0;
  const features = frame.columns.map(({ feature }) => feature);
  const scores = scoresOf(card, contributionsOf(card, features), frame.ids.length);
  const used = new Set(frame.columns.map((column) => column.name));
  const own = ['score', 'score_in_process'].find((free) => !used.has(free)) ?? 'score of this process';
  await engine.loadColumns(
    table,
    new Map<string, LoadedColumn>([
      ...frame.columns.map((column): [string, LoadedColumn] => [column.name, loadedColumn(column)]),
      [own, { kind: 'number', values: scores }],
    ]),
  );
  const expression = scoreExpression(card, frame.columns);
  const [row] =
    await engine.rows(sql`SELECT max(${fn.ratio(sql`abs(found - wanted)`, fn.greatest(sql`abs(wanted)`, sql`CAST(1 AS DOUBLE)`))}) AS worst,
      ${fn.countIf(sql`found IS NULL`)} AS lost FROM (SELECT ${expression} AS found, ${name(own)} AS wanted FROM ${name(table)}) AS scored`);
  await engine.dropTable(table);
  return Number(row?.['lost'] ?? 0) > 0 ? Number.POSITIVE_INFINITY : Number(row?.['worst'] ?? 0);
}

/** A column of a frame as the engine stores it: categories by their texts. */
export function loadedColumn({ feature, levels }: FrameColumn): LoadedColumn {
  if (feature.kind === 'number') return { kind: 'number', values: feature.values };
  return { kind: 'text', codes: feature.codes, levels };
}
