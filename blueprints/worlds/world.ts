/** What a world is made of: how many customers, and the seed of every draw. */
export interface WorldRequest {
  readonly customers: number;
  readonly seed: number;
}

/** Customers as drawn, one place each. Hidden ones are never written beside the truth. */
export interface Accounts {
  readonly industry: Uint8Array;
  readonly region: Uint8Array;
  /** 1 small, 2 middle, 3 large. */
  readonly tier: Uint8Array;
  /** Month of the first invoice, 0 to 20. */
  readonly joinMonth: Uint8Array;
  /** Month in which the customer came; below 0 for those who were there before month 0. */
  readonly sinceMonth: Int16Array;
  /** Months of a contract, the month after its first end, rise of the price a year, discount agreed. */
  readonly term: Uint8Array;
  readonly firstEnd: Uint8Array;
  readonly escalator: Float64Array;
  readonly agreedDiscount: Float64Array;
  /** Month in which the promotion ends, -1 without one. */
  readonly promoEnd: Int8Array;
  /** Month in which the customer left, 99 if it stays until month 29. */
  readonly churnMonth: Uint8Array;
  /** Hidden: frailty z, size, factor of prices, purchases a month while buying, chance to stop after each, mean spend. */
  readonly frailty: Float64Array;
  readonly size: Float64Array;
  readonly priceFactor: Float64Array;
  readonly purchaseRate: Float64Array;
  readonly stopChance: Float64Array;
  readonly meanSpend: Float64Array;
  /** Hidden leaks: rise never billed, promotion never removed (1), discount above authority (share), products never billed (mask). */
  readonly riseMissed: Uint8Array;
  readonly promoStuck: Uint8Array;
  readonly rogueDiscount: Float64Array;
  readonly unbilled: Uint32Array;
}

/** What is known of each customer at the start of a window, what then happened, and how likely it was. */
export interface Snapshot {
  /** 1 to 4; the window is months 6 w to 6 w + 5. */
  readonly window: number;
  /** 1 for customers that came before the window and had not left. All else counts only there. */
  readonly isActive: Uint8Array;
  /** The six months before: complaints, months paid over 15 days late as a share, usage, its change, billing errors. */
  readonly complaints: Uint16Array;
  readonly lateShare: Float64Array;
  readonly usage: Float64Array;
  readonly usageTrend: Float64Array;
  readonly billingErrors: Uint8Array;
  readonly promoCliff: Uint8Array;
  readonly monthsToEnd: Uint8Array;
  readonly tenure: Float64Array;
  /** Mask of the products held, and the step of the bandwidth ladder (255 without an access line). */
  readonly held: Uint32Array;
  readonly step: Uint8Array;
  /** 1 where called in the randomised campaign (window 3). */
  readonly called: Uint8Array;
  /** 1 where it left inside the window. */
  readonly churned: Uint8Array;
  /** Chance to leave given all that can be seen; the same given the hidden frailty; if called; if not called. */
  readonly bayes: Float64Array;
  readonly oracle: Float64Array;
  readonly bayesCalled: Float64Array;
  readonly bayesNotCalled: Float64Array;
  /** Mask of the products taken up inside the window. */
  readonly adopted: Uint32Array;
  /** 1 where the bandwidth went up a step, and the chance of it if the customer stays. */
  readonly expanded: Uint8Array;
  readonly expansion: Float64Array;
}

/** Monthly invoices, customer by customer. Money in whole rupiah; billed = list - discount + error, paid = billed - bad debt. */
export interface Invoices {
  readonly customer: Uint32Array;
  readonly month: Uint8Array;
  readonly list: Float64Array;
  readonly discount: Float64Array;
  readonly paid: Float64Array;
  readonly daysLate: Int16Array;
  readonly complaints: Uint8Array;
  /** In ten-thousandths of the capacity. */
  readonly usage: Uint16Array;
  readonly isWrong: Uint8Array;
  /** Truth: what was lost by cause. Expected = paid + all six; an error that bills too much is below 0. */
  readonly unbilled: Float64Array;
  readonly riseMissed: Float64Array;
  readonly rogueDiscount: Float64Array;
  readonly promoStuck: Float64Array;
  readonly billingError: Float64Array;
  readonly badDebt: Float64Array;
}

/** What is held: one row per product, a new one where the bandwidth of an access line changes. */
export interface Holdings {
  readonly customer: Uint32Array;
  readonly product: Uint8Array;
  /** Month it begins (that of the customer's coming for what it came with), and the month after its last, 99 if none. */
  readonly from: Int16Array;
  readonly until: Uint8Array;
  /** Rupiah a month before rises and discounts. */
  readonly price: Float64Array;
  /** Step of the bandwidth ladder for an access line, else 255. */
  readonly step: Uint8Array;
}

/** Purchases beside the subscriptions, customer by customer in order of time; those after month 23 are truth. */
export interface Orders {
  readonly customer: Uint32Array;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  readonly product: Uint8Array;
  readonly quantity: Uint8Array;
  /** Rupiah. */
  readonly amount: Float64Array;
}

/** A company's customers over 30 months with the chances everything was drawn from. */
export interface World extends WorldRequest {
  readonly accounts: Accounts;
  /** Windows 1 to 4, at place 0 to 3. */
  readonly snapshots: readonly Snapshot[];
  readonly invoices: Invoices;
  readonly holdings: Holdings;
  readonly orders: Orders;
}

/** What is known at the start of window 1, 2, 3 or 4. */
export function snapshotOf(world: World, window: number): Snapshot {
  const snapshot = world.snapshots[window - 1];
  if (snapshot === undefined)
    throw new RangeError(`window ${window}: there are windows 1 to ${world.snapshots.length}`);
  return snapshot;
}

/** The customers a snapshot counts, as places from 0. */
export function activeIn(snapshot: Snapshot): Int32Array {
  return Int32Array.from(snapshot.isActive.keys()).filter((customer) => snapshot.isActive[customer] === 1);
}

const ids: string[] = [];

/** The id of a customer at a place from 0. */
export function idOf(customer: number): string {
  for (let next = ids.length + 1; next <= customer + 1; next++) ids.push(`C${String(next).padStart(7, '0')}`);
  return ids[customer] as string;
}
