import {
  auc,
  bootstrap,
  brier,
  calibrationError,
  gainsCurve,
  type Interval,
  liftAt,
  permuted,
  quantileOfSorted,
  Random,
  rankingOf,
  reliability,
  type Scored,
  scoredOf,
} from '#maths';
import type { Bilingual } from '#values';
import type { CurvePoint, Measured } from '../card.ts';
import { count, measure, percent } from '../words.ts';
import { fewest, gradeAt, largestChance, stepsBelow, type Verdict } from './verdict.ts';

/** What was said of rows that were not learned from, beside what became of them. */
export interface ClassEvidence {
  /** 0 or 1, none missing. */
  readonly labels: Float64Array;
  /** Probabilities, cross-fitted or of a later time. */
  readonly scores: Float64Array;
  /** What the prediction has to beat, by name: its scores on the same rows, learned as honestly. */
  readonly baseline: { readonly name: Bilingual; readonly scores: Float64Array };
  readonly challenger?: Float64Array | null;
  readonly seed: number;
  /** Resamples of the intervals, and shuffles (default 200). */
  readonly resamples?: number;
}

/**
 * Grades a probability by a stated table (README, PRE-8): above "no signal" only where the lower end of its gain in AUC
 * over the baseline, on the same resamples, lies above zero and shuffled outcomes do not do as well.
 */
export function gradeOf(evidence: ClassEvidence): Verdict {
  const { labels, scores } = evidence;
  if (scores.length !== labels.length || evidence.baseline.scores.length !== labels.length)
    throw new RangeError(
      `${labels.length} labels, ${scores.length} scores, ${evidence.baseline.scores.length} of baseline`,
    );
  const positives = labels.reduce((sum, label) => sum + label, 0);
  if (Math.min(positives, labels.length - positives) < fewest.ofClass) return tooFew(labels.length, positives);
  const metrics = metricsOf(evidence);
  const shuffled = shuffledAuc(evidence, metrics['auc']?.value ?? 0.5);
  const scored = scoredOf(labels, scores);
  const judged = judge({ metrics, chance: shuffled.chance, excess: excessError(scored, evidence.seed), positives });
  return {
    ...judged,
    n: labels.length,
    positives,
    metrics,
    judgedBy: 'auc',
    baseline: { name: evidence.baseline.name, metric: 'auc', value: metrics['baseline_auc']?.value ?? 0.5 },
    shuffled: shuffled.measured,
    chance: shuffled.chance,
    curves: curvesOf(scored),
    looksTooGood: (metrics['auc']?.value ?? 0) > 0.9,
  };
}

function tooFew(n: number, positives: number): Verdict {
  const rarer = Math.min(positives, n - positives);
  const [have, wanted, missing] = [count(rarer), count(fewest.ofClass), count(fewest.ofClass - rarer)];
  return {
    grade: 'not enough evidence',
    reason: {
      id: `Hanya ${have.id} pelanggan di kelas yang lebih jarang; di bawah ${wanted.id} tidak ada yang dapat dibuktikan.`,
      en: `Only ${have.en} customers in the rarer class; below ${wanted.en} nothing can be shown.`,
    },
    needs: [
      {
        id: `${missing.id} hasil lagi di kelas yang lebih jarang`,
        en: `${missing.en} more outcomes of the rarer class`,
      },
    ],
    n,
    positives,
    metrics: {},
    judgedBy: 'auc',
    baseline: null,
    shuffled: null,
    chance: null,
    curves: {},
    looksTooGood: false,
  };
}

/** Intervals of all figures, and of the gain over the baseline, on the same resamples. */
function metricsOf(evidence: ClassEvidence): Record<string, Measured> {
  const { labels, scores, baseline, challenger, seed, resamples = 200 } = evidence;
  const champion = scoredOf(labels, scores);
  const rival = scoredOf(labels, baseline.scores);
  const third = challenger ? scoredOf(labels, challenger) : null;
  const figures = (weights: Float64Array) => {
    const one: Scored = { ...champion, weights };
    const [area, other] = [auc(one), auc({ ...rival, weights })];
    return {
      auc: area,
      baseline_auc: other,
      auc_gain: area === null || other === null ? null : area - other,
      lift10: liftAt(one, 0.1),
      brier: brier(one),
      calibration_error: calibrationError(one)?.expected ?? null,
      ...(third === null ? {} : { challenger_auc: auc({ ...third, weights }) }),
    };
  };
  const order = rankingOf(scores).order;
  const found = bootstrap({ rows: labels.length, order, figures }, { seed, resamples });
  return Object.fromEntries(Object.entries(found).map(([name, interval]) => [name, around(interval)]));
}

/** An interval holds its figure, also where resampling moves the figure one way, as it does a calibration error. */
export function around({ value, low, high }: Interval): Measured {
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

function shuffledAuc(evidence: ClassEvidence, found: number): { measured: Measured; chance: number } {
  const { labels, scores, seed, resamples = 200 } = evidence;
  const random = Random.fromSeed(seed, 81);
  const ranking = rankingOf(scores);
  const areas = Float64Array.from(
    { length: resamples },
    () => auc({ labels: permuted(labels, random), scores, ranking }) ?? 0.5,
  ).sort();
  const value = areas.reduce((sum, area) => sum + area, 0) / resamples;
  const better = areas.reduce((sum, area) => sum + (area >= found ? 1 : 0), 0);
  const measured = { value, low: quantileOfSorted(areas, 0.025), high: quantileOfSorted(areas, 0.975) };
  return { measured, chance: (1 + better) / (1 + resamples) };
}

/** Calibration error beyond what probabilities that keep their word show by chance in a sample of this size. */
function excessError(scored: Scored, seed: number): number {
  const random = Random.fromSeed(seed, 82);
  const draws = 20;
  let byChance = 0;
  for (let draw = 0; draw < draws; draw++) {
    const labels = Float64Array.from(scored.scores, (score) => (random.chance(score) ? 1 : 0));
    byChance += (calibrationError({ ...scored, labels })?.expected ?? 0) / draws;
  }
  return Math.max(0, (calibrationError(scored)?.expected ?? 0) - byChance);
}

interface Evidence {
  readonly metrics: Readonly<Record<string, Measured>>;
  readonly chance: number;
  readonly excess: number;
  readonly positives: number;
}

const none = { value: 0, low: 0, high: 0 };

function judge(evidence: Evidence): Pick<Verdict, 'grade' | 'reason' | 'needs'> {
  const { auc: area = none, auc_gain: gain = none } = evidence.metrics;
  const isProven = gain.low > 0 && area.low > 0.5 && evidence.chance <= largestChance;
  if (!isProven) return unproven(evidence, gain, area);
  const steps = stepsBelow(area.low, [0.8, 0.7, 0.6]);
  const lowered = stepsBelow(-evidence.excess, [-0.03, -0.08]);
  const [a, low, over] = [measure(area.value), measure(area.low), measure(gain.low)];
  const error = measure(evidence.metrics['calibration_error']?.value ?? 0);
  const kept = {
    id:
      lowered === 0
        ? `Peluangnya menepati janji (kesalahan ${error.id}).`
        : `Kesalahan kalibrasi ${error.id} menurunkan nilainya.`,
    en:
      lowered === 0
        ? `Its probabilities keep their word (error ${error.en}).`
        : `A calibration error of ${error.en} lowers the grade.`,
  };
  return {
    grade: gradeAt(steps + lowered),
    reason: {
      id: `AUC ${a.id} (paling rendah ${low.id}), sedikitnya ${over.id} di atas pembanding. ${kept.id}`,
      en: `AUC ${a.en} (at least ${low.en}), at least ${over.en} above the baseline. ${kept.en}`,
    },
    needs: [],
  };
}

/** No signal where the sample could have shown a gain of .05, else not enough evidence and how much more would do. */
function unproven(evidence: Evidence, gain: Measured, area: Measured): Pick<Verdict, 'grade' | 'reason' | 'needs'> {
  const width = Math.max((gain.high - gain.low) / 2, 1e-6);
  const wanted = Math.max(gain.value, 0.05);
  const isLargeEnough = width <= 0.05;
  const more = Math.ceil((evidence.positives * ((1.1 * width) / wanted) ** 2 - evidence.positives) / 5) * 5;
  const needed = count(Math.max(5, more));
  const text = whyUnproven(evidence, gain, area);
  if (isLargeEnough) return { grade: 'F', reason: text, needs: [] };
  return {
    grade: 'not enough evidence',
    reason: text,
    needs: [
      {
        id: `sekitar ${needed.id} hasil lagi untuk memutuskannya`,
        en: `about ${needed.en} more outcomes to decide it`,
      },
    ],
  };
}

function curvesOf(scored: Scored): Verdict['curves'] {
  const reliable = reliability(scored).map((bin): CurvePoint => {
    return { x: bin.meanPredicted, y: bin.meanObserved, low: bin.low, high: bin.high, n: Math.round(bin.n) };
  });
  const gains = gainsCurve(scored);
  const point = (x: number, y: number): CurvePoint => ({
    x,
    y,
    low: null,
    high: null,
    n: Math.round(x * scored.labels.length),
  });
  return {
    reliability: reliable,
    lift: gains.map(({ share, lift }) => point(share, lift)),
    gains: gains.map(({ share, captured }) => point(share, captured)),
  };
}

/** Which of the three is not shown: a gain over the baseline, a ranking better than a coin, or one that chance hardly gives. */
function whyUnproven({ chance }: Evidence, gain: Measured, area: Measured): Bilingual {
  const a = measure(area.value);
  if (gain.low <= 0) {
    const [low, high] = [measure(gain.low), measure(gain.high)];
    return {
      id: `AUC ${a.id}; selisihnya dari pembanding (${low.id} sampai ${high.id}) tidak terbukti di atas nol.`,
      en: `AUC ${a.en}; its gain over the baseline (${low.en} to ${high.en}) is not shown to be above zero.`,
    };
  }
  if (area.low <= 0.5) {
    const [low, high] = [measure(area.low), measure(area.high)];
    return {
      id: `AUC ${a.id} (${low.id} sampai ${high.id}) mungkin tidak lebih baik dari menebak (0,500).`,
      en: `AUC ${a.en} (${low.en} to ${high.en}) may be no better than guessing (0.500).`,
    };
  }
  const share = percent(chance);
  return {
    id: `AUC ${a.id}, tetapi pada ${share.id} dari pengacakan hasil, urutan yang sama tampak sebaik itu.`,
    en: `AUC ${a.en}, but in ${share.en} of the shufflings of the outcomes the same ranking looks as good.`,
  };
}
