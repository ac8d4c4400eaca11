import { type Engine, join, sql } from '#engine';
import { sourceRules } from '#sources';

/** Adds what the readers noted to `findings`, and their rules to `rules`. */
export async function addSourceNotes(engine: Engine): Promise<void> {
  await engine.execute(sql`INSERT INTO findings SELECT rule, severity, source, sheet, "row", "column", before, after, money,
      CASE WHEN rule IN ('SRC-7', 'SRC-8') THEN 'excluded' ELSE 'kept' END AS action FROM received_notes`);
  const rules = sourceRules.map(({ id, severity, title }) => sql`(${id}, ${severity}, ${title.id}, ${title.en})`);
  await engine.execute(
    sql`INSERT INTO rules SELECT * FROM (VALUES ${join(rules)}) AS r (rule, severity, title_id, title_en)`,
  );
}
