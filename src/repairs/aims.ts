import { nearestWords } from '#values';
import type { DecisionOutcome, ReceivedRows } from './outcome.ts';
import type { Decision, Repair } from './repair.ts';

/** What an accepted decision looks for in one table: places of columns instead of headers. */
export interface Aim {
  number: number;
  rule: string;
  repair: Repair;
  /** Place of the column that is looked at; -1 where every column is. */
  place: number;
  /** Text looked for; '' for a blank cell. */
  text: string;
  /** Text to put there; null for unknown, and where rows are set aside. */
  to: string | null;
  key: { place: number; text: string } | null;
}

/** The decisions about a table, sorted into those that may change it and those of which the outcome is known already. */
export interface Aims {
  aims: Aim[];
  settled: DecisionOutcome[];
}

/** True where a decision speaks of the table; a decision without a sheet speaks of every sheet of its file. */
export function concerns(decision: Decision, { file, sheet }: Pick<ReceivedRows, 'file' | 'sheet'>): boolean {
  return decision.file === file && (decision.sheet ?? sheet) === sheet;
}

/** What the decisions about a table look for in it. */
export function aimsFor(received: ReceivedRows, decisions: readonly Decision[]): Aims {
  const found: Aims = { aims: [], settled: [] };
  decisions.forEach((one, index) => {
    if (!concerns(one, received)) return;
    const number = index + 1;
    if (one.decision === 'reject') found.settled.push(settled(number, 'rejected'));
    else place(found, received, { number, decision: one });
  });
  return found;
}

function place(
  found: Aims,
  received: ReceivedRows,
  { number, decision }: { number: number; decision: Decision },
): void {
  const { rule, repair } = decision;
  const missing = columnsOf(repair).find((column) => !received.headers.includes(column));
  if (missing !== undefined) {
    const headers = received.headers.filter((header) => header !== null);
    found.settled.push({ ...settled(number, 'no-column'), nearest: nearestWords(missing, headers) });
  } else if (changesNothing(repair)) found.settled.push(settled(number, 'nothing'));
  else found.aims.push({ number, rule, repair, ...target(repair, received.headers) });
}

/** An outcome without any change. */
export function settled(number: number, state: DecisionOutcome['state']): DecisionOutcome {
  return { number, state, cells: 0, rows: 0, overruled: 0, nearest: [] };
}

function columnsOf(repair: Repair): string[] {
  if (repair.kind === 'set-aside-repeats') return [];
  return 'key' in repair ? [repair.column, repair.key.column] : [repair.column];
}

function changesNothing(repair: Repair): boolean {
  return 'from' in repair && (repair.to ?? '') === repair.from;
}

function target(repair: Repair, headers: readonly (string | null)[]): Pick<Aim, 'place' | 'text' | 'to' | 'key'> {
  if (repair.kind === 'set-aside-repeats') return { place: -1, text: '', to: null, key: null };
  const key = 'key' in repair ? { place: headers.indexOf(repair.key.column), text: repair.key.value } : null;
  const [text, to] = 'from' in repair ? [repair.from, repair.to === '' ? null : repair.to] : [repair.value, null];
  return { place: headers.indexOf(repair.column), text, to, key };
}
