import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { cardOf, cards, customerPredictions, modelOf, predictionPoints, predictionsOf } from '#answers';
import { predictionShapes } from '#contract';
import type { Api, ApiOptions } from '../api.ts';
import { predictionCsv } from '../prediction-csv.ts';
import { predictionFilterOf, predictionFilterQuery, predictionPageQuery } from '../query.ts';
import { answerAboutOne, answerOf, csvAboutOne } from './answer.ts';
import { download } from './download.ts';

const params = z.object({ target: z.string().max(100) });

const allCards = createRoute({
  method: 'get',
  path: '/api/cards',
  responses: answerOf(z.array(predictionShapes.cardSummaryShape), 'The proof card of every target in brief'),
});

const card = createRoute({
  method: 'get',
  path: '/api/cards/{target}',
  request: { params },
  responses: answerAboutOne(predictionShapes.cardShape, 'The whole proof card of a target', 'target'),
});

const model = createRoute({
  method: 'get',
  path: '/api/models/{target}',
  request: { params },
  responses: answerAboutOne(
    predictionShapes.modelShape,
    'What the model of a target learned: its card, curves, shape functions and the score as SQL',
    'target',
  ),
});

const list = createRoute({
  method: 'get',
  path: '/api/predictions/{target}',
  request: { params, query: predictionPageQuery },
  responses: answerAboutOne(
    predictionShapes.predictionPageShape,
    'One page of the customers of a target, by default those that are worth most first',
    'target',
  ),
});

const points = createRoute({
  method: 'get',
  path: '/api/predictions/{target}/points',
  request: { params },
  responses: answerAboutOne(
    predictionShapes.predictionPointsShape,
    'Every customer of a target in columns, by id',
    'target',
  ),
});

const csv = createRoute({
  method: 'get',
  path: '/api/predictions/{target}/customers.csv',
  request: { params, query: predictionFilterQuery.extend({ lang: z.enum(['id', 'en']).default('id') }) },
  responses: csvAboutOne('The list of a target as CSV, in UTF-8 with a byte order mark', 'target'),
});

const ofCustomer = createRoute({
  method: 'get',
  path: '/api/customers/{id}/predictions',
  request: { params: z.object({ id: z.string().max(500) }) },
  responses: answerAboutOne(
    predictionShapes.customerPredictionsShape,
    'Everything predicted of one customer, with contributions, changes and likely products',
  ),
});

/** Routes about what is predicted, and how far it can be trusted. */
export function addPredictionRoutes(api: Api, { openRun }: ApiOptions): void {
  api.openapi(allCards, async (context) => context.json(await cards(await openRun()), 200));
  api.openapi(card, async (context) =>
    context.json(await cardOf(await openRun(), context.req.valid('param').target), 200),
  );
  api.openapi(model, async (context) =>
    context.json(await modelOf(await openRun(), context.req.valid('param').target), 200),
  );
  api.openapi(list, async (context) => {
    const { page, per_page: perPage, ...wanted } = context.req.valid('query');
    const request = { ...predictionFilterOf(wanted), offset: (page - 1) * perPage, limit: perPage };
    const found = await predictionsOf(await openRun(), context.req.valid('param').target, request);
    return context.json({ ...found, page, perPage }, 200);
  });
  api.openapi(points, async (context) =>
    context.json(await predictionPoints(await openRun(), context.req.valid('param').target), 200),
  );
  api.openapi(csv, async (context) => {
    const { lang, ...wanted } = context.req.valid('query');
    const run = await openRun();
    const { target } = await cardOf(run, context.req.valid('param').target);
    const lines = Readable.from(predictionCsv(run, target, { ...predictionFilterOf(wanted), language: lang }), {
      objectMode: false,
    });
    return download(lines, 'text/csv; charset=utf-8', `nilai-${run.manifest.run}-${target}.csv`);
  });
  api.openapi(ofCustomer, async (context) =>
    context.json(await customerPredictions(await openRun(), context.req.valid('param').id), 200),
  );
}
