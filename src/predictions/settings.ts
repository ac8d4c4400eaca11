import { z } from 'zod';
import { churnForms } from './outcomes/churn.ts';
import { targetNames } from './result.ts';

/** How customers' futures are learned; every default can be used as it is. */
export const predictionsSettings = z.strictObject({
  targets: z
    .array(z.enum(targetNames))
    .default([...targetNames])
    .describe('What is predicted where the data allows it'),
  months: z.int().min(1).max(24).default(6).describe('Months of the window in which an outcome counts'),
  history: z.int().min(1).max(60).default(6).describe('Months of records that a day to learn from needs behind it'),
  days: z.int().min(1).max(6).default(3).describe('At most so many past days are learned from, a window apart'),
  seed: z.int().min(0).max(2_147_483_647).default(1).describe('Seed of everything drawn'),
  churn: z
    .strictObject({
      form: z
        .enum(['auto', ...churnForms])
        .default('auto')
        .describe('By which records a customer is seen to leave'),
    })
    .prefault({}),
  upsell: z
    .strictObject({
      rise: z.number().gt(1).default(1.1).describe('Revenue that is at least so many times that of before'),
    })
    .prefault({}),
  revenueRisk: z
    .strictObject({
      share: z.number().gt(0).lt(1).default(0.8).describe('Revenue below this share of that of before'),
    })
    .prefault({}),
  threshold: z.number().gt(0).lt(1).default(0.5).describe('Probability from which a nearest change is looked for'),
  trusted: z.array(z.string()).default([]).describe('Columns known before the event, whatever the leak probe thinks'),
  refused: z.array(z.string()).default([]).describe('Columns that are never learned from'),
});

export type PredictionsSettings = z.infer<typeof predictionsSettings>;
