import { never } from './calendar.ts';
import { accessCount, accessMask, productCount } from './catalogue.ts';
import { type Life, priceOf, reprice } from './life.ts';
import { bandwidths } from './market.ts';
import { addHolding, type Stores } from './stores.ts';

/** The step written where there is no access line. */
export const noStep = 255;

/** Step of the bandwidth ladder for a customer with an access line, else 255. */
export function stepOf({ service, step }: Life): number {
  return service === 'line' ? step : noStep;
}

/** Writes a product that a customer holds from a month on. */
export function openHolding(stores: Stores, life: Life, { product, month }: { product: number; month: number }): void {
  const row = addHolding(stores);
  const holdings = stores.holdings.columns;
  holdings.customer[row] = life.customer;
  holdings.product[row] = product;
  holdings.from[row] = month;
  holdings.until[row] = never;
  holdings.price[row] = Math.round(priceOf(life, product));
  holdings.step[row] = product < accessCount ? life.step : noStep;
}

/** Writes everything a customer came with. */
export function openFirst(stores: Stores, life: Life): void {
  for (let product = 0; product < productCount; product++)
    if (((life.held >>> product) & 1) === 1) openHolding(stores, life, { product, month: life.sinceMonth });
}

/** The access line goes up a step: its row ends and another begins; usage falls by the ratio of the bandwidths. */
export function upgradeLine(stores: Stores, life: Life, month: number): void {
  life.usageFactor *= (bandwidths[life.step] as number) / (bandwidths[life.step + 1] as number);
  life.step += 1;
  reprice(life);
  const holdings = stores.holdings.columns;
  const product = 31 - Math.clz32(life.held & accessMask & -(life.held & accessMask));
  for (let row = stores.holdings.count - 1; row >= 0 && holdings.customer[row] === life.customer; row--)
    if (holdings.product[row] === product && holdings.until[row] === never) holdings.until[row] = month;
  openHolding(stores, life, { product, month });
}

/** Ends everything a customer holds in the month it leaves. */
export function closeAll(stores: Stores, life: Life): void {
  const holdings = stores.holdings.columns;
  for (let row = stores.holdings.count - 1; row >= 0 && holdings.customer[row] === life.customer; row--)
    if (holdings.until[row] === never) holdings.until[row] = life.churnMonth;
}
