import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Feature, type Random, takeRows } from '#maths';
import type { Frame, FrameColumn, Outcome } from '../../frame.ts';

/** A frame with what became of its rows. */
export interface Base {
  readonly frame: Frame;
  readonly outcome: Outcome;
}

/** Where the real inputs lie. */
export const datasets = process.env['NILAI_DATASETS'] ?? resolve(import.meta.dirname, '../../../../../shared/datasets');

export const numberColumn = (name: string, values: Float64Array, unit = 'none'): FrameColumn => ({
  name,
  title: { id: name, en: name },
  unit,
  feature: { kind: 'number', values },
  levels: [],
});

export function categoryColumn(name: string, texts: readonly string[]): FrameColumn {
  const levels = [...new Set(texts)].sort();
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const codes = Int32Array.from(texts, (text) => codeOf.get(text) ?? -1);
  return {
    name,
    title: { id: name, en: name },
    unit: 'none',
    feature: { kind: 'category', codes, levels: levels.length },
    levels,
  };
}

export function baseOf(columns: readonly FrameColumn[], values: Float64Array): Base {
  const ids = Array.from(values, (_, row) => `C${String(row).padStart(6, '0')}`);
  return { frame: { ids, asOf: '2025-12-31', columns }, outcome: { target: 'churn', kind: 'class', values } };
}

export function withColumn({ frame, outcome }: Base, column: FrameColumn): Base {
  return { frame: { ...frame, columns: [...frame.columns, column] }, outcome };
}

/** The rows of a base, in the order given; ids are kept. */
export function rowsOfBase({ frame, outcome }: Base, rows: Int32Array): Base {
  const features = takeRows(
    frame.columns.map(({ feature }) => feature),
    rows,
  );
  const columns = frame.columns.map((column, place) => ({ ...column, feature: features[place] as Feature }));
  const ids = Array.from(rows, (row) => frame.ids[row] as string);
  return {
    frame: { ...frame, ids, columns },
    outcome: { ...outcome, values: Float64Array.from(rows, (row) => outcome.values[row] as number) },
  };
}

/** A seeded sample of the rows of a base, in their order. */
export function sampled(base: Base, size: number, random: Random): Base {
  const rows = random.shuffled([...base.frame.ids.keys()]).slice(0, size);
  return rowsOfBase(base, Int32Array.from(rows).sort());
}

function tableOf(path: string, separator: string): { header: string[]; rows: string[][] } {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const cells = (line: string) => line.split(separator).map((cell) => cell.replaceAll('"', ''));
  return { header: cells(header), rows: lines.map(cells) };
}

function columnsOf({ header, rows }: { header: string[]; rows: string[][] }, left: readonly string[]): FrameColumn[] {
  return header.flatMap((name, place) => {
    if (left.includes(name)) return [];
    const texts = rows.map((row) => row[place] ?? '');
    const isNumber = texts.every((text) => !Number.isNaN(Number(text)));
    if (!isNumber) return [categoryColumn(name, texts)];
    return [
      numberColumn(
        name,
        Float64Array.from(texts, (text) => (text.trim() === '' ? Number.NaN : Number(text))),
      ),
    ];
  });
}

/** The telco churn table, or the bank campaign without (or with) `duration`; null where the files are absent. */
export function realBase(which: 'telco' | 'bank' | 'bank with duration'): Base | null {
  const telco = join(datasets, 'telco-churn', 'WA_Fn-UseC_-Telco-Customer-Churn.csv');
  const bank = join(datasets, 'bank-campaign', 'bank-additional-full.csv');
  const path = which === 'telco' ? telco : bank;
  if (!existsSync(path)) return null;
  const table = tableOf(path, which === 'telco' ? ',' : ';');
  const labels = Float64Array.from(table.rows, (row) => (/^yes$/i.test(row.at(-1) ?? '') ? 1 : 0));
  const left = which === 'bank' ? ['duration', 'y'] : ['customerID', 'Churn', 'y'];
  return baseOf(columnsOf(table, left), labels);
}

/** How a generated base is made: its rows, share with the outcome, and how strongly the columns tell of it. */
export interface Made {
  readonly rows: number;
  readonly share: number;
  /** Spread of the true log-odds: 0 is noise, 1 an AUC of about .75, 2.4 of about .91. */
  readonly strength: number;
  /** `one` puts nearly all of it into one column, `steps` into thresholds, `many` spreads it. */
  readonly shape: 'many' | 'one' | 'steps';
}

/** Customers of a telecom business with known probabilities: money, bandwidth, tenure, counts, shares, categories. */
export function madeBase(made: Made, random: Random): Base {
  const draw = (of: () => number) => Float64Array.from({ length: made.rows }, of);
  const numbers: readonly [string, Float64Array, string][] = [
    ['revenue', draw(() => Math.round(5e6 * Math.exp(random.normal()))), 'money'],
    ['bandwidth', draw(() => random.choice([2, 5, 10, 20, 30, 50, 100, 200, 500, 1000])), 'mbps'],
    ['tenure', draw(() => Math.round(10 * random.gamma(2, 2.4)) / 10), 'years'],
    ['complaints', draw(() => random.poisson(random.gamma(0.8, 1.5))), 'count'],
    ['late_share', draw(() => (random.chance(0.6) ? 0 : Math.round(100 * random.uniform()) / 100)), 'share'],
    ['usage', draw(() => (random.chance(0.05) ? Number.NaN : random.uniform() ** 0.7)), 'share'],
    ['trend', draw(() => random.normal(0, 0.2)), 'none'],
    ['satisfaction', draw(() => random.normal()), 'none'],
  ];
  const industries = ['bank', 'energy', 'food', 'health', 'hotel', 'mining', 'public', 'retail', 'school', 'telco'];
  const cities = Array.from({ length: 60 }, (_, city) => `city ${city}`);
  const columns = [
    ...numbers.map(([name, values, unit]) => numberColumn(name, values, unit)),
    categoryColumn(
      'industry',
      Array.from({ length: made.rows }, () => random.choice(industries)),
    ),
    categoryColumn(
      'city',
      Array.from({ length: made.rows }, () => cities[Math.floor(60 * random.uniform() ** 1.6)] as string),
    ),
    categoryColumn(
      'segment',
      Array.from({ length: made.rows }, () => random.choice(['small', 'middle', 'large'])),
    ),
  ];
  return baseOf(columns, labelsOf(columns, made, random));
}

function labelsOf(columns: readonly FrameColumn[], made: Made, random: Random): Float64Array {
  const sum = new Float64Array(made.rows);
  const main = random.integer(8);
  for (const [place, { feature }] of columns.entries()) {
    const weight = made.shape === 'one' ? (place === main ? 1 : 0.08) : 0.3 + random.uniform();
    const part = standardised(feature, made, random);
    for (let row = 0; row < made.rows; row++) sum[row] = (sum[row] as number) + weight * (part[row] as number);
  }
  const spread = Math.sqrt(sum.reduce((all, value) => all + value * value, 0) / made.rows) || 1;
  const odds = sum.map((value) => (made.strength * value) / spread);
  let [low, high] = [-15, 15];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    const mean = odds.reduce((all, value) => all + 1 / (1 + Math.exp(-value - middle)), 0) / made.rows;
    if (mean > made.share) high = middle;
    else low = middle;
  }
  return odds.map((value) => (random.chance(1 / (1 + Math.exp(-value - low))) ? 1 : 0));
}

/** The part of a column in the log-odds: its ranks as normal scores, a step at a threshold, or an effect per level. */
function standardised(feature: Feature, made: Made, random: Random): Float64Array {
  if (feature.kind === 'category') {
    const effects = Float64Array.from({ length: feature.levels }, () => random.normal());
    return Float64Array.from(feature.codes, (code) => effects[code] ?? 0);
  }
  const filled = feature.values.map((value) => (Number.isNaN(value) ? 0 : value));
  const sorted = filled.slice().sort();
  const cut = sorted[Math.floor(sorted.length * (0.2 + 0.6 * random.uniform()))] as number;
  const sign = random.chance(0.5) ? 1 : -1;
  if (made.shape === 'steps') return filled.map((value) => sign * (value >= cut ? 1 : -1));
  const mean = filled.reduce((all, value) => all + Math.log1p(Math.abs(value)), 0) / filled.length;
  const spread =
    Math.sqrt(filled.reduce((all, value) => all + (Math.log1p(Math.abs(value)) - mean) ** 2, 0) / filled.length) || 1;
  return filled.map((value) => (sign * (Math.log1p(Math.abs(value)) - mean)) / spread);
}
