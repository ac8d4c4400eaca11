import { type Feature, takeRows } from '../feature.ts';
import { sortedOrder } from '../metrics/sorted-order.ts';
import { foldRows, stratifiedFolds } from '../resampling/folds.ts';
import { rowKeys } from '../resampling/row-keys.ts';
import { fitLinear, type LinearSettings } from './fit-linear.ts';
import { scoreLinear } from './linear-model.ts';
import { lossOf } from './loss.ts';

/** How the strength of a penalty is chosen. */
export interface StrengthSettings extends Omit<LinearSettings, 'strength'> {
  readonly seed: number;
  /** Ascending; 0.1 to 10,000 in half decades where not given. */
  readonly strengths?: readonly number[];
  /** 5 where not given; at most the number of rows of the rarer class (and at least 2). */
  readonly folds?: number;
  /** One number per row that hangs on its id; by content of the rows where not given. */
  readonly keys?: ArrayLike<number>;
  /** `one-standard-error` takes the strongest penalty within one standard error of the best: for small samples. */
  readonly rule?: 'best' | 'one-standard-error';
}

/** Held-out loss per row at one strength: mean and standard error over the folds. */
export interface StrengthLoss {
  readonly strength: number;
  readonly loss: number;
  readonly standardError: number;
}

/** The chosen strength with all that was tried. */
export interface ChosenStrength {
  readonly strength: number;
  readonly losses: readonly StrengthLoss[];
  /** The choice lies at the end of the range (the strongest: the columns say next to nothing). */
  readonly isAtEdge: boolean;
  /** Why nothing could be compared; the strongest penalty is taken then. */
  readonly reason: 'too few rows' | null;
}

const usual = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000, 10000];

/** More rows than this are not needed to choose: a strength is worth prior rows, so it does not grow with the sample. */
const enoughRows = 10_000;
const fewestOfClass = 4;

/**
 * Chooses the strength by k-fold cross-validation of the held-out loss (log-loss, or half squared error). Folds hang on
 * keys and seed, not on row order; of long samples a keyed draw of 10,000 rows is used.
 */
export function chooseStrength(
  features: readonly Feature[],
  target: ArrayLike<number>,
  settings: StrengthSettings,
): ChosenStrength {
  const strengths = settings.strengths ?? usual;
  const sample = sampleOf(features, target, settings);
  const folds = Math.min(settings.folds ?? 5, rarest(sample));
  if (rarest(sample) < fewestOfClass)
    return { strength: strengths.at(-1) as number, losses: [], isAtEdge: true, reason: 'too few rows' };
  const labels = settings.family === 'logistic' ? sample.target : new Float64Array(sample.target.length);
  const assigned = stratifiedFolds(labels, { folds, seed: settings.seed, keys: sample.keys });
  const perFold = Array.from({ length: folds }, (_, fold) => foldLosses(sample, foldRows(assigned, fold), strengths));
  const losses = strengths.map((strength, index) => {
    const values = perFold.map((list) => list[index] as number);
    const loss = values.reduce((sum, value) => sum + value, 0) / folds;
    const spread = values.reduce((sum, value) => sum + (value - loss) ** 2, 0) / (folds - 1);
    return { strength, loss, standardError: Math.sqrt(spread / folds) };
  });
  const strength = pick(losses, settings.rule ?? 'best');
  return { strength, losses, isAtEdge: strength === strengths[0] || strength === strengths.at(-1), reason: null };
}

function pick(losses: readonly StrengthLoss[], rule: 'best' | 'one-standard-error'): number {
  const best = losses.reduce((kept, one) => (one.loss < kept.loss ? one : kept));
  if (rule === 'best') return best.strength;
  const within = losses.filter((one) => one.loss <= best.loss + best.standardError);
  return Math.max(...within.map((one) => one.strength));
}

interface Sample {
  readonly features: readonly Feature[];
  readonly target: Float64Array;
  readonly weights: Float64Array | undefined;
  readonly offset: Float64Array | undefined;
  readonly keys: Float64Array;
  readonly settings: StrengthSettings;
}

function sampleOf(features: readonly Feature[], target: ArrayLike<number>, settings: StrengthSettings): Sample {
  const keys = Float64Array.from(settings.keys ?? contentKeys(features, target));
  const mixedKeys = rowKeys([{ kind: 'number', values: keys }], settings.seed);
  const rows = sortedOrder(mixedKeys).slice(0, enoughRows);
  const part = (values: ArrayLike<number> | undefined) =>
    values === undefined ? undefined : Float64Array.from(rows, (row) => values[row] as number);
  return {
    features: takeRows(features, rows),
    target: part(target) as Float64Array,
    weights: part(settings.weights),
    offset: part(settings.offset),
    keys: part(keys) as Float64Array,
    settings,
  };
}

function contentKeys(features: readonly Feature[], target: ArrayLike<number>): Float64Array {
  return rowKeys([...features, { kind: 'number', values: Float64Array.from(target) }]);
}

/** Rows of the rarer class; all rows in the linear family. */
function rarest({ target, settings }: Sample): number {
  if (settings.family === 'linear') return target.length;
  let positives = 0;
  for (const label of target) if (label > 0.5) positives++;
  return Math.min(positives, target.length - positives);
}

function foldLosses(
  sample: Sample,
  rows: { fit: Int32Array; test: Int32Array },
  strengths: readonly number[],
): number[] {
  const fit = partOf(sample, rows.fit);
  const test = partOf(sample, rows.test);
  const { family } = sample.settings;
  return strengths.map((strength) => {
    const model = fitLinear(fit.features, fit.target, { ...sample.settings, ...fit.options, strength });
    const scores =
      sample.features.length === 0 ? flat(test.target.length, model.intercept) : scoreLinear(model, test.features);
    const weights = test.options.weights;
    const count = weights === undefined ? scores.length : weights.reduce((sum, weight) => sum + weight, 0);
    return lossOf({ family, target: test.target, weights, offset: test.options.offset }, scores) / count;
  });
}

function flat(rows: number, value: number): Float64Array {
  return new Float64Array(rows).fill(value);
}

interface Part {
  readonly features: Feature[];
  readonly target: Float64Array;
  readonly options: { weights?: Float64Array; offset?: Float64Array };
}

function partOf(sample: Sample, rows: Int32Array): Part {
  const take = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  return {
    features: takeRows(sample.features, rows),
    target: take(sample.target),
    options: {
      ...(sample.weights === undefined ? {} : { weights: take(sample.weights) }),
      ...(sample.offset === undefined ? {} : { offset: take(sample.offset) }),
    },
  };
}
