import type { Engine, LoadedColumn } from '#engine';
import type { FrameColumn } from '../frame.ts';
import type { ScoredCustomers, TargetResult } from '../result.ts';
import { columnsOf, contributionsOf, type Term } from '../scoring/scorecard.ts';
import { TextCoder } from './table-writer.ts';

/** The name of a term: its column, or both columns with a cross between. */
export function termName(term: Term, columns: readonly FrameColumn[]): string {
  return columnsOf(term)
    .map((column) => columns[column]?.name ?? '')
    .join(' x ');
}

/** What a row has in a column, as text: a number in its shortest exact form; null where it is missing. */
export function cellText({ feature, levels }: FrameColumn, row: number): string | null {
  if (feature.kind === 'category') return levels[feature.codes[row] as number] ?? null;
  const value = feature.values[row] as number;
  return Number.isNaN(value) ? null : String(value);
}

/**
 * Customers of a target whose reasons are kept, those of the largest worth first: a table of every reason of every customer
 * of a large base would be larger than all others together, and nobody asks why the last is last.
 */
export const mostExplained = 20_000;

/** Makes the table `contributions`: every part of the scores of `mostExplained` customers a target that is not zero. */
export async function loadContributions(engine: Engine, results: readonly TargetResult[]): Promise<void> {
  const parts = results.flatMap(partsOf);
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const [customers, targets, features, values] = [0, 0, 0, 0].map(() => new Int32Array(rows)) as Int32Array[];
  const contributions = new Float64Array(rows);
  const coders = {
    customer: new TextCoder(),
    target: new TextCoder(),
    feature: new TextCoder(),
    value: new TextCoder(),
  };
  let place = 0;
  for (const part of parts) {
    const [target, feature] = [coders.target.code(part.target), coders.feature.code(part.name)];
    for (const row of part.rows) {
      (customers as Int32Array)[place] = coders.customer.code(part.ids[row] as string);
      (targets as Int32Array)[place] = target;
      (features as Int32Array)[place] = feature;
      (values as Int32Array)[place] = coders.value.code(valueText(part.columns, row));
      contributions[place++] = part.contribution[row] as number;
    }
  }
  await engine.loadColumns(
    'contributions',
    new Map<string, LoadedColumn>([
      ['customer_id', coders.customer.column(customers as Int32Array)],
      ['target', coders.target.column(targets as Int32Array)],
      ['feature', coders.feature.column(features as Int32Array)],
      ['value', coders.value.column(values as Int32Array)],
      ['contribution', { kind: 'number', values: contributions }],
    ]),
  );
}

interface TermPart {
  readonly target: string;
  readonly name: string;
  readonly columns: readonly FrameColumn[];
  readonly ids: readonly string[];
  readonly contribution: Float64Array;
  readonly rows: readonly number[];
}

function partsOf({ target, customers, scorecard }: TargetResult): TermPart[] {
  if (customers === null || scorecard === null) return [];
  const { columns, ids } = customers.frame;
  const explained = explainedRows(customers);
  const all = contributionsOf(
    scorecard,
    columns.map(({ feature }) => feature),
  );
  return scorecard.terms.map((term, index) => {
    const contribution = all[index] as Float64Array;
    const rows = explained.filter((row) => contribution[row] !== 0);
    const own = columnsOf(term).map((column) => columns[column] as FrameColumn);
    return { target, name: termName(term, columns), columns: own, ids, contribution, rows };
  });
}

/** All rows of a small base in their order; of a large one those of the largest worth, or of the largest value. */
function explainedRows({ frame, worth, value }: ScoredCustomers): readonly number[] {
  const rows = [...frame.ids.keys()];
  if (rows.length <= mostExplained) return rows;
  const known = (amount: number) => (Number.isNaN(amount) ? Number.NEGATIVE_INFINITY : amount);
  const byWorth = rows.toSorted((a, b) => {
    const [one, other] = [known(worth[a] as number), known(worth[b] as number)];
    return one === other ? (value[b] as number) - (value[a] as number) || a - b : other - one;
  });
  return byWorth.slice(0, mostExplained).sort((a, b) => a - b);
}

function valueText(columns: readonly FrameColumn[], row: number): string | null {
  const texts = columns.map((column) => cellText(column, row));
  return texts.every((text) => text === null) ? null : texts.map((text) => text ?? '?').join(' x ');
}
