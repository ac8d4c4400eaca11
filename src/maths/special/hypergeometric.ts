/** The three parameters of Gauss's hypergeometric function 2F1(a, b; c; z). */
export interface HypergeometricParameters {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const mostTerms = 5_000_000;
const large = 1e250;

/** The Gauss series (DLMF 15.2.1) for 0 <= z < 1 as a scaled sum: its sign and the ln of its size. */
function series({ a, b, c }: HypergeometricParameters, z: number): { sign: number; log: number } {
  let term = 1;
  let sum = 1;
  let scale = 0;
  for (let j = 0; j < mostTerms; j++) {
    term *= (((a + j) * (b + j)) / ((c + j) * (j + 1))) * z;
    sum += term;
    if (Math.abs(sum) > large) {
      term /= large;
      sum /= large;
      scale += Math.log(large);
    }
    const ratio = Math.abs((((a + j + 1) * (b + j + 1)) / ((c + j + 1) * (j + 2))) * z);
    if (ratio < 1 && Math.abs(term) <= 1e-17 * Math.abs(sum) * (1 - ratio)) break;
  }
  return { sign: Math.sign(sum), log: Math.log(Math.abs(sum)) + scale };
}

function logForm(parameters: HypergeometricParameters, z: number): { sign: number; log: number } {
  const { a, b, c } = parameters;
  if (z < 0) {
    // Pfaff's transformation, DLMF 15.8.1
    const turned = logForm({ a, b: c - b, c }, z / (z - 1));
    return { sign: turned.sign, log: turned.log - a * Math.log1p(-z) };
  }
  if (Math.abs(c - a) + Math.abs(c - b) >= Math.abs(a) + Math.abs(b)) return series(parameters, z);
  // Euler's transformation, DLMF 15.8.1: small parameters make a short series without loss of digits
  const turned = series({ a: c - a, b: c - b, c }, z);
  return { sign: turned.sign, log: turned.log + (c - a - b) * Math.log1p(-z) };
}

function inDomain({ c }: HypergeometricParameters, z: number): void {
  if (!(z < 1)) throw new RangeError(`2F1 needs z < 1, got ${z}`);
  if (c <= 0 && Number.isInteger(c)) throw new RangeError(`2F1 has a pole at c = ${c}`);
}

/** Gauss's 2F1(a, b; c; z) for real z < 1. Throws RangeError for z >= 1 and at the poles of c. */
export function hypergeometric(parameters: HypergeometricParameters, z: number): number {
  inDomain(parameters, z);
  const { sign, log } = logForm(parameters, z);
  return sign === 0 ? 0 : sign * Math.exp(log);
}

/** ln of |2F1(a, b; c; z)| for real z < 1; finite where the value itself would overflow or vanish. */
export function logHypergeometric(parameters: HypergeometricParameters, z: number): number {
  inDomain(parameters, z);
  return logForm(parameters, z).log;
}
