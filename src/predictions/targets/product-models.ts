import { type Feature, fitLinear, type LinearModel, Random, scoreLinear, sigmoid, takeRows } from '#maths';
import { featuresOf } from '../models/panel.ts';
import type { ProductPanel } from './product-panel.ts';

/** The chance that a customer without a product takes it up within the window, one model a product. */
export interface ProductModels {
  readonly products: readonly string[];
  /** null where too few took it up: then the rate of all without it. */
  readonly models: readonly (LinearModel | null)[];
  readonly rates: readonly number[];
}

/** Adoptions that a product needs to have a model of its own. */
const fewestAdoptions = 15;
const negativesKept = 15_000;

/**
 * Learns one penalised logistic regression for each product from the customers who did not hold it, with what they are
 * and what else they hold. All who took it up are used, of the others a sample with weights, so that chances keep their
 * size (case-control sampling with known shares; King and Zeng 2001, weighting).
 */
export function fitProducts(data: ProductPanel, rows: Int32Array, seed: number): ProductModels {
  const all = columnsWithHoldings(data);
  const fits = data.products.map((_, product) => {
    const free = rows.filter((row) => data.held[product]?.[row] === 0);
    const adopters = free.filter((row) => data.adopted[product]?.[row] === 1);
    const rate = free.length === 0 ? 0 : (adopters.length + 0.5) / (free.length + 1);
    if (adopters.length < fewestAdoptions) return { rate, model: null };
    const { taken, weights } = sampled(
      free,
      data.adopted[product] as Uint8Array,
      Random.fromSeed(seed, 1000 + product),
    );
    const target = Float64Array.from(taken, (row) => data.adopted[product]?.[row] as number);
    const model = fitLinear(takeRows(all, taken), target, { family: 'logistic', strength: 3, weights });
    return { rate, model: model.converged ? model : null };
  });
  return { products: data.products, models: fits.map(({ model }) => model), rates: fits.map(({ rate }) => rate) };
}

/** The chance of each row for each product; NaN where the product is held already. */
export function chancesOf(fitted: ProductModels, data: ProductPanel, rows: Int32Array): Float64Array[] {
  const features = takeRows(columnsWithHoldings(data), rows);
  return fitted.products.map((_, product) => {
    const model = fitted.models[product];
    const rate = fitted.rates[product] as number;
    const scores = model ? scoreLinear(model, features).map(sigmoid) : new Float64Array(rows.length).fill(rate);
    return scores.map((score, place) => (data.held[product]?.[rows[place] as number] === 1 ? Number.NaN : score));
  });
}

/** Popularity by industry: the share of those without a product that took it up, drawn to the share of all. */
export function popularityOf(
  data: ProductPanel,
  { learn, score }: { learn: Int32Array; score: Int32Array | ProductPanel },
): Float64Array[] {
  const scored = score instanceof Int32Array ? { data, rows: score } : { data: score, rows: rowsOf(score) };
  const [groupOf, groupOfScored] = [industryOf(data), industryOf(scored.data)];
  return data.products.map((_, product) => {
    const rates = ratesByIndustry(data, learn, { product, groupOf });
    return Float64Array.from(scored.rows, (row) =>
      scored.data.held[product]?.[row] === 1
        ? Number.NaN
        : (rates.get(groupOfScored(row)) ?? (rates.get(-1) as number)),
    );
  });
}

function rowsOf({ panel }: ProductPanel): Int32Array {
  return Int32Array.from(panel.ids.keys());
}

/** The code of each row's industry; -1 where it is not known. */
function industryOf({ panel }: ProductPanel): (row: number) => number {
  const groups = panel.columns.find(({ name }) => name === 'industry')?.feature;
  return (row) => (groups?.kind === 'category' ? (groups.codes[row] as number) : -1);
}

/** The rate of each industry by its code; that of all under -1. */
function ratesByIndustry(
  { held, adopted }: ProductPanel,
  learn: Int32Array,
  { product, groupOf }: { product: number; groupOf: (row: number) => number },
): Map<number, number> {
  const counts = new Map<number, { free: number; took: number }>();
  const all = { free: 0, took: 0 };
  for (const row of learn) {
    if (held[product]?.[row] === 1) continue;
    const own = counts.get(groupOf(row)) ?? { free: 0, took: 0 };
    counts.set(groupOf(row), own);
    for (const sums of [own, all]) {
      sums.free++;
      sums.took += adopted[product]?.[row] as number;
    }
  }
  const ofAll = (all.took + 0.5) / (all.free + 1);
  const rates = [...counts].map(
    ([group, { free, took }]) => [group, (took + priorRows * ofAll) / (free + priorRows)] as const,
  );
  return new Map([...rates, [-1, ofAll]]);
}

/** Rows of a group that count as much as the share of all. */
const priorRows = 200;

function sampled(free: Int32Array, adopted: Uint8Array, random: Random): { taken: Int32Array; weights: Float64Array } {
  const others = free.reduce((n, row) => n + (adopted[row] === 1 ? 0 : 1), 0);
  const share = Math.min(1, negativesKept / Math.max(1, others));
  const taken = share === 1 ? free : free.filter((row) => adopted[row] === 1 || random.uniform() < share);
  const kept = taken.reduce((n, row) => n + (adopted[row] === 1 ? 0 : 1), 0);
  const weight = others / Math.max(1, kept);
  return { taken, weights: Float64Array.from(taken, (row) => (adopted[row] === 1 ? 1 : weight)) };
}

function columnsWithHoldings({ panel, held }: ProductPanel): Feature[] {
  return [
    ...featuresOf(panel),
    ...held.map((flags): Feature => ({ kind: 'number', values: Float64Array.from(flags) })),
  ];
}
