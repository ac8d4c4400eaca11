import type { z } from '@hono/zod-openapi';
import { apiShapes, importShapes } from '#contract';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: apiShapes.problemShape } },
});

const refusals = {
  400: problem('A name, id or choice that does not fit'),
  403: problem('Asked by a page of another origin'),
  404: problem('No such import'),
  409: problem('Another import is at work, or this one is not ready for it'),
  413: problem('Too large'),
} as const;

/** The description of an answer about imports. */
export function answerOfImport<Shape extends z.ZodType>(shape: Shape, description: string) {
  return { 200: { description, content: { 'application/json': { schema: shape } } }, ...refusals } as const;
}

/** The description of the answer to work that has only begun. */
export function answerOfWork(description: string) {
  return {
    202: { description, content: { 'application/json': { schema: importShapes.importProgressShape } } },
    ...refusals,
  } as const;
}

/** The description of an answer without content. */
export function nothingToSay(description: string) {
  return { 204: { description }, ...refusals } as const;
}
