import type { Fragment } from '#engine';

/** A table as it was read: columns c0, c1 ... as text (NULL for blank) and `source_row`, in anything a query can read from. */
export interface ReceivedRows {
  file: string;
  /** '' for a file without sheets. */
  sheet: string;
  /** Headers by column; null where a column has none. */
  headers: readonly (string | null)[];
  /** What stands after FROM: a table, or a query with an alias. */
  rows: Fragment;
  /** Headers of the columns that name the customer and hold the amount of a row, where they are known. */
  customer?: string | undefined;
  amount?: string | undefined;
  /** Name of the table to make; `repairs_result` where left out. */
  into?: string | undefined;
  /** False where the table has been recorded already, because it is read a second time for another entity. */
  record?: boolean | undefined;
}

/** Why a decision did, or did not, change something. */
export type DecisionState =
  /** It changed cells or set rows aside. */
  | 'applied'
  /** It only keeps the proposal away. */
  | 'rejected'
  /** No table that is read is the one it speaks of. */
  | 'no-table'
  /** The table has no column of that name. */
  | 'no-column'
  /** No cell, or no row, says what the decision looks for. */
  | 'nothing'
  /** Several rows answer to the key that should tell one apart; none is touched. */
  | 'ambiguous'
  /** Everything it looks for was changed or set aside by an earlier decision. */
  | 'overruled';

/** What became of one decision in one table. */
export interface DecisionOutcome {
  /** Place among all decisions, from 1. */
  number: number;
  state: DecisionState;
  /** Cells it changed, and rows it set aside. */
  cells: number;
  rows: number;
  /** Cells it would have changed had an earlier decision not done so. */
  overruled: number;
  /** Where it found nothing: the texts, or headers, that are nearest to what it looks for. */
  nearest: string[];
}

/** A table after its repairs, and what each decision did. */
export interface RepairOutcome {
  /** What stands after FROM: the rows as repaired, or as received where nothing was changed. */
  rows: Fragment;
  /** Table made for them; null where nothing was changed. Whoever asked drops it. */
  table: string | null;
  decisions: DecisionOutcome[];
}
