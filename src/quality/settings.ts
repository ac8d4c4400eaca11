import { z } from 'zod';

/** Choices of cleaning; the defaults are those of the telecom seed, its mistakes left out. */
export const qualitySettings = z.strictObject({
  ownCompany: z.array(z.string()).default([]).describe('Names of your own company; its rows are set aside'),
  vatRates: z
    .array(z.number().gt(1).lt(2))
    .default([1.1, 1.11, 1.12])
    .describe('Rates by which prices net of tax are known'),
  e1Mbps: z.number().positive().default(2).describe('Bandwidth that "E1" stands for, in Mbps'),
  tenureCapYears: z.number().positive().default(26).describe('Longer tenures are read as this many years'),
  duplicates: z.enum(['exclude', 'keep']).default('exclude').describe('Rows identical in every mapped column'),
  groupSpellings: z.boolean().default(true).describe('Take names that differ only in case, spaces and dots as one'),
  activeOnly: z.boolean().default(false).describe('Set aside rows whose status is not active'),
  activeWords: z.array(z.string()).default(['AKTIF', 'ACTIVE']).describe('Statuses that count as active'),
  validCustomersOnly: z
    .boolean()
    .default(true)
    .describe('Where there is a list of valid customers, set the others aside'),
  dateOrder: z.enum(['ask', 'day-first', 'month-first']).default('ask').describe('How 03/04/2024 is read'),
  tierLevels: z
    .record(z.string(), z.int().min(1).max(4))
    .default({ 'DI-TS': 1, 'DI-SDS-TS': 2, 'DI-SDS-SDS': 3, 'ALL NOMENKLATUR': 4 })
    .describe('Tier in the files -> level 1 to 4'),
  complexityWords: z
    .record(z.enum(['Simple', 'Medium', 'Complex']), z.array(z.string()))
    .default({
      Simple: ['basic', 'starter', 'light', 'lite', 'essential', 'entry', 'bronze'],
      Medium: ['standard', 'professional', 'plus', 'advanced', 'silver', 'medium'],
      Complex: ['enterprise', 'premium', 'ultimate', 'managed', 'gold', 'platinum', 'deluxe'],
    })
    .describe('Words in a product name that say how complex it is; the first that fits wins'),
  priceBorders: z
    .tuple([z.number(), z.number(), z.number()])
    .default([1_000_000, 3_500_000, 15_000_000])
    .describe('List prices at which price levels 2, 3 and 4 begin'),
});

export type QualitySettings = z.infer<typeof qualitySettings>;
