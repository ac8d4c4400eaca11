import { z } from 'zod';
import { bilingualShape, doubtShape, purposeShape, tableLinksShape, tablePortraitShape } from './doctor-shapes.ts';

const text = z.string().nullable();

/** Spearman's correlation of the columns of numbers of one table, by column and column; null where it cannot be told. */
export const tableCorrelationsShape = z.object({
  columns: z.array(z.object({ index: z.int(), header: z.string() })),
  values: z.array(z.array(z.number().nullable())),
});

/** One table that the run used. */
export const tableQualityShape = tablePortraitShape.extend({
  /** Share of cells that say something, 0 to 1. */
  filledShare: z.number(),
  /** Columns that are empty or always the same. */
  useless: z.int(),
  correlations: tableCorrelationsShape.nullable(),
});

/** What one decision of the recipe did. */
export const repairDoneShape = z.object({
  /** Place among the decisions of `nilai.yaml`, from 1; taking it out there undoes it. */
  number: z.int(),
  rule: z.string(),
  file: z.string(),
  sheet: z.string(),
  /** Kind of repair, as replace. */
  kind: z.string(),
  column: text,
  before: text,
  after: text,
  /** applied, rejected, no-column, nothing, ambiguous or overruled. */
  state: z.string(),
  cells: z.int(),
  rows: z.int(),
});

/** A row that was set aside and is in no figure. */
export const quarantinedRowShape = z.object({
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  rule: z.string(),
  reason: text,
  customer: text,
  amount: z.number().nullable(),
});

/** Something that is not as it was in the run before. */
export const driftShape = z.object({
  severity: z.enum(['info', 'warning', 'error']),
  file: text,
  sheet: text,
  column: text,
  message: bilingualShape,
  before: text,
  after: text,
});

/** What the files of a run hold, and what became of them. Lists are empty where a run knows nothing of them. */
export const qualityShape = z.object({
  tables: z.array(tableQualityShape),
  doubts: z.array(doubtShape),
  purposes: z.array(purposeShape),
  links: z.array(tableLinksShape),
  repairs: z.array(repairDoneShape),
  /** At most a thousand rows, and how many there are with the money in them. */
  quarantined: z.object({ total: z.int(), money: z.number().nullable(), rows: z.array(quarantinedRowShape) }),
  /** Null where there is no run to compare with. */
  drift: z.object({ against: z.string(), changes: z.array(driftShape) }).nullable(),
});

export type QualityResponse = z.infer<typeof qualityShape>;
export type TableQualityResponse = z.infer<typeof tableQualityShape>;
export type TableCorrelationsResponse = z.infer<typeof tableCorrelationsShape>;
export type RepairDoneResponse = z.infer<typeof repairDoneShape>;
export type QuarantinedRowResponse = z.infer<typeof quarantinedRowShape>;
export type DriftResponse = z.infer<typeof driftShape>;
