import { type Fragment, fn, join, name, sql } from '#engine';
import type { FrameColumn } from '../frame.ts';
import type { Axis, GridTerm, LineTerm, LookupTerm, Scorecard, Term } from './scorecard.ts';

/** The part of a frame's column that SQL needs: its name in the table and the texts of its codes. */
export type NamedColumn = Pick<FrameColumn, 'name' | 'levels'>;

/**
 * The score of a card (log-odds or amount, DOUBLE) as one expression over a table that has the frame's columns: numbers
 * as DOUBLE, categories as text, NULL where missing. It agrees with the score in process to 1e-9.
 */
export function scoreExpression(card: Scorecard, columns: readonly NamedColumn[]): Fragment {
  const parts = card.terms.map((term) => sql`(${termExpression(term, columns)})`);
  return join([double(card.intercept), ...parts], ' + ');
}

/** The value of a card: the probability of a log-odds, or the amount. */
export function valueExpression(card: Scorecard, columns: readonly NamedColumn[]): Fragment {
  const score = scoreExpression(card, columns);
  return card.link === 'identity' ? score : fn.ratio(double(1), sql`(1 + exp(-(${score})))`);
}

/** What one term adds, as an expression of its own: for explanations where the data is. */
export function termExpression(term: Term, columns: readonly NamedColumn[]): Fragment {
  switch (term.kind) {
    case 'lookup':
      return lookup(term, columns);
    case 'grid':
      return grid(term, columns);
    case 'line':
      return line(term, columns);
  }
}

function line(term: LineTerm, columns: readonly NamedColumn[]): Fragment {
  const x = name(columnAt(columns, term.column).name);
  return sql`CASE WHEN ${x} IS NULL THEN ${double(term.missing)}
    ELSE ${double(term.slope)} * (${x} - ${double(term.centre)}) END`;
}

function lookup(term: LookupTerm, columns: readonly NamedColumn[]): Fragment {
  return byClass(columnAt(columns, term.column), term.axis, term.values.map(double));
}

function grid({ columns: pair, axes, values }: GridTerm, columns: readonly NamedColumn[]): Fragment {
  const inner = values.map((row) => sql`(${byClass(columnAt(columns, pair[1]), axes[1], row.map(double))})`);
  return byClass(columnAt(columns, pair[0]), axes[0], inner);
}

function byClass(column: NamedColumn, axis: Axis, values: readonly Fragment[]): Fragment {
  const x = name(column.name);
  const missing = values.at(-1) ?? double(0);
  if (axis.kind === 'steps') {
    const known = steps(x, axis.cuts, values.slice(0, -1));
    return sql`CASE WHEN ${x} IS NULL THEN ${missing} ELSE ${known} END`;
  }
  const cases = values.slice(0, -1).map((value, code) => sql`WHEN ${textAt(column, code)} THEN ${value}`);
  return cases.length === 0 ? missing : sql`CASE ${x} ${join(cases, ' ')} ELSE ${missing} END`;
}

/** Halves the classes until one is left, so that a row is placed by few comparisons. */
function steps(x: Fragment, cuts: readonly number[], values: readonly Fragment[]): Fragment {
  if (values.length === 1) return values[0] ?? double(0);
  const middle = (values.length >> 1) - 1;
  const below = steps(x, cuts.slice(0, middle), values.slice(0, middle + 1));
  const above = steps(x, cuts.slice(middle + 1), values.slice(middle + 1));
  return sql`CASE WHEN ${x} <= ${double(cuts[middle] ?? 0)} THEN ${below} ELSE ${above} END`;
}

function textAt(column: NamedColumn, code: number): string {
  const text = column.levels[code];
  if (text === undefined) throw new Error(`code ${code} of ${column.name} has no text`);
  return text;
}

function columnAt(columns: readonly NamedColumn[], column: number): NamedColumn {
  const found = columns[column];
  if (found === undefined) throw new Error(`column ${column} of ${columns.length}`);
  return found;
}

function double(value: number): Fragment {
  return Number.isInteger(value) ? sql`CAST(${value} AS DOUBLE)` : sql`${value}`;
}
