import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile, Random, splitMix64 } from '#maths';

const draws = 20_000;

function moments(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: draws }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1) };
}

test('[MAT-1] xoshiro128** from the words 1, 2, 3, 4 gives the sequence of the reference program', () => {
  const random = Random.fromState([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, random.bits)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('[MAT-1] SplitMix64 from 1234567 gives the published sequence', () => {
  expect(splitMix64(1234567n, 3)).toEqual([6457827717110365317n, 3203168211198807973n, 9817491932198370423n]);
});

test('[MAT-2] seed and stream decide the draws', () => {
  const first = (seed: number, stream: number) => Array.from({ length: 4 }, Random.fromSeed(seed, stream).bits).join();
  expect(first(7, 0)).toBe(first(7, 0));
  const all = [0, 1, 2, 4294967295].flatMap((seed) => [0, 1, 2, 3].map((stream) => first(seed, stream)));
  expect(new Set(all).size).toBe(all.length);
});

test('[MAT-3] uniform numbers fill the open interval', () => {
  const random = Random.fromSeed(3);
  const { mean, variance } = moments(() => {
    const value = random.uniform();
    expect(value > 0 && value < 1).toBe(true);
    return value;
  });
  expect(mean).toBeCloseTo(1 / 2, 1.7);
  expect(variance).toBeCloseTo(1 / 12, 2);
});

test('[MAT-3] whole numbers below a bound are equally likely', () => {
  const random = Random.fromSeed(4);
  const counts = new Array<number>(7).fill(0);
  for (let i = 0; i < draws; i++) {
    const value = random.integer(7);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - draws / 7) ** 2 / (draws / 7), 0);
  expect(counts).toHaveLength(7);
  expect(chiSquare).toBeLessThan(22.46); // 0.1 % point, 6 degrees of freedom
});

test.each([
  ['normal', (random: Random) => random.normal(3, 2), 3, 4],
  ['gamma of shape above 1', (random: Random) => random.gamma(2.5, 1.2), 3, 3.6],
  ['gamma of shape below 1', (random: Random) => random.gamma(0.4, 2), 0.8, 1.6],
  ['Poisson', (random: Random) => random.poisson(1.9), 1.9, 1.9],
  ['Poisson of a large mean', (random: Random) => random.poisson(900), 900, 900],
  ['chance', (random: Random) => Number(random.chance(0.2)), 0.2, 0.16],
] as const)('[MAT-4] %s has its mean and variance', (_name, draw, mean, variance) => {
  const random = Random.fromSeed(11);
  const found = moments(() => draw(random));
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / draws));
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.08);
});

test('[MAT-5] a weighted draw follows its weights', () => {
  const random = Random.fromSeed(5);
  const counts: Record<string, number> = { a: 0, b: 0, c: 0 };
  for (let i = 0; i < draws; i++) {
    const item = random.weightedChoice(['a', 'b', 'c'], [1, 0, 3]);
    counts[item] = (counts[item] ?? 0) + 1;
  }
  expect(counts['b']).toBe(0);
  expect((counts['c'] ?? 0) / draws).toBeCloseTo(0.75, 1.7);
});

test('[MAT-5] a shuffle keeps the items and leaves the list it was given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      const before = [...items];
      const after = Random.fromSeed(seed).shuffled(items);
      expect(items).toEqual(before);
      expect([...after].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
    }),
  );
});

test('[MAT-5] each order of three is equally likely', () => {
  const random = Random.fromSeed(6);
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = random.shuffled(['a', 'b', 'c']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test('[MAT-6] the normal quantile agrees with the published values', () => {
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 14);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798409, 13);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.75)).toBe(-normalQuantile(0.25));
});
