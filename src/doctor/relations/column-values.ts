import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { cellOf, columnsOf, comparable, type SurveyedColumn, type SurveyedTable } from './surveyed.ts';

/** The different texts of every column that may refer or be referred to: `column`, `exact`, `form`, `cells`. */
export const valuesTable = 'relation_values';
/** At most `sampled` of the forms of each column. */
const sampleTable = 'relation_sample';
const sampled = 500;
const atOnce = 24;

/** A column whose values were gathered. */
export interface GatheredColumn {
  /** Number of the column in `relation_values`. */
  id: number;
  column: SurveyedColumn;
  /** Different forms, of which none repeats where `isKey`. */
  forms: number;
  isKey: boolean;
}

/** Two columns with forms in common: of the sample of `from`, `met` stand in `to`. */
export interface Meeting {
  from: GatheredColumn;
  to: GatheredColumn;
  met: number;
  tried: number;
}

const leftOut: ReadonlySet<string> = new Set(['amount', 'share', 'date', 'flag', 'constant', 'empty']);

/** Makes `relation_values` for the columns that may name a row of a table. */
export async function gatherValues(engine: Engine, tables: readonly SurveyedTable[]): Promise<GatheredColumn[]> {
  const columns = tables.flatMap(columnsOf).filter(mayName);
  await engine.createTable(
    valuesTable,
    sql`SELECT 0 AS "column", '' AS exact, '' AS form, CAST(0 AS DOUBLE) AS cells WHERE 1 = 0`,
  );
  for (let start = 0; start < columns.length; start += atOnce) {
    const parts = columns.slice(start, start + atOnce).map((column, index) => valuesOf(column, start + index));
    await engine.execute(sql`INSERT INTO ${name(valuesTable)} ${join(parts, ' UNION ALL ')}`);
  }
  return describe(engine, columns);
}

/** Drops what `gatherValues` made. */
export async function forgetValues(engine: Engine): Promise<void> {
  for (const table of [valuesTable, sampleTable]) if (await engine.hasTable(table)) await engine.dropTable(table);
}

function mayName({ portrait }: SurveyedColumn): boolean {
  if (leftOut.has(portrait.role) || portrait.type === 'date' || portrait.type === 'time') return false;
  if (portrait.distinct < 2 || (portrait.frequent[0]?.text.length ?? 0) > 80) return false;
  return portrait.type !== 'decimal' || portrait.numbers?.decimals === 1;
}

function valuesOf(column: SurveyedColumn, id: number): Fragment {
  const cell = cellOf(column);
  return sql`SELECT ${id} AS "column", exact, ${comparable(sql`exact`)} AS form, cells FROM (
    SELECT ${cell} AS exact, CAST(count(*) AS DOUBLE) AS cells FROM ${name(column.table.staged.table)}
    WHERE ${cell} IS NOT NULL GROUP BY ${cell}) AS texts`;
}

async function describe(engine: Engine, columns: readonly SurveyedColumn[]): Promise<GatheredColumn[]> {
  const rows = await engine.rows(sql`SELECT "column" AS id, CAST(count(DISTINCT form) AS DOUBLE) AS forms,
      ${fn.sumMoney(sql`CAST(cells AS DECIMAL(18,0))`)} AS cells FROM ${name(valuesTable)} GROUP BY "column"`);
  const found = new Map(rows.map((row) => [Number(row['id']), row]));
  return columns.map((column, id) => {
    const forms = Number(found.get(id)?.['forms'] ?? 0);
    const cells = Number(found.get(id)?.['cells'] ?? 0);
    const isFull = cells >= column.portrait.rows * 0.9;
    return { id, column, forms, isKey: forms >= 3 && isFull && isNearlyUnique(forms, cells) };
  });
}

/** One value in fifty may repeat, and one of a short list. */
function isNearlyUnique(forms: number, cells: number): boolean {
  return forms >= cells * 0.98 || (forms >= 20 && cells - forms <= 1);
}

/** The pairs of columns in which a sample of the one meets the values of a key of another. */
export async function meetings(engine: Engine, gathered: readonly GatheredColumn[]): Promise<Meeting[]> {
  const keys = gathered.filter(({ isKey }) => isKey);
  if (keys.length === 0) return [];
  await engine.createTable(
    sampleTable,
    sql`SELECT "column", form FROM (SELECT "column", form,
        row_number() OVER (PARTITION BY "column" ORDER BY ${fn.md5(sql`form`)} NULLS LAST) AS place
      FROM (SELECT DISTINCT "column", form FROM ${name(valuesTable)}) AS forms) AS placed WHERE place <= ${sampled}`,
  );
  const isKey = sql`v."column" IN (${join(keys.map(({ id }) => sql`${id}`))})`;
  const rows =
    await engine.rows(sql`SELECT s."column" AS from_id, v."column" AS to_id, CAST(count(DISTINCT v.form) AS DOUBLE) AS met
    FROM ${name(sampleTable)} AS s JOIN ${name(valuesTable)} AS v ON v.form = s.form
    WHERE ${isKey} AND v."column" <> s."column" GROUP BY s."column", v."column"
    ORDER BY s."column" NULLS LAST, v."column" NULLS LAST`);
  return rows.flatMap((row) => {
    const from = gathered[Number(row['from_id'])];
    const to = gathered[Number(row['to_id'])];
    if (from === undefined || to === undefined) return [];
    return [{ from, to, met: Number(row['met']), tried: Math.min(from.forms, sampled) }];
  });
}
