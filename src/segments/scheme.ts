import type { SegmentsSettings } from './settings.ts';

/** What a customer is measured by: money of the run, Mbps, years; NULL where unknown. */
export type Axis = 'revenue' | 'bandwidth' | 'tenure';

/** Where the border of an axis comes from. */
export type BorderRule =
  | { basis: 'fixed'; border: number }
  | { basis: 'quantile'; quantile: number }
  | { basis: 'median' }
  | { basis: 'cluster'; smallestCluster: number };

/** Four segments from two axes, each high (equal to or above its border) or low. */
export interface Matrix {
  kind: 'matrix';
  scheme: string;
  axes: readonly [Axis, Axis];
  /** Segments by first axis, then second. */
  cells: { highHigh: string; highLow: string; lowHigh: string; lowLow: string };
  rule(settings: SegmentsSettings, axis: Axis): BorderRule;
}

/** The lower segment of a step and where it ends. */
export interface Step {
  segment: string;
  border: number;
  /** True where a value equal to the border still belongs to the lower segment. */
  isBorderIncluded: boolean;
}

/** Segments along one axis: exactly zero, then steps upwards, then the top. */
export interface Ladder {
  kind: 'ladder';
  scheme: string;
  axis: Axis;
  zero: string;
  top: string;
  steps(settings: SegmentsSettings): readonly Step[];
  /** A tenure state that decides before the value does. */
  decidedBy?: { tenureState: string; segment: string };
}

/** A text of the customer taken as its segment. */
export interface Label {
  kind: 'label';
  scheme: string;
  column: string;
  segments: readonly string[];
}

export type Scheme = Matrix | Ladder | Label;

/** The segment of a customer whose axis is unknown. */
export const unclassified = 'Unclassified';

/** The segments of a scheme, best first, without Unclassified. */
export function segmentsOf(scheme: Scheme, settings: SegmentsSettings): string[] {
  switch (scheme.kind) {
    case 'matrix':
      return [scheme.cells.highHigh, scheme.cells.highLow, scheme.cells.lowHigh, scheme.cells.lowLow];
    case 'ladder':
      return [scheme.zero, ...scheme.steps(settings).map((step) => step.segment), scheme.top].reverse();
    case 'label':
      return [...scheme.segments];
  }
}
