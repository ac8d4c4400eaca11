import type { Engine } from '#engine';
import type { TargetResult } from '../result.ts';
import { valueExpression } from '../scoring/scorecard-sql.ts';
import { loadCards } from './cards.ts';
import { loadContributions } from './contributions.ts';
import { loadChanges, loadPredictions } from './customers.ts';
import { loadModels } from './models.ts';
import { loadProducts } from './products.ts';

/** Makes every table of predictions, also where there is nothing to put into them. */
export async function publishPredictions(engine: Engine, results: readonly TargetResult[]): Promise<void> {
  await loadPredictions(engine, results);
  await loadContributions(engine, results);
  await loadChanges(engine, results);
  await loadCards(engine, results);
  await loadModels(engine, results, (result) => sqlOf(engine, result));
  await loadProducts(engine, results);
}

/** The value of a model as a query over a table with its columns, in the engine's own dialect. */
function sqlOf(engine: Engine, { scorecard, customers }: TargetResult): string | null {
  if (scorecard === null || customers === null) return null;
  return valueExpression(scorecard, customers.frame.columns).render(engine.dialect);
}
