import { type Agreement, hadPromoCliff, monthsToEnd } from './agreement.ts';
import { never, windowMonths } from './calendar.ts';
import { countOf, productCount } from './catalogue.ts';
import { bayesOf, callEffect, chanceOf, churnBase, churnTerms, hazardOf, learnStayed, type Observed } from './churn.ts';
import { adoptionChance, expansionChance, type Grower, offered } from './growth.ts';
import { stepOf } from './holdings.ts';
import type { Life } from './life.ts';
import { type HalfYear, noPlan, type Plan } from './months.ts';
import type { Snapshot } from './world.ts';

/** Window in which a randomised share of the customers is called. */
export const campaignWindow = 3;

/** Share of the customers that is called. */
export const calledShare = 0.35;

/** Who the customer is, what was agreed, and what it showed over the six months before. */
export interface Facts {
  readonly life: Life;
  readonly agreement: Agreement;
  readonly shown: HalfYear;
}

/** Draws what becomes of a customer in a window and writes what was known and how likely it was. */
export function decide(snapshot: Snapshot, facts: Facts): Plan {
  const { life } = facts;
  const start = snapshot.window * windowMonths;
  const seen = observe(facts, start);
  writeSeen(snapshot, life, seen);
  const leaves = drawChurn(snapshot, life, seen);
  const grower: Grower = { ...seen, tier: life.tier, held: life.held, step: stepOf(life) };
  const chance = expansionChance(grower);
  snapshot.expansion[life.customer] = chance;
  return leaves ? noPlan : drawGrowth(snapshot, life, { grower, chance });
}

/** What can be seen of a customer at the start of month `start`. */
function observe({ life, agreement, shown }: Facts, start: number): Observed {
  const [early, late] = shown.months;
  const months = Math.max(early + late, 1);
  const usage = (total: number, count: number) => total / (10_000 * Math.max(count, 1));
  return {
    complaints: shown.complaints,
    lateShare: shown.lateMonths / months,
    usage: usage(shown.usage[0] + shown.usage[1], months),
    usageTrend: early > 0 && late > 0 ? usage(shown.usage[1], late) - usage(shown.usage[0], early) : 0,
    billingErrors: shown.billingErrors,
    promoCliff: hadPromoCliff(agreement, start) ? 1 : 0,
    monthsToEnd: monthsToEnd(agreement, start),
    tenure: (start - life.sinceMonth) / 12,
    products: countOf(life.held),
    industry: life.industry,
    region: life.region,
  };
}

function writeSeen(snapshot: Snapshot, life: Life, seen: Observed): void {
  const { customer } = life;
  snapshot.isActive[customer] = 1;
  snapshot.complaints[customer] = seen.complaints;
  snapshot.lateShare[customer] = seen.lateShare;
  snapshot.usage[customer] = seen.usage;
  snapshot.usageTrend[customer] = seen.usageTrend;
  snapshot.billingErrors[customer] = seen.billingErrors;
  snapshot.promoCliff[customer] = seen.promoCliff;
  snapshot.monthsToEnd[customer] = seen.monthsToEnd;
  snapshot.tenure[customer] = seen.tenure;
  snapshot.held[customer] = life.held;
  snapshot.step[customer] = stepOf(life);
}

/** Draws whether, and in which month, the customer leaves; learns about its frailty if it stays. */
function drawChurn(snapshot: Snapshot, life: Life, seen: Observed): boolean {
  const { customer, random, weights } = life;
  const isCampaign = snapshot.window === campaignWindow;
  const isCalled = isCampaign && random.chance(calledShare);
  const silent = churnTerms(seen).reduce((sum, term) => sum + term, churnBase);
  const called = silent + callEffect(seen);
  const eta = isCalled ? called : silent;
  const hazard = hazardOf(eta, life.frailty);
  const month = Math.floor(Math.log(random.uniform()) / Math.log1p(-hazard));
  const leaves = month < windowMonths;
  if (leaves) life.churnMonth = snapshot.window * windowMonths + month;

  snapshot.called[customer] = isCalled ? 1 : 0;
  snapshot.churned[customer] = leaves ? 1 : 0;
  snapshot.oracle[customer] = chanceOf(hazard);
  snapshot.bayesNotCalled[customer] = bayesOf(silent, weights);
  snapshot.bayesCalled[customer] = bayesOf(called, weights);
  snapshot.bayes[customer] = (isCalled ? snapshot.bayesCalled : snapshot.bayesNotCalled)[customer] as number;
  learnStayed(eta, weights);
  return leaves;
}

function drawGrowth(snapshot: Snapshot, life: Life, { grower, chance }: { grower: Grower; chance: number }): Plan {
  const { random, customer } = life;
  const start = snapshot.window * windowMonths;
  const upgradeMonth = random.chance(chance) ? start + random.integer(windowMonths) : never;
  const adoptionMonths = new Uint8Array(productCount).fill(never);
  let adopted = 0;
  for (let rest = offered(grower); rest !== 0; rest &= rest - 1) {
    const product = 31 - Math.clz32(rest & -rest);
    if (!random.chance(adoptionChance(grower, product))) continue;
    adoptionMonths[product] = start + random.integer(windowMonths);
    adopted |= 1 << product;
  }
  snapshot.adopted[customer] = adopted;
  snapshot.expanded[customer] = upgradeMonth === never ? 0 : 1;
  return { upgradeMonth, adopted, adoptionMonths };
}
