import { createRoute, z } from '@hono/zod-openapi';
import { findingRows, findingSummary } from '#answers';
import { apiShapes } from '#contract';
import type { Api, ApiOptions } from '../api.ts';
import { answerOf } from './answer.ts';

const summary = createRoute({
  method: 'get',
  path: '/api/findings',
  responses: answerOf(z.array(apiShapes.findingSummaryShape), 'The findings of each rule, counted and priced'),
});

const rows = createRoute({
  method: 'get',
  path: '/api/findings/{rule}',
  request: {
    params: z.object({ rule: z.string().regex(/^[A-Z]{3}-\d+$/, 'a rule looks like QUA-7') }),
    query: z.object({
      offset: z.coerce.number().int().min(0).max(100_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: answerOf(z.array(apiShapes.findingShape), 'Findings row by row, those with most money first'),
});

/** Routes about what was found in the data. */
export function addFindingRoutes(api: Api, { openRun }: ApiOptions): void {
  api.openapi(summary, async (context) => context.json(await findingSummary(await openRun()), 200));
  api.openapi(rows, async (context) => {
    const { rule } = context.req.valid('param');
    return context.json(await findingRows(await openRun(), { rule, ...context.req.valid('query') }), 200);
  });
}
