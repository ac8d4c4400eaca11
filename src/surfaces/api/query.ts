import { z } from '@hono/zod-openapi';
import {
  type CustomerFilter,
  type PredictionFilter,
  type PredictionPage,
  predictionSortKeys,
  sortKeys,
} from '#answers';

const list = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? undefined : text.split('|')))
  .openapi({ type: 'string', description: 'One value, or several with | between them' });

/** An empty text narrows nothing; read as zero it would leave out every customer whose value is not known. */
const amount = z
  .preprocess((text) => (text === '' ? undefined : text), z.coerce.number().optional())
  .openapi({ type: 'number' });

/** The query parameters that narrow a list of customers. */
export const filterQuery = z.object({
  q: z.string().max(200).optional().openapi({ description: 'Words in the name or id' }),
  product: z.string().max(200).optional().openapi({ description: 'Words in a product owned or offered' }),
  strategy: list,
  revenue_tenure: list,
  priority: list,
  industry: list,
  arpu: list,
  bandwidth_type: list,
  tenure_strategy: list,
  owner: list,
  revenue_min: amount,
  revenue_max: amount,
  bandwidth_min: amount,
  bandwidth_max: amount,
  tenure_min: amount,
  tenure_max: amount,
});

/** The query parameters of one page of a list. */
export const pageQuery = filterQuery.extend({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  per_page: z.coerce.number().int().min(1).max(1000).default(50),
  sort_by: z.enum(sortKeys).default('rank'),
  sort_order: z.enum(['asc', 'desc']).default('asc'),
});

/** The filter that query parameters mean. */
export function filterOf(query: z.infer<typeof filterQuery>): CustomerFilter {
  return {
    search: query.q,
    product: query.product,
    strategy: query.strategy,
    revenueTenure: query.revenue_tenure,
    priority: query.priority,
    industry: query.industry,
    arpu: query.arpu,
    bandwidthType: query.bandwidth_type,
    tenureStrategy: query.tenure_strategy,
    owner: query.owner,
    revenueMin: query.revenue_min,
    revenueMax: query.revenue_max,
    bandwidthMin: query.bandwidth_min,
    bandwidthMax: query.bandwidth_max,
    tenureMin: query.tenure_min,
    tenureMax: query.tenure_max,
  };
}

/** The query parameters that narrow and sort a list of predictions. */
export const predictionFilterQuery = z.object({
  q: z.string().max(200).optional().openapi({ description: 'Words in the name or id' }),
  value_min: amount,
  worth_min: amount,
  sort_by: z.enum(predictionSortKeys).default('worth'),
  sort_order: z
    .enum(['asc', 'desc'])
    .optional()
    .openapi({ description: 'Left out, figures come largest first and names from A' }),
});

/** The query parameters of one page of a list of predictions. */
export const predictionPageQuery = predictionFilterQuery.extend({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  per_page: z.coerce.number().int().min(1).max(1000).default(50),
});

/** The filter and the order that query parameters mean. */
export function predictionFilterOf(query: z.infer<typeof predictionFilterQuery>): PredictionFilter & PredictionPage {
  return {
    search: query.q,
    valueMin: query.value_min,
    worthMin: query.worth_min,
    sort: query.sort_by,
    descending: query.sort_order === undefined ? undefined : query.sort_order === 'desc',
  };
}
