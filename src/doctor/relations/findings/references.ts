import { headerKey } from '#entities';
import type { TableJoin } from '../relations.ts';
import { columnAt, placeOf, type SurveyedColumn, type SurveyedTable, shapeOf } from '../surveyed.ts';
import { columnName, tableName } from './wording.ts';

/** Columns of one meaning that refer to columns of one meaning: invoices of every month, and the one list of customers. */
export interface Reference {
  from: SurveyedColumn[];
  to: SurveyedColumn[];
  /** True where the columns stand in one table, as a parent company in a list of companies. */
  isWithin: boolean;
}

const namesShown = 3;

/** The joins that refer, those between tables of the same headers taken together; what neither table lists is left out. */
export function referencesOf(tables: readonly SurveyedTable[], joins: readonly TableJoin[]): Reference[] {
  const groups = new Map<string, Reference>();
  for (const join of joins) {
    const [from, to] = [columnAt(tables, join.from), columnAt(tables, join.to)];
    if (from === undefined || to === undefined || join.cardinality === 'many-to-many' || join.isSameShape) continue;
    const isWithin = from.table === to.table;
    const key = [meaningOf(from), meaningOf(to), isWithin ? from.table.staged.table : ''].join('\n');
    const group = groups.get(key) ?? { from: [], to: [], isWithin };
    groups.set(key, { from: withColumn(group.from, from), to: withColumn(group.to, to), isWithin });
  }
  const inOrder = (columns: readonly SurveyedColumn[]) =>
    [...columns].sort((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table));
  return [...groups.values()].map(({ from, to, isWithin }) => ({ from: inOrder(from), to: inOrder(to), isWithin }));
}

function meaningOf(column: SurveyedColumn): string {
  return `${headerKey(column.portrait.header ?? '')} ${column.portrait.index} ${shapeOf(column.table)}`;
}

function withColumn(columns: readonly SurveyedColumn[], column: SurveyedColumn): SurveyedColumn[] {
  return columns.some(({ portrait }) => portrait === column.portrait) ? [...columns] : [...columns, column];
}

/** A column and its tables, as `"product" (products.csv)`. */
export function inWords(columns: readonly SurveyedColumn[]): string {
  const [first] = columns;
  if (first === undefined) return '';
  const names = columns.slice(0, namesShown).map((column) => tableName(placeOf(column)));
  return `${columnName(placeOf(first))} (${names.join(', ')}${columns.length > namesShown ? ', ...' : ''})`;
}
