import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { Bilingual, IsoDate } from '#values';
import { type Panel, partOf, rowsWhere } from '../models/panel.ts';
import { type DescribedColumn, panelOfTable } from '../models/panel-of-table.ts';
import type { TargetName } from '../result.ts';

/** A file of customers with a column that says what became of each: what it predicts, and its rows. */
export interface SnapshotTarget {
  readonly target: TargetName;
  readonly meaning: Bilingual;
  readonly past: Panel;
  readonly now: Panel;
}

const churnWords = /churn|attrit|exited|cancel|berhenti|putus|keluar|hilang/i;

/**
 * The outcome that a file of customers states itself, with every other column of the file as what may explain it: of
 * churn who is still there is scored, of an offer who has not answered, or everybody where all have. null where no file
 * has such a column.
 */
export async function snapshotTarget(engine: Engine, asOf: IsoDate): Promise<SnapshotTarget | null> {
  const columns = await engine.rows(sql`SELECT "column", header, kind, field FROM snapshot_columns
    ORDER BY "column" NULLS LAST`);
  const outcome = columns.find(({ field }) => field === 'outcome');
  if (outcome === undefined) return null;
  const used = columns.filter((column) => column !== outcome && column['kind'] !== 'id' && !isName(column['field']));
  const header = String(outcome['header']);
  const panel = await panelOfTable(engine, rowsQuery(String(outcome['column']), used.map(nameOf), asOf), {
    columns: used.map(described),
    days: [asOf],
  });
  const isChurn = churnWords.test(header);
  return {
    target: isChurn ? 'churn' : 'propensity',
    meaning: { id: `kolom "${header}" pada berkas`, en: `the column "${header}" of the file` },
    past: partOf(
      panel,
      rowsWhere(panel, (row) => !Number.isNaN(panel.outcome[row])),
    ),
    now: partOf(panel, scoredRows(panel, isChurn)),
  };
}

function scoredRows(panel: Panel, isChurn: boolean): Int32Array {
  if (isChurn) return rowsWhere(panel, (row) => panel.outcome[row] !== 1);
  const open = rowsWhere(panel, (row) => Number.isNaN(panel.outcome[row]));
  return open.length > 0 ? open : rowsWhere(panel, () => true);
}

function rowsQuery(outcome: string, columns: readonly string[], asOf: IsoDate): Fragment {
  const figures = columns.map((column) => name(column));
  return sql`SELECT customer_id, ${fn.readDate(asOf)} AS as_of, CAST(${name(outcome)} AS DOUBLE) AS outcome, ${join(figures)}
    FROM snapshot_features WHERE customer_id IS NOT NULL ORDER BY customer_id NULLS LAST, ${join(
      [outcome, ...columns].map((column) => sql`${name(column)} NULLS LAST`),
    )}`;
}

function isName(field: unknown): boolean {
  return field === 'customer_name' || field === 'customer_id' || field === 'as_of';
}

function nameOf(column: Readonly<Record<string, unknown>>): string {
  return String(column['column']);
}

function described(column: Readonly<Record<string, unknown>>): DescribedColumn {
  const header = String(column['header'] ?? column['column']);
  return { name: nameOf(column), title: { id: header, en: header }, unit: 'none', isActionable: false };
}
