import type { Engine } from '#engine';
import type { FrameColumn } from '../frame.ts';
import type { TargetResult } from '../result.ts';
import { type Axis, columnsOf, contributionsOf, type Scorecard, type Term } from '../scoring/scorecard.ts';
import { termName } from './contributions.ts';
import { columnsOfRows, type WrittenCell } from './table-writer.ts';

type WrittenRow = Record<string, WrittenCell>;

/** Makes the tables `shapes`, `features` and `models`; `sqlOf` writes a card in the engine's own dialect. */
export async function loadModels(
  engine: Engine,
  results: readonly TargetResult[],
  sqlOf: (result: TargetResult) => string | null,
): Promise<void> {
  await engine.loadColumns('shapes', columnsOfRows(shapeShape, results.flatMap(shapeRows)));
  await engine.loadColumns('features', columnsOfRows(featureShape, results.flatMap(featureRows)));
  const models = results.flatMap((result) => modelRow(result, sqlOf(result)));
  await engine.loadColumns('models', columnsOfRows(modelShape, models));
}

const shapeShape = {
  target: 'text',
  term: 'text',
  place: 'number',
  label: 'text',
  low_value: 'number',
  high_value: 'number',
  contribution: 'number',
  error: 'number',
  customers: 'number',
} as const;

function shapeRows({ target, customers, scorecard }: TargetResult): WrittenRow[] {
  if (customers === null || scorecard === null) return [];
  const { columns } = customers.frame;
  return scorecard.terms.flatMap((term) => {
    const name = termName(term, columns);
    return pointsOf(term, columns).map((point, place) => ({ target, term: name, place: place + 1, ...point }));
  });
}

function pointsOf(term: Term, columns: readonly FrameColumn[]): WrittenRow[] {
  if (term.kind === 'line') return linePoints(term, columns[term.column] as FrameColumn);
  if (term.kind === 'lookup') {
    const labels = classLabels(term.axis, columns[term.column] as FrameColumn);
    return labels.map(({ label, low, high }, place) => ({
      label,
      low_value: low,
      high_value: high,
      contribution: term.values[place] as number,
      error: term.errors?.[place] ?? null,
      customers: term.counts?.[place] ?? null,
    }));
  }
  const [first, second] = term.axes.map((axis, side) =>
    classLabels(axis, columns[term.columns[side] as number] as FrameColumn),
  ) as [ClassLabel[], ClassLabel[]];
  return first.flatMap((one, i) =>
    second.map((other, j) => ({ label: `${one.label} x ${other.label}`, contribution: term.values[i]?.[j] as number })),
  );
}

function linePoints(
  { slope, centre, missing }: Extract<Term, { kind: 'line' }>,
  { feature }: FrameColumn,
): WrittenRow[] {
  const known = feature.kind === 'number' ? feature.values.filter((value) => Number.isFinite(value)).sort() : [];
  const ends = known.length === 0 ? [] : [known[0] as number, known.at(-1) as number];
  const points = ends.map((x) => ({
    label: String(x),
    low_value: x,
    high_value: x,
    contribution: slope * (x - centre),
  }));
  return [...points, { label: '?', contribution: missing }];
}

interface ClassLabel {
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
}

function classLabels(axis: Axis, column: FrameColumn): ClassLabel[] {
  const missing = { label: '?', low: null, high: null };
  if (axis.kind === 'levels') {
    return [...column.levels.slice(0, axis.levels).map((label) => ({ label, low: null, high: null })), missing];
  }
  const steps = [...axis.cuts.keys(), axis.cuts.length].map((place) => {
    const [low, high] = [axis.cuts[place - 1] ?? null, axis.cuts[place] ?? null];
    const label = high === null ? (low === null ? '*' : `> ${low}`) : `<= ${high}`;
    return { label, low, high };
  });
  return [...steps, missing];
}

const featureShape = {
  target: 'text',
  feature: 'text',
  title_id: 'text',
  title_en: 'text',
  unit: 'text',
  kind: 'text',
  actionable: 'flag',
  importance: 'number',
} as const;

function featureRows({ target, customers, scorecard }: TargetResult): WrittenRow[] {
  if (customers === null) return [];
  const { columns } = customers.frame;
  const importance = scorecard === null ? [] : importances(scorecard, columns);
  return columns.map(({ name, title, unit, feature, isActionable }, place) => ({
    target,
    feature: name,
    title_id: title.id,
    title_en: title.en,
    unit,
    kind: feature.kind,
    actionable: isActionable === true,
    importance: importance[place] ?? null,
  }));
}

/** Mean size of what each column adds to the scores of the customers; the terms of two columns count for both by half. */
export function importances(card: Scorecard, columns: readonly FrameColumn[]): number[] {
  const sums = new Array<number>(columns.length).fill(0);
  const all = contributionsOf(
    card,
    columns.map(({ feature }) => feature),
  );
  for (const [index, term] of card.terms.entries()) {
    const contribution = all[index] as Float64Array;
    const mean = contribution.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, contribution.length);
    const own = columnsOf(term);
    for (const column of own) sums[column] = (sums[column] as number) + mean / own.length;
  }
  return sums;
}

const modelShape = {
  target: 'text',
  champion: 'text',
  challenger: 'text',
  trained_as_of: 'date',
  data_hash: 'text',
  settings: 'text',
  seed: 'number',
  sql: 'text',
  model: 'text',
} as const;

function modelRow({ target, model, scorecard }: TargetResult, sql: string | null): WrittenRow[] {
  if (model === null) return [];
  return [
    {
      target,
      champion: model.champion,
      challenger: model.challenger,
      trained_as_of: model.trainedAsOf,
      data_hash: model.dataHash,
      settings: model.settings,
      seed: model.seed,
      sql,
      model: scorecard === null ? null : JSON.stringify(scorecard),
    },
  ];
}
