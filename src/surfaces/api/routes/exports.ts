import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { customerRowBatches } from '#answers';
import { csvHeader, csvLine } from '../csv.ts';
import type { Api, ApiOptions } from '../make-api.ts';
import { filterOf, filterQuery } from '../query.ts';

const query = filterQuery.extend({ lang: z.enum(['id', 'en']).default('id') });

const csv = createRoute({
  method: 'get',
  path: '/api/export/customers.csv',
  request: { query },
  responses: {
    200: {
      description: 'The list as CSV, in UTF-8 with a byte order mark',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
});

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const workbook = createRoute({
  method: 'get',
  path: '/api/export/customers.xlsx',
  request: { query },
  responses: { 200: { description: 'The list as a workbook', content: { [workbookType]: { schema: z.string() } } } },
});

/** Routes that give files. */
export function addExportRoutes(api: Api, { openRun, exportWorkbook }: ApiOptions): void {
  api.openapi(csv, async (context) => {
    const { lang, ...wanted } = context.req.valid('query');
    const run = await openRun();
    context.header('content-type', 'text/csv; charset=utf-8');
    context.header('content-disposition', `attachment; filename="nilai-${run.manifest.run}.csv"`);
    return stream(context, async (out) => {
      await out.write(`\uFEFF${csvHeader()}\r\n`);
      for await (const rows of customerRowBatches(run, filterOf(wanted))) {
        await out.write(rows.map((row) => `${csvLine(row, lang)}\r\n`).join(''));
      }
    }) as never;
  });
  if (exportWorkbook === undefined) return;
  api.openapi(workbook, async (context) => {
    const { lang, ...wanted } = context.req.valid('query');
    const run = await openRun();
    const path = await exportWorkbook(run, filterOf(wanted), lang);
    const file = createReadStream(path);
    file.once('close', () => void rm(dirname(path), { recursive: true, force: true }));
    return context.body(Readable.toWeb(file) as ReadableStream, 200, {
      'content-type': workbookType,
      'content-disposition': `attachment; filename="nilai-${run.manifest.run}.xlsx"`,
    }) as never;
  });
}
