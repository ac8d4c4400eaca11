import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { Bilingual } from '#values';
import { columnName, tableName } from '../findings/wording.ts';
import type { ColumnPlace, TableJoin } from '../relations.ts';
import { cellOf, columnAt, formsOf, placeOf, type SurveyedColumn } from '../surveyed.ts';
import { entryOf, moneyJoined, type TableEntries, type Target, type Through, textOf } from './entries.ts';

interface Reference {
  from: ColumnPlace;
  to: ColumnPlace;
  matched: number;
}

/** Gives each table that tells no customer those of the rows that it refers to, where a join of its says to which. */
export async function readThrough(
  engine: Engine,
  told: readonly TableEntries[],
  joins: readonly TableJoin[],
): Promise<TableEntries[]> {
  const owners = told.filter(({ columns }) => columns.id !== undefined || columns.name !== undefined);
  const references = joins.flatMap(referencesOf);
  const result: TableEntries[] = [];
  for (const table of told) {
    const through = owners.includes(table) ? undefined : throughOf(table, owners, references);
    result.push(through === undefined ? table : await withCustomers(engine, table, through));
  }
  return result;
}

/** A join of one to one can be read both ways, any other one only from the column that refers. */
function referencesOf({ cardinality, from, to, fromMatched, toMatched }: TableJoin): Reference[] {
  if (cardinality === 'many-to-many' || from.table === to.table) return [];
  const forth = { from, to, matched: fromMatched };
  return cardinality === 'one-to-one' ? [forth, { from: to, to: from, matched: toMatched }] : [forth];
}

/** The column that names most rows of tables with customers, with all the tables whose rows it names. */
function throughOf(
  table: TableEntries,
  owners: readonly TableEntries[],
  references: readonly Reference[],
): Through | undefined {
  const own = references.filter(({ from }) => from.table === table.table.staged.table);
  const found = own.flatMap(({ from, to, matched }) => {
    const column = columnAt([table.table], from);
    const owner = owners.find((candidate) => candidate.table.staged.table === to.table);
    const key = owner === undefined ? undefined : columnAt([owner.table], to);
    return column === undefined || owner === undefined || key === undefined ? [] : [{ column, owner, key, matched }];
  });
  const [best] = [...found].sort((a, b) => b.matched - a.matched || a.column.portrait.index - b.column.portrait.index);
  if (best === undefined) return undefined;
  const alike = found.filter(
    ({ column, owner }) => column.portrait.index === best.column.portrait.index && sameColumns(owner, best.owner),
  );
  const targets = alike
    .map(({ key, owner }) => ({ key, table: owner }))
    .sort((a, b) => owners.indexOf(a.table) - owners.indexOf(b.table));
  return { column: best.column, owner: best.owner, targets, rule: ruleOf(best.column, targets) };
}

function sameColumns(one: TableEntries, other: TableEntries): boolean {
  const headers = ({ columns }: TableEntries) =>
    [columns.id?.portrait.header, columns.name?.portrait.header].join('\n');
  return headers(one) === headers(other);
}

function ruleOf(column: SurveyedColumn, targets: readonly Target[]): Bilingual {
  const names = targets.map(({ key }) => tableName(placeOf(key))).join(', ');
  return {
    id: `${columnName(placeOf(column))} menunjuk baris di ${names}; pelanggan baris itu dipakai.`,
    en: `${columnName(placeOf(column))} names rows of ${names}; the customers of those rows are taken.`,
  };
}

async function withCustomers(engine: Engine, table: TableEntries, through: Through): Promise<TableEntries> {
  const rows = await engine.rows(throughQuery(table, through));
  const entries = rows.map(({ cell, id, named, cells, total }) => {
    return {
      ...entryOf([textOf(id), textOf(named)], Number(cells), total === null ? null : Number(total)),
      value: textOf(cell),
    };
  });
  return { ...table, columns: { ...table.columns, rule: through.rule }, through, entries };
}

/** Rows that name one row, or several of the same customer, have it; all others have none. */
function throughQuery({ table, amount }: TableEntries, { column, targets }: Through): Fragment {
  const nothing = fn.text(sql`NULL`);
  const sides = targets.map(({ key, table: { columns } }) => {
    const id = columns.id === undefined ? nothing : cellOf(columns.id);
    const named = columns.name === undefined ? nothing : cellOf(columns.name);
    return sql`SELECT f.form, ${id} AS id, ${named} AS named FROM ${name(key.table.staged.table)} AS t
      JOIN (${formsOf(key)}) AS f ON f.cell = t.${name(`c${key.portrait.index}`)}`;
  });
  const { money, numbers } = moneyJoined(amount);
  return sql`SELECT p.cell, q.id, q.named, CAST(count(*) AS DOUBLE) AS cells, ${fn.sumMoney(sql`p.money`)} AS total
    FROM (SELECT f.cell, f.form, ${money} AS money FROM ${name(table.staged.table)} AS t
      LEFT JOIN (${formsOf(column)}) AS f ON f.cell = t.${name(`c${column.portrait.index}`)}${numbers}) AS p
    LEFT JOIN (SELECT form, min(id) AS id, min(named) AS named FROM (${join(sides, ' UNION ALL ')}) AS named_rows
      GROUP BY form HAVING count(DISTINCT ${fn.concat(sql`id`, '\n', sql`named`)}) = 1) AS q ON q.form = p.form
    GROUP BY p.cell, q.id, q.named ORDER BY p.cell NULLS LAST, q.id NULLS LAST, q.named NULLS LAST`;
}
