import { z } from 'zod';
import {
  bilingualShape,
  decisionShape,
  doubtShape,
  purposeShape,
  tableLinksShape,
  tablePortraitShape,
} from './doctor-shapes.ts';

const text = z.string().nullable();

/** What is wrong and what to do, in Indonesian; left out where it was kept by an earlier version. */
const inIndonesian = z.object({ message: z.string(), hint: z.string() }).optional();

/** What stands in the way, in the words of a product error; `message` and `hint` are English. */
export const importProblemShape = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  inIndonesian,
});

/** Where an import stands. Files come in, are looked at, wait for choices, are run; a failed one can be tried again. */
export const importStates = ['receiving', 'inspecting', 'ready', 'running', 'done', 'failed'] as const;

const shortText = z.string().max(1000);

/**
 * What a table is taken for. `columns` is field -> header, or null where a person said that no column means the field; null
 * altogether asks for the proposal of that entity.
 */
export const tableChoiceShape = z.strictObject({
  table: shortText,
  /** Null where the table is not used. */
  entity: shortText.nullable(),
  columns: z.record(shortText, z.string().max(10_000).nullable()).nullable(),
});

/** The settings without which no run can be read rightly. */
export const importSettingsShape = z.strictObject({
  company: z.string().max(200),
  /** The day the figures speak of, YYYY-MM-DD. */
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, written YYYY-MM-DD'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a three-letter code such as IDR'),
  revenuePeriod: z.enum(['month', 'year']),
  /** How 03/04/2024 is read; `ask` stops the run where nothing settles it. */
  dateOrder: z.enum(['ask', 'day-first', 'month-first']),
  blueprint: shortText,
});

/** Everything a person chose; kept with the draft, so that nothing is lost. */
export const importChoicesShape = z.strictObject({
  tables: z.array(tableChoiceShape).max(10_000),
  /** At most one for each repair. */
  decisions: z.array(decisionShape).max(100_000),
  settings: importSettingsShape,
});

const proposedColumnShape = z.object({
  field: z.string(),
  header: z.string(),
  reason: bilingualShape,
  /** 0 to 1. */
  confidence: z.number(),
});

/** One table of the draft. */
export const importTableShape = z.object({
  /** Tells the table from the others of the draft, the same after every look at the same files. */
  id: z.string(),
  portrait: tablePortraitShape,
  /** First rows as received, at most twenty, cells by column; null for a blank one. */
  preview: z.array(z.array(text)),
  /** What the table seems to be; null where it is like nothing that Nilai knows. */
  entity: z.object({ name: z.string(), reason: bilingualShape, confidence: z.number() }).nullable(),
  /** What else it may be, the likeliest first. */
  others: z.array(z.object({ name: z.string(), confidence: z.number() })),
  /** Proposed mapping to the fields of the chosen entity. */
  proposed: z.array(proposedColumnShape),
  remarks: z.array(bilingualShape),
});

/** Something that only a person can decide; gone from the draft once the choices answer it. */
export const importQuestionShape = z.object({
  /** Table that it is about; null for the draft as a whole. */
  table: text,
  /** Field that one of the candidates should mean; null where it is about something else. */
  field: text,
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  inIndonesian,
  /** Headers to choose from. */
  candidates: z.array(z.string()),
});

/** A kind of table, with the fields that its columns may mean. */
export const importEntityShape = z.object({
  name: z.string(),
  meaning: bilingualShape,
  fields: z.array(
    z.object({
      name: z.string(),
      meaning: bilingualShape,
      /** True where the table cannot be used without it or one like it. */
      isNeeded: z.boolean(),
    }),
  ),
});

/** One file of a draft; `problem` says why it cannot be read. */
export const importFileShape = z.object({
  name: z.string(),
  bytes: z.int(),
  problem: importProblemShape.nullable(),
});

/** An import as it stands. Tables, findings and what follows from them are empty until the files have been looked at. */
export const importShape = z.object({
  id: z.string(),
  state: z.enum(importStates),
  /** When it was opened, in ISO 8601 with time. */
  openedAt: z.string(),
  files: z.array(importFileShape),
  tables: z.array(importTableShape),
  entities: z.array(importEntityShape),
  blueprints: z.array(z.string()),
  questions: z.array(importQuestionShape),
  findings: z.array(doubtShape),
  links: z.array(tableLinksShape),
  purposes: z.array(purposeShape),
  choices: importChoicesShape,
  /** Name of the run that came of it; null before it is done. */
  run: text,
  /** Why the last look or run failed; null where it did not. */
  problem: importProblemShape.nullable(),
});

/** An import in short. */
export const importLineShape = importShape.pick({ id: true, state: true, openedAt: true, run: true }).extend({
  files: z.array(z.string()),
});

/** The imports of a workspace, the newest first, and what may be sent. */
export const importsShape = z.object({
  imports: z.array(importLineShape),
  limits: z.object({ bytesPerFile: z.int(), files: z.int(), kinds: z.array(z.string()) }),
});

/** How far looking at the files, or the run, has come. */
export const importProgressShape = z.object({
  state: z.enum(importStates),
  /** In their order; those to come need not be there. */
  stages: z.array(
    z.object({
      stage: z.string(),
      state: z.enum(['waits', 'goes', 'done']),
      /** 0 to 1 where it is known. */
      share: z.number().nullable(),
      seconds: z.number().nullable(),
    }),
  ),
  run: text,
  problem: importProblemShape.nullable(),
});

export type ImportResponse = z.infer<typeof importShape>;
export type ImportLineResponse = z.infer<typeof importLineShape>;
export type ImportsResponse = z.infer<typeof importsShape>;
export type ImportTableResponse = z.infer<typeof importTableShape>;
export type ImportEntityResponse = z.infer<typeof importEntityShape>;
export type ImportQuestionResponse = z.infer<typeof importQuestionShape>;
export type ImportChoices = z.infer<typeof importChoicesShape>;
export type ImportTableChoice = z.infer<typeof tableChoiceShape>;
export type ImportSettings = z.infer<typeof importSettingsShape>;
export type ImportFileResponse = z.infer<typeof importFileShape>;
export type ImportProblemResponse = z.infer<typeof importProblemShape>;
export type ImportProgressResponse = z.infer<typeof importProgressShape>;
