import { type Engine, type Fragment, fn, literals, name, sql } from '#engine';
import type { Repair } from '#repairs';
import type { StagedTable } from '#sources';
import type { Bilingual } from '#values';
import type { DoctorFinding } from '../finding.ts';
import type { ColumnPortrait, TablePortrait } from '../portrait.ts';
import type { ColumnReading } from './column-reading.ts';
import { stagedColumn } from './column-texts.ts';
import { valueColumn } from './values-table.ts';

/** What the rules need to know besides the tables. */
export interface FindingContext {
  /** The day up to which a date is past, as YYYY-MM-DD. */
  asOf: string;
  /** Names of the company whose files these are. */
  ownNames: readonly string[];
}

/** One table under examination. */
export interface Look {
  engine: Engine;
  staged: StagedTable;
  portrait: TablePortrait;
  readings: readonly ColumnReading[];
  context: FindingContext;
  /** Table of numbers: `source_row`, v0, v1 ... */
  values: string;
  /** Rows that lack most of what the others have; blank cells of theirs are no finding of a column. */
  sparse: readonly number[];
  /** Column that holds the table's money; null where none does. */
  money: number | null;
}

/** One column under examination. */
export interface ColumnLook {
  look: Look;
  reading: ColumnReading;
  portrait: ColumnPortrait;
}

/** A rule over one column, and one over a table. */
export type ColumnRule = (column: ColumnLook) => Promise<DoctorFinding[]>;
export type TableRule = (look: Look) => Promise<DoctorFinding[]>;

/** What a finding says before its rows are counted. */
export interface Draft {
  rule: string;
  severity: DoctorFinding['severity'];
  /** Place of the column; null where the finding speaks of rows or of the table. */
  column: number | null;
  /** Condition over the staged table, whose columns are c0, c1 ... and source_row. */
  where: Fragment;
  before?: string | null;
  after?: string | null;
  message: (rows: Bilingual) => Bilingual;
  repairs?: Repair[];
}

const rowsShown = 20;
const textShown = 200;

/** The finding with its rows, the first of them and the money on them; none where no row is concerned. */
export async function findingOf(look: Look, draft: Draft): Promise<DoctorFinding[]> {
  const { engine, staged } = look;
  const concerned = sql`FROM ${name(staged.table)} WHERE ${draft.where}`;
  const first = await engine.rows(
    sql`SELECT source_row, count(*) OVER () AS total ${concerned} ORDER BY source_row NULLS LAST LIMIT ${rowsShown}`,
  );
  const rows = Number(first[0]?.['total'] ?? 0);
  if (rows === 0) return [];
  return [
    {
      rule: draft.rule,
      severity: draft.severity,
      file: staged.file,
      sheet: staged.sheet,
      column: draft.column === null ? null : (staged.headers[draft.column] ?? null),
      rows,
      firstRows: first.map((row) => Number(row['source_row'])),
      before: shortened(draft.before),
      after: shortened(draft.after),
      money: await moneyOf(look, draft),
      message: singular(draft.message(inWords(rows)), rows),
      repairs: mayRepair(staged, draft.column) ? (draft.repairs ?? []) : [],
    },
  ];
}

const verbs: Readonly<Record<string, string>> = { are: 'is', have: 'has', cannot: 'cannot', can: 'can' };

/** The English text for one row: "1 cell holds". */
function singular({ id, en }: Bilingual, rows: number): Bilingual {
  if (rows !== 1) return { id, en };
  const one = en.replace(
    /^1 (cell|row|number|id|amount)s (\w+)/,
    (_, noun: string, verb: string) => `1 ${noun} ${verbs[verb] ?? `${verb}s`}`,
  );
  return { id, en: one };
}

/** Numbers from here on are no money, and do not fit an exact sum. */
const tooLarge = 1_000_000_000_000_000;

async function moneyOf(look: Look, { column, where }: Draft): Promise<number | null> {
  const isAmount = column !== null && look.portrait.columns[column]?.role === 'amount';
  const source = isAmount ? column : look.money;
  if (source === null || look.portrait.columns[source]?.numbers === null) return null;
  const concerned = sql`SELECT source_row FROM ${name(look.staged.table)} WHERE ${where}`;
  const value = valueColumn(source);
  const [sum] = await look.engine.rows(
    sql`SELECT ${fn.sumMoney(fn.decimal(sql`CASE WHEN abs(${value}) < ${tooLarge} THEN ${value} END`, 2))} AS money
      FROM ${name(look.values)} WHERE source_row IN (${concerned})`,
  );
  const money = sum?.['money'] ?? null;
  return money === null ? null : Math.round(Number(money));
}

/** A repair names its column by header, which must be there and be the only one of that name. */
function mayRepair({ headers }: StagedTable, column: number | null): boolean {
  if (column === null) return true;
  const header = headers[column];
  return header !== null && header !== undefined && headers.filter((other) => other === header).length === 1;
}

function shortened(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return text.length > textShown ? `${text.slice(0, textShown - 1)}\u2026` : text;
}

/** Condition: the cell of a column is one of these texts. */
export function isOneOf(index: number, texts: readonly string[]): Fragment {
  return sql`${stagedColumn(index)} IN (${literals(texts)})`;
}

/** Repairs that put one text in the place of each of others; none for a column without header. */
export function replacing(header: string | null, pairs: readonly { from: string; to: string | null }[]): Repair[] {
  return header === null ? [] : pairs.map(({ from, to }) => ({ kind: 'replace', column: header, from, to }));
}

/** A number as each language writes it. */
export function inWords(value: number): Bilingual {
  const digits = { maximumFractionDigits: 4 };
  return { id: value.toLocaleString('id-ID', digits), en: value.toLocaleString('en-US', digits) };
}

/** A text as a message quotes it. */
export function quoted(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 59)}\u2026"` : `"${text}"`;
}

/** Several texts as a message lists them, at most three. */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).map(quoted).join(', ');
  return texts.length > 3 ? `${shown}, \u2026` : shown;
}
