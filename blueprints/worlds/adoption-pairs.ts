import { countOf, isHome, productCount, products } from './catalogue.ts';
import { categoryColumn, codesOf, namesOf, numberColumn, numbersOf, seatsOf, type WorldColumn } from './frame.ts';
import { adoptionChance, type Grower, offered } from './growth.ts';
import { bandwidths, industries } from './market.ts';
import type { Snapshot, World } from './world.ts';

/** Each active customer with each product it could take up, customer by customer, products in order. */
export interface AdoptionPairs {
  readonly window: number;
  /** Place of each row's customer in the world, and its product. */
  readonly customers: Int32Array;
  readonly product: Int32Array;
  /** Mask of what the customer holds (bit = product). */
  readonly held: Uint32Array;
  readonly columns: readonly WorldColumn[];
  /** 1 where taken up inside the window. */
  readonly outcome: Float64Array;
  /** The chance of it given everything that can be known. */
  readonly bayes: Float64Array;
}

/** Who takes up what within a window (1 to 4). */
export function adoptionPairs(world: World, window: number): AdoptionPairs {
  const { snapshot, customers: active } = seatsOf(world, window);
  const { customers, product } = pairsOf(world, snapshot, active);
  const outcome = new Float64Array(product.length);
  const bayes = new Float64Array(product.length);
  for (let row = 0; row < product.length; ) {
    const customer = customers[row] as number;
    const grower = growerOf(world, snapshot, customer);
    for (; customers[row] === customer; row++) {
      const bit = product[row] as number;
      outcome[row] = ((snapshot.adopted[customer] as number) >>> bit) & 1;
      bayes[row] = (1 - (snapshot.bayes[customer] as number)) * adoptionChance(grower, bit);
    }
  }
  const held = Uint32Array.from(customers, (customer) => snapshot.held[customer] as number);
  const columns = columnsOf(world, snapshot, { customers, product });
  return { window, customers, product, held, columns, outcome, bayes };
}

interface Pairs {
  readonly customers: Int32Array;
  readonly product: Int32Array;
}

function pairsOf(world: World, snapshot: Snapshot, active: Int32Array): Pairs {
  const offers = (customer: number) =>
    offered({ held: snapshot.held[customer] as number, region: world.accounts.region[customer] as number });
  let count = 0;
  for (const customer of active) count += countOf(offers(customer));
  const customers = new Int32Array(count);
  const product = new Int32Array(count);
  let row = 0;
  for (const customer of active)
    for (let rest = offers(customer); rest !== 0; rest &= rest - 1) {
      customers[row] = customer;
      product[row++] = 31 - Math.clz32(rest & -rest);
    }
  return { customers, product };
}

/** What decides over more for a customer at the start of a window. */
function growerOf({ accounts }: World, snapshot: Snapshot, customer: number): Grower {
  return {
    industry: accounts.industry[customer] as number,
    region: accounts.region[customer] as number,
    tier: accounts.tier[customer] as number,
    held: snapshot.held[customer] as number,
    step: snapshot.step[customer] as number,
    usage: snapshot.usage[customer] as number,
    lateShare: snapshot.lateShare[customer] as number,
    tenure: snapshot.tenure[customer] as number,
  };
}

function columnsOf({ accounts }: World, snapshot: Snapshot, { customers, product }: Pairs): WorldColumn[] {
  const from = (cells: ArrayLike<number>) => numbersOf(customers, (customer) => cells[customer] as number);
  const byRow = (numberFor: (customer: number, product: number) => number) =>
    Float64Array.from(product, (bit, row) => numberFor(customers[row] as number, bit));
  const bandwidthOf = (customer: number) => bandwidths[snapshot.step[customer] as number] ?? Number.NaN;
  return [
    categoryColumn('product', product, namesOf(products)),
    categoryColumn('industry', codesOf(customers, accounts.industry), namesOf(industries)),
    numberColumn(
      'is_home_industry',
      byRow((customer, bit) => isHome[industryAt(accounts, customer) + bit] as number),
    ),
    numberColumn(
      'tier_gap',
      byRow((customer, bit) => (products[bit]?.tier ?? 0) - (accounts.tier[customer] as number)),
    ),
    numberColumn(
      'is_fast_enough',
      byRow((customer, bit) => isFast(bandwidthOf(customer), bit)),
    ),
    numberColumn(
      'products',
      numbersOf(customers, (customer) => countOf(snapshot.held[customer] as number)),
    ),
    numberColumn('tenure_years', from(snapshot.tenure)),
    numberColumn('usage_mean_6m', from(snapshot.usage)),
  ];
}

const industryAt = (accounts: World['accounts'], customer: number) =>
  (accounts.industry[customer] as number) * productCount;

/** 1 where the bandwidth is what the product needs; 0 also without a line. */
const isFast = (bandwidth: number, product: number) =>
  bandwidth >= (products[product]?.leastBandwidth ?? Number.POSITIVE_INFINITY) ? 1 : 0;
