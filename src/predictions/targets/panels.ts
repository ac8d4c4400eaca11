import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { buildSnapshots, type SnapshotFeature } from '#features';
import type { Feature } from '#maths';
import type { IsoDate } from '#values';
import { type Panel, partOf, rowsWhere, withoutColumns } from '../models/panel.ts';
import { type DescribedColumn, panelOfTable } from '../models/panel-of-table.ts';
import { makeWindows, type OutcomeWindow } from '../outcomes/windows.ts';
import { addMonths } from './plan-windows.ts';

/** The rows to learn from and the rows to score, with the same columns and codes. */
export interface LearningRows {
  readonly past: Panel;
  readonly now: Panel;
}

/** Makes the snapshots of the as-of day and of the past days, and the windows of their outcomes; gives the columns. */
export async function prepareDays(
  engine: Engine,
  asOf: IsoDate,
  { windows, months }: { windows: readonly OutcomeWindow[]; months: number },
): Promise<readonly DescribedColumn[]> {
  const features = await buildSnapshots({ engine, days: [asOf, ...windows.map((window) => window.asOf)] });
  // The window of the as-of day lies ahead: who counts on it is known, what becomes of them is not.
  await makeWindows(engine, [...windows, { asOf, until: addMonths(asOf, months) }]);
  return features.map(({ name: column, title, unit, isActionable }: SnapshotFeature) => ({
    name: column,
    title,
    unit,
    isActionable,
  }));
}

/** The panel of one outcome: past rows with what became of them, and the customers of the as-of day who count. */
export async function learningRows(
  engine: Engine,
  outcomes: Fragment,
  { columns, asOf, windows }: { columns: readonly DescribedColumn[]; asOf: IsoDate; windows: readonly OutcomeWindow[] },
): Promise<LearningRows> {
  const days = [asOf, ...windows.map((window) => window.asOf)];
  const figures = columns.map((column) => sql`s.${name(column.name)}`);
  const panel = await panelOfTable(
    engine,
    sql`SELECT s.customer_id, s.as_of, CASE WHEN s.as_of < ${fn.readDate(asOf)} THEN o.outcome END AS outcome, ${join(figures)}
      FROM snapshots AS s JOIN (${outcomes}) AS o ON o.customer_id = s.customer_id AND o.as_of = s.as_of
      ORDER BY s.as_of NULLS LAST, s.customer_id NULLS LAST`,
    { columns, days },
  );
  const past = partOf(
    panel,
    rowsWhere(panel, (row) => panel.day[row] !== 0 && !Number.isNaN(panel.outcome[row])),
  );
  const now = partOf(
    panel,
    rowsWhere(panel, (row) => panel.day[row] === 0),
  );
  const empty = new Set(past.columns.filter(({ feature }) => isSame(feature)).map(({ name: column }) => column));
  return { past: withoutColumns(past, empty), now: withoutColumns(now, empty) };
}

/** The column has one value in every row, or none: figures of records that a company does not keep. */
function isSame(feature: Feature): boolean {
  const values = feature.kind === 'number' ? feature.values : feature.codes;
  return values.every((value) => Object.is(value, values[0]));
}
