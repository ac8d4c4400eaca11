import { createRoute, z } from '@hono/zod-openapi';
import {
  blocked,
  facets,
  factorAudit,
  keyMetrics,
  type PublishedRun,
  scenarios,
  segmentShares,
  topOpportunities,
} from '#answers';
import { apiShapes, metricDefinitions, publishedTables } from '#contract';
import type { Api, ApiOptions } from '../api.ts';
import { filterOf, filterQuery } from '../query.ts';
import { answerOf } from './answer.ts';

const health = createRoute({
  method: 'get',
  path: '/api/health',
  responses: answerOf(z.object({ run: z.string(), asOf: z.string() }), 'The run that is served'),
});

const stats = createRoute({
  method: 'get',
  path: '/api/stats',
  responses: answerOf(apiShapes.statsShape, 'The run, its key figures and both matrices'),
});

const facetsRoute = createRoute({
  method: 'get',
  path: '/api/facets',
  request: { query: filterQuery },
  responses: answerOf(apiShapes.facetsShape, 'The values each filter can take, with counts'),
});

const words = z.array(z.object({ value: z.string(), customers: z.int() }));
const wordLists = (['industries', 'strategies', 'priorities'] as const).map((path) => ({
  facet: ({ industries: 'industry', strategies: 'strategy', priorities: 'priority' } as const)[path],
  route: createRoute({ method: 'get', path: `/api/${path}`, responses: answerOf(words, `The ${path}, with counts`) }),
}));

const opportunitiesRoute = createRoute({
  method: 'get',
  path: '/api/opportunities/{kind}',
  request: {
    params: z.object({ kind: z.enum(['UPSELL', 'CROSS-SELL']) }),
    query: z.object({ n: z.coerce.number().int().min(1).max(1000).default(10) }),
  },
  responses: answerOf(z.array(apiShapes.opportunityShape), 'The best customers to up-sell or cross-sell to'),
});

const scenariosRoute = createRoute({
  method: 'get',
  path: '/api/scenarios',
  responses: answerOf(z.array(apiShapes.scenarioShape), 'Revenue a year at 20, 30 and 40 % accepted, as ranges'),
});

const factorsRoute = createRoute({
  method: 'get',
  path: '/api/factors',
  responses: answerOf(apiShapes.factorsShape, 'What each factor of the score tells apart, and what closed offers'),
});

const tablesRoute = createRoute({
  method: 'get',
  path: '/api/tables',
  responses: answerOf(
    z.array(z.object({ name: z.string(), rows: z.int(), meaning: z.object({ id: z.string(), en: z.string() }) })),
    'The published tables',
  ),
});

/** Routes about the run as a whole. */
export function addOverviewRoutes(api: Api, { openRun }: ApiOptions): void {
  api.openapi(health, async (context) => {
    const { manifest } = await openRun();
    return context.json({ run: manifest.run, asOf: manifest.asOf }, 200);
  });
  api.openapi(stats, async (context) => context.json(await statsOf(await openRun()), 200));
  api.openapi(facetsRoute, async (context) =>
    context.json(await facets(await openRun(), filterOf(context.req.valid('query'))), 200),
  );
  for (const { facet, route } of wordLists) {
    api.openapi(route, async (context) => context.json((await facets(await openRun()))[facet], 200));
  }
  api.openapi(opportunitiesRoute, async (context) => {
    const { kind } = context.req.valid('param');
    return context.json(await topOpportunities(await openRun(), kind, context.req.valid('query').n), 200);
  });
  api.openapi(scenariosRoute, async (context) => context.json(await scenarios(await openRun()), 200));
  api.openapi(factorsRoute, async (context) => {
    const run = await openRun();
    return context.json({ audit: await factorAudit(run), blocked: await blocked(run) }, 200);
  });
  api.openapi(tablesRoute, async (context) => {
    const { manifest } = await openRun();
    const tables = publishedTables.map(({ name, meaning }) => ({
      name,
      meaning,
      rows: manifest.tables[name]?.rows ?? 0,
    }));
    return context.json(tables, 200);
  });
}

async function statsOf(run: PublishedRun) {
  const { run: id, asOf, company, blueprint, currency, revenuePeriod, language, nilai, absent } = run.manifest;
  const meanings = new Map(metricDefinitions.map(({ metric, meaning }) => [metric, meaning]));
  const metrics = (await keyMetrics(run)).map((figure) => ({
    ...figure,
    meaning: meanings.get(figure.metric) ?? { id: figure.metric, en: figure.metric },
  }));
  return {
    run: { run: id, asOf, company, blueprint, currency, revenuePeriod, language, nilai, absent },
    metrics,
    quadrant: await segmentShares(run, 'quadrant'),
    revenueTenure: await segmentShares(run, 'revenue_tenure'),
  };
}
