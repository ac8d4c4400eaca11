import { z } from 'zod';
import { figureKinds } from '#values';
import { bilingualShape } from './doctor-shapes.ts';

const amount = z.number().nullable();
const text = z.string().nullable();
const kind = z.enum(figureKinds);

/** A figure of a card with its interval (95 %) and, where there is one, the same figure of the baseline. */
export const cardMetricShape = z.object({
  metric: z.string(),
  value: amount,
  low: amount,
  high: amount,
  baseline: amount,
  /** The grade judges this figure. */
  judged: z.boolean(),
});

/** What the leak probe doubted, and what was done about it: leave-out, rename-rule, refuse or say. */
export const cardDoubtShape = z.object({
  check: z.string(),
  columns: z.string(),
  action: z.string(),
  evidence: bilingualShape,
});

/** What drives a prediction: its share of all contributions, 0 to 1. */
export const cardDriverShape = z.object({ feature: z.string(), title: bilingualShape, share: amount });

/** The head of a proof card: enough for a list of targets. */
export const cardSummaryShape = z.object({
  target: z.string(),
  kind,
  /** A to F, `not enough evidence` or `rule`. */
  grade: z.string(),
  title: bilingualShape,
  reason: bilingualShape,
  needs: z.array(bilingualShape),
  baseline: bilingualShape.nullable(),
  /** The figure that the grade judges. */
  judged: cardMetricShape.nullable(),
  n: z.int(),
  positives: z.int().nullable(),
  /** Customers with a figure in this run, and the sum of what they are worth (money); null without money. */
  customers: z.int(),
  worth: amount,
});

/** The whole proof card. */
export const cardShape = cardSummaryShape.extend({
  metrics: z.array(cardMetricShape),
  window: text,
  trainedAsOf: text,
  shuffled: z.object({ value: amount, low: amount, high: amount }).nullable(),
  doubts: z.array(cardDoubtShape),
  drivers: z.array(cardDriverShape),
  champion: text,
  challenger: text,
  seed: z.int().nullable(),
  dataHash: text,
});

/** One point of a curve of a card: reliability, lift, gains or coverage. */
export const curvePointShape = z.object({ x: z.number(), y: z.number(), low: amount, high: amount, n: z.int() });

/** One bin of a shape function: what the model adds to the score for this value. */
export const shapePointShape = z.object({
  label: z.string(),
  low: amount,
  high: amount,
  contribution: z.number(),
  error: amount,
  customers: z.int(),
});

/** What the model learned of one feature, or of two together. */
export const modelTermShape = z.object({
  term: z.string(),
  title: bilingualShape,
  unit: z.string(),
  /** Mean size of its contribution in units of the score. */
  importance: amount,
  actionable: z.boolean(),
  points: z.array(shapePointShape),
});

/** A model that can be looked at. */
export const modelShape = z.object({
  card: cardShape,
  curves: z.record(z.string(), z.array(curvePointShape)),
  terms: z.array(modelTermShape),
  /** The score as SQL over the table of features; null where there is none. */
  sql: text,
});

/** One customer in the list of a target. */
export const predictionRowShape = z.object({
  customerId: z.string(),
  name: z.string(),
  kind,
  value: amount,
  low: amount,
  high: amount,
  /** share or currency. */
  unit: z.string(),
  percentile: amount,
  amount: amount,
  worthLow: amount,
  worth: amount,
  worthHigh: amount,
});

/** A page of the list of a target, and how many there are in all. */
export const predictionListShape = z.object({ total: z.int(), rows: z.array(predictionRowShape) });

/** The same as a route gives it. */
export const predictionPageShape = predictionListShape.extend({ page: z.int(), perPage: z.int() });

/** Every customer of a target as columns, for a scatter: value, half the width of the range, and money at stake. */
export const predictionPointsShape = z.object({
  customerId: z.array(z.string()),
  name: z.array(z.string()),
  value: z.array(amount),
  low: z.array(amount),
  high: z.array(amount),
  amount: z.array(amount),
});

/** What a feature adds to the score of one customer, with a sentence made of the stored facts alone. */
export const contributionShape = z.object({
  feature: z.string(),
  title: bilingualShape,
  value: text,
  contribution: z.number(),
  sentence: bilingualShape,
});

/** The nearest change that would move a customer across the threshold. */
export const changeShape = z.object({
  feature: z.string(),
  title: bilingualShape,
  from: text,
  to: text,
  before: z.number(),
  after: z.number(),
  threshold: z.number(),
  sentence: bilingualShape,
});

/** What is predicted of one customer for one target, with every reason. */
export const customerPredictionShape = predictionRowShape.omit({ customerId: true, name: true }).extend({
  target: z.string(),
  title: bilingualShape,
  grade: z.string(),
  score: amount,
  base: amount,
  /** The figure in a sentence made of stored facts alone. */
  sentence: bilingualShape,
  /** Largest first, the rest added up under the feature `other`; they and `base` add up to `score`. */
  contributions: z.array(contributionShape),
  changes: z.array(changeShape),
});

/** A product that a customer may take up. */
export const productChanceShape = z.object({
  productId: z.string(),
  product: z.string(),
  rank: z.int(),
  kind,
  probability: z.number(),
  amount: amount,
  worth: amount,
});

/** Everything predicted of one customer. */
export const customerPredictionsShape = z.object({
  predictions: z.array(customerPredictionShape),
  products: z.array(productChanceShape),
});

export type CardMetricResponse = z.infer<typeof cardMetricShape>;
export type CardSummaryResponse = z.infer<typeof cardSummaryShape>;
export type CardResponse = z.infer<typeof cardShape>;
export type CurvePointResponse = z.infer<typeof curvePointShape>;
export type ModelTermResponse = z.infer<typeof modelTermShape>;
export type ModelResponse = z.infer<typeof modelShape>;
export type PredictionRowResponse = z.infer<typeof predictionRowShape>;
export type PredictionListResponse = z.infer<typeof predictionListShape>;
export type PredictionPointsResponse = z.infer<typeof predictionPointsShape>;
export type CustomerPredictionResponse = z.infer<typeof customerPredictionShape>;
export type ProductChanceResponse = z.infer<typeof productChanceShape>;
export type CustomerPredictionsResponse = z.infer<typeof customerPredictionsShape>;
