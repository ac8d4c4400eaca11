import { type Engine, type Fragment, fn, name, sql } from '#engine';
import type { Bilingual } from '#values';
import { mainAmount } from '../main-amount.ts';
import { cellOf, comparableText, numbersOf, type SurveyedColumn, type SurveyedTable } from '../surveyed.ts';
import { type CustomerColumns, customerColumns } from './customer-columns.ts';
import { nameKey } from './customer-name.ts';

/** Rows of a table that tell their customer by the same texts. */
export interface Entry {
  id: string | null;
  name: string | null;
  /** The id as one number or word; null where there is none. */
  idKey: string | null;
  /** The name by which spellings are one; null where there is none. */
  nameKey: string | null;
  rows: number;
  money: number | null;
  /** The text that names a row of another table, where the customer comes from there. */
  value?: string | null;
}

/** A column by which the rows of a table name rows of others that tell their customer. */
export interface Through {
  column: SurveyedColumn;
  /** The table whose customers these are; the other targets tell them by columns of the same headers. */
  owner: TableEntries;
  targets: Target[];
  rule: Bilingual;
}

/** A table that tells customers, and the column by which its rows are named. */
export interface Target {
  key: SurveyedColumn;
  table: TableEntries;
}

/** A table with the different ways in which its rows tell their customer. */
export interface TableEntries {
  table: SurveyedTable;
  columns: CustomerColumns;
  /** True where a name without id makes a customer: most rows have no id. */
  isByName: boolean;
  amount: SurveyedColumn | undefined;
  /** Whence the customers come, where the table itself tells none. */
  through?: Through;
  entries: Entry[];
}

/** Reads how the rows of a table tell their customer; no entries where no column tells it. */
export async function readEntries(engine: Engine, table: SurveyedTable): Promise<TableEntries> {
  const columns = customerColumns(table);
  const amount = mainAmount(table);
  const { id, name: named } = columns;
  const isByName = named !== undefined && (id === undefined || id.portrait.filled < named.portrait.filled / 2);
  const entries: Entry[] = [];
  if (id === undefined && named === undefined) return { table, columns, isByName, amount, entries };
  for await (const batch of engine.batches(entriesQuery(table, columns, amount))) {
    for (const [idText, nameText, rows, money] of batch.rows) {
      entries.push(entryOf([textOf(idText), textOf(nameText)], Number(rows), money === null ? null : Number(money)));
    }
  }
  return { table, columns, isByName, amount, entries };
}

/** A text of a result; null stays null. */
export function textOf(cell: unknown): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

/** Without money in decimals the sum of the amounts would be lost between engines: it stays an exact sum. */
function entriesQuery(table: SurveyedTable, { id, name: named }: CustomerColumns, amount?: SurveyedColumn): Fragment {
  const nothing = fn.text(sql`NULL`);
  const { money, numbers } = moneyJoined(amount);
  return sql`SELECT id, named, CAST(count(*) AS DOUBLE) AS cells, ${fn.sumMoney(sql`money`)} AS total FROM (
      SELECT ${id === undefined ? nothing : cellOf(id)} AS id, ${named === undefined ? nothing : cellOf(named)} AS named,
        ${money} AS money FROM ${name(table.staged.table)} AS t${numbers}) AS told
    GROUP BY id, named ORDER BY id NULLS LAST, named NULLS LAST`;
}

/** The money of a row of a table `t`, and what joins it: each different text is read as a number once. */
export function moneyJoined(amount?: SurveyedColumn): { money: Fragment; numbers: Fragment } {
  if (amount === undefined) return { money: sql`CAST(NULL AS DECIMAL(18,4))`, numbers: sql`` };
  const cell = name(`c${amount.portrait.index}`);
  return { money: sql`n.number`, numbers: sql` LEFT JOIN (${numbersOf(amount)}) AS n ON n.cell = t.${cell}` };
}

/** An entry from an id and a name as received. */
export function entryOf([id, named]: [string | null, string | null], rows: number, money: number | null): Entry {
  const key = named === null ? '' : nameKey(named);
  return {
    id,
    name: named,
    idKey: id === null ? null : comparableText(id),
    nameKey: key === '' ? null : key,
    rows,
    money,
  };
}
