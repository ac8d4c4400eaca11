import {
  correlations,
  type DoctorFinding,
  type FindingContext,
  findAcrossTables,
  findInColumns,
  findRelations,
  judgePurposes,
  linkCustomers,
  portrayTables,
  type TablePortrait,
} from '#doctor';
import type { Engine } from '#engine';
import type { StagedTable } from '#sources';
import type { Examination, TableCorrelations } from './examination.ts';

/** Has the doctor look at staged tables: portraits, findings within and across them, links, and what they are good for. */
export async function examineTables(
  engine: Engine,
  tables: readonly StagedTable[],
  context: FindingContext,
): Promise<Examination> {
  const portraits = await portrayTables(engine, tables);
  const within = await findInColumns(engine, tables, portraits, context);
  const relations = await findRelations(engine, tables, portraits);
  const across = await findAcrossTables(engine, tables, { portraits, relations });
  const links = await linkCustomers(engine, tables, portraits);
  return {
    portraits,
    correlations: await correlationsOf(engine, tables, portraits),
    findings: inOrder([...within.filter((one) => !across.some((other) => saysMore(other, one))), ...across]),
    relations,
    links,
    purposes: judgePurposes(portraits, relations, links),
  };
}

async function correlationsOf(
  engine: Engine,
  tables: readonly StagedTable[],
  portraits: readonly TablePortrait[],
): Promise<TableCorrelations[]> {
  const found: TableCorrelations[] = [];
  for (const [index, table] of tables.entries()) {
    const portrait = portraits[index];
    if (portrait === undefined) continue;
    const { columns, values } = await correlations(engine, table, portrait);
    if (columns.length < 2) continue;
    const places = columns.map((header) => ({
      index: portrait.columns.find((column) => column.header === header)?.index ?? 0,
      header,
    }));
    found.push({ table: portrait, columns: places, values });
  }
  return found;
}

/** True where a finding across tables says of the same blank cells what one within a table says, and to whom they matter. */
function saysMore(across: DoctorFinding, within: DoctorFinding): boolean {
  if (within.rule !== 'DOC-11' || (across.rule !== 'DOC-51' && across.rule !== 'DOC-53')) return false;
  const isSamePlace = across.file === within.file && across.sheet === within.sheet && across.column === within.column;
  return isSamePlace && across.rows === within.rows;
}

const weights = { error: 0, warning: 1, info: 2 } as const;

/** By severity, then money, then rows; ties in the order in which they were found. */
function inOrder(findings: readonly DoctorFinding[]): DoctorFinding[] {
  return [...findings].sort(
    (a, b) =>
      weights[a.severity] - weights[b.severity] ||
      Math.abs(b.money ?? 0) - Math.abs(a.money ?? 0) ||
      b.rows - a.rows ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
