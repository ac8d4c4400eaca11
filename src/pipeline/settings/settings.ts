import { z } from 'zod';
import { offersSettings } from '#offers';
import { predictionsSettings } from '#predictions';
import { qualitySettings } from '#quality';
import { repairsSettings } from '#repairs';
import { segmentsSettings } from '#segments';
import { sourcesSettings } from '#sources';
import { isIsoDate, languages } from '#values';
import { driftSettings } from '../drift/drift.ts';

const isoDate = z.string().refine(isIsoDate, 'must be a day that exists, written YYYY-MM-DD');

/** Own words of a company for what its headers mean. */
export const synonymsSettings = z
  .record(z.string(), z.array(z.string().min(1)))
  .describe('Your own words: field, or entity.field -> headers that mean it');

/** Everything `nilai.yaml` may say; what it leaves out is the blueprint's choice, then the default here. */
export const settingsSchema = z.strictObject({
  blueprint: z.string().describe('Which kind of company this is'),
  company: z.string().default('').describe('Name shown on every output'),
  language: z.enum(languages).default('id').describe('Language of the outputs'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a three-letter ISO 4217 code such as IDR')
    .default('IDR')
    .describe('ISO 4217 code of every amount'),
  revenuePeriod: z.enum(['month', 'year']).default('month').describe('The period an amount of revenue covers'),
  asOf: isoDate.describe('The day the figures speak of'),
  engine: z
    .strictObject({
      name: z.string().default('duckdb'),
      memory: z
        .string()
        .regex(/^\d+(MB|GB)$/, 'must be like 1200MB or 4GB')
        .default('1200MB')
        .describe('Memory the engine takes before it spills to disk'),
      threads: z.int().min(1).max(256).optional(),
    })
    .prefault({}),
  sources: sourcesSettings.prefault([]),
  synonyms: synonymsSettings.default({}),
  examine: z
    .union([z.boolean(), z.literal('auto')])
    .default('auto')
    .describe(
      'Whether a run also looks at what the files hold; auto: up to 200,000 rows, more only where true asks for it',
    ),
  repairs: repairsSettings.prefault([]).describe('What a person decided about the proposed repairs, in their order'),
  drift: driftSettings.prefault({}),
  quality: qualitySettings.prefault({}),
  segments: segmentsSettings.prefault({}),
  predictions: predictionsSettings.prefault({}),
  offers: offersSettings.prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;
