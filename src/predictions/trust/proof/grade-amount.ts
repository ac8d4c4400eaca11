import { bootstrap, captureOfTopShare, forecastOf, permuted, quantileOfSorted, Random, rankingOf, wape } from '#maths';
import type { Bilingual } from '#values';
import type { CurvePoint, Measured } from '../card.ts';
import { count, measure, percent } from '../words.ts';
import { around } from './grade-class.ts';
import { fewest, gradeAt, largestChance, stepsBelow, type Verdict } from './verdict.ts';

/** Amounts forecast for rows that were not learned from, beside what they became. */
export interface AmountEvidence {
  /** At least 0 for a capture; none missing. */
  readonly actual: Float64Array;
  readonly forecast: Float64Array;
  readonly baseline: { readonly name: Bilingual; readonly forecast: Float64Array };
  /** Ends of the range that is said to hold the amount at the rate `level` (default .8). */
  readonly range?: { readonly low: Float64Array; readonly high: Float64Array; readonly level?: number };
  readonly seed: number;
  readonly resamples?: number;
}

/**
 * Grades a forecast of an amount (README, PRE-9): by how much of the baseline's error it takes away (1 - WAPE / WAPE of
 * the baseline, lower end on the same resamples), lowered where its ranges do not hold overall or in a tenth by value.
 */
export function gradeOfAmount(evidence: AmountEvidence): Verdict {
  const { actual, baseline } = evidence;
  if (evidence.forecast.length !== actual.length || baseline.forecast.length !== actual.length)
    throw new RangeError(
      `${actual.length} amounts, ${evidence.forecast.length} and ${baseline.forecast.length} forecasts`,
    );
  const coverage = coverageOf(evidence);
  const total = actual.reduce((sum, value) => sum + Math.abs(value), 0);
  if (actual.length < fewest.amounts || total === 0) return tooFew(actual.length);
  const metrics = metricsOf(evidence, coverage?.within ?? null);
  const shuffled = shuffledError(evidence, metrics['wape']?.value ?? 1);
  const judged = judge({ metrics, chance: shuffled.chance, coverage, level: evidence.range?.level ?? 0.8 });
  return {
    ...judged,
    n: actual.length,
    positives: null,
    metrics,
    judgedBy: 'wape',
    baseline: { name: baseline.name, metric: 'wape', value: metrics['baseline_wape']?.value ?? 1 },
    shuffled: shuffled.measured,
    chance: shuffled.chance,
    curves: coverage === null ? {} : { coverage: coverage.points },
    looksTooGood: false,
  };
}

function tooFew(n: number): Verdict {
  const [have, wanted] = [count(n), count(fewest.amounts)];
  return {
    grade: 'not enough evidence',
    reason: {
      id: `Hanya ${have.id} pelanggan dengan jumlah yang diketahui; perlu ${wanted.id} yang tidak semuanya nol.`,
      en: `Only ${have.en} customers with a known amount; ${wanted.en} that are not all zero are needed.`,
    },
    needs: [
      {
        id: `${count(Math.max(1, fewest.amounts - n)).id} jumlah lagi`,
        en: `${count(Math.max(1, fewest.amounts - n)).en} more amounts`,
      },
    ],
    n,
    positives: null,
    metrics: {},
    judgedBy: 'wape',
    baseline: null,
    shuffled: null,
    chance: null,
    curves: {},
    looksTooGood: false,
  };
}

interface Coverage {
  /** 1 where the range held the amount. */
  readonly within: Float64Array;
  /** Per tenth by forecast amount. */
  readonly points: readonly CurvePoint[];
}

/** Whether the ranges held, in ten groups from the smallest forecasts to the largest. */
function coverageOf({ actual, forecast, range }: AmountEvidence): Coverage | null {
  if (range === undefined) return null;
  const within = actual.map((value, row) => {
    return value >= (range.low[row] as number) && value <= (range.high[row] as number) ? 1 : 0;
  });
  const { order } = rankingOf(forecast);
  const points = Array.from({ length: 10 }, (_, tenth): CurvePoint => {
    const rows = order.slice(Math.floor((tenth * order.length) / 10), Math.floor(((tenth + 1) * order.length) / 10));
    const held = rows.reduce((sum, row) => sum + (within[row] as number), 0) / Math.max(1, rows.length);
    return { x: (tenth + 1) / 10, y: held, low: null, high: null, n: rows.length };
  });
  return { within, points };
}

function metricsOf(evidence: AmountEvidence, within: Float64Array | null): Record<string, Measured> {
  const { actual, forecast, baseline, seed, resamples = 200 } = evidence;
  const [own, rival] = [forecastOf(actual, forecast), forecastOf(actual, baseline.forecast)];
  const figures = (weights: Float64Array) => {
    const [error, other] = [wape({ ...own, weights }), wape({ ...rival, weights })];
    const captured = captureOfTopShare({ values: actual, scores: forecast, weights }, 0.2);
    const rivalCaptured = captureOfTopShare({ values: actual, scores: baseline.forecast, weights }, 0.2);
    return {
      wape: error,
      baseline_wape: other,
      wape_gain: error === null || other === null || other === 0 ? null : 1 - error / other,
      capture20: captured?.captured ?? null,
      baseline_capture20: rivalCaptured?.captured ?? null,
      ...(within === null ? {} : { coverage80: meanOf(within, weights) }),
    };
  };
  const found = bootstrap(
    { rows: actual.length, order: own.ranking?.order ?? rankingOf(forecast).order, figures },
    { seed, resamples },
  );
  return Object.fromEntries(Object.entries(found).map(([name, interval]) => [name, around(interval)]));
}

function meanOf(values: Float64Array, weights: Float64Array): number {
  let [sum, all] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    sum += (values[row] as number) * (weights[row] as number);
    all += weights[row] as number;
  }
  return sum / all;
}

function shuffledError(evidence: AmountEvidence, found: number): { measured: Measured; chance: number } {
  const { actual, forecast, seed, resamples = 200 } = evidence;
  const random = Random.fromSeed(seed, 83);
  const errors = Float64Array.from(
    { length: resamples },
    () => wape({ actual: permuted(actual, random), forecast }) ?? 1,
  ).sort();
  const value = errors.reduce((sum, error) => sum + error, 0) / resamples;
  const better = errors.reduce((sum, error) => sum + (error <= found ? 1 : 0), 0);
  const measured = { value, low: quantileOfSorted(errors, 0.025), high: quantileOfSorted(errors, 0.975) };
  return { measured, chance: (1 + better) / (1 + resamples) };
}

interface Evidence {
  readonly metrics: Readonly<Record<string, Measured>>;
  readonly chance: number;
  readonly coverage: Coverage | null;
  readonly level: number;
}

const none = { value: 0, low: 0, high: 0 };

function judge({ metrics, chance, coverage, level }: Evidence): Pick<Verdict, 'grade' | 'reason' | 'needs'> {
  const { wape: error = none, wape_gain: gain = none } = metrics;
  const [off, low, high] = [percent(error.value), percent(gain.low), percent(gain.high)];
  if (!(gain.low > 0 && chance <= largestChance)) {
    const reason = {
      id: `Kesalahan ${off.id} dari uangnya; pengurangan kesalahan pembanding (${low.id} sampai ${high.id}) tidak terbukti.`,
      en: `Wrong by ${off.en} of the money; taking away of the baseline's error (${low.en} to ${high.en}) is not shown.`,
    };
    return { grade: 'F', reason, needs: [] };
  }
  const least = coverage === null ? level : Math.min(...coverage.points.map(({ y }) => y));
  const held = metrics['coverage80'];
  const misses = [held !== undefined && (held.high < level - 0.02 || held.low > level + 0.1), least < level - 0.1];
  const lowered = misses.filter(Boolean).length;
  const ranges = held === undefined ? { id: '', en: '' } : rangesInWords(held, least);
  return {
    grade: gradeAt(stepsBelow(gain.low, [0.2, 0.1, 0.05]) + lowered),
    reason: {
      id: `Kesalahan ${off.id} dari uangnya, sedikitnya ${low.id} lebih kecil dari pembanding.${ranges.id}`,
      en: `Wrong by ${off.en} of the money, at least ${low.en} less than the baseline.${ranges.en}`,
    },
    needs: [],
  };
}

function rangesInWords(held: Measured, least: number): Bilingual {
  const [all, worst] = [measure(held.value), measure(least)];
  return {
    id: ` Rentangnya memuat ${all.id} jumlah, di kelompok terburuk ${worst.id}.`,
    en: ` Its ranges hold ${all.en} of the amounts, ${worst.en} in the worst tenth.`,
  };
}
