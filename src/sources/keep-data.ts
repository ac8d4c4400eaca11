import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { type Staged, stagedColumn } from './stage-table.ts';
import { groupTotalPattern, totalPattern } from './understanding/total-rows.ts';

const leftOut = 'sources_no_data';
const suspects = 'sources_group_totals';
const withLetters = '[a-zA-Z]';
const mayBeTotal = '(^| )(total|totals|jumlah|keseluruhan|umum)[ :]*$|^sub ?total|^grand ?total';

/**
 * Makes `table` of a staged one (which goes): data alone, `source_row` as a whole number. Blank rows, rows that say
 * "Total", rows "X Total" or "Total X" that hold only figures below a row X, and repeated headers are left out. Gives the
 * rows kept.
 */
export async function keepData(engine: Engine, staged: Staged, table: string): Promise<number> {
  const columns = staged.header.names.map((_, index) => name(stagedColumn(index)));
  const found = (await findNoData(engine, staged, columns)) + (await addGroupTotals(engine, staged, columns));
  const { table: raw } = staged;
  if (found > 0) {
    await engine.execute(sql`DELETE FROM ${name(raw)} WHERE source_row IN (SELECT source_row FROM ${name(leftOut)})`);
  }
  await engine.dropTable(leftOut);
  await engine.dropTable(table);
  if (await isNumbered(engine, raw)) await engine.execute(sql`ALTER TABLE ${name(raw)} RENAME TO ${name(table)}`);
  else await copyNumbered(engine, staged, table);
  const counted = await engine.rows(sql`SELECT count(*) AS kept FROM ${name(table)}`);
  return Number(counted[0]?.['kept'] ?? 0);
}

/** True where the row number stands there as a number already, so that the table need not be copied. */
async function isNumbered(engine: Engine, table: string): Promise<boolean> {
  const shape = await engine.shapeOf(table);
  return shape.some(({ name: column, type }) => column === 'source_row' && type !== 'VARCHAR');
}

async function copyNumbered(engine: Engine, staged: Staged, table: string): Promise<void> {
  const columns = staged.header.names.map((_, index) => name(stagedColumn(index)));
  const row = fn.whole(sql`CAST(source_row AS DECIMAL(18,0))`);
  await engine.createTable(table, sql`SELECT ${join(columns)}, ${row} AS source_row FROM ${name(staged.table)}`);
  await engine.dropTable(staged.table);
}

function findNoData(engine: Engine, staged: Staged, columns: readonly Fragment[]): Promise<number> {
  const filled = columns.map((column) => sql`nullif(trim(${column}), '')`);
  const leftmost = filled.length === 1 ? (filled[0] as Fragment) : sql`coalesce(${join(filled)})`;
  const texts = columns.map((column) => sql`CASE WHEN ${fn.matches(column, withLetters)} THEN 1 ELSE 0 END`);
  return engine.createTable(
    leftOut,
    sql`WITH labelled AS (
        SELECT source_row, lower(${leftmost}) AS label, ${isHeader(staged)} AS is_header FROM ${name(staged.table)}
      ), suspected AS (
        SELECT source_row, label IS NULL OR is_header OR ${fn.matches(sql`label`, totalPattern)} AS is_sure,
          CASE WHEN ${fn.matches(sql`label`, '. total$')} THEN ${fn.replaceAll(sql`label`, ' total$', '')} END AS subtotal_of
        FROM labelled WHERE label IS NULL OR is_header OR ${fn.matches(sql`label`, mayBeTotal)}
      ), bare AS (
        SELECT source_row FROM ${name(staged.table)}
        WHERE source_row IN (SELECT source_row FROM suspected) AND ${join(texts, ' + ')} = 1
      )
      SELECT source_row FROM suspected WHERE is_sure OR (source_row IN (SELECT source_row FROM bare)
        AND subtotal_of IN (SELECT label FROM labelled))`,
  );
}

/**
 * Adds the subtotals "Total X" that stand directly below a row X of the same column, hold no other words and leave blank
 * what that row fills, and "Total" in any column of the last row; gives how many may be. A company that is called so has an
 * id, a date or something else of its own.
 */
async function addGroupTotals(engine: Engine, staged: Staged, columns: readonly Fragment[]): Promise<number> {
  const begins = columns.flatMap((column) =>
    ['total', 'subtotal', 'sub total', 'jumlah'].flatMap((word) => [
      sql`lower(${column}) LIKE ${`${word} %`}`,
      sql`lower(${column}) LIKE ${`${word}:%`}`,
    ]),
  );
  const isLabel = (text: Fragment) => fn.matches(sql`lower(trim(${text}))`, totalPattern);
  const row = fn.whole(sql`CAST(source_row AS DECIMAL(18,0))`);
  const texts = columns.map((column) => sql`CASE WHEN ${fn.matches(column, withLetters)} THEN 1 ELSE 0 END`);
  const filled = columns.map((column) => sql`CASE WHEN trim(${column}) <> '' THEN 1 ELSE 0 END`);
  const shape = sql`*, ${row} AS at_row, ${join(filled, ' + ')} AS filled_cells`;
  const found = await engine.createTable(
    suspects,
    sql`SELECT ${shape} FROM ${name(staged.table)} WHERE (${join([...begins, ...columns.map(isLabel)], ' OR ')}) AND ${join(texts, ' + ')} = 1`,
  );
  if (found === 0) return 0;
  const above = sql`SELECT ${shape} FROM ${name(staged.table)}
    WHERE ${row} IN (SELECT at_row - 1 FROM ${name(suspects)})`;
  const isOfGroup = columns.map((column) => {
    const label = sql`lower(trim(s.${column}))`;
    return sql`(${fn.matches(label, groupTotalPattern)}
      AND ${fn.replaceAll(label, groupTotalPattern, '')} = lower(trim(a.${column})))`;
  });
  const labels = columns.map((column) => isLabel(sql`s.${column}`));
  const last = sql`SELECT max(${row}) FROM ${name(staged.table)} WHERE ${join(filled, ' + ')} > 1`;
  await engine.execute(sql`INSERT INTO ${name(leftOut)} SELECT s.source_row FROM ${name(suspects)} AS s
    JOIN (${above}) AS a ON a.at_row = s.at_row - 1
    WHERE s.filled_cells < a.filled_cells
      AND (${join(isOfGroup, ' OR ')} OR ((${join(labels, ' OR ')}) AND s.at_row = (${last})))
      AND s.source_row NOT IN (SELECT source_row FROM ${name(leftOut)})`);
  await engine.dropTable(suspects);
  return found;
}

/** True where every named column repeats its own name. */
function isHeader({ header }: Staged): Fragment {
  const named = header.names.flatMap((text, index) =>
    text === null ? [] : [sql`coalesce(trim(${name(stagedColumn(index))}) = ${text}, FALSE)`],
  );
  return named.length === 0 ? sql`FALSE` : join(named, ' AND ');
}
