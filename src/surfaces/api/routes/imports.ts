import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type ImportDesk, importShapes } from '#contract';
import type { Api, ApiOptions } from '../api.ts';
import { safeFileName } from '../file-name.ts';
import { limitedBytes, tooLarge } from '../limited-bytes.ts';
import { answerOfImport, answerOfWork, nothingToSay } from './import-answers.ts';

const id = z.string().regex(/^[\w-]{1,100}$/, 'an id has letters, digits and dashes');
const params = z.object({ id });
const fileParams = z.object({ id, name: z.string().max(1000) });
const root = '/api/imports';
const draft = `${root}/{id}`;
const choicesLimit = 32_000_000;

const list = createRoute({
  method: 'get',
  path: root,
  responses: answerOfImport(importShapes.importsShape, 'The imports of this workspace, and what may be sent'),
});

const open = createRoute({
  method: 'post',
  path: root,
  responses: answerOfImport(z.object({ id: z.string() }), 'An empty draft; files are put into it one by one'),
});

const receive = createRoute({
  method: 'put',
  path: `${draft}/files/{name}`,
  request: {
    params: fileParams,
    body: {
      description: 'The bytes of the file as they are',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: answerOfImport(importShapes.importFileShape, 'The file as it was taken in'),
});

const removeFile = createRoute({
  method: 'delete',
  path: `${draft}/files/{name}`,
  request: { params: fileParams },
  responses: nothingToSay('The file is out of the draft'),
});

const read = createRoute({
  method: 'get',
  path: draft,
  request: { params },
  responses: answerOfImport(importShapes.importShape, 'Files, tables, mapping, questions, findings and choices'),
});

const choose = createRoute({
  method: 'put',
  path: `${draft}/choices`,
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: importShapes.importChoicesShape } } },
  },
  responses: answerOfImport(importShapes.importShape, 'The draft that follows from the choices'),
});

const progress = createRoute({
  method: 'get',
  path: `${draft}/progress`,
  request: { params },
  responses: answerOfImport(importShapes.importProgressShape, 'How far the look at the files, or the run, has come'),
});

const discard = createRoute({
  method: 'delete',
  path: draft,
  request: { params },
  responses: nothingToSay('The draft and its files are gone'),
});

const works = [
  { work: 'inspect', description: 'Looking at the files has begun' },
  { work: 'run', description: 'The run has begun' },
  { work: 'stop', description: 'What went on has been stopped; the draft stays' },
] as const;

/** Routes that take files in and make a run of them; there are none where no desk is given. */
export function addImportRoutes(api: Api, { imports: desk }: ApiOptions): void {
  if (desk === undefined) return;
  api.use(`${root}/*`, neverKept);
  api.openapi(list, async (context) => context.json(await desk.list(), 200));
  api.openapi(open, async (context) => context.json({ id: await desk.open() }, 200));
  api.openapi(read, async (context) => context.json(await desk.read(context.req.valid('param').id), 200));
  api.openapi(progress, async (context) => context.json(await desk.progress(context.req.valid('param').id), 200));
  api.openapi(discard, async (context) => {
    await desk.discard(context.req.valid('param').id);
    return context.body(null, 204);
  });
  addFileRoutes(api, desk);
  addChoices(api, desk);
  for (const { work, description } of works) {
    const route = createRoute({
      method: 'post',
      path: `${draft}/${work}`,
      request: { params },
      responses: answerOfWork(description),
    });
    api.openapi(route, async (context) => {
      const { id: wanted } = context.req.valid('param');
      await desk[work](wanted);
      return context.json(await desk.progress(wanted), 202);
    });
  }
}

function addFileRoutes(api: Api, desk: ImportDesk): void {
  api.openapi(receive, async (context) => {
    const { id: wanted, name } = context.req.valid('param');
    const safeName = safeFileName(name);
    const { bytesPerFile } = (await desk.list()).limits;
    if (Number(context.req.header('content-length') ?? 0) > bytesPerFile) throw tooLarge(bytesPerFile);
    const file = await desk.receive(wanted, safeName, limitedBytes(bytesOf(context), bytesPerFile));
    return context.json(file, 200);
  });
  api.openapi(removeFile, async (context) => {
    const { id: wanted, name } = context.req.valid('param');
    await desk.remove(wanted, safeFileName(name));
    return context.body(null, 204);
  });
}

function addChoices(api: Api, desk: ImportDesk): void {
  api.use(
    `${root}/:id/choices`,
    bodyLimit({ maxSize: choicesLimit, onError: () => Promise.reject(tooLarge(choicesLimit)) }),
  );
  api.openapi(choose, async (context) =>
    context.json(await desk.choose(context.req.valid('param').id, context.req.valid('json')), 200),
  );
}

/** A request without a body is a file of no bytes. */
async function* bytesOf(context: Context): AsyncGenerator<Uint8Array, void, void> {
  const { body } = context.req.raw;
  if (body !== null) yield* body as unknown as AsyncIterable<Uint8Array>;
}

/** Drafts change, so no browser may keep an answer about them. */
async function neverKept(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  context.header('cache-control', 'no-store');
}
