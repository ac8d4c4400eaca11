import type { Bilingual, IsoDate, Language } from '#values';

/** What a run says about itself; written as `outputs/manifest.json`. `format` grows when its shape changes. */
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
  absent: Bilingual[];
}
