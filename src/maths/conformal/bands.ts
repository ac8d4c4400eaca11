/** Upper edges of bands, ascending; a value equal to an edge lies in the lower band. Plain JSON. */
export interface Bands {
  readonly kind: 'bands';
  readonly edges: readonly number[];
}

/**
 * Bands of about equal size of the PREDICTION (never of the outcome, which is not known for new rows), such as ten value
 * deciles. Equal predictions share a band, so there may be fewer bands than asked for.
 */
export function bandsOf(predictions: ArrayLike<number>, count = 10): Bands {
  const sorted = Float64Array.from(predictions).sort();
  const edges = new Set<number>();
  for (let band = 1; band < count; band++) {
    const edge = sorted[Math.ceil((band * sorted.length) / count) - 1];
    if (edge !== undefined && edge < (sorted.at(-1) as number)) edges.add(edge);
  }
  return { kind: 'bands', edges: [...edges] };
}

/** The number of bands. */
export function bandCount(bands: Bands): number {
  return bands.edges.length + 1;
}

/** The band of each prediction, from 0 (lowest). */
export function bandOf(bands: Bands, predictions: ArrayLike<number>): Int32Array {
  const { edges } = bands;
  return Int32Array.from(predictions, (value) => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
