import { relative, resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import type { Api, ApiOptions } from './api.ts';
import { cachedByRun } from './caching.ts';
import { ownHostOnly, ownPagesOnly, securityHeaders } from './guard.ts';
import { badParameter, nothingThere, problemResponse } from './problems.ts';
import { addCustomerRoutes } from './routes/customers.ts';
import { addExportRoutes } from './routes/exports.ts';
import { addFindingRoutes } from './routes/findings.ts';
import { addImportRoutes } from './routes/imports.ts';
import { addOverviewRoutes } from './routes/overview.ts';
import { addPredictionRoutes } from './routes/predictions.ts';
import { addQualityRoutes } from './routes/quality.ts';

const routes = [
  addOverviewRoutes,
  addCustomerRoutes,
  addPredictionRoutes,
  addFindingRoutes,
  addQualityRoutes,
  addExportRoutes,
  addImportRoutes,
];

/** Makes the application; it opens nothing itself. */
export function makeApi(options: ApiOptions): Api {
  const api: Api = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const issue = result.error.issues[0];
      return badParameter(context, issue?.path.join('.') ?? 'query', issue?.message ?? 'is not right');
    },
  });
  api.onError((failure, context) => problemResponse(failure, context));
  api.use(ownHostOnly, securityHeaders);
  api.use('/api/*', ownPagesOnly);
  api.use(compress());
  api.use('/api/*', cachedByRun(options.openRun));
  for (const add of routes) add(api, options);
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Nilai',
      version: '1',
      description: 'What people ask of a published run. Amounts are in the currency of the run.',
    },
  });
  api.all('/api/*', nothingThere);
  if (options.webRoot !== undefined) serveDashboard(api, options.webRoot);
  return api;
}

function serveDashboard(api: Api, webRoot: string): void {
  const root = relative(process.cwd(), resolve(webRoot)) || '.';
  api.use('*', async (context, next) => {
    await next();
    if (context.req.path.startsWith('/api/') || context.res.status !== 200) return;
    const isNamedByContent = context.req.path.startsWith('/assets/');
    context.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  api.use('*', serveStatic({ root }));
  api.get('/assets/*', nothingThere);
  api.get('*', serveStatic({ root, path: 'index.html' }));
}
