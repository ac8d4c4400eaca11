const halfLogTwoPi = 0.9189385332046728;
const shiftTo = 12;
const largeBeta = 1e4;

/**
 * ln of the gamma function of a positive number: recurrence up to 12, then Stirling's series (Abramowitz and Stegun
 * 6.1.41). Good to about 15 digits. Throws RangeError unless `x` > 0.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs a positive number, got ${x}`);
  let product = 1;
  let z = x;
  while (z < shiftTo) product *= z++;
  const inverse = 1 / z;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square / 156))))));
  const stirling = (z - 0.5) * Math.log(z) - z + halfLogTwoPi + series;
  return product === 1 ? stirling : stirling - Math.log(product);
}

/**
 * The derivative of ln gamma at a positive number: recurrence up to 12, then Abramowitz and Stegun 6.3.18. Throws
 * RangeError unless `x` > 0.
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma needs a positive number, got ${x}`);
  let below = 0;
  let z = x;
  while (z < shiftTo) below += 1 / z++;
  const square = 1 / (z * z);
  const series =
    square *
    (1 / 12 -
      square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * (691 / 32760))))));
  return Math.log(z) - 0.5 / z - series - below;
}

/** ln gamma(b) - ln gamma(a + b) for large b: the difference of two Stirling series, which loses no digits. */
function logRatio(a: number, b: number): number {
  return a - a * Math.log(b) - (a + b - 0.5) * Math.log1p(a / b) + 1 / (12 * b) - 1 / (12 * (a + b));
}

/** ln of the beta function of two positive numbers (Abramowitz and Stegun 6.2.2), also where one is very large. */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  if (large > largeBeta) return logGamma(small) + logRatio(small, large);
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
