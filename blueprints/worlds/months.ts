import type { Agreement } from './agreement.ts';
import { windowMonths } from './calendar.ts';
import { countOf, productCount } from './catalogue.ts';
import { openHolding, upgradeLine } from './holdings.ts';
import { type Life, reprice } from './life.ts';
import { government, regions } from './market.ts';
import { bill } from './money.ts';
import { sigmoid } from './sigmoid.ts';
import { addInvoice, type Stores } from './stores.ts';

/** What happens to a customer inside a window: a month of upgrade and of each adoption, 99 for never. */
export interface Plan {
  readonly upgradeMonth: number;
  /** Mask of the products taken up, and the month of each by product. */
  readonly adopted: number;
  readonly adoptionMonths: Uint8Array;
}

/** A window in which nothing is taken up. */
export const noPlan: Plan = { upgradeMonth: 99, adopted: 0, adoptionMonths: new Uint8Array(productCount).fill(99) };

/** What a customer showed over six months. */
export interface HalfYear {
  complaints: number;
  lateMonths: number;
  billingErrors: number;
  /** Usage in ten-thousandths, and months, of the first and the last three months. */
  readonly usage: [number, number];
  readonly months: [number, number];
}

/** Lives the months of a window and writes an invoice for each; returns what the customer showed. */
export function liveWindow(
  stores: Stores,
  facts: { life: Life; agreement: Agreement },
  plan: Plan & { window: number },
) {
  const { life } = facts;
  const shown: HalfYear = { complaints: 0, lateMonths: 0, billingErrors: 0, usage: [0, 0], months: [0, 0] };
  const start = plan.window * windowMonths;
  const until = Math.min(start + windowMonths, life.churnMonth);
  for (let month = Math.max(start, life.joinMonth); month < until; month++) {
    if (plan.upgradeMonth === month) upgradeLine(stores, life, month);
    for (let rest = plan.adopted; rest !== 0; rest &= rest - 1) {
      const product = 31 - Math.clz32(rest & -rest);
      if (plan.adoptionMonths[product] === month) takeUp(stores, life, { product, month });
    }
    liveMonth(stores, facts, { month, shown, half: month < start + 3 ? 0 : 1 });
  }
  return shown;
}

function takeUp(stores: Stores, life: Life, { product, month }: { product: number; month: number }): void {
  life.held |= 1 << product;
  if (life.random.chance(0.02)) life.unbilled |= 1 << product;
  reprice(life);
  openHolding(stores, life, { product, month });
}

function liveMonth(
  stores: Stores,
  { life, agreement }: { life: Life; agreement: Agreement },
  { month, shown, half }: { month: number; shown: HalfYear; half: 0 | 1 },
): void {
  const { random } = life;
  feel(life);
  const usage = usageIn(life, month);
  const isWrong = isBilledWrong(life);
  const complaints = random.poisson(
    Math.exp(-1.75 + 0.75 * life.satisfaction + (isWrong ? 0.9 : 0) + (usage > 9200 ? 0.6 : 0)),
  );
  const daysLate = daysLateOf(life, isWrong);

  const row = addInvoice(stores);
  const invoices = stores.invoices.columns;
  invoices.customer[row] = life.customer;
  invoices.month[row] = month;
  invoices.daysLate[row] = daysLate;
  invoices.complaints[row] = complaints;
  invoices.usage[row] = usage;
  invoices.isWrong[row] = isWrong ? 1 : 0;
  bill(invoices, row, { life, agreement, mishap: { isWrong, daysLate } });

  shown.complaints += complaints;
  shown.lateMonths += daysLate > 15 ? 1 : 0;
  shown.billingErrors += isWrong ? 1 : 0;
  shown.usage[half] += usage;
  shown.months[half] += 1;
}

/** Moves the three moods a month on: autoregressive, of deviation 1. */
function feel(life: Life): void {
  const { random } = life;
  life.satisfaction = 0.85 * life.satisfaction + Math.sqrt(1 - 0.85 ** 2) * random.normal();
  life.stress = 0.9 * life.stress + Math.sqrt(1 - 0.9 ** 2) * random.normal();
  life.demand = 0.8 * life.demand + Math.sqrt(1 - 0.8 ** 2) * random.normal();
}

/** Share of the capacity used in a month, in whole ten-thousandths from 200 to 10,000. */
function usageIn({ firstUsage, usageDrift, demand, usageFactor }: Life, month: number): number {
  const share = firstUsage * Math.exp(usageDrift * month + 0.18 * demand) * usageFactor;
  return Math.round(10_000 * Math.min(Math.max(share, 0.02), 1));
}

function isBilledWrong({ random, region, held }: Life): boolean {
  const legacy = regions[region]?.legacy ?? 0;
  return random.chance(sigmoid(-3.9 + 0.22 * Math.min(countOf(held), 8) + 1.1 * legacy));
}

function daysLateOf({ random, stress, industry }: Life, isWrong: boolean): number {
  const logit = -2.3 + 0.95 * stress + (isWrong ? 0.6 : 0) + (industry === government ? 0.5 : 0);
  if (random.chance(sigmoid(logit))) return Math.round(6 + random.gamma(2, 14));
  return -Math.round(6 * random.uniform());
}
