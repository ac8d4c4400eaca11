import { type Engine, fn, type LoadedColumn, name, sql } from '#engine';
import type { Frame } from '../frame.ts';
import { contributionsOf, type Scorecard, scoresOf } from './scorecard.ts';
import { scoreExpression } from './scorecard-sql.ts';

/** The largest difference between both scores that is still the same: 1e-9, or 1e-9 of the score where it is large. */
export const sameScore = 1e-9;

/** Names that no feature has, so that the SQL of a card means its own columns. */
const [table, id, score] = ['scored_in_process', '\u0001id', '\u0001score'];

/**
 * How far the SQL of a card, run on the table `customer_features`, is from its score in process on the customers of a
 * frame: the largest difference, as a share of the score where that is above 1; infinite where a customer has no score.
 */
export async function disagreementOf(engine: Engine, card: Scorecard, frame: Frame): Promise<number> {
  if (frame.ids.length === 0) return 0;
  const features = frame.columns.map(({ feature }) => feature);
  const scores = scoresOf(card, contributionsOf(card, features), frame.ids.length);
  await engine.loadColumns(
    table,
    new Map<string, LoadedColumn>([
      [id, { kind: 'texts', texts: frame.ids }],
      [score, { kind: 'number', values: scores }],
    ]),
  );
  const expression = scoreExpression(card, frame.columns);
  const size = fn.greatest(sql`abs(wanted)`, sql`CAST(1 AS DOUBLE)`);
  const [row] = await engine.rows(sql`SELECT max(${fn.ratio(sql`abs(found - wanted)`, size)}) AS worst,
      ${fn.countIf(sql`found IS NOT NULL`)} AS scored
    FROM (SELECT ${expression} AS found, ${name(score)} AS wanted FROM customer_features
      JOIN ${name(table)} ON customer_id = ${name(id)}) AS both_scores`);
  await engine.dropTable(table);
  return Number(row?.['scored']) === frame.ids.length ? Number(row?.['worst']) : Number.POSITIVE_INFINITY;
}
