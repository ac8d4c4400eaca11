import type { DoctorFinding } from '#doctor';
import type { TruePlanted, TrueTable, Workbook } from '../truth.ts';
import { asRead, placeOf } from './matching.ts';
import { noteRules, rulesFor, scaleRules } from './rules.ts';
import type { Tally } from './tally.ts';

/** Scores what was found of what was planted, and what was found where nothing is. */
export function scoreFindings(workbook: Workbook, findings: readonly DoctorFinding[], tally: Tally): void {
  for (const { planted } of workbook.tables) {
    for (const one of planted) scorePlanted(one, { workbook, findings, tally });
  }
  for (const table of workbook.tables) scoreNotData(table, { workbook, findings, tally });
  if (workbook.isClean) scoreClean(workbook, findings, tally);
  else scoreWarnings(workbook, findings, tally);
}

interface Scoring {
  workbook: Workbook;
  findings: readonly DoctorFinding[];
  tally: Tally;
}

function scorePlanted(planted: TruePlanted, { workbook, findings, tally }: Scoring): void {
  const rules = rulesFor(planted.mess);
  const found = findings.some((finding) => rules.includes(finding.rule) && speaksOf(finding, planted));
  const { row, column, before, after } = planted;
  const cell = `row ${row} "${column}": ${asRead(before)} for ${asRead(after ?? null)}`;
  const failure = found ? undefined : `${placeOf(workbook, planted)}, ${cell}`;
  const isBreak = /^x100? break/.test(planted.mess);
  tally.count(isBreak ? 'x10 and x100 breaks found' : 'other planted mess found', failure);
  tally.count(`  found: ${planted.mess}`, failure);
}

/** A note below the table may stay in the data where the doctor says that it is none. */
function scoreNotData(table: TrueTable, { workbook, findings, tally }: Scoring): void {
  for (const { row, what } of table.notData.filter((one) => one.what === 'note')) {
    const isTold = findings.some(
      ({ rule, file, sheet, firstRows }) =>
        noteRules.includes(rule) && file === table.file && sheet === table.sheet && firstRows.includes(row),
    );
    const failure = isTold ? undefined : `${placeOf(workbook, table)}, row ${row}: ${what}`;
    tally.count('notes below a table told', failure);
  }
}

/** Whether a finding speaks of this cell or row; where it lists its first twenty only, by what it says of the text. */
export function speaksOf(finding: DoctorFinding, { file, sheet, row, column, before }: TruePlanted): boolean {
  if (finding.file !== file || finding.sheet !== sheet) return false;
  if (column !== null && finding.column !== null && finding.column !== column.trim()) return false;
  if (row === null || finding.firstRows.includes(row)) return true;
  const text = asRead(before);
  return finding.rows > finding.firstRows.length && (finding.before === text || namesText(finding, text));
}

function namesText({ repairs }: DoctorFinding, text: string | null): boolean {
  return repairs.some((repair) => 'from' in repair && repair.from === text);
}

/** On clean data every warning is false. */
function scoreClean(workbook: Workbook, findings: readonly DoctorFinding[], tally: Tally): void {
  const warnings = findings.filter(({ rule, severity }) => severity !== 'info' && !noteRules.includes(rule));
  const said = warnings.map((finding) => inWords(workbook, finding));
  tally.count('clean workbooks without a warning', said.length === 0 ? undefined : said.join('\n'));
  const amounts = workbook.tables.reduce(
    (sum, { columns, rows }) => sum + rows.length * columns.filter(({ kind }) => kind === 'amount').length,
    0,
  );
  const breaks = warnings.filter(({ rule }) => scaleRules.includes(rule));
  const reached = breaks.reduce((sum, { rows }) => sum + rows, 0);
  tally.countMany('false breaks on clean amounts', { reached, of: amounts });
}

/** In messy workbooks a warning should speak of something that was planted. */
function scoreWarnings(workbook: Workbook, findings: readonly DoctorFinding[], tally: Tally): void {
  const planted = workbook.tables.flatMap((table) => table.planted);
  for (const finding of findings.filter(({ rule, severity }) => severity !== 'info' && !noteRules.includes(rule))) {
    const isTrue = planted.some((one) => speaksOf(finding, one));
    tally.count('warnings that speak of planted mess', isTrue ? undefined : inWords(workbook, finding));
  }
}

function inWords(workbook: Workbook, finding: DoctorFinding): string {
  const { rule, column, message } = finding;
  return `${placeOf(workbook, finding)}, ${rule} "${column}": ${message.en}`;
}
