import { type Engine, fn, join, name, sql } from '#engine';
import type { StagedTable } from '#sources';
import type { Bilingual } from '#values';
import type { TablePortrait } from '../../portrait.ts';
import { joinsOf } from '../find-relations.ts';
import { indonesian, rowsInEnglish } from '../findings/wording.ts';
import { surveyed } from '../surveyed.ts';
import { type Entry, readEntries, type TableEntries } from './entries.ts';
import { type Linked, type LinkedEntry, linkEntries } from './link-entries.ts';
import { type LinkedTable, type LinkReport, linkWays } from './link-report.ts';
import { suggestNames } from './suggest-names.ts';
import { readThrough } from './through.ts';

/**
 * Links all tables into one universe of customers and says on what it stands. Leaves the tables `link_customers`
 * (customer_key, file, sheet, column, value, way, rows) and `link_report` (one row per table). In a table that has an id
 * and a name, a name in `link_customers` speaks only for rows without id; of a table that takes its customers from another
 * one, the column is that which names rows there.
 */
export async function linkCustomers(
  engine: Engine,
  tables: readonly StagedTable[],
  portraits: readonly TablePortrait[],
): Promise<LinkReport> {
  const told: TableEntries[] = [];
  for (const table of surveyed(tables, portraits)) told.push(await readEntries(engine, table));
  const linked = linkEntries(await readThrough(engine, told, await joinsOf(engine, tables, portraits)));
  const report = {
    customers: new Set(linked.tables.flatMap(({ entries }) => entries.flatMap(({ customer }) => customer ?? []))).size,
    tables: linked.tables.map((table) => reportOf(linked, table)),
    suggestions: suggestNames(linked),
  };
  await keepCustomers(engine, linked);
  await keepReport(engine, report);
  return report;
}

function reportOf({ spaces, owners }: Linked, { table, entries }: Linked['tables'][number]): LinkedTable {
  const { columns, amount } = table;
  const { file, sheet, headerRow } = table.table.staged;
  const unmatched = entries.filter(({ customer }) => customer === null);
  const hasColumns = [columns.id, columns.name, table.through].some((one) => one !== undefined);
  const rows = table.table.portrait.rows;
  const remarks = [
    ...(hasColumns ? [] : [noColumn]),
    ...(columns.rule === undefined ? [] : [columns.rule]),
    ...spaces.flatMap((space) => space.remarks.get(table) ?? []),
    ...manyBearers(unmatched, owners),
  ];
  return {
    file,
    sheet,
    headerRow,
    idColumn: columns.id?.portrait.header ?? null,
    nameColumn: columns.name?.portrait.header ?? null,
    throughColumn: table.through?.column.portrait.header ?? null,
    rows,
    customers: customersOf(entries),
    ways: linkWays.flatMap((way) => {
      const of = entries.filter((entry) => entry.way === way);
      return of.length === 0 ? [] : [{ way, rows: rowsOf(of), customers: customersOf(of) }];
    }),
    unmatchedRows: hasColumns ? rowsOf(unmatched) : rows,
    unmatchedMoney: hasColumns ? moneyOf(unmatched) : (amount?.portrait.numbers?.sum ?? null),
    remarks,
  };
}

const noColumn: Bilingual = {
  id: 'Tidak ada kolom yang menyebut pelanggan, jadi barisnya tidak dilekatkan pada siapa pun.',
  en: 'No column tells the customer, so its rows are attached to nobody.',
};

/** What to say of rows whose only name is that of several customers. */
function manyBearers(unmatched: readonly LinkedEntry[], owners: Linked['owners']): Bilingual[] {
  const bearers = ({ entry }: LinkedEntry) => owners.get(entry.nameKey ?? '')?.size ?? 0;
  const shared = unmatched.filter((entry) => bearers(entry) > 1);
  if (shared.length === 0) return [];
  const rows = rowsOf(shared);
  const names = [...new Set(shared.map(({ entry }) => `"${entry.name ?? ''}"`))].slice(0, 3).join(', ');
  return [
    {
      id: `${indonesian(rows)} baris tanpa kode memakai nama milik beberapa pelanggan (${names}), jadi tidak dilekatkan pada siapa pun.`,
      en: `${rowsInEnglish(rows)} without id and with a name that several customers bear (${names}): attached to nobody.`,
    },
  ];
}

function customersOf(entries: readonly LinkedEntry[]): number {
  return new Set(entries.flatMap(({ customer }) => customer ?? [])).size;
}

function rowsOf(entries: readonly LinkedEntry[]): number {
  return entries.reduce((sum, { entry }) => sum + entry.rows, 0);
}

function moneyOf(entries: readonly LinkedEntry[]): number | null {
  const sums = entries.flatMap(({ entry }) => entry.money ?? []);
  return sums.length === 0 ? null : Number(sums.reduce((sum, money) => sum + money, 0).toFixed(2));
}

async function keepCustomers(engine: Engine, { tables }: Linked): Promise<void> {
  const columns = ['customer_key', 'file', 'sheet', 'column', 'value', 'way', 'cells'];
  const loader = await engine.loader('link_loaded', columns);
  for (const { table, entries } of tables) {
    const { file, sheet } = table.table.staged;
    for (const { entry, customer, way, by } of entries) {
      if (customer === null || by === null) continue;
      const { header, value } = whereTold(table, entry, by);
      loader.append([customer, file, sheet, header, value, way, String(entry.rows)]);
    }
  }
  await loader.finish();
  const keys = sql`customer_key, file, sheet, "column", value, way`;
  const sum = fn.sumWhole(fn.whole(fn.readDecimal(name('cells'), 0)));
  await engine.createTable('link_customers', sql`SELECT ${keys}, ${sum} AS "rows" FROM link_loaded GROUP BY ${keys}`);
  await engine.dropTable('link_loaded');
}

/** The column and the text of it by which a row has its customer. */
function whereTold({ columns, through }: TableEntries, entry: Entry, by: 'id' | 'name') {
  if (through !== undefined) return { header: through.column.portrait.header ?? '', value: entry.value ?? '' };
  const own = by === 'id' ? { column: columns.id, value: entry.id } : { column: columns.name, value: entry.name };
  return { header: own.column?.portrait.header ?? '', value: own.value };
}

async function keepReport(engine: Engine, { tables }: LinkReport): Promise<void> {
  const loader = await engine.loader('link_loaded', [...reportTexts, ...reportFigures]);
  for (const one of tables) {
    const ways = linkWays.map((way) => one.ways.find((found) => found.way === way)?.rows ?? 0);
    const figures = [one.rows, one.customers, ...ways, one.unmatchedRows, one.unmatchedMoney];
    const texts = [one.file, one.sheet, one.idColumn, one.nameColumn];
    loader.append([...texts, ...figures.map((figure) => (figure === null ? null : String(figure)))]);
  }
  await loader.finish();
  const whole = reportFigures.slice(0, -1).map((column) => {
    return sql`${fn.whole(fn.readDecimal(name(column), 0))} AS ${name(column)}`;
  });
  const texts = reportTexts.map(name);
  const money = sql`${fn.readDecimal(sql`unmatched_money`, 2)} AS unmatched_money`;
  await engine.createTable('link_report', sql`SELECT ${join([...texts, ...whole, money])} FROM link_loaded`);
  await engine.dropTable('link_loaded');
}

const reportTexts = ['file', 'sheet', 'id_column', 'name_column'];
const reportFigures = [
  'rows',
  'customers',
  ...linkWays.map((way) => `${way}_rows`),
  'unmatched_rows',
  'unmatched_money',
];
