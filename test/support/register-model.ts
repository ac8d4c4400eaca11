import { join } from 'node:path';
import { openEngine, sql } from '#engine';

/** Puts one model in the place of those that a made run registers. */
export async function registerModel(
  run: string,
  model: { readonly target: string; readonly sql: string },
): Promise<void> {
  const engine = await openEngine('duckdb', { memory: '200MB' });
  const path = join(run, 'tables', 'models.parquet');
  await engine.viewParquet('registered', path);
  await engine.createTable('kept', sql`SELECT * FROM registered WHERE target = ${model.target}`);
  await engine.writeParquet(
    sql`SELECT target, champion, challenger, trained_as_of, data_hash, settings, seed,
      ${model.sql} AS sql, '{"link":"logit"}' AS model FROM kept ORDER BY target NULLS LAST`,
    path,
  );
  await engine.close();
}
