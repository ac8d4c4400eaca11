import type { Fragment } from '#engine';
import type { EntityName } from '#entities';
import type { Bilingual } from '#values';

/** What the figures of a snapshot count. */
export type SnapshotUnit = 'currency' | 'share' | 'count' | 'months' | 'days' | 'Mbps' | 'none';

/** One figure of a customer as of a day, from records that were known on that day. */
export interface SnapshotFeature {
  /** Column of the table `snapshots`. */
  readonly name: string;
  readonly title: Bilingual;
  readonly unit: SnapshotUnit;
  readonly kind: 'number' | 'category';
  /** Someone at the company can change it: only such figures are proposed as a change. */
  readonly isActionable: boolean;
  /** An aggregate over the group's rows of one customer up to the day `as_of`; each row has the column `day`. */
  readonly aggregate: Fragment;
}

/** The figures that one kind of record gives. */
export interface SnapshotGroup {
  readonly entity: EntityName;
  /** Rows with `customer_id` and `day`, the day from which the row was known. */
  readonly rows: Fragment;
  /** Only rows of this many months before the day are looked at; null for all. */
  readonly months: number | null;
  readonly features: readonly SnapshotFeature[];
}
