import type { Engine } from '#engine';
import type { FigureKind, IsoDate, Language } from '#values';

/** What a run says about itself; written as `outputs/manifest.json`. */
export interface Manifest {
  format: 1;
  run: string;
  asOf: IsoDate;
  company: string;
  blueprint: string;
  /** ISO 4217 code of every amount. */
  currency: string;
  /** The period that an amount of revenue covers. */
  revenuePeriod: 'month' | 'year';
  language: Language;
  nilai: string;
  engine: string;
  settings: Record<string, unknown>;
  inputs: { file: string; bytes: number; sha256: string }[];
  tables: Record<string, { rows: number; sha256: string }>;
  /** What this run could not do for want of an entity or a column, one sentence each. */
  absent: { id: string; en: string }[];
}

/** A published run, its tables readable under their contract names through `engine`. */
export interface PublishedRun {
  manifest: Manifest;
  engine: Engine;
}

/** One figure as every surface shows it. */
export interface Metric {
  metric: string;
  value: number | null;
  unit: string;
  kind: FigureKind;
}
