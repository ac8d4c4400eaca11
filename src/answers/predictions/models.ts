import type { CurvePointResponse, ModelResponse, ModelTermResponse } from '#contract';
import { fn, type Row, sql } from '#engine';
import { countOf, numberOf, textOf } from '../customer-row.ts';
import type { PublishedRun } from '../published-run.ts';
import { cardOf } from './cards.ts';
import { knownFeatures, titleOfTerm } from './features.ts';

/** What a model learned, with its card and its curves; refuses a target that the run does not know with the nearest. */
export async function modelOf(run: PublishedRun, target: string): Promise<ModelResponse> {
  const card = await cardOf(run, target);
  const [model] = await run.engine.rows(sql`SELECT sql FROM models WHERE target = ${card.target}`);
  return {
    card,
    curves: await curvesOf(run, card.target),
    terms: await termsOf(run, card.target),
    sql: textOf(model?.['sql']),
  };
}

async function curvesOf({ engine }: PublishedRun, target: string): Promise<Record<string, CurvePointResponse[]>> {
  const rows = await engine.rows(
    sql`SELECT * FROM card_curves WHERE target = ${target} ORDER BY curve NULLS LAST, place NULLS LAST`,
  );
  const byCurve = Map.groupBy(rows, (row) => textOf(row['curve']) ?? '');
  const point = (row: Row): CurvePointResponse => ({
    x: countOf(row['x']),
    y: countOf(row['y']),
    low: numberOf(row['low']),
    high: numberOf(row['high']),
    n: countOf(row['n']),
  });
  return Object.fromEntries([...byCurve].map(([curve, points]) => [curve, points.map(point)]));
}

/** The terms by how much they move the scores of the customers of this run, the strongest first. */
async function termsOf(run: PublishedRun, target: string): Promise<ModelTermResponse[]> {
  const rows = await run.engine.rows(
    sql`SELECT * FROM shapes WHERE target = ${target} ORDER BY term NULLS LAST, place NULLS LAST`,
  );
  const importance = await importances(run, target);
  const features = await knownFeatures(run, target);
  const terms = [...Map.groupBy(rows, (row) => textOf(row['term']) ?? '')].map(([term, points]) => {
    const own = features.ofTerm(target, term);
    return {
      term,
      title: titleOfTerm(own),
      unit: own.length === 1 ? (own[0]?.unit ?? 'none') : 'none',
      importance: importance.get(term) ?? null,
      actionable: own.some(({ isActionable }) => isActionable),
      points: points.map(toPoint),
    };
  });
  return terms.sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0) || (a.term < b.term ? -1 : 1));
}

function toPoint(row: Row): ModelTermResponse['points'][number] {
  return {
    label: textOf(row['label']) ?? '',
    low: numberOf(row['low_value']),
    high: numberOf(row['high_value']),
    contribution: countOf(row['contribution']),
    error: numberOf(row['error']),
    customers: countOf(row['customers']),
  };
}

/** Mean size of the contributions of each term; a contribution that is not in the table is zero. */
async function importances({ engine }: PublishedRun, target: string): Promise<Map<string, number>> {
  const [found] = await engine.rows(sql`SELECT count(*) AS customers FROM predictions WHERE target = ${target}`);
  const rows = await engine.rows(
    sql`SELECT feature, ${fn.mean(sql`abs(contribution)`)} AS size, count(*) AS customers
      FROM contributions WHERE target = ${target} GROUP BY feature ORDER BY feature NULLS LAST`,
  );
  const all = Math.max(1, countOf(found?.['customers']));
  return new Map(
    rows.map((row) => [textOf(row['feature']) ?? '', (countOf(row['size']) * countOf(row['customers'])) / all]),
  );
}
