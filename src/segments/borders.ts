import { type Fragment, fn, join, name, sql } from '#engine';
import { type Axis, type Ladder, type Matrix, type Scheme, unclassified } from './scheme.ts';
import type { SegmentsSettings } from './settings.ts';

/** Every border of every scheme: where it lies, where it comes from, how many customers were measured. */
export function bordersQuery(schemes: readonly Scheme[], settings: SegmentsSettings): Fragment {
  return join(
    schemes.flatMap((scheme) => borderQueries(scheme, settings)),
    ' UNION ALL ',
  );
}

function borderQueries(scheme: Scheme, settings: SegmentsSettings): Fragment[] {
  switch (scheme.kind) {
    case 'matrix':
      return scheme.axes.map((axis) => matrixBorderQuery(scheme, axis, settings));
    case 'ladder':
      return ladderBorderQueries(scheme, settings);
    case 'label':
      return [];
  }
}

function matrixBorderQuery({ scheme, rule }: Matrix, axis: Axis, settings: SegmentsSettings): Fragment {
  const chosen = rule(settings, axis);
  const value = name(axis);
  const place = sql`${scheme} AS scheme, ${axis} AS axis`;
  switch (chosen.basis) {
    case 'fixed':
      return sql`SELECT ${place}, 'all' AS cluster, CAST(${chosen.border} AS DOUBLE) AS border, 'fixed' AS basis,
        count(${value}) AS customers FROM segment_measures`;
    case 'median':
      return sql`SELECT ${place}, 'all' AS cluster, ${fn.quantile(value, 0.5)} AS border, 'median' AS basis,
        count(${value}) AS customers FROM segment_measures`;
    case 'quantile':
      return sql`SELECT ${place}, 'all' AS cluster, ${fn.quantile(value, chosen.quantile)} AS border,
        ${`quantile ${chosen.quantile}`} AS basis, count(${value}) AS customers FROM segment_measures`;
    case 'cluster':
      return clusterBorderQuery(place, value, chosen.smallestCluster);
  }
}

/** The median of each bandwidth class; a class with too few measured customers takes the median of all. */
function clusterBorderQuery(place: Fragment, value: Fragment, smallestCluster: number): Fragment {
  const isTooSmall = sql`c.customers < ${smallestCluster}`;
  return sql`SELECT ${place}, c.cluster, CASE WHEN ${isTooSmall} THEN o.border ELSE c.border END AS border,
    CASE WHEN ${isTooSmall} THEN 'median (cluster too small)' ELSE 'median' END AS basis,
    CASE WHEN ${isTooSmall} THEN o.customers ELSE c.customers END AS customers
    FROM (
      SELECT bandwidth_class AS cluster, ${fn.quantile(value, 0.5)} AS border, count(${value}) AS customers
      FROM segment_measures WHERE bandwidth_class <> ${unclassified} GROUP BY bandwidth_class
    ) AS c
    CROSS JOIN (SELECT ${fn.quantile(value, 0.5)} AS border, count(${value}) AS customers FROM segment_measures) AS o`;
}

/** A ladder has one border per step; its name stands in `cluster` as the segment that ends there. */
function ladderBorderQueries(ladder: Ladder, settings: SegmentsSettings): Fragment[] {
  const value = name(ladder.axis);
  return ladder.steps(settings).map(({ segment, border, isBorderIncluded }) => {
    const basis = isBorderIncluded ? 'fixed (equal counts as low)' : 'fixed';
    return sql`SELECT ${ladder.scheme} AS scheme, ${ladder.axis} AS axis, ${`end of ${segment}`} AS cluster,
      CAST(${border} AS DOUBLE) AS border, ${basis} AS basis, count(${value}) AS customers FROM segment_measures`;
  });
}
