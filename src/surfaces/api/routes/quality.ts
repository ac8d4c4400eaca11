import { createRoute } from '@hono/zod-openapi';
import { dataQuality } from '#answers';
import { qualityShapes } from '#contract';
import type { Api, ApiOptions } from '../api.ts';
import { answerOf } from './answer.ts';

const route = createRoute({
  method: 'get',
  path: '/api/quality',
  responses: answerOf(
    qualityShapes.qualityShape,
    'What the files of the run hold: tables, columns, doubts, purposes, links, repairs, drift',
  ),
});

/** The route about the files behind the run. */
export function addQualityRoutes(api: Api, { openRun, readQuality = dataQuality }: ApiOptions): void {
  api.openapi(route, async (context) => context.json(await readQuality(await openRun()), 200));
}
