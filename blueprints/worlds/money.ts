import { type Agreement, promoDiscount } from './agreement.ts';
import { drawBeta, type Life } from './life.ts';
import type { Invoices } from './world.ts';

/** What went wrong in a month. */
export interface Mishap {
  readonly isWrong: boolean;
  readonly daysLate: number;
}

/** Whose invoice it is. */
export interface Billing {
  readonly life: Life;
  readonly agreement: Agreement;
  readonly mishap: Mishap;
}

const highestDiscount = 0.6;

/** The factor of the yearly rise, given for at most two years. */
function riseOf({ sinceMonth }: Life, { escalator }: Agreement, month: number): number {
  return (1 + escalator) ** Math.min(Math.floor((month - sinceMonth) / 12), 2);
}

/** The discount allowed in a month, the same with what a salesperson added, and what is given in the end. */
function discountsOf({ promoEnd, agreedDiscount, rogueDiscount, isPromoStuck }: Agreement, month: number) {
  const isPromo = promoEnd >= 0 && month < promoEnd;
  const authorised = agreedDiscount + (isPromo ? promoDiscount : 0);
  const withRogue = Math.min(authorised + rogueDiscount, highestDiscount);
  const stuck = isPromoStuck && !isPromo ? promoDiscount : 0;
  return { authorised, withRogue, given: Math.min(withRogue + stuck, highestDiscount) };
}

/** A list amount less a discount, in whole rupiah. */
function less(list: number, discount: number): number {
  return list - Math.round(list * discount);
}

/**
 * Writes the money of one invoice at place `row`: one leak is taken after another in whole rupiah, so that
 * expected - unbilled - missed rise - rogue discount - stuck promotion - billing error - bad debt = paid, exactly.
 */
export function bill(invoices: Invoices, row: number, { life, agreement, mishap }: Billing): void {
  const month = invoices.month[row] as number;
  const rise = riseOf(life, agreement, month);
  const { authorised, withRogue, given } = discountsOf(agreement, month);

  const expected = less(Math.round(life.full * rise), authorised);
  const known = life.full - life.unbilledPart;
  const risen = less(Math.round(known * rise), authorised);
  const list = Math.round(known * (agreement.isRiseMissed ? 1 : rise));
  const listed = less(list, authorised);
  const afterRogue = less(list, withRogue);
  const net = less(list, given);
  const error = mishap.isWrong ? Math.round(net * errorShare(life)) : 0;
  const billed = net + error;
  const paid = isBadDebt(life, mishap.daysLate) ? Math.round(billed * 0.6 * life.random.uniform()) : billed;

  invoices.list[row] = list;
  invoices.discount[row] = list - net;
  invoices.paid[row] = paid;
  invoices.unbilled[row] = expected - risen;
  invoices.riseMissed[row] = risen - listed;
  invoices.rogueDiscount[row] = listed - afterRogue;
  invoices.promoStuck[row] = afterRogue - net;
  invoices.billingError[row] = -error || 0;
  invoices.badDebt[row] = billed - paid;
}

/** Three of four errors bill too little, the others too much. */
function errorShare({ random }: Life): number {
  return (random.chance(0.75) ? -1 : 1) * drawBeta(1.6, 6, random);
}

function isBadDebt({ random }: Life, daysLate: number): boolean {
  return random.chance(0.006 + (daysLate > 60 ? 0.05 : 0));
}
