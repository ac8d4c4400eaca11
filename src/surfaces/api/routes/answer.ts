import type { z } from '@hono/zod-openapi';
import { apiShapes } from '#contract';

/** The description of the refusal of a parameter. */
export const badRequest = {
  400: {
    description: 'A parameter that does not fit',
    content: { 'application/problem+json': { schema: apiShapes.problemShape } },
  },
} as const;

const notFound = {
  404: {
    description: 'No such customer; the hint names the nearest',
    content: { 'application/problem+json': { schema: apiShapes.problemShape } },
  },
} as const;

/** The description of a JSON answer of this shape. */
export function answerOf<Shape extends z.ZodType>(shape: Shape, description: string) {
  return { 200: { description, content: { 'application/json': { schema: shape } } }, ...badRequest } as const;
}

/** The description of a JSON answer about one thing, which may not exist. */
export function answerAboutOne<Shape extends z.ZodType>(shape: Shape, description: string) {
  return {
    200: { description, content: { 'application/json': { schema: shape } } },
    ...badRequest,
    ...notFound,
  } as const;
}
