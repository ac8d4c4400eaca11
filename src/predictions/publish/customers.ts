import type { Engine, LoadedColumn } from '#engine';
import type { FrameColumn } from '../frame.ts';
import type { ScoredCustomers, TargetResult } from '../result.ts';
import { contributionsOf, scoresOf } from '../scoring/scorecard.ts';
import { cellText } from './contributions.ts';
import { columnsOfRows, type WrittenCell } from './table-writer.ts';

/** Makes the table `predictions`: one row for each target and customer that has a figure. */
export async function loadPredictions(engine: Engine, results: readonly TargetResult[]): Promise<void> {
  const known = results.filter((result) => result.customers !== null);
  const texts = (value: (result: TargetResult, row: number) => string): LoadedColumn => ({
    kind: 'texts',
    texts: known.flatMap((result) => Array.from(idsOf(result), (_, row) => value(result, row))),
  });
  const numbers = (value: (customers: ScoredCustomers, result: TargetResult) => Float64Array): LoadedColumn => ({
    kind: 'number',
    values: joined(known.map((result) => value(result.customers as ScoredCustomers, result))),
  });
  await engine.loadColumns(
    'predictions',
    new Map<string, LoadedColumn>([
      ['customer_id', texts((result, row) => idsOf(result)[row] as string)],
      ['target', texts(({ target }) => target)],
      ['kind', texts(({ card }) => card.kind)],
      ['value', numbers(({ value }) => value)],
      ['low', numbers(({ low }) => low)],
      ['high', numbers(({ high }) => high)],
      ['unit', texts(({ target }) => (target === 'clv' ? 'currency' : 'share'))],
      ['grade', texts(({ card }) => card.grade)],
      ['percentile', numbers(({ value }) => percentiles(value))],
      ['score', numbers((_, result) => scores(result))],
      ['base', numbers(({ value }, { scorecard }) => value.map(() => scorecard?.intercept ?? Number.NaN))],
      ['amount', numbers(({ amount }) => amount)],
      ['worth_low', numbers(({ worthLow }) => worthLow)],
      ['worth', numbers(({ worth }) => worth)],
      ['worth_high', numbers(({ worthHigh }) => worthHigh)],
    ]),
  );
}

/** Makes the table `changes`: for each customer the nearest change that crosses the threshold. */
export async function loadChanges(engine: Engine, results: readonly TargetResult[]): Promise<void> {
  const rows: Record<string, WrittenCell>[] = [];
  for (const { target, customers, changes, threshold, scorecard } of results) {
    if (customers === null || changes === null || scorecard === null) continue;
    const meaning =
      scorecard.link === 'logit' ? (score: number) => 1 / (1 + Math.exp(-score)) : (score: number) => score;
    for (const [row, column] of changes.column.entries()) {
      if (column < 0) continue;
      const described = customers.frame.columns[column] as FrameColumn;
      const to = changes.to[row] as number;
      rows.push({
        customer_id: customers.frame.ids[row] as string,
        target,
        place: 1,
        feature: described.name,
        from_value: cellText(described, row),
        to_value: described.feature.kind === 'category' ? (described.levels[to] ?? null) : String(to),
        before: customers.value[row] as number,
        after: meaning(changes.after[row] as number),
        threshold,
      });
    }
  }
  const shape = {
    customer_id: 'text',
    target: 'text',
    place: 'number',
    feature: 'text',
    from_value: 'text',
    to_value: 'text',
    before: 'number',
    after: 'number',
    threshold: 'number',
  } as const;
  await engine.loadColumns('changes', columnsOfRows(shape, rows));
}

function idsOf({ customers }: TargetResult): readonly string[] {
  return customers?.frame.ids ?? [];
}

function scores({ customers, scorecard }: TargetResult): Float64Array {
  if (customers === null) return new Float64Array(0);
  const { columns, ids } = customers.frame;
  if (scorecard === null) return new Float64Array(ids.length).fill(Number.NaN);
  const features = columns.map(({ feature }) => feature);
  return scoresOf(scorecard, contributionsOf(scorecard, features), ids.length);
}

/** The share of customers that have less, half of those that have the same counted. */
function percentiles(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const places = new Map<number, { first: number; last: number }>();
  for (const [place, value] of sorted.entries()) {
    const known = places.get(value);
    if (known === undefined) places.set(value, { first: place, last: place });
    else known.last = place;
  }
  return values.map((value) => {
    const place = places.get(value);
    return place === undefined ? Number.NaN : (place.first + place.last + 1) / 2 / sorted.length;
  });
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}
