import { z } from 'zod';
import { ProductError } from '#values';

const weight = z.number().min(0).max(100).multipleOf(0.01, 'must have at most two decimals');
const words = z.array(z.string().trim().min(1));
const level = z.int().min(1).max(4);

const weightsSettings = z
  .strictObject({
    tier: weight.default(15),
    category: weight.default(15),
    bandwidth: weight.default(15),
    industry: weight.default(15),
    cooccurrence: weight.default(10),
    regional: weight.default(5),
    affordability: weight.default(15),
    tenure: weight.default(10),
  })
  .describe('Most points of each factor; together exactly 100');

const cooccurrenceSettings = z.strictObject({
  measure: z
    .enum(['confidence', 'seed'])
    .default('confidence')
    .describe(
      'confidence: share of the holders of an owned product who also have this one; seed: pairs over all customers',
    ),
  prior: z
    .number()
    .min(0)
    .max(10_000)
    .default(10)
    .describe('Customers of average habit added to every share, so that small counts stay modest'),
});

const exceptionSettings = z.strictObject({
  industries: words.min(1).describe('Industries to which it applies'),
  word: z.string().trim().min(1).describe('Word in the name of the product'),
});

const prioritySettings = z.strictObject({
  high: z.number().min(0).max(100).default(80).describe('Best score from which the priority is High'),
  medium: z.number().min(0).max(100).default(60).describe('Best score from which the priority is Medium'),
  highRevenue: z.number().min(0).default(15_000_000).describe('Revenue from which the priority is High'),
  riskRevenue: z
    .number()
    .min(0)
    .default(3_500_000)
    .describe('Revenue from which a customer due for renewal has priority High'),
});

/** How offers are made; the defaults are those of the telecom seed. */
export const offersSettings = z.strictObject({
  weights: weightsSettings.prefault({}),
  perCustomer: z.int().min(1).max(10).default(3).describe('Offers per customer'),
  cooccurrence: cooccurrenceSettings.prefault({}),
  affinity: z
    .array(z.tuple([z.string().trim().min(1), z.string().trim().min(1)]))
    .default([['Technology Services', 'Digital Infrastructure']])
    .describe('Pairs of related categories'),
  tierLevels: z
    .record(z.string().trim().min(1), level)
    .default({ 'DI-TS': 1, 'DI-SDS-TS': 2, 'DI-SDS-SDS': 3, 'ALL NOMENKLATUR': 4 })
    .describe("Level 1 to 4 of a customer's tier"),
  industryExceptions: z
    .array(exceptionSettings)
    .default([
      { industries: ['BANKING & FINANCIAL', 'GOVERNMENT'], word: 'Security' },
      { industries: ['MANUFACTURE'], word: 'IoT' },
    ])
    .describe('Products that suit an industry though it is not on their target list'),
  connectivityWords: words
    .default(['connectivity', 'konektivitas', 'internet', 'metro ethernet', 'ip vpn', 'leased line', 'clear channel'])
    .describe('Words in category or name that make a product one of connectivity'),
  retentionWords: words
    .default(['retention', 'retensi', 'loyalty', 'loyalitas', 'renewal', 'perpanjangan'])
    .describe('Words in the name of a product made to keep customers'),
  discontinuedWords: words
    .default([
      'discontinued',
      'discontinue',
      'tidak aktif',
      'nonaktif',
      'non aktif',
      'non-aktif',
      'inactive',
      'stop jual',
      'stop sell',
      'end of sale',
      'dihentikan',
      'tidak dijual',
      'retired',
      'obsolete',
    ])
    .describe('Words in the status of a product that is no longer sold'),
  blockDowngrades: z
    .boolean()
    .default(true)
    .describe('Never offer the same product in a variant that is no step up from the one the customer has'),
  variantWords: words
    .default([
      'basic',
      'starter',
      'light',
      'lite',
      'essential',
      'entry',
      'bronze',
      'standard',
      'professional',
      'plus',
      'advanced',
      'silver',
      'medium',
      'enterprise',
      'premium',
      'ultimate',
      'gold',
      'platinum',
      'deluxe',
    ])
    .describe('Words that tell the variants of one product apart'),
  industryIsHard: z.boolean().default(false).describe('Offer a product with a target list to those industries alone'),
  blockBelowMinBandwidth: z
    .boolean()
    .default(false)
    .describe('Never offer a product that needs more bandwidth than the customer is known to have'),
  minHolders: z
    .int()
    .min(2)
    .default(5)
    .describe('Paying holders from which the worth of a product is what they pay, as a range'),
  priority: prioritySettings.prefault({}),
});

export type OffersSettings = z.infer<typeof offersSettings>;

/** Refuses weights that do not add up to exactly 100. */
export function checkWeights({ weights }: OffersSettings): void {
  const sumHundredths = Object.values(weights).reduce((sum, points) => sum + hundredths(points), 0);
  if (sumHundredths === 10_000) return;
  throw new ProductError('settings/weights', `The weights of the offers add up to ${sumHundredths / 100}, not 100.`, {
    hint: 'Change offers.weights so that the eight add up to 100.',
    details: { sum: sumHundredths / 100, weights },
  });
}

/** Points as whole hundredths, in which all scores are added. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}
