import { z } from '@hono/zod-openapi';
import { apiShapes } from '#contract';

/** The description of the refusal of a parameter. */
export const badRequest = {
  400: {
    description: 'A parameter that does not fit',
    content: { 'application/problem+json': { schema: apiShapes.problemShape } },
  },
} as const;

const notFound = (what: string) =>
  ({
    404: {
      description: `No such ${what}; the hint names the nearest`,
      content: { 'application/problem+json': { schema: apiShapes.problemShape } },
    },
  }) as const;

/** The description of a JSON answer of this shape. */
export function answerOf<Shape extends z.ZodType>(shape: Shape, description: string) {
  return { 200: { description, content: { 'application/json': { schema: shape } } }, ...badRequest } as const;
}

/** The description of a JSON answer about one thing, which may not exist. */
export function answerAboutOne<Shape extends z.ZodType>(shape: Shape, description: string, what = 'customer') {
  return {
    200: { description, content: { 'application/json': { schema: shape } } },
    ...badRequest,
    ...notFound(what),
  } as const;
}

/** The description of a CSV answer about one thing, which may not exist. */
export function csvAboutOne(description: string, what: string) {
  return {
    200: { description, content: { 'text/csv': { schema: z.string() } } },
    ...badRequest,
    ...notFound(what),
  } as const;
}
