import type { Bilingual } from '#values';

/** One table of a file as it stands there, in the engine: columns c0, c1 ... as text, and `source_row`. */
export interface StagedTable {
  /** Name in the engine. */
  table: string;
  file: string;
  sheet: string;
  /** Row that names the columns; null where none does, 0 where the file itself does. */
  headerRow: number | null;
  /** Headers by column; null where a column has none. */
  headers: readonly (string | null)[];
  /** The cells it stands in, such as "A5:H120", where its sheet holds more than it. */
  area?: string;
  /** What a person should know about how it was read. */
  remarks?: readonly Bilingual[];
  /** Rows of data: without header, blank rows, totals and repeated headers. */
  rows: number;
}
