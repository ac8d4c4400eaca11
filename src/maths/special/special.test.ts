import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  digamma,
  gaussLegendre,
  hypergeometric,
  incompleteBeta,
  incompleteGamma,
  logBeta,
  logGamma,
  logHypergeometric,
} from '#maths';

/** Largest relative difference, or absolute below 1. */
function near(found: number, published: number, digits = 1e-13): void {
  expect(Math.abs(found - published) / Math.max(1, Math.abs(published))).toBeLessThan(digits);
}

test.each([
  [1e-5, 11.512919692895826],
  [0.25, 1.2880225246980774],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [3.7, 1.4280723266653879],
  [10, 12.801827480081469],
  [150.5, 602.5139548705854],
  [1e6, 12815504.569147611],
])('[MAT-60] ln gamma of %d (mpmath, 30 digits; Abramowitz and Stegun table 6.1)', (x, value) => {
  near(logGamma(x), value);
});

test.each([
  [1e-3, -1000.5755719318103],
  [0.25, -4.2274535333762655],
  [1, -0.5772156649015329],
  [2.5, 0.7031566406452432],
  [11.3, 2.3799028250798995],
  [1000, 6.907255195648812],
])('[MAT-60] digamma of %d (mpmath; Abramowitz and Stegun table 6.1)', (x, value) => {
  near(digamma(x), value);
});

test.each([
  [0.3, 2, 3, 0.3483],
  [0.5, 0.5, 0.5, 0.5],
  [0.9, 30, 4, 0.5769436641256925],
  [0.02, 0.7, 12, 0.36756958533784057],
  [0.42, 250, 340, 0.4289219670613659],
  [0.999, 6.25, 3.74, 0.9999999992954969],
])('[MAT-60] incomplete beta I_%d(%d, %d) (mpmath, DLMF 8.17)', (x, a, b, value) => {
  near(incompleteBeta(x, a, b), value, 1e-12);
});

test.each([
  [0.5, 0.2, 0.4729107431344619],
  [3, 2.5, 0.45618688411667047],
  [10, 14, 0.890600630357261],
  [100, 90, 0.15822098918643016],
  [0.01, 5, 0.9999882464805873],
])('[MAT-60] incomplete gamma P(%d, %d) (mpmath, DLMF 8.2)', (a, x, value) => {
  near(incompleteGamma(a, x), value, 1e-12);
});

test.each([
  [1, 1, 2, 0.5, 1.3862943611198906],
  [0.5, 0.5, 1, 0.25, 1.0731820071493643],
  [0.2426, 2.4259, 2.2188, 0.92, 2.0903843601698515],
  [2, 3, 1.5, -4, -0.004763150878767568],
  [-0.2, 3.3, 4.2, 0.7, 0.847534684502288],
  [3, -2, 5, 0.6, 0.424],
])('[MAT-60] 2F1(%d, %d; %d; %d) (mpmath, DLMF 15.2)', (a, b, c, z, value) => {
  near(hypergeometric({ a, b, c }, z), value);
});

test.each([
  [300.5, 302, 303.7, 0.6, 273.79848101780476],
  [1000, 3, 1002.5, 0.999, 18.017543582061702],
  [120.25, 122.4, 122.2, 0.55, 96.17848578610315],
  [800, 800, 900, 0.9, 1622.94108366915],
  [900, 900, 1900, 0.99, 929.2733535105313],
])('[MAT-60] ln 2F1(%d, %d; %d; %d) where the value overflows or grows (mpmath)', (a, b, c, z, value) => {
  near(logHypergeometric({ a, b, c }, z), value, 1e-12);
});

test.each([
  [0.7, 1e15, -23.91627622990581],
  [2.5, 30_000, -25.487761279748966],
  [20_000, 30_000, -33654.360737616225],
])('[MAT-60] ln beta(%d, %d), where the difference of ln gammas would lose its digits (mpmath)', (a, b, value) => {
  near(logBeta(a, b), value);
  near(logBeta(b, a), value);
});

test('[MAT-60] recurrences and mirror images hold', () => {
  const positive = fc.double({ min: 0.01, max: 500, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
      near(logGamma(a + 1), logGamma(a) + Math.log(a), 1e-12);
      near(digamma(a + 1), digamma(a) + 1 / a, 1e-12);
      near(logBeta(a, b), logBeta(b, a), 1e-12);
      near(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a), 1, 1e-11);
    }),
    { seed: 60 },
  );
});

test('[MAT-60] outside their domain they refuse instead of giving NaN', () => {
  for (const bad of [0, -1, Number.NaN]) {
    expect(() => logGamma(bad)).toThrow(RangeError);
    expect(() => digamma(bad)).toThrow(RangeError);
  }
  expect(() => hypergeometric({ a: 1, b: 1, c: 2 }, 1)).toThrow(RangeError);
  expect(() => hypergeometric({ a: 1, b: 1, c: -1 }, 0.5)).toThrow(RangeError);
});

test('[MAT-60] Gauss-Legendre of n points is exact for polynomials up to degree 2n - 1', () => {
  const { nodes, weights } = gaussLegendre(6);
  for (let degree = 0; degree < 12; degree++) {
    const sum = nodes.reduce((total, node, i) => total + (weights[i] as number) * node ** degree, 0);
    near(sum, 1 / (degree + 1), 1e-14);
  }
});
