import type { Engine } from '#engine';
import type { IsoDate } from '#values';
import { rowsWhere } from '../models/panel.ts';
import type { ProductRecord } from '../outcomes/products.ts';
import type { ProductChances, ScoredCustomers, TargetResult } from '../result.ts';
import type { LearningRows } from './panels.ts';
import { chancesOf, fitProducts, popularityOf } from './product-models.ts';
import { type ProductPanel, productPanel } from './product-panel.ts';
import { type ProductProof, proveProducts } from './product-proof.ts';
import { productIds, typicalRevenue } from './product-revenue.ts';
import { withWorth } from './worth.ts';

/** Products named to a customer at most. */
const mostNamed = 10;

/** What the chances of products are found from: the windows of the rows stand in `outcome_windows`. */
export interface ProductRequest {
  readonly engine: Engine;
  readonly asOf: IsoDate;
  readonly record: ProductRecord;
  readonly rows: LearningRows;
  readonly seed: number;
}

/**
 * Adds to the answer on cross-sell which product it may be: learned chances where they were shown to beat popularity by
 * industry, else that popularity as an estimate. The card gets the figures of the proof.
 */
export async function withProducts(answer: TargetResult, request: ProductRequest): Promise<TargetResult> {
  const { engine, asOf, record, rows } = request;
  if (rows.past.ids.length === 0 || rows.now.ids.length === 0) return answer;
  const { now, chances: ofRows, proof } = await chancesOfProducts(request);
  const [ids, revenue] = [await productIds(engine), await typicalRevenue(engine, record, asOf)];
  const named = namedProducts(now, ofRows);
  const products: ProductChances = {
    ...named,
    kind: proof?.isProven === true ? 'PREDICTION' : 'ESTIMATE',
    products: now.products.map((name) => ({
      id: ids.get(name.trim().toLowerCase()) ?? name,
      name,
      amount: revenue.get(name)?.middle ?? Number.NaN,
    })),
  };
  const card = { ...answer.card, metrics: { ...answer.card.metrics, ...proof?.metrics } };
  return { ...answer, card, products, customers: answer.customers && pricedBy(answer.customers, products) };
}

/** The chance of every customer of the as-of day for every product that it does not hold, and how well such chances were told. */
export interface FoundChances {
  readonly now: ProductPanel;
  /** A column a product, a row a customer; NaN where the product is held. */
  readonly chances: readonly Float64Array[];
  readonly proof: ProductProof | null;
}

/** Learned chances where they are proven, else popularity by industry. */
export async function chancesOfProducts({ engine, record, rows, seed }: ProductRequest): Promise<FoundChances> {
  const past = await productPanel(engine, record, rows.past);
  const now = await productPanel(engine, record, rows.now);
  const proof = proveProducts(past, seed);
  const chances = proof?.isProven === true ? learnedChances(past, now, seed) : popularity(past, now);
  return { now, chances, proof };
}

/** What a customer is worth if it takes something up: the revenue of its likely products, weighed by their chances. */
function pricedBy(scored: ScoredCustomers, found: ProductChances): ScoredCustomers {
  const sums = new Map<string, { chance: number; money: number }>();
  for (const [row, id] of found.customers.entries()) {
    const amount = found.products[found.product[row] as number]?.amount ?? Number.NaN;
    if (!Number.isFinite(amount)) continue;
    const own = sums.get(id) ?? { chance: 0, money: 0 };
    own.chance += found.probability[row] as number;
    own.money += (found.probability[row] as number) * amount;
    sums.set(id, own);
  }
  return withWorth(
    scored,
    new Map([...sums].flatMap(([id, { chance, money }]) => (chance > 0 ? [[id, money / chance] as const] : []))),
  );
}

function learnedChances(past: ProductPanel, now: ProductPanel, seed: number): Float64Array[] {
  return chancesOf(fitProducts(past, allRows(past), seed), now, allRows(now));
}

function popularity(past: ProductPanel, now: ProductPanel): Float64Array[] {
  return popularityOf(past, { learn: allRows(past), score: now });
}

function allRows({ panel }: ProductPanel): Int32Array {
  return rowsWhere(panel, () => true);
}

/** The likeliest products of each customer, best first; equal chances in the order of their names. */
function namedProducts(
  { panel }: ProductPanel,
  chances: readonly Float64Array[],
): Pick<ProductChances, 'customers' | 'product' | 'rank' | 'probability'> {
  const [customers, product, rank, probability]: [string[], number[], number[], number[]] = [[], [], [], []];
  for (const [row, id] of panel.ids.entries()) {
    const free = [...chances.keys()].filter((place) => !Number.isNaN(chances[place]?.[row] as number));
    const chanceOf = (place: number) => chances[place]?.[row] as number;
    free.sort((a, b) => chanceOf(b) - chanceOf(a) || a - b);
    for (const [place, named] of free.slice(0, mostNamed).entries()) {
      customers.push(id);
      product.push(named);
      rank.push(place + 1);
      probability.push(chanceOf(named));
    }
  }
  return {
    customers,
    product: Int32Array.from(product),
    rank: Float64Array.from(rank),
    probability: Float64Array.from(probability),
  };
}
