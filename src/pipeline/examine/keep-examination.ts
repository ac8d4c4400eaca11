import type { DoctorFinding, LinkedTable, LinkWay, TablePortrait } from '#doctor';
import type { Engine } from '#engine';
import type { Examination, TableCorrelations } from './examination.ts';
import { type Kept, keepRows } from './keep-rows.ts';

/** Makes the stage tables of the published tables that tell of the files; empty ones where nothing was examined. */
export async function keepExamination(engine: Engine, examination?: Examination): Promise<void> {
  const { portraits = [], correlations = [], findings = [], purposes = [], links } = examination ?? {};
  await keepRows(engine, 'source_tables', portraits.map(tableRow));
  await keepRows(engine, 'source_columns', portraits.flatMap(columnRows));
  await keepRows(engine, 'correlations', correlations.flatMap(correlationRows));
  await keepRows(engine, 'doubts', findings.map(doubtRow));
  await keepRows(
    engine,
    'links',
    (links?.tables ?? []).map((one, index) => linkRow(one, portraits[index])),
  );
  await keepRows(
    engine,
    'purposes',
    purposes.map(({ purpose, isUsable, needs, has }, index) => [
      ...[index + 1, purpose, isUsable, needs.id, needs.en, has.id, has.en],
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

function linkRow(linked: LinkedTable, portrait: TablePortrait | undefined): Kept[] {
  const by = (way: LinkWay) => linked.ways.find((one) => one.way === way)?.rows ?? 0;
  const note = (language: 'id' | 'en') => linked.remarks.map((remark) => remark[language]).join(' ') || null;
  return [
    ...[linked.file, linked.sheet, portrait?.headerRow ?? null, linked.idColumn, linked.nameColumn],
    ...[linked.rows, linked.customers, by('id'), by('name'), by('rule'), by('alone'), linked.unmatchedRows],
    ...[note('id'), note('en')],
  ];
}
