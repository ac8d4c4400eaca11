import type { Random } from '../random.ts';
import type { Histories } from './histories.ts';

/** A beta number from two gammas. */
function beta(random: Random, a: number, b: number): number {
  const [one, other] = [random.gamma(a), random.gamma(b)];
  return one / (one + other);
}

/** The times of purchases in (0, T), as long as `stays` says so after each. */
function purchases(random: Random, rate: number, until: number, stays: () => boolean): number[] {
  const times: number[] = [];
  for (let t = -Math.log(random.uniform()) / rate; t < until; t += -Math.log(random.uniform()) / rate) {
    times.push(t);
    if (!stays()) break;
  }
  return times;
}

function columns(rows: readonly { times: readonly number[]; T: number }[]): Histories {
  return {
    x: Float64Array.from(rows, ({ times }) => times.length),
    tx: Float64Array.from(rows, ({ times }) => times.at(-1) ?? 0),
    T: Float64Array.from(rows, ({ T }) => T),
  };
}

type Four = readonly [number, number, number, number];

/** Customers drawn from BG/NBD (`earlier` 0) or MBG/NBD (1) with the parameters r, alpha, a, b. */
export function drawBetaGeometric(random: Random, n: number, [r, alpha, a, b, earlier]: readonly [...Four, number]) {
  return columns(
    Array.from({ length: n }, () => {
      const T = 20 + 30 * random.uniform();
      const rate = random.gamma(r, 1 / alpha);
      const leaves = beta(random, a, b);
      const gone = earlier === 1 && random.chance(leaves);
      return { times: gone ? [] : purchases(random, rate, T, () => !random.chance(leaves)), T };
    }),
  );
}

/** Customers drawn from Pareto/NBD with the parameters r, alpha, s, beta, and their purchases `y` in the time after T. */
export function drawPareto(random: Random, n: number, [r, alpha, s, scale, after]: readonly [...Four, number]) {
  const rows = Array.from({ length: n }, () => {
    const T = 20 + 30 * random.uniform();
    const rate = random.gamma(r, 1 / alpha);
    const life = -Math.log(random.uniform()) / random.gamma(s, 1 / scale);
    const all = purchases(random, rate, Math.min(life, T + after), () => true);
    const times = all.filter((t) => t < T);
    return { times, T, y: all.length - times.length };
  });
  return { ...columns(rows), y: Float64Array.from(rows, ({ y }) => y) };
}

/** Customers drawn from BG/BB with the parameters alpha, beta, gamma, delta over `periods` occasions. */
export function drawBgBb(random: Random, n: number, [alpha, other, gamma, delta, periods]: readonly [...Four, number]) {
  const [x, tx] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const [buys, leaves] = [beta(random, alpha, other), beta(random, gamma, delta)];
    for (let period = 1; period <= periods && !random.chance(leaves); period++) {
      if (!random.chance(buys)) continue;
      x[i] = (x[i] as number) + 1;
      tx[i] = period;
    }
  }
  return { x, tx, n: new Float64Array(n).fill(periods), count: new Float64Array(n).fill(1) };
}

/** Mean values drawn from Gamma-Gamma with the parameters p, q, gamma. */
export function drawSpending(random: Random, n: number, [p, q, gamma]: readonly [number, number, number]) {
  const x = Float64Array.from({ length: n }, () => random.poisson(2));
  const m = x.map((count) => (count === 0 ? 0 : random.gamma(p * count, 1 / (count * random.gamma(q, 1 / gamma)))));
  return { x, m };
}
