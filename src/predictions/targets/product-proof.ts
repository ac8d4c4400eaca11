import { auc, bootstrap, foldRows, groupFolds, type Interval, rankingOf, scoredOf, textKey } from '#maths';
import type { Measured } from '../trust/card.ts';
import { around } from '../trust/proof/grade-class.ts';
import { fewest } from '../trust/proof/verdict.ts';
import { chancesOf, fitProducts, popularityOf } from './product-models.ts';
import type { ProductPanel } from './product-panel.ts';

/** How well chances of products were told beside their popularity by industry, for customers not learned from. */
export interface ProductProof {
  /** pair_auc, baseline_pair_auc, pair_auc_gain, precision3, baseline_precision3. */
  readonly metrics: Readonly<Record<string, Measured>>;
  /** The lower end of the gain over popularity lies above zero. */
  readonly isProven: boolean;
}

/** One pair for each customer of the test and product that it did not hold. */
interface Pairs {
  readonly customers: number;
  readonly customer: Int32Array;
  readonly taken: Float64Array;
  readonly chance: Float64Array;
  readonly popularity: Float64Array;
}

/** Customers of the test at most; their pairs with every product are resampled some hundred times. */
const mostTested = 4_000;

/**
 * Proves the chances on the latest labelled day, learned on the earlier ones, or on folds of customers where there is one
 * day. Intervals are by customer: its pairs are drawn together. null where too few products were taken up.
 */
export function proveProducts(data: ProductPanel, seed: number): ProductProof | null {
  const pairs = testedPairs(data, seed);
  if (pairs === null || pairs.taken.reduce((sum, one) => sum + one, 0) < fewest.ofClass) return null;
  const found = bootstrap({ rows: pairs.customers, figures: figuresOf(pairs) }, { seed, resamples: 200 });
  const metrics = Object.fromEntries(
    Object.entries(found).map(([name, interval]: [string, Interval]) => [name, around(interval)]),
  );
  return { metrics, isProven: (metrics['pair_auc_gain']?.low ?? 0) > 0 };
}

function testedPairs(data: ProductPanel, seed: number): Pairs | null {
  const { panel } = data;
  const latest = Math.min(...new Set(panel.day));
  const [learned, test] = [
    rowsOfDays(panel.day, (day) => day !== latest),
    rowsOfDays(panel.day, (day) => day === latest),
  ];
  if (test.length === 0) return null;
  if (learned.length > 0)
    return pairsOf(data, sampled(data, test), [{ fit: learned, test: sampled(data, test), seed }]);
  const keys = Float64Array.from(test, (row) => textKey(panel.ids[row] as string));
  const folds = groupFolds({ folds: 3, seed, keys });
  const splits = [0, 1, 2].map((fold) => ({ ...foldRows(folds, fold), seed }));
  return pairsOf(
    data,
    test,
    splits.map(({ fit, test: held }) => ({ fit: taken(test, fit), test: taken(test, held), seed })),
  );
}

interface Split {
  readonly fit: Int32Array;
  readonly test: Int32Array;
  readonly seed: number;
}

function pairsOf(data: ProductPanel, rows: Int32Array, splits: readonly Split[]): Pairs {
  const place = new Map(Array.from(rows, (row, index) => [row, index]));
  const found: [customer: number, taken: number, chance: number, popularity: number][] = [];
  for (const { fit, test, seed } of splits) {
    const chances = chancesOf(fitProducts(data, fit, seed), data, test);
    const popularity = popularityOf(data, { learn: fit, score: test });
    for (const [index, row] of test.entries()) {
      for (const [product, column] of chances.entries()) {
        const chance = column[index] as number;
        if (Number.isNaN(chance)) continue;
        const took = data.adopted[product]?.[row] as number;
        found.push([place.get(row) as number, took, chance, popularity[product]?.[index] as number]);
      }
    }
  }
  return {
    customers: rows.length,
    customer: Int32Array.from(found, ([customer]) => customer),
    taken: Float64Array.from(found, ([, one]) => one),
    chance: Float64Array.from(found, ([, , chance]) => chance),
    popularity: Float64Array.from(found, ([, , , share]) => share),
  };
}

function figuresOf(pairs: Pairs): (weights: Float64Array) => Record<string, number | null> {
  const [own, rival] = [scoredOf(pairs.taken, pairs.chance), scoredOf(pairs.taken, pairs.popularity)];
  const [best, common] = [hitsOfTop(pairs, pairs.chance), hitsOfTop(pairs, pairs.popularity)];
  const spread = new Float64Array(pairs.taken.length);
  return (weights) => {
    for (let pair = 0; pair < spread.length; pair++) spread[pair] = weights[pairs.customer[pair] as number] as number;
    const [one, other] = [auc({ ...own, weights: spread }), auc({ ...rival, weights: spread })];
    return {
      pair_auc: one,
      baseline_pair_auc: other,
      pair_auc_gain: one === null || other === null ? null : one - other,
      precision3: precision(best, weights),
      baseline_precision3: precision(common, weights),
    };
  };
}

/** For each customer how many of the three products named first were taken, and how many were named. */
interface TopHits {
  readonly hits: Float64Array;
  readonly named: Float64Array;
}

const top = 3;

function hitsOfTop(pairs: Pairs, scores: Float64Array): TopHits {
  const hits = new Float64Array(pairs.customers);
  const named = new Float64Array(pairs.customers);
  const { order } = rankingOf(scores);
  for (let place = order.length - 1; place >= 0; place--) {
    const pair = order[place] as number;
    const customer = pairs.customer[pair] as number;
    if ((named[customer] as number) >= top) continue;
    named[customer] = (named[customer] as number) + 1;
    hits[customer] = (hits[customer] as number) + (pairs.taken[pair] as number);
  }
  return { hits, named };
}

function precision({ hits, named }: TopHits, weights: Float64Array): number | null {
  let [sum, all] = [0, 0];
  for (let customer = 0; customer < weights.length; customer++) {
    sum += (hits[customer] as number) * (weights[customer] as number);
    all += (named[customer] as number) * (weights[customer] as number);
  }
  return all > 0 ? sum / all : null;
}

/** At most so many customers, chosen by their ids alone. */
function sampled({ panel }: ProductPanel, rows: Int32Array): Int32Array {
  if (rows.length <= mostTested) return rows;
  const keys = Float64Array.from(rows, (row) => textKey(panel.ids[row] as string));
  const border = keys.slice().sort()[mostTested] as number;
  return rows.filter((_, place) => (keys[place] as number) < border);
}

function rowsOfDays(day: Int32Array, condition: (day: number) => boolean): Int32Array {
  return Int32Array.from([...day.keys()].filter((row) => condition(day[row] as number)));
}

function taken(rows: Int32Array, places: Int32Array): Int32Array {
  return Int32Array.from(places, (place) => rows[place] as number);
}
