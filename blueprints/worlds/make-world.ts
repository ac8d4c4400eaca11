import { Random } from '#maths';
import { type Agreement, drawAgreement } from './agreement.ts';
import { buy } from './buying.ts';
import { windowMonths } from './calendar.ts';
import { priorWeights } from './churn.ts';
import { decide } from './decide.ts';
import { closeAll, openFirst } from './holdings.ts';
import { drawLife, type Life } from './life.ts';
import { type HalfYear, liveWindow, noPlan, type Plan } from './months.ts';
import { emptyStores, type Stores, written } from './stores.ts';
import type { World, WorldRequest } from './world.ts';

/**
 * Draws a company's customers over 30 months with known chances; see README.md for the formulas. The same request gives
 * the same world on every machine, and a customer is the same in a world of any size.
 */
export function makeWorld({ customers, seed }: WorldRequest): World {
  if (!Number.isInteger(customers) || customers < 1) throw new RangeError(`customers: ${customers}`);
  const stores = emptyStores(customers);
  for (let customer = 0; customer < customers; customer++) liveOn(stores, customer, seed);
  return {
    customers,
    seed,
    accounts: stores.accounts,
    snapshots: stores.snapshots,
    invoices: written(stores.invoices),
    holdings: written(stores.holdings),
    orders: written(stores.orders),
  };
}

/** One customer from its first month to its last. */
function liveOn(stores: Stores, customer: number, seed: number): void {
  const life = drawLife(customer, Random.fromSeed(seed, customer + 1), priorWeights);
  const agreement = drawAgreement(life, life.random);
  openFirst(stores, life);
  let shown: HalfYear | undefined;
  for (let window = 0; window < 5 && life.churnMonth >= window * windowMonths; window++) {
    const snapshot = stores.snapshots[window - 1];
    const isThere = snapshot !== undefined && shown !== undefined && life.joinMonth < window * windowMonths;
    const plan: Plan = isThere ? decide(snapshot, { life, agreement, shown: shown as HalfYear }) : noPlan;
    if (window < 4) shown = liveWindow(stores, { life, agreement }, { ...plan, window });
  }
  closeAll(stores, life);
  buy(stores, life);
  writeAccount(stores, life, agreement);
}

function writeAccount({ accounts }: Stores, life: Life, agreement: Agreement): void {
  const { customer } = life;
  accounts.industry[customer] = life.industry;
  accounts.region[customer] = life.region;
  accounts.tier[customer] = life.tier;
  accounts.joinMonth[customer] = life.joinMonth;
  accounts.sinceMonth[customer] = life.sinceMonth;
  accounts.churnMonth[customer] = life.churnMonth;
  accounts.frailty[customer] = life.frailty;
  accounts.size[customer] = life.size;
  accounts.priceFactor[customer] = life.priceFactor;
  accounts.unbilled[customer] = life.unbilled;
  accounts.term[customer] = agreement.term;
  accounts.firstEnd[customer] = agreement.firstEnd;
  accounts.escalator[customer] = agreement.escalator;
  accounts.agreedDiscount[customer] = agreement.agreedDiscount;
  accounts.promoEnd[customer] = agreement.promoEnd;
  accounts.riseMissed[customer] = agreement.isRiseMissed ? 1 : 0;
  accounts.promoStuck[customer] = agreement.isPromoStuck ? 1 : 0;
  accounts.rogueDiscount[customer] = agreement.rogueDiscount;
}
