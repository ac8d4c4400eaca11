/** Segments of the two matrices as [high on revenue, high on the other axis]. */
const matrices: Readonly<Record<string, Readonly<Record<string, readonly [boolean, boolean]>>>> = {
  quadrant: { Star: [true, true], Risk: [true, false], Sniper: [false, true], Incubator: [false, false] },
  revenue_tenure: {
    Champion: [true, true],
    'High potential': [true, false],
    'Loyal price-sensitive': [false, true],
    Newbie: [false, false],
  },
};

const side = (axis: string): 0 | 1 => (axis.startsWith('revenue') ? 0 : 1);

/** Whether a segment lies above the border of an axis; null for a ladder, whose nearest border may be on either side. */
export function isAbove(scheme: string, segment: string, axis: string): boolean | null {
  return matrices[scheme]?.[segment]?.[side(axis)] ?? null;
}

/** The segment on the other side of the border of an axis; null where the scheme is no matrix. */
export function acrossBorder(scheme: string, segment: string, axis: string): string | null {
  const matrix = matrices[scheme];
  const here = matrix?.[segment];
  if (matrix === undefined || here === undefined) return null;
  const wanted = side(axis) === 0 ? [!here[0], here[1]] : [here[0], !here[1]];
  const found = Object.entries(matrix).find(([, place]) => place[0] === wanted[0] && place[1] === wanted[1]);
  return found?.[0] ?? null;
}
