import { type Fragment, fn, join, name, sql } from '#engine';
import { relativeChange } from './relative-change.ts';
import { type Ladder, type Matrix, type Scheme, unclassified } from './scheme.ts';
import type { SegmentsSettings } from './settings.ts';

/** Where a scheme puts a customer, as columns over `segment_measures AS m`. */
export interface Placement {
  segment: Fragment;
  /** Relative change to the nearest border; NULL where no change of a measure would move the customer. */
  distance: Fragment;
  axis: Fragment;
  /** Joins that bring in what the columns need. */
  joins: Fragment;
}

/** How one scheme places customers. */
export function placementOf(scheme: Scheme, settings: SegmentsSettings): Placement {
  switch (scheme.kind) {
    case 'matrix':
      return matrixPlacement(scheme, settings);
    case 'ladder':
      return ladderPlacement(scheme, settings);
    case 'label':
      return {
        segment: sql`coalesce(m.${name(scheme.column)}, ${unclassified})`,
        distance: sql`CAST(NULL AS DOUBLE)`,
        axis: fn.text(sql`NULL`),
        joins: sql``,
      };
  }
}

function matrixPlacement({ scheme, axes, cells, rule }: Matrix, settings: SegmentsSettings): Placement {
  const [first, second] = axes;
  const borders = name(`${scheme}_borders`);
  const [firstValue, secondValue] = [sql`m.${name(first)}`, sql`m.${name(second)}`];
  const [firstBorder, secondBorder] = [sql`${borders}.first_border`, sql`${borders}.second_border`];
  const firstChange = relativeChange(firstValue, firstBorder);
  const secondChange = relativeChange(secondValue, secondBorder);
  const isKnown = sql`${firstValue} IS NOT NULL AND ${secondValue} IS NOT NULL`;
  const cluster = rule(settings, first).basis === 'cluster' ? sql`m.bandwidth_class` : sql`'all'`;
  return {
    segment: sql`CASE WHEN NOT (${isKnown}) THEN ${unclassified}
      WHEN ${firstValue} >= ${firstBorder} AND ${secondValue} >= ${secondBorder} THEN ${cells.highHigh}
      WHEN ${firstValue} >= ${firstBorder} THEN ${cells.highLow}
      WHEN ${secondValue} >= ${secondBorder} THEN ${cells.lowHigh} ELSE ${cells.lowLow} END`,
    distance: sql`CASE WHEN ${isKnown} THEN ${fn.least(firstChange, secondChange)} END`,
    axis: sql`CASE WHEN ${isKnown} THEN CASE WHEN ${firstChange} <= ${secondChange} THEN ${first} ELSE ${second} END END`,
    joins: sql`LEFT JOIN (
      SELECT cluster, max(CASE WHEN axis = ${first} THEN border END) AS first_border,
        max(CASE WHEN axis = ${second} THEN border END) AS second_border
      FROM segment_borders WHERE scheme = ${scheme} GROUP BY cluster
    ) AS ${borders} ON ${borders}.cluster = ${cluster}`,
  };
}

function ladderPlacement(ladder: Ladder, settings: SegmentsSettings): Placement {
  const value = sql`m.${name(ladder.axis)}`;
  const changes = ladder.steps(settings).map(({ border }) => relativeChange(value, doubleOf(border)));
  const isMovable = isMovableByValue(ladder);
  return {
    segment: ladderColumn(ladder, settings),
    // A change of 100 % brings any value to zero, so no value is further from a border than 1.
    distance: sql`CASE WHEN ${isMovable} THEN ${fn.least(...changes, sql`1e0`)} END`,
    axis: sql`CASE WHEN ${isMovable} THEN ${ladder.axis} END`,
    joins: sql``,
  };
}

function isMovableByValue({ axis, decidedBy }: Ladder): Fragment {
  const isKnown = sql`m.${name(axis)} IS NOT NULL`;
  if (decidedBy === undefined) return isKnown;
  return sql`${isKnown} AND coalesce(m.tenure_state, '') <> ${decidedBy.tenureState}`;
}

/** The segment of a ladder as a column over a table `m` that has the axis and `tenure_state`. */
export function ladderColumn(ladder: Ladder, settings: SegmentsSettings): Fragment {
  const value = sql`m.${name(ladder.axis)}`;
  const steps = ladder.steps(settings).map(({ segment, border, isBorderIncluded }) => {
    const isBelow = isBorderIncluded ? sql`${value} <= ${doubleOf(border)}` : sql`${value} < ${doubleOf(border)}`;
    return sql`WHEN ${isBelow} THEN ${segment}`;
  });
  const { decidedBy } = ladder;
  const decided =
    decidedBy === undefined ? sql`` : sql`WHEN m.tenure_state = ${decidedBy.tenureState} THEN ${decidedBy.segment}`;
  return sql`CASE ${decided} WHEN ${value} IS NULL THEN ${unclassified} WHEN ${value} = 0 THEN ${ladder.zero}
    ${join(steps, ' ')} ELSE ${ladder.top} END`;
}

function doubleOf(border: number): Fragment {
  return sql`CAST(${border} AS DOUBLE)`;
}
