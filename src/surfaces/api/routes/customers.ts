import { createRoute, z } from '@hono/zod-openapi';
import { chartPoints, customerDetail, customerPage } from '#answers';
import { apiShapes } from '#contract';
import type { Api, ApiOptions } from '../api.ts';
import { filterOf, filterQuery, pageQuery } from '../query.ts';
import { answerAboutOne, answerOf } from './answer.ts';

const list = createRoute({
  method: 'get',
  path: '/api/customers',
  request: { query: pageQuery },
  responses: answerOf(apiShapes.customersShape, 'One page of customers, by default in the order in which to call'),
});

const one = createRoute({
  method: 'get',
  path: '/api/customers/{id}',
  request: { params: z.object({ id: z.string().max(500) }) },
  responses: answerAboutOne(apiShapes.customerDetailShape, 'Everything known about one customer'),
});

const search = createRoute({
  method: 'get',
  path: '/api/search',
  request: { query: z.object({ q: z.string().min(1).max(200) }) },
  responses: answerOf(
    z.array(z.object({ customerId: z.string(), name: z.string() })),
    'Up to 20 customers by name or id',
  ),
});

const chart = createRoute({
  method: 'get',
  path: '/api/chart-data',
  request: { query: filterQuery },
  responses: answerOf(apiShapes.chartShape, 'The points of the charts, in columns'),
});

/** Routes about customers. */
export function addCustomerRoutes(api: Api, { openRun }: ApiOptions): void {
  api.openapi(list, async (context) => {
    const query = context.req.valid('query');
    const { page, per_page: perPage, sort_by: sort, sort_order: order } = query;
    const request = { sort, descending: order === 'desc', offset: (page - 1) * perPage, limit: perPage };
    const found = await customerPage(await openRun(), filterOf(query), request);
    return context.json({ ...found, page, perPage }, 200);
  });
  api.openapi(one, async (context) =>
    context.json(await customerDetail(await openRun(), context.req.valid('param').id), 200),
  );
  api.openapi(search, async (context) => {
    const found = await customerPage(await openRun(), { search: context.req.valid('query').q }, { limit: 20 });
    return context.json(
      found.rows.map(({ customerId, name }) => ({ customerId, name })),
      200,
    );
  });
  api.openapi(chart, async (context) =>
    context.json(await chartPoints(await openRun(), filterOf(context.req.valid('query'))), 200),
  );
}
