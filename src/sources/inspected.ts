import type { EntityName } from '#entities';
import type { Bilingual, ErrorCode, Place } from '#values';
import type { SourceMapping } from './settings.ts';
import type { HeaderUnit } from './understanding/header-unit.ts';

/** What a person must decide before a table is used, in the words of a product error. */
export interface Problem {
  code: ErrorCode;
  message: Bilingual;
  hint: Bilingual;
  place: Place;
  /** Headers to choose from. */
  candidates: string[];
  /** Field that one of them should mean; left out where it is about something else. */
  field?: string;
}

/** One column of a table: its header, where it stands, and what its cells look like. */
export interface InspectedColumn {
  /** Null where the column has no header; such a column cannot be mapped. */
  header: string | null;
  /** As Excel names it: A, B ... */
  position: string;
  content: string;
  /** Share of the filled cells that look so, 0 to 1. */
  share: number;
  /** Share of cells that are filled, 0 to 1. */
  filled: number;
  examples: string[];
  /** Scale, currency or measure that the header states; left out where it states none. */
  unit?: HeaderUnit;
}

/** What a table is taken for, and what follows from that. */
export interface TableReading {
  entity: { name: EntityName; reason: Bilingual; confidence: number } | null;
  mapping: { field: string; header: string; reason: Bilingual; confidence: number }[];
  problems: Problem[];
  /** The entry for `nilai.yaml`; null where the table is not used. */
  proposal: SourceMapping | null;
}

/** One table of a file, what it is taken for, and the mapping that follows. */
export interface InspectedTable extends TableReading {
  sheet: string;
  /** Null where no row names the columns. */
  headerRow: number | null;
  /** Rows of data: without header, blank rows and totals. */
  rows: number;
  columns: InspectedColumn[];
  notes: Bilingual[];
  /** What else it may be read as, the likeliest first. */
  others: TableReading[];
}

/** What is in one file. */
export interface InspectedFile {
  file: string;
  path: string;
  kind: string;
  tables: InspectedTable[];
}
