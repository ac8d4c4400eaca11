/** How the leak probe looks, and what a person has decided beforehand. */
export interface ProbeSettings {
  /** Seed of the folds and of the sample that is looked at. */
  readonly seed: number;
  /** Columns a person vouches for: they are never left out, whatever they are called or do; a rule stays a rule. */
  readonly trusted?: readonly string[];
  /** Columns a person refuses: they are left out. */
  readonly refused?: readonly string[];
  /** The ids in the order of the outcome's values; compared with the ids of the frame when given. */
  readonly outcomeIds?: readonly string[];
  /** At most this many rows are looked at by the learning checks (default 12,000); dates and ids are checked on all. */
  readonly maxRows?: number;
  /** Looks deeper, as after an AUC above .90: more rows, and a lower bar for what counts as implausible. */
  readonly deep?: boolean;
}

/**
 * What no honest column and no honest outcome reaches, as a distance d' between the two classes (Green and Swets 1966;
 * d' 2 is an AUC of .921 where both classes are normal, d' 2.5 one of .961).
 */
export interface Bars {
  /** A single column of ordered values. */
  readonly single: number;
  /** A single level, or whether a value is there at all. */
  readonly level: number;
  /** Several columns together: lower bound of d' where as many are named as there are. */
  readonly rule: number;
}

/** The bars of a normal and of a deep look. */
export function barsOf(settings: ProbeSettings): Bars {
  return settings.deep === true ? { single: 2, level: 1.4, rule: 2.3 } : { single: 2.2, level: 1.6, rule: 2.5 };
}
