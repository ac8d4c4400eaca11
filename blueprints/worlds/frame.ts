import type { Feature } from '#maths';
import { countOf } from './catalogue.ts';
import { bandwidths, industries, regions } from './market.ts';
import { activeIn, idOf, type Snapshot, snapshotOf, type World } from './world.ts';

/** A column of a frame; `levels` are the texts of the codes, empty for a number. */
export interface WorldColumn {
  readonly name: string;
  readonly feature: Feature;
  readonly levels: readonly string[];
}

/** Customers at the start of a window, in the order of their ids: what can be known, what came, how likely it was. */
export interface WorldFrame {
  readonly window: number;
  /** Place of each row's customer in the world. */
  readonly customers: Int32Array;
  readonly ids: readonly string[];
  readonly columns: readonly WorldColumn[];
  /** 1 or 0. */
  readonly outcome: Float64Array;
  /** The chance of outcome 1 given everything that can be known: no model does better. */
  readonly bayes: Float64Array;
}

/** What a row is about: a customer at the start of a window. */
export interface Seat {
  readonly world: World;
  readonly snapshot: Snapshot;
  readonly customers: Int32Array;
}

/** Seats of every active customer at the start of a window. */
export function seatsOf(world: World, window: number): Seat {
  const snapshot = snapshotOf(world, window);
  return { world, snapshot, customers: activeIn(snapshot) };
}

/** A number for each row, from the place of its customer. */
export function numbersOf(customers: Int32Array, numberFor: (customer: number) => number): Float64Array {
  const values = new Float64Array(customers.length);
  for (let row = 0; row < values.length; row++) values[row] = numberFor(customers[row] as number);
  return values;
}

/** A column of numbers. */
export function numberColumn(name: string, values: Float64Array): WorldColumn {
  return { name, feature: { kind: 'number', values }, levels: [] };
}

/** A column of categories from a code for each row. */
export function categoryColumn(name: string, codes: Int32Array, levels: readonly string[]): WorldColumn {
  return { name, feature: { kind: 'category', codes, levels: levels.length }, levels };
}

type Cells = ArrayLike<number>;

const at = (cells: Cells, place: number) => cells[place] as number;

/** Names and values of the columns that are numbers. */
const numberColumns: readonly (readonly [string, (seat: Seat, customer: number) => number])[] = [
  ['complaints_6m', ({ snapshot }, customer) => at(snapshot.complaints, customer)],
  ['late_share_6m', ({ snapshot }, customer) => at(snapshot.lateShare, customer)],
  ['usage_mean_6m', ({ snapshot }, customer) => at(snapshot.usage, customer)],
  ['usage_trend_6m', ({ snapshot }, customer) => at(snapshot.usageTrend, customer)],
  ['billing_errors_6m', ({ snapshot }, customer) => at(snapshot.billingErrors, customer)],
  ['promo_cliff_6m', ({ snapshot }, customer) => at(snapshot.promoCliff, customer)],
  ['months_to_contract_end', ({ snapshot }, customer) => at(snapshot.monthsToEnd, customer)],
  ['tenure_years', ({ snapshot }, customer) => at(snapshot.tenure, customer)],
  ['products', ({ snapshot }, customer) => countOf(at(snapshot.held, customer))],
  ['tier', ({ world }, customer) => at(world.accounts.tier, customer)],
  ['bandwidth_mbps', ({ snapshot }, customer) => bandwidths[at(snapshot.step, customer)] ?? Number.NaN],
  ['called', ({ snapshot }, customer) => at(snapshot.called, customer)],
];

/** The columns of a seat: twelve numbers, industry and region. A customer without a line has no bandwidth (NaN). */
export function columnsOf(seat: Seat): WorldColumn[] {
  const { customers, world } = seat;
  const { industry, region } = world.accounts;
  return [
    ...numberColumns.map(([name, numberFor]) =>
      numberColumn(
        name,
        numbersOf(customers, (customer) => numberFor(seat, customer)),
      ),
    ),
    categoryColumn('industry', codesOf(customers, industry), namesOf(industries)),
    categoryColumn('region', codesOf(customers, region), namesOf(regions)),
  ];
}

/** The code of each row's customer. */
export function codesOf(customers: Int32Array, codes: Cells): Int32Array {
  return Int32Array.from(customers, (customer) => at(codes, customer));
}

/** The ids of customers. */
export const idsOf = (customers: Int32Array): string[] => Array.from(customers, idOf);

/** The names of things. */
export const namesOf = (things: readonly { readonly name: string }[]): string[] => things.map(({ name }) => name);
