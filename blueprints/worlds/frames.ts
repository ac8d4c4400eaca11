import { campaignWindow } from './decide.ts';
import { columnsOf, idsOf, numbersOf, type Seat, seatsOf, type WorldFrame } from './frame.ts';
import { bandwidths } from './market.ts';
import type { World } from './world.ts';

/** A campaign: who was called, and each customer's chance to leave if called and if not. */
export interface UpliftFrame extends WorldFrame {
  /** 1 where called, drawn at random. */
  readonly called: Float64Array;
  readonly bayesCalled: Float64Array;
  readonly bayesNotCalled: Float64Array;
}

/** Who leaves within a window (1 to 4): every active customer. */
export function churnFrame(world: World, window: number): WorldFrame & { readonly oracle: Float64Array } {
  const seat = seatsOf(world, window);
  const { snapshot } = seat;
  return {
    ...frameOf(seat, snapshot.churned, (customer) => snapshot.bayes[customer] as number),
    oracle: numbersOf(seat.customers, (customer) => snapshot.oracle[customer] as number),
  };
}

/** Who goes up in bandwidth within a window: active customers with a line that is not the fastest. */
export function expansionFrame(world: World, window: number): WorldFrame {
  const all = seatsOf(world, window);
  const { snapshot } = all;
  const customers = all.customers.filter((customer) => (snapshot.step[customer] as number) < bandwidths.length - 1);
  const chance = (customer: number) =>
    (1 - (snapshot.bayes[customer] as number)) * (snapshot.expansion[customer] as number);
  return frameOf({ ...all, customers }, snapshot.expanded, chance);
}

/** The randomised calls of window 3 and who then left. */
export function upliftFrame(world: World): UpliftFrame {
  const seat = seatsOf(world, campaignWindow);
  const { snapshot, customers } = seat;
  const frame = churnFrame(world, campaignWindow);
  const from = (cells: ArrayLike<number>) => numbersOf(customers, (customer) => cells[customer] as number);
  return {
    ...frame,
    columns: frame.columns.filter(({ name }) => name !== 'called'),
    called: from(snapshot.called),
    bayesCalled: from(snapshot.bayesCalled),
    bayesNotCalled: from(snapshot.bayesNotCalled),
  };
}

function frameOf(seat: Seat, outcome: Uint8Array, chance: (customer: number) => number): WorldFrame {
  const { customers, snapshot } = seat;
  return {
    window: snapshot.window,
    customers,
    ids: idsOf(customers),
    columns: columnsOf(seat),
    outcome: numbersOf(customers, (customer) => outcome[customer] as number),
    bayes: numbersOf(customers, chance),
  };
}
