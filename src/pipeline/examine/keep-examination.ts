import type { DoctorFinding, TablePortrait } from '#doctor';
import type { Engine } from '#engine';
import type { Bilingual } from '#values';
import { type Kept, keepRows } from './keep-rows.ts';

/** How two columns of numbers of one table go together. */
export interface TableCorrelations {
  table: Pick<TablePortrait, 'file' | 'sheet' | 'headerRow'>;
  /** Places of the columns in the table, from 0, with their headers. */
  columns: { index: number; header: string }[];
  /** Spearman's correlation by column and column; null where it cannot be told. */
  values: (number | null)[][];
}

/** How the rows of one table were attached to customers. */
export interface LinkedTable {
  file: string;
  sheet: string;
  headerRow: number | null;
  idColumn: string | null;
  nameColumn: string | null;
  rows: number;
  customers: number;
  byId: number;
  byName: number;
  byRule: number;
  alone: number;
  unmatched: number;
  note: Bilingual | null;
}

/** What the files are good for. */
export interface PurposeVerdict {
  purpose: string;
  usable: 'yes' | 'partly' | 'no';
  needs: Bilingual;
  has: Bilingual;
}

/** What the doctor has to say about the files of a run. */
export interface Examination {
  portraits: readonly TablePortrait[];
  correlations: readonly TableCorrelations[];
  findings: readonly DoctorFinding[];
  links: readonly LinkedTable[];
  purposes: readonly PurposeVerdict[];
}

/** An examination of nothing. */
export const nothingExamined: Examination = { portraits: [], correlations: [], findings: [], links: [], purposes: [] };

/** Makes the stage tables of the published tables that tell of the files. */
export async function keepExamination(engine: Engine, examination: Examination): Promise<void> {
  const { portraits, correlations, findings, links, purposes } = examination;
  await keepRows(engine, 'source_tables', portraits.map(tableRow));
  await keepRows(engine, 'source_columns', portraits.flatMap(columnRows));
  await keepRows(engine, 'correlations', correlations.flatMap(correlationRows));
  await keepRows(engine, 'doubts', findings.map(doubtRow));
  await keepRows(
    engine,
    'links',
    links.map((one) => [
      one.file,
      one.sheet,
      one.headerRow,
      one.idColumn,
      one.nameColumn,
      one.rows,
      one.customers,
      one.byId,
      one.byName,
      one.byRule,
      one.alone,
      one.unmatched,
      one.note?.id ?? null,
      one.note?.en ?? null,
    ]),
  );
  await keepRows(
    engine,
    'purposes',
    purposes.map(({ purpose, usable, needs, has }, index) => [
      index + 1,
      purpose,
      usable,
      needs.id,
      needs.en,
      has.id,
      has.en,
    ]),
  );
}

function tableRow({ file, sheet, headerRow, rows, columns }: TablePortrait): Kept[] {
  const cells = rows * columns.length;
  const filled = columns.reduce((sum, column) => sum + column.filled, 0);
  const useless = columns.filter(({ role }) => role === 'empty' || role === 'constant').length;
  return [file, sheet, headerRow, rows, columns.length, cells === 0 ? 0 : filled / cells, useless];
}

function columnRows({ file, sheet, headerRow, columns }: TablePortrait): Kept[][] {
  return columns.map((column) => [
    ...[file, sheet, headerRow, column.index + 1, column.header, column.type, column.role, column.notation],
    ...[column.dateOrder, column.unit, column.currency, column.rows, column.filled, column.distinct],
    ...[column.numbers?.lowest ?? null, column.numbers?.q1 ?? null, column.numbers?.median ?? null],
    ...[column.numbers?.q3 ?? null, column.numbers?.highest ?? null, column.numbers?.mean ?? null],
    ...[column.numbers?.sum ?? null, column.numbers?.zeros ?? null, column.numbers?.negatives ?? null],
    ...[column.numbers?.decimals ?? null, column.dates?.first ?? null, column.dates?.last ?? null],
    ...[column.missingWords, column.frequent, column.bins].map((list) => JSON.stringify(list)),
  ]);
}

function correlationRows({ table, columns, values }: TableCorrelations): Kept[][] {
  return columns.flatMap((a, row) =>
    columns
      .slice(row + 1)
      .map((b, offset) => [
        ...[table.file, table.sheet, table.headerRow, a.index + 1, b.index + 1, a.header, b.header],
        values[row]?.[row + 1 + offset] ?? null,
      ]),
  );
}

function doubtRow(finding: DoctorFinding, index: number): Kept[] {
  const { rule, severity, file, sheet, column, rows, firstRows, before, after, money, message, repairs } = finding;
  return [
    ...[index + 1, rule, severity, file, sheet, column, rows, firstRows.join(', '), before, after, money],
    ...[message.id, message.en, JSON.stringify(repairs)],
  ];
}
