import { type Engine, fn, join, name, sql } from '#engine';
import { columnsOf, numberOf, type SurveyedColumn, type SurveyedTable } from './surveyed.ts';

const rowsTried = 1500;
const columnsTried = 24;

/** The columns of figures of a table, with a sample of its different rows of figures. */
export interface NumericSample {
  columns: SurveyedColumn[];
  /** One list for each column, in the order of the sample. */
  values: number[][];
  rows: number;
}

/** A sample of the different rows of figures, so that a thousand rows of zeros count as one; the order of rows does not matter. */
export async function numericSample(engine: Engine, table: SurveyedTable): Promise<NumericSample> {
  const columns = columnsOf(table).filter(isFigure).slice(0, columnsTried);
  if (columns.length < 2) return { columns, values: [], rows: 0 };
  const cells = columns.map((column, index) => sql`CAST(${numberOf(column)} AS DOUBLE) AS ${name(`n${index}`)}`);
  const texts = columns.map(({ portrait }) => name(`c${portrait.index}`));
  const mixed = fn.concat(...texts.flatMap((text) => [text, sql`'\n'`]));
  const found = await engine.rows(sql`SELECT ${join(cells)} FROM (
      SELECT ${join(texts)}, ${fn.md5(mixed)} AS place FROM (
        SELECT DISTINCT ${join(texts)} FROM ${name(table.staged.table)}) AS different
      ORDER BY place NULLS LAST LIMIT ${rowsTried}) AS drawn ORDER BY place NULLS LAST`);
  const values = columns.map((_, index) => found.map((row) => numeric(row[`n${index}`])));
  return { columns, values, rows: found.length };
}

function isFigure({ portrait }: SurveyedColumn): boolean {
  if (portrait.type !== 'whole' && portrait.type !== 'decimal') return false;
  if (!['amount', 'measure', 'share', 'reference', 'key'].includes(portrait.role)) return false;
  return portrait.numbers !== null && portrait.numbers.lowest < portrait.numbers.highest;
}

function numeric(cell: unknown): number {
  return typeof cell === 'number' ? cell : Number.NaN;
}
