import type { Engine } from '#engine';
import { type TargetResult, withoutFigures } from '../result.ts';
import { disagreementOf, sameScore } from '../scoring/agreement.ts';
import { valueExpression } from '../scoring/scorecard-sql.ts';
import { loadCards } from './cards.ts';
import { loadContributions } from './contributions.ts';
import { customerFeatures } from './customer-features.ts';
import { loadChanges, loadPredictions } from './customers.ts';
import { loadModels } from './models.ts';
import { loadProducts } from './products.ts';

/**
 * Makes every table of predictions, also where there is nothing to put into them. A model whose SQL, run over all its
 * customers, does not give the scores of this process keeps its card and loses its figures.
 */
export async function publishPredictions(engine: Engine, found: readonly TargetResult[]): Promise<void> {
  const results: TargetResult[] = [];
  const features = customerFeatures(found);
  await engine.loadColumns('customer_features', features.columns);
  for (const result of features.results) results.push(await agreeing(engine, result));
  await loadPredictions(engine, results);
  await loadContributions(engine, results);
  await loadChanges(engine, results);
  await loadCards(engine, results);
  await loadModels(engine, results, (result) => sqlOf(engine, result));
  await loadProducts(engine, results);
}

/** The result as it is where its SQL, run on the table `customer_features`, gives its scores. */
export async function agreeing(engine: Engine, result: TargetResult): Promise<TargetResult> {
  const { target, card, scorecard, customers } = result;
  if (scorecard === null || customers === null) return result;
  const difference = await disagreementOf(engine, scorecard, customers.frame);
  if (difference <= sameScore) return result;
  const reason = {
    id: `Skor yang dihitung mesin data berbeda dari skor model, sampai ${difference}; karena itu angkanya tidak diterbitkan.`,
    en: `The scores that the engine computes differ from those of the model, by up to ${difference}; so no figures are published.`,
  };
  return withoutFigures(target, { ...card, kind: 'ESTIMATE', grade: 'not enough evidence', reason, model: null });
}

/** The value of a model as a query over a table with its columns, in the engine's own dialect. */
function sqlOf(engine: Engine, { scorecard, customers }: TargetResult): string | null {
  if (scorecard === null || customers === null) return null;
  return valueExpression(scorecard, customers.frame.columns).render(engine.dialect);
}
