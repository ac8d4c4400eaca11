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

/** Popularity by a category of the customer: the share that took a product up, drawn to the share of all. */
export function popularityOf(
  data: ProductPanel,
  { learn, score }: { learn: Int32Array; score: Int32Array },
): Float64Array[] {
  const groups = data.panel.columns.find(({ name }) => name === 'industry')?.feature;
  const groupOf = (row: number) => (groups?.kind === 'category' ? (groups.codes[row] as number) : -1) + 1;
  const count = groups?.kind === 'category' ? groups.levels + 1 : 1;
  return data.products.map((_, product) => {
    const [free, took] = [new Float64Array(count), new Float64Array(count)];
    for (const row of learn) {
      if (data.held[product]?.[row] === 1) continue;
      free[groupOf(row)] = (free[groupOf(row)] as number) + 1;
      took[groupOf(row)] = (took[groupOf(row)] as number) + (data.adopted[product]?.[row] as number);
    }
    const all = (sum(took) + 0.5) / (sum(free) + 1);
    const rates = free.map((n, group) => ((took[group] as number) + priorRows * all) / (n + priorRows));
    return Float64Array.from(score, (row) =>
      data.held[product]?.[row] === 1 ? Number.NaN : (rates[groupOf(row)] as number),
    );
  });
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

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
