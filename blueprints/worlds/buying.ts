import type { Random } from '#maths';
import { allMonths, firstDayOf } from './calendar.ts';
import { productCount } from './catalogue.ts';
import type { Life } from './life.ts';
import { addOrder, type Stores } from './stores.ts';

/**
 * Draws the purchases of a customer: a rate for life (gamma), exponential gaps, after each purchase a chance to stop
 * for good (beta), as in Fader, Hardie and Lee, Marketing Science 2005; they also end when the customer leaves.
 */
export function buy(stores: Stores, life: Life): void {
  const { random, size, customer } = life;
  const rate = Math.max(random.gamma(1.2, 0.3) * Math.exp(0.2 * size), 1e-3);
  const stop = stopChance(life);
  const spend = Math.exp(random.normal(13.2, 0.6) + 0.35 * size);
  stores.accounts.purchaseRate[customer] = rate;
  stores.accounts.stopChance[customer] = stop;
  stores.accounts.meanSpend[customer] = spend;
  const end = Math.min(life.churnMonth, allMonths);
  for (let time = life.joinMonth + random.uniform(); time < end; time += gap(rate, random)) {
    const row = addOrder(stores);
    const orders = stores.orders.columns;
    const month = Math.floor(time);
    orders.customer[row] = customer;
    orders.day[row] = firstDayOf(month) + Math.floor(28 * (time - month));
    orders.product[row] = random.integer(productCount);
    orders.quantity[row] = 1 + random.integer(7);
    orders.amount[row] = Math.max(Math.round((random.gamma(6.25) * spend) / 6.25), 1);
    if (random.chance(stop)) return;
  }
}

/** Months until the next purchase. */
function gap(rate: number, random: Random): number {
  return -Math.log(random.uniform()) / rate;
}

function stopChance({ random }: Life): number {
  const one = random.gamma(0.8);
  return one / (one + random.gamma(3.5));
}
