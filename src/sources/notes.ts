import { type Engine, fn, join, literals, name, sql } from '#engine';
import { notesTable } from './received-tables.ts';
import { type SourceRuleId, severityOf } from './source-rules.ts';

/** One thing a person may want to know about a row that was read or left out. */
export interface Note {
  rule: SourceRuleId;
  source: string;
  sheet: string;
  row: number;
  column: string;
  before: string | null;
  after: string | null;
  action: string;
}

const staging = 'sources_notes';
const columns = ['rule', 'severity', 'source', 'sheet', 'row', 'column', 'before', 'after', 'action'] as const;

/** Adds notes that were gathered while reading. */
export async function keepNotes(engine: Engine, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return;
  const loader = await engine.loader(staging, columns);
  for (const { rule, source, sheet, row, column, before, after, action } of notes) {
    loader.append([rule, severityOf(rule), source, sheet, String(row), column, before, after, action]);
  }
  await loader.finish();
  await engine.execute(sql`INSERT INTO ${name(notesTable)}
    SELECT ${join(['rule', 'severity', 'source', 'sheet'].map(name))}, ${fn.whole(fn.readDecimal(name('row'), 0))},
      ${join(['column', 'before', 'after'].map(name))}, CAST(NULL AS DECIMAL(18,2)), ${name('action')}
    FROM ${name(staging)}`);
  await engine.dropTable(staging);
}

/** All notes in the order of the files, for a report. */
export async function allNotes(engine: Engine, rules: readonly SourceRuleId[]): Promise<Note[]> {
  const rows = await engine.rows(sql`SELECT rule, source, sheet, "row", "column", before, after, action
    FROM ${name(notesTable)} WHERE rule IN (${literals(rules)})
    ORDER BY source NULLS LAST, sheet NULLS LAST, "row" NULLS LAST, rule NULLS LAST, "column" NULLS LAST`);
  return rows as unknown as Note[];
}
