import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { type NumericSample, numericSample } from './numeric-sample.ts';
import type { Identity } from './relations.ts';
import { type Candidate, seekIdentities } from './seek-identities.ts';
import { numberOf, placeOf, type SurveyedTable } from './surveyed.ts';

const keptShare = 0.9;

/** The calculations that the rows of a table follow: sought in a sample, counted over every row. */
export async function findIdentities(engine: Engine, table: SurveyedTable): Promise<Identity[]> {
  const sample = await numericSample(engine, table);
  const found: Identity[] = [];
  for (const candidate of seekIdentities(sample)) {
    const identity = await count(engine, sample, candidate);
    const isKept =
      candidate.kind === 'near-product' ? identity.medianGap <= 0.06 : identity.holds >= identity.rows * keptShare;
    if (identity.rows > 0 && isKept) found.push(identity);
  }
  return found;
}

async function count(engine: Engine, sample: NumericSample, candidate: Candidate): Promise<Identity> {
  const columns = [candidate.result, ...candidate.terms].flatMap((index) => sample.columns[index] ?? []);
  const [first] = columns;
  const numbers = columns.map((column, index) => sql`${numberOf(column)} AS ${name(`v${index}`)}`);
  const sums = columns.map((_, index) => sql`${fn.sumMoney(name(`v${index}`))} AS ${name(`s${index}`)}`);
  const expected = expectedOf(candidate, columns.length - 1);
  const isFull = join(
    columns.map((_, index) => sql`${name(`v${index}`)} IS NOT NULL`),
    ' AND ',
  );
  const [row = {}] = await engine.rows(sql`SELECT CAST(count(*) AS DOUBLE) AS checked,
      CAST(${fn.countIf(holds(expected, candidate.tolerance))} AS DOUBLE) AS kept,
      ${fn.quantile(fn.ratio(sql`abs(${double('v0')} - ${expected})`, sql`abs(${double('v0')})`), 0.5)} AS gap, ${join(sums)}
    FROM (SELECT ${join(numbers)} FROM ${name(first?.table.staged.table ?? '')}) AS figures WHERE ${isFull}`);
  const [result, ...terms] = columns.map(placeOf);
  if (result === undefined) throw new Error('a calculation without a result');
  return {
    kind: candidate.kind,
    result,
    terms,
    factor: candidate.factor,
    rows: Number(row['checked']),
    holds: Number(row['kept']),
    medianGap: Number(row['gap'] ?? 0),
    totals: columns.map((_, index) => Number(row[`s${index}`] ?? 0)),
  };
}

/** Condition that v0 is what is calculated from v1, v2 ...; rounding within the tolerance is no break. */
export function holds(expected: Fragment, tolerance: number): Fragment {
  return sql`abs(${double('v0')} - ${expected}) <= ${fn.greatest(tolerance, sql`abs(${double('v0')}) * 0.000000001`)}`;
}

/** What the terms v1, v2 ... come to. */
export function expectedOf({ kind, factor }: Pick<Candidate, 'kind' | 'factor'>, terms: number): Fragment {
  const parts = Array.from({ length: terms }, (_, index) => double(`v${index + 1}`));
  if (kind === 'multiple') return sql`(${factor ?? 1} * ${join(parts)})`;
  return sql`(${join(parts, kind === 'sum' ? ' + ' : ' * ')})`;
}

function double(column: string): Fragment {
  return sql`CAST(${name(column)} AS DOUBLE)`;
}
