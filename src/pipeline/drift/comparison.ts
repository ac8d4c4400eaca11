import type { Engine } from '#engine';
import type { DriftSettings } from './drift.ts';

/** A table that a run was made from: what it was taken for, and the header of each field. */
export interface MappedTable {
  file: string;
  sheet?: string | undefined;
  entity: string;
  columns: Record<string, string>;
}

/** One of the two runs that are compared. */
export interface ComparedRun {
  run: string;
  /** Folder of its tables. */
  tables: string;
  /** The mapping it was made with. */
  sources: readonly MappedTable[];
}

/** What drift is found with: `before_x` and `after_x` are views over table x of either run. */
export interface Comparison {
  engine: Engine;
  settings: DriftSettings;
  before: ComparedRun;
  after: ComparedRun;
}
