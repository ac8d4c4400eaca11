import type { EntityName } from '#entities';
import type { ErrorCode, Place } from '#values';
import type { SourceMapping } from './settings.ts';

/** What a person must decide before a table is used, in the words of a product error. */
export interface Problem {
  code: ErrorCode;
  message: string;
  hint: string;
  place: Place;
  /** Headers to choose from. */
  candidates: string[];
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
}

/** One table of a file, what it is taken for, and the mapping that follows. */
export interface InspectedTable {
  sheet: string;
  /** Null where no row names the columns. */
  headerRow: number | null;
  /** Rows of data: without header, blank rows and totals. */
  rows: number;
  columns: InspectedColumn[];
  entity: { name: EntityName; reason: string; confidence: number } | null;
  mapping: { field: string; header: string; reason: string; confidence: number }[];
  notes: string[];
  problems: Problem[];
  /** The entry for `nilai.yaml`; null where the table is not used. */
  proposal: SourceMapping | null;
}

/** What is in one file. */
export interface InspectedFile {
  file: string;
  path: string;
  kind: string;
  tables: InspectedTable[];
}
