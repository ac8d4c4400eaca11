import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { auc, scoredOf } from '#maths';
import { expectedAuc } from './best-auc.ts';
import { normalRule } from './hermite.ts';
import { adoptionPairs, churnFrame, expansionFrame, makeWorld, upliftFrame, type World } from './index.ts';

const world = makeWorld({ customers: 20_000, seed: 7 });
const windows = [1, 2, 3, 4] as const;
const sumOf = (values: ArrayLike<number>) => Array.prototype.reduce.call(values, (a, b) => a + b, 0) as number;

/** Distance of the count of outcomes from the sum of chances, in standard errors. */
function surprise({ outcome, bayes }: { outcome: Float64Array; bayes: Float64Array }, from = 0, to = 1): number {
  let [difference, variance] = [0, 0];
  for (let row = 0; row < bayes.length; row++) {
    const chance = bayes[row] as number;
    if (chance < from || chance >= to) continue;
    difference += (outcome[row] as number) - chance;
    variance += chance * (1 - chance);
  }
  return variance === 0 ? 0 : difference / Math.sqrt(variance);
}

/** A digest of every array of a world. */
function digest(thing: object): string {
  const hash = createHash('sha256');
  const see = (value: unknown) => {
    if (ArrayBuffer.isView(value)) hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(see);
  };
  see(thing);
  return hash.digest('hex');
}

test('[WLD-1] the same request gives the same world, another seed another; a customer does not depend on the others', () => {
  const small = makeWorld({ customers: 300, seed: 7 });
  expect(digest(makeWorld({ customers: 300, seed: 7 }))).toBe(digest(small));
  expect(digest(makeWorld({ customers: 300, seed: 8 }))).not.toBe(digest(small));
  expect([...world.accounts.frailty.subarray(0, 300)]).toEqual([...small.accounts.frailty]);
  expect([...world.invoices.paid.subarray(0, small.invoices.paid.length)]).toEqual([...small.invoices.paid]);
  const { invoices, holdings, orders } = small;
  expect(digest([invoices, holdings, orders]).slice(0, 16)).toBe('f98d3541019ed03e');
});

test('[WLD-2] what happened agrees with the chances, over all and within bands of them', () => {
  for (const window of windows) {
    const frames = [churnFrame(world, window), expansionFrame(world, window), adoptionPairs(world, window)];
    for (const frame of frames) {
      expect(Math.abs(surprise(frame))).toBeLessThan(4);
      for (const [from, to] of [
        [0, 0.02],
        [0.02, 0.05],
        [0.05, 0.15],
        [0.15, 1],
      ] as const)
        expect(Math.abs(surprise(frame, from, to))).toBeLessThan(4);
    }
  }
});

test('[WLD-3] it is as hard to predict as stated, window by window', () => {
  const stated = { 1: 0.789, 2: 0.797, 3: 0.787, 4: 0.802 };
  for (const window of windows) {
    const churn = churnFrame(world, window);
    expect(expectedAuc(churn.bayes)).toBeGreaterThan(stated[window] - 0.008);
    expect(expectedAuc(churn.bayes)).toBeLessThan(stated[window] + 0.008);
    expect(expectedAuc(churn.oracle)).toBeGreaterThan(expectedAuc(churn.bayes) + 0.01);
    const rate = sumOf(churn.outcome) / churn.outcome.length;
    expect(rate).toBeGreaterThan(0.055);
    expect(rate).toBeLessThan(0.085);
    expect(auc(scoredOf(churn.outcome, churn.bayes))).toBeCloseTo(expectedAuc(churn.bayes), 1);
    expect(expectedAuc(adoptionPairs(world, window).bayes)).toBeCloseTo(0.767, 2);
    expect(expectedAuc(expansionOfAll(window))).toBeCloseTo(0.807, 2);
  }
});

/** The chance to go up in bandwidth of every active customer: 0 where there is no step to take. */
function expansionOfAll(window: number): Float64Array {
  const churn = churnFrame(world, window);
  const some = expansionFrame(world, window);
  const chances = new Map(some.ids.map((id, row) => [id, some.bayes[row] as number]));
  return Float64Array.from(churn.ids, (id) => chances.get(id) ?? 0);
}

test('[WLD-3] the chance given what is seen is right among those it is about, whatever else is seen of them', () => {
  const { columns, bayes, outcome } = churnFrame(world, 4);
  for (const name of ['complaints_6m', 'tenure_years', 'products', 'usage_mean_6m', 'months_to_contract_end']) {
    const feature = columns.find((column) => column.name === name)?.feature;
    if (feature?.kind !== 'number') throw new Error(name);
    const middle = [...feature.values].sort((a, b) => a - b)[Math.floor(feature.values.length / 2)] as number;
    const rows = [...feature.values.keys()].filter((row) => (feature.values[row] as number) > middle);
    const take = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
    expect(Math.abs(surprise({ outcome: take(outcome), bayes: take(bayes) }))).toBeLessThan(4);
  }
});

test('[WLD-4] expected AUC is the sum over all pairs', () => {
  const p = Float64Array.of(0.1, 0.4, 0.4, 0.05, 0.9, 0.4, 0);
  let [ahead, pairs] = [0, 0];
  p.forEach((one, i) => {
    p.forEach((other, j) => {
      if (i === j) return;
      const weight = one * (1 - other);
      pairs += weight;
      ahead += weight * (one > other ? 1 : one === other ? 0.5 : 0);
    });
  });
  expect(expectedAuc(p)).toBeCloseTo(ahead / pairs, 12);
  expect(expectedAuc(Float64Array.of(0.3, 0.3, 0.3))).toBeCloseTo(0.5, 12);
});

test('[WLD-3] the rule for the frailty is exact for moments of the standard normal', () => {
  const { nodes, weights } = normalRule(41);
  const moment = (power: number) => nodes.reduce((sum, node, i) => sum + (weights[i] as number) * node ** power, 0);
  [1, 0, 1, 0, 3, 0, 15, 0, 105].forEach((value, power) => {
    expect(moment(power)).toBeCloseTo(value, 8);
  });
});

test('[WLD-7] every invoice closes in whole rupiah, and every cause is there at its rate', () => {
  const { list, discount, paid, ...rest } = world.invoices;
  const causes = ['unbilled', 'riseMissed', 'rogueDiscount', 'promoStuck', 'billingError', 'badDebt'] as const;
  const losses = causes.map((cause) => sumOf(rest[cause]));
  const expected = sumOf(paid) + sumOf(losses);
  const shares = losses.map((loss) => (100 * loss) / expected);
  const stated = [0.8, 0.27, 0.7, 0.25, 0.62, 0.46];
  shares.forEach((share, cause) => {
    expect(Math.abs(share - (stated[cause] as number)), causes[cause]).toBeLessThan(0.2);
  });
  for (let row = 0; row < paid.length; row++) {
    const billed = (list[row] as number) - (discount[row] as number) - (rest.billingError[row] as number);
    if (billed - (rest.badDebt[row] as number) !== paid[row]) throw new Error(`invoice ${row} does not close`);
  }
  expect(causes.every((cause) => rest[cause].every(Number.isInteger))).toBe(true);
  expect(rest.badDebt.every((amount) => amount >= 0) && rest.unbilled.every((amount) => amount >= 0)).toBe(true);
  checkPlanted(world);
});

/** A leak of a lasting cause is there only for customers it was planted for, and for those whenever they are billed. */
function checkPlanted({ invoices, accounts }: World): void {
  for (let row = 0; row < invoices.customer.length; row++) {
    const customer = invoices.customer[row] as number;
    const isBilled = (invoices.list[row] as number) > 0;
    if ((invoices.riseMissed[row] as number) > 0 !== (accounts.riseMissed[customer] === 1)) {
      const years = ((invoices.month[row] as number) - (accounts.sinceMonth[customer] as number)) / 12;
      if (isBilled && (years >= 1 || accounts.riseMissed[customer] === 0)) throw new Error(`rise of invoice ${row}`);
    }
    const isRogue = (accounts.rogueDiscount[customer] as number) > 0;
    if (isBilled && (invoices.rogueDiscount[row] as number) > 0 !== isRogue)
      throw new Error(`discount of invoice ${row}`);
    const isOver = (invoices.month[row] as number) >= (accounts.promoEnd[customer] as number);
    const isStuck = accounts.promoStuck[customer] === 1 && isOver;
    if (isBilled && (invoices.promoStuck[row] as number) > 0 !== isStuck)
      throw new Error(`promotion of invoice ${row}`);
  }
}

test('[WLD-8] calls are random, help complainers, and wake sleeping dogs', () => {
  const { called, bayesCalled, bayesNotCalled, columns, outcome, bayes } = upliftFrame(world);
  const calls = { outcome: called, bayes: new Float64Array(called.length).fill(0.35) };
  expect(Math.abs(surprise(calls))).toBeLessThan(4);
  const complaints = columns[0]?.feature;
  const usage = columns[2]?.feature;
  if (complaints?.kind !== 'number' || usage?.kind !== 'number') throw new Error('columns');
  const mean = (values: Float64Array, of: 0 | 1) =>
    sumOf(values.filter((_, row) => called[row] === of)) / called.filter((one) => one === of).length;
  for (const values of [complaints.values, usage.values, bayesNotCalled]) {
    const error = Math.sqrt(varianceOf(values) / (0.35 * 0.65 * called.length));
    expect(Math.abs(mean(values, 1) - mean(values, 0))).toBeLessThan(4 * error);
  }
  expect(mean(outcome, 1)).toBeLessThan(mean(outcome, 0));
  called.forEach((one, row) => {
    const effect = (bayesCalled[row] as number) - (bayesNotCalled[row] as number);
    if ((complaints.values[row] as number) >= 2) expect(effect).toBeLessThan(0);
    if (complaints.values[row] === 0 && (usage.values[row] as number) < 0.35) expect(effect).toBeGreaterThan(-0.02);
    expect(bayes[row]).toBe(one === 1 ? bayesCalled[row] : bayesNotCalled[row]);
  });
});

function varianceOf(values: Float64Array): number {
  const mean = sumOf(values) / values.length;
  return sumOf(values.map((value) => (value - mean) ** 2)) / values.length;
}
