import { type Fragment, fn, join, name, sql } from '#engine';
import type { EntityName } from '#entities';
import { ProductError } from '#values';
import { findLeftOut, leftOutTable } from './find-left-out.ts';
import { keepNotes } from './notes.ts';
import { type OpenSource, placeOf } from './open-source.ts';
import { identityOf, type Placed, placeFields } from './place-fields.ts';
import { columnsTable, notesTable, receivedColumns, receivedTable } from './received-tables.ts';
import { severityOf } from './source-rules.ts';
import { stageTable } from './stage-table.ts';

/** Reads one source into the table of its entity and notes what it leaves out; gives the number of rows kept. */
export async function loadTable(source: OpenSource): Promise<number> {
  const { engine } = source;
  const staged = await stageTable(source);
  const placed = placeFields(source, staged.header);
  const leftOut = await findLeftOut(engine, staged, placed);
  const data =
    leftOut === 0
      ? sql`${name(staged.table)}`
      : sql`(SELECT * FROM ${name(staged.table)} WHERE source_row NOT IN (SELECT source_row FROM ${name(leftOutTable)})) AS data`;
  const repaired = await source.repair?.({
    file: source.file.name,
    sheet: source.shape.sheet,
    headers: staged.header.names,
    rows: data,
  });
  const kept = await mapRows(source, placed, repaired ?? data);
  await noteLeftOut(source, placed);
  await keepNotes(engine, staged.notes);
  await engine.dropTable(staged.table);
  await engine.dropTable(leftOutTable);
  return kept;
}

async function mapRows(source: OpenSource, placed: readonly Placed[], data: Fragment): Promise<number> {
  await refuseFormulaErrors(source, placed, data);
  return keepRows(source, placed, data);
}

const formulaError =
  '^#(REF!|N/A|VALUE!|DIV/0!|NAME[?]|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|FIELD!|UNKNOWN!|CONNECT!)$';

async function refuseFormulaErrors(source: OpenSource, placed: readonly Placed[], data: Fragment): Promise<void> {
  const parts = placed.map(
    ({ column, header }) =>
      sql`SELECT ${wholeRow} AS at_row, ${header} AS header, ${column} AS cell FROM ${data}
        WHERE substr(${column}, 1, 1) = '#' AND ${fn.matches(column, formulaError)}`,
  );
  const found = await source.engine.rows(sql`SELECT at_row, header, cell, count(*) OVER () AS cells
    FROM (${join(parts, ' UNION ALL ')}) AS errors ORDER BY at_row NULLS LAST, header NULLS LAST LIMIT 1`);
  const first = found[0];
  if (first === undefined) return;
  const others = Number(first['cells']) - 1;
  const more = others === 0 ? '' : ` So do ${others} more.`;
  throw new ProductError('source/formula-error', `The cell holds the formula error ${String(first['cell'])}.${more}`, {
    place: { ...placeOf(source), row: Number(first['at_row']), column: String(first['header']) },
    hint: 'Correct the formula, or clear the cell if the value is not known.',
  });
}

/** The row number as a whole number, whether the staged column is text or not. */
const wholeRow = fn.whole(sql`CAST(source_row AS DECIMAL(18,0))`);

async function keepRows(source: OpenSource, placed: readonly Placed[], data: Fragment): Promise<number> {
  const { engine, mapping, file, shape } = source;
  const values = receivedColumns(mapping.entity).map((column) => {
    if (column === 'source') return sql`${file.name}`;
    if (column === 'sheet') return sql`${shape.sheet}`;
    if (column === 'source_row') return wholeRow;
    return placed.find(({ field }) => field === column)?.column ?? fn.text(null);
  });
  await engine.execute(sql`INSERT INTO ${name(receivedTable(mapping.entity))}
    SELECT ${join(values)} FROM ${data}`);
  const columns = placed.map(
    ({ field, header }) => sql`(${mapping.entity}, ${field}, ${file.name}, ${shape.sheet}, ${header})`,
  );
  await engine.execute(sql`INSERT INTO ${name(columnsTable)} VALUES ${join(columns)}`);
  const counted = await engine.rows(sql`SELECT count(*) AS kept FROM ${data}`);
  return Number(counted[0]?.['kept'] ?? 0);
}

async function noteLeftOut(source: OpenSource, placed: readonly Placed[]): Promise<void> {
  const { engine, file, shape } = source;
  const total = { rule: 'SRC-7', action: 'The row holds totals; it is left out of the data.' } as const;
  const header = { rule: 'SRC-8', action: 'The header stands here again; the row is left out of the data.' } as const;
  for (const [kind, { rule, action }] of [
    ['total', total],
    ['header', header],
  ] as const) {
    await engine.execute(sql`INSERT INTO ${name(notesTable)}
      SELECT ${rule}, ${severityOf(rule)}, ${file.name}, ${shape.sheet}, ${wholeRow}, ${identityOf(placed).header},
        label, ${fn.text(null)}, CAST(NULL AS DECIMAL(18,2)), ${action}
      FROM ${name(leftOutTable)} WHERE reason = ${kind}`);
  }
}

/** How many rows each entity has received. */
export type RowsByEntity = Record<EntityName, number>;
