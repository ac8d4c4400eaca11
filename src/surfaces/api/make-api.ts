import { relative, resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import type { CustomerFilter, PublishedRun } from '#answers';
import type { Language } from '#values';
import { ownHostOnly, securityHeaders } from './guard.ts';
import { badParameter, nothingThere, problemResponse } from './problems.ts';
import { addCustomerRoutes } from './routes/customers.ts';
import { addExportRoutes } from './routes/exports.ts';
import { addFindingRoutes } from './routes/findings.ts';
import { addOverviewRoutes } from './routes/overview.ts';

export interface ApiOptions {
  /** Gives the run that is served; called for every request, so that a newer run can take its place. */
  openRun: () => Promise<PublishedRun>;
  /** Folder of the built dashboard; without it only the API is served. */
  webRoot?: string;
  /** Writes the workbook of the customers that a filter selects and gives its path; without it there is no such route. */
  exportWorkbook?: (run: PublishedRun, filter: CustomerFilter, language: Language) => Promise<string>;
}

/** The application: routes under `/api`, their description at `/api/openapi.json`, the dashboard elsewhere. */
export type Api = OpenAPIHono;

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
  api.use(compress());
  api.use('/api/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-cache');
  });
  for (const add of [addOverviewRoutes, addCustomerRoutes, addFindingRoutes, addExportRoutes]) add(api, options);
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
  const immutable = (path: string) => (/\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  api.use('*', serveStatic({ root, onFound: (path, context) => context.header('cache-control', immutable(path)) }));
  api.get('*', serveStatic({ root, path: 'index.html' }));
}
