import { join } from 'node:path';
import { type Engine, sql } from '#engine';
import type { ModelFeature } from '#predictions';
import { nearestWords, ProductError } from '#values';

/** A model as a published run registers it. */
export interface RegisteredSql {
  readonly target: string;
  /** An expression over the features, in the dialect of the run's engine. */
  readonly sql: string;
  /** What the score is: log-odds of the value, or the value itself. */
  readonly link: 'logit' | 'identity';
  readonly features: readonly ModelFeature[];
}

/** The model of a target in a run's folder; refuses a target that the run has no model of, with those it has. */
export async function registeredModel(engine: Engine, folder: string, target: string): Promise<RegisteredSql> {
  for (const table of ['models', 'features']) {
    await engine.viewParquet(`registered_${table}`, join(folder, 'tables', `${table}.parquet`));
  }
  const models = await engine.rows(
    sql`SELECT target, sql, model FROM registered_models WHERE sql IS NOT NULL ORDER BY target NULLS LAST`,
  );
  const wanted = target.trim().toLowerCase().replaceAll('-', '_');
  const found = models.find((row) => row['target'] === wanted);
  if (found === undefined)
    throw noModel(
      target,
      wanted,
      models.map((row) => String(row['target'])),
    );
  const features = await engine.rows(
    sql`SELECT feature, title_id, title_en, kind FROM registered_features WHERE target = ${wanted} ORDER BY feature NULLS LAST`,
  );
  const { link } = JSON.parse(String(found['model'] ?? '{}')) as { link?: RegisteredSql['link'] };
  return {
    target: wanted,
    sql: String(found['sql']),
    link: link ?? 'identity',
    features: features.map((row) => ({
      name: String(row['feature']),
      title: { id: String(row['title_id']), en: String(row['title_en']) },
      kind: row['kind'] === 'category' ? 'category' : 'number',
    })),
  };
}

function noModel(target: string, wanted: string, known: readonly string[]): ProductError {
  const [nearest] = nearestWords(wanted, known);
  const list = known.join(', ');
  const hint =
    nearest !== undefined
      ? { id: `Maksudnya ${nearest}?`, en: `Did you mean ${nearest}?` }
      : known.length === 0
        ? {
            id: 'Run ini tidak punya model yang terbukti; nilai card DIR menyebutkan sebabnya.',
            en: 'This run has no proven model; nilai card DIR says why.',
          }
        : { id: `Yang ada: ${list}.`, en: `It has models of: ${list}.` };
  return new ProductError(
    'target/not-found',
    { id: `Run ini tidak punya model untuk "${target}".`, en: `This run has no model for "${target}".` },
    { hint },
  );
}
