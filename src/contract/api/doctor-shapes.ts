import { z } from 'zod';

const text = z.string().nullable();
const amount = z.number().nullable();
const counted = z.object({ text: z.string(), rows: z.int() });

/** A text in both languages. */
export const bilingualShape = z.object({ id: z.string(), en: z.string() });

const column = z.string().min(1).max(10_000);
const cell = z.string().max(40_000);
const key = z.strictObject({ column, value: z.string().min(1).max(40_000) });

/** A change of what a table says; the same words as the repairs that `nilai.yaml` keeps. */
export const repairShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), column, from: cell, to: cell.nullable() }),
  z.strictObject({ kind: z.literal('replace-at'), column, key, from: cell, to: cell.nullable() }),
  z.strictObject({ kind: z.literal('set-aside'), column, value: cell }),
  z.strictObject({ kind: z.literal('set-aside-at'), key, column, value: cell }),
  z.strictObject({ kind: z.literal('set-aside-repeats') }),
]);

/** What a person said to a proposed repair. */
export const decisionShape = z.strictObject({
  rule: z.string().min(1).max(100),
  file: z.string().min(1).max(1000),
  sheet: z.string().max(1000).optional(),
  decision: z.enum(['accept', 'reject']),
  repair: repairShape,
});

/** Something that a person should know of a table before using its figures; columns as in the published `doubts`. */
export const doubtShape = z.object({
  rule: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  file: z.string(),
  sheet: z.string(),
  column: text,
  rows: z.int(),
  /** The first of them, as the user's program numbers them. */
  firstRows: z.array(z.int()),
  before: text,
  after: text,
  money: amount,
  message: bilingualShape,
  repairs: z.array(repairShape),
});

/** Figures of a column of numbers. */
export const numberFiguresShape = z.object({
  lowest: z.number(),
  q1: z.number(),
  median: z.number(),
  q3: z.number(),
  highest: z.number(),
  mean: z.number(),
  sum: z.number(),
  zeros: z.int(),
  negatives: z.int(),
  decimals: z.int(),
});

/** One column as a careful reader would describe it. */
export const columnPortraitShape = z.object({
  header: text,
  /** Place of the column in its table, from 0. */
  index: z.int(),
  type: z.string(),
  role: z.string(),
  notation: text,
  dateOrder: text,
  unit: text,
  currency: text,
  rows: z.int(),
  filled: z.int(),
  distinct: z.int(),
  missingWords: z.array(counted),
  numbers: numberFiguresShape.nullable(),
  dates: z.object({ first: z.string(), last: z.string() }).nullable(),
  frequent: z.array(counted),
  bins: z.array(z.object({ from: z.string(), to: z.string(), rows: z.int() })),
});

/** One table of one file. */
export const tablePortraitShape = z.object({
  file: z.string(),
  sheet: z.string(),
  /** Row that names the columns; null where none does. */
  headerRow: z.int().nullable(),
  rows: z.int(),
  columns: z.array(columnPortraitShape),
});

/** How the rows of one table were attached to customers. */
export const tableLinksShape = z.object({
  file: z.string(),
  sheet: z.string(),
  headerRow: z.int().nullable(),
  idColumn: text,
  nameColumn: text,
  rows: z.int(),
  customers: z.int(),
  byId: z.int(),
  byName: z.int(),
  byRule: z.int(),
  /** Rows whose customer stands in this table only. */
  alone: z.int(),
  unmatched: z.int(),
  note: bilingualShape.nullable(),
});

/** What the files are good for: what a purpose needs, and what they have. */
export const purposeShape = z.object({
  purpose: z.string(),
  usable: z.enum(['yes', 'partly', 'no']),
  needs: bilingualShape,
  has: bilingualShape,
});

export type RepairResponse = z.infer<typeof repairShape>;
export type DecisionResponse = z.infer<typeof decisionShape>;
export type DoubtResponse = z.infer<typeof doubtShape>;
export type ColumnPortraitResponse = z.infer<typeof columnPortraitShape>;
export type TablePortraitResponse = z.infer<typeof tablePortraitShape>;
export type TableLinksResponse = z.infer<typeof tableLinksShape>;
export type PurposeResponse = z.infer<typeof purposeShape>;
