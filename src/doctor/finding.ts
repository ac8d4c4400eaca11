import type { Repair } from '#repairs';
import type { Bilingual } from '#values';

/** Something in a table that a person should know before using its figures. */
export interface DoctorFinding {
  /** Numbered rule of this room, as DOC-12. */
  rule: string;
  severity: 'info' | 'warning' | 'error';
  file: string;
  sheet: string;
  /** Header of the column; null where the finding speaks of rows or of the whole table. */
  column: string | null;
  /** Rows concerned. */
  rows: number;
  /** The first of them, at most twenty, as the user's program numbers them. */
  firstRows: number[];
  /** The text as received, and what is proposed in its place; null where no single one stands for all. */
  before: string | null;
  after: string | null;
  /** Money that hangs on it, in whole units of the column's currency; null where none does. */
  money: number | null;
  /** What is the case, and what can be done. */
  message: Bilingual;
  /** Repairs that a person may accept together; none where nothing can be proposed. */
  repairs: Repair[];
}
