import type { DoctorFinding, TablePortrait } from '#doctor';
import { type Engine, type Fragment, name, type Row, sql } from '#engine';
import { applyRepairs, type Decision, makeRecord, quarantinedRows, repairedCells } from '#repairs';
import type { StagedTable } from '#sources';
import type { Workbook } from '../truth.ts';
import { placeOf } from './matching.ts';
import { scoreMoney } from './money.ts';
import { scoreRepairs } from './repairs.ts';
import type { Tally } from './tally.ts';

/** What was found in the tables of a workbook. */
export interface Examined {
  workbook: Workbook;
  tables: readonly StagedTable[];
  portraits: readonly TablePortrait[];
  findings: readonly DoctorFinding[];
}

/** A table before and after everything that was proposed, and the record of what was done. */
export interface Repaired {
  where: string;
  table: StagedTable;
  portrait: TablePortrait;
  before: readonly Row[];
  after: readonly Row[];
  /** Cells that were changed, and rows that were set aside, as the record has them. */
  cells: readonly Row[];
  aside: readonly Row[];
}

/** Accepts everything that was proposed, and checks what the repaired tables say against the record of repairs. */
export async function scoreRepaired(engine: Engine, examined: Examined, tally: Tally): Promise<void> {
  const { workbook, tables, portraits } = examined;
  const decisions = acceptAll(examined.findings);
  if (decisions.length === 0) return;
  for (const [at, table] of tables.entries()) {
    const portrait = portraits[at];
    const isDecided = decisions.some(({ file, sheet = '' }) => file === table.file && sheet === table.sheet);
    if (portrait === undefined || !isDecided) continue;
    const where = placeOf(workbook, table);
    const repaired = await repair(engine, { where, table, portrait, decisions }, tally);
    const differing = differences(repaired);
    tally.count('input minus output is the record', differing && `${where}: ${differing}`);
    scoreMoney(repaired, tally);
    scoreRepairs(workbook, repaired, tally);
  }
}

/** Every proposal as a decision to accept it. */
export function acceptAll(findings: readonly DoctorFinding[]): Decision[] {
  return findings.flatMap(({ rule, file, sheet, repairs }) =>
    repairs.map(
      (one): Decision => ({ rule, file, ...(sheet === '' ? {} : { sheet }), decision: 'accept', repair: one }),
    ),
  );
}

async function repair(
  engine: Engine,
  {
    where,
    table,
    portrait,
    decisions,
  }: Omit<Repaired, 'before' | 'after' | 'cells' | 'aside'> & { decisions: Decision[] },
  tally: Tally,
): Promise<Repaired> {
  const rows = name(table.table);
  const before = await rowsOf(engine, rows);
  await makeRecord(engine);
  const once = await applyRepairs(engine, { ...table, rows, into: 'messy_once' }, decisions);
  const after = await rowsOf(engine, once.rows);
  const cells = await engine.rows(sql`SELECT * FROM ${name(repairedCells)}`);
  const aside = await engine.rows(sql`SELECT * FROM ${name(quarantinedRows)}`);
  const twice = await applyRepairs(
    engine,
    { ...table, rows: once.rows, into: 'messy_twice', record: false },
    decisions,
  );
  const isSame = JSON.stringify(await rowsOf(engine, twice.rows)) === JSON.stringify(after);
  tally.count('cleaning twice is cleaning once', isSame ? undefined : where);
  for (const made of ['messy_once', 'messy_twice']) await engine.dropTable(made);
  return { where, table, portrait, before, after, cells, aside };
}

function rowsOf(engine: Engine, rows: Fragment): Promise<Row[]> {
  return engine.rows(sql`SELECT * FROM ${rows} AS messy_rows ORDER BY source_row NULLS LAST`);
}

/** What differs between the tables and does not stand in the record, or stands there and does not differ. */
export function differences({ table, before, after, cells, aside }: Repaired): string | undefined {
  const byRow = new Map(after.map((row) => [String(row['source_row']), row]));
  const gone = new Set(aside.map((row) => String(row['row'])));
  const wrong = before.find((row) => byRow.has(String(row['source_row'])) === gone.has(String(row['source_row'])));
  if (wrong !== undefined) return `row ${String(wrong['source_row'])} is neither kept nor set aside, or both`;
  const changed = before.flatMap((row) => {
    const now = byRow.get(String(row['source_row']));
    return now === undefined ? [] : changedCells(table, row, now);
  });
  const recorded = cells.map((one) => JSON.stringify([String(one['row']), one['column'], one['before'], one['after']]));
  const silent = changed.find((one) => !recorded.includes(one));
  if (silent !== undefined) return `changed and not recorded: ${silent}`;
  const invented = recorded.find((one) => !changed.includes(one));
  return invented === undefined ? undefined : `recorded and not changed: ${invented}`;
}

function changedCells({ headers }: StagedTable, before: Row, after: Row): string[] {
  return headers.flatMap((header, at) => {
    const [from, to] = [before[`c${at}`] ?? null, after[`c${at}`] ?? null];
    return from === to ? [] : [JSON.stringify([String(before['source_row']), header, from, to])];
  });
}
