import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { type CustomerFilter, customerRowBatches, type PublishedRun } from '#answers';
import type { Language } from '#values';
import type { Api, ApiOptions } from '../api.ts';
import { csvHeader, csvLine } from '../csv.ts';
import { filterOf, filterQuery } from '../query.ts';
import { badRequest } from './answer.ts';
import { download } from './download.ts';

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
    ...badRequest,
  },
});

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const workbook = createRoute({
  method: 'get',
  path: '/api/export/customers.xlsx',
  request: { query },
  responses: {
    200: {
      description: 'The list as a workbook',
      content: { [workbookType]: { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...badRequest,
  },
});

/** Routes that give files. */
export function addExportRoutes(api: Api, { openRun, exportWorkbook }: ApiOptions): void {
  api.openapi(csv, async (context) => {
    const { lang, ...wanted } = context.req.valid('query');
    const run = await openRun();
    const lines = Readable.from(csvPieces(run, filterOf(wanted), lang), { objectMode: false });
    return download(lines, 'text/csv; charset=utf-8', `nilai-${run.manifest.run}.csv`);
  });
  if (exportWorkbook === undefined) return;
  api.openapi(workbook, async (context) => {
    const { lang, ...wanted } = context.req.valid('query');
    const run = await openRun();
    const path = await exportWorkbook(run, filterOf(wanted), lang);
    const written = createReadStream(path);
    written.once('close', () => void rm(dirname(path), { recursive: true, force: true }));
    return download(written, workbookType, `nilai-${run.manifest.run}.xlsx`);
  });
}

async function* csvPieces(run: PublishedRun, filter: CustomerFilter, language: Language): AsyncGenerator<string> {
  yield `\uFEFF${csvHeader()}\r\n`;
  for await (const rows of customerRowBatches(run, filter)) {
    for (let start = 0; start < rows.length; start += pieceRows) {
      const piece = rows.slice(start, start + pieceRows);
      yield piece.map((row) => `${csvLine(row, language)}\r\n`).join('');
    }
  }
}

const pieceRows = 1000;
