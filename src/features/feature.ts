import type { Fragment } from '#engine';

/** One figure of a customer, taken from that customer's kept service lines. */
export interface Feature {
  /** Column of `account_base`. */
  column: string;
  unit: 'currency' | 'Mbps' | 'years' | 'rows' | 'date' | 'none';
  /** The rule in the README that states it. */
  rule: string;
  /** An aggregate over the kept rows of `clean_lines`. */
  aggregate: Fragment;
}
