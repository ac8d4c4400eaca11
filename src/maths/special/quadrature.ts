/** Nodes and weights of a rule for integrals over (0, 1). */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** The Legendre polynomial of degree `n` and its derivative at `z` (DLMF 18.9). */
function legendre(n: number, z: number): { value: number; slope: number } {
  let before = 1;
  let value = z;
  for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * z * value - (k - 1) * before) / k];
  return { value, slope: (n * (z * value - before)) / (z * z - 1) };
}

/** The Gauss-Legendre rule of `n` points on (0, 1) (DLMF 3.5(v)); exact for polynomials up to degree 2n - 1. */
export function gaussLegendre(n: number): QuadratureRule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let z = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    for (let round = 0; round < 20; round++) {
      const { value, slope } = legendre(n, z);
      z -= value / slope;
      if (Math.abs(value / slope) < 1e-16) break;
    }
    const { slope } = legendre(n, z);
    nodes[i] = (z + 1) / 2;
    weights[i] = 1 / ((1 - z * z) * slope * slope);
  }
  return { nodes, weights };
}
