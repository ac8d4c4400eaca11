import { expect, test } from 'vitest';
import { countOf } from './catalogue.ts';
import { callEffect, churnBase, churnTerms, type Observed } from './churn.ts';
import { churnFrame, makeWorld } from './index.ts';
import { snapshotOf, type World } from './world.ts';

const world = makeWorld({ customers: 600, seed: 21 });

/** What a customer showed at the start of a window, from the arrays of the world. */
function seenOf({ accounts }: World, window: number, customer: number): Observed {
  const { held, ...snapshot } = snapshotOf(world, window);
  const at = (name: 'complaints' | 'lateShare' | 'usage' | 'usageTrend' | 'billingErrors' | 'promoCliff') =>
    snapshot[name][customer] as number;
  return {
    complaints: at('complaints'),
    lateShare: at('lateShare'),
    usage: at('usage'),
    usageTrend: at('usageTrend'),
    billingErrors: at('billingErrors'),
    promoCliff: at('promoCliff'),
    monthsToEnd: snapshot.monthsToEnd[customer] as number,
    tenure: snapshot.tenure[customer] as number,
    products: countOf(held[customer] as number),
    industry: accounts.industry[customer] as number,
    region: accounts.region[customer] as number,
  };
}

function etaOf(window: number, customer: number): number {
  const seen = seenOf(world, window, customer);
  const call = snapshotOf(world, window).called[customer] === 1 ? callEffect(seen) : 0;
  return churnTerms(seen).reduce((sum, term) => sum + term, churnBase + call);
}

/** Chance to stay through a window. */
const stays = (eta: number, z: number) => (1 / (1 + Math.exp(eta + 0.5 * z))) ** 6;

/** Chance to leave given that the customer stayed before: a plain sum over a fine grid of frailties. */
function leavesGiven(past: readonly number[], now: number): number {
  let [left, all] = [0, 0];
  for (let z = -8; z <= 8; z += 0.02) {
    const weight = past.reduce((product, eta) => product * stays(eta, z), Math.exp((-z * z) / 2));
    left += weight * (1 - stays(now, z));
    all += weight;
  }
  return left / all;
}

test('[WLD-3] the chance given what is seen is that of a customer that has stayed so far, its frailty unknown', () => {
  for (const window of [1, 2, 3, 4]) {
    const { customers, bayes } = churnFrame(world, window);
    customers.forEach((customer, row) => {
      const before = [1, 2, 3].filter((one) => one < window && snapshotOf(world, one).isActive[customer] === 1);
      const past = before.map((one) => etaOf(one, customer));
      expect(bayes[row]).toBeCloseTo(leavesGiven(past, etaOf(window, customer)), 8);
    });
  }
});
