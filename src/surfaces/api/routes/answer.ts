import type { z } from '@hono/zod-openapi';
import { apiShapes } from '#contract';

/** The description of a JSON answer of this shape. */
export function answerOf<Shape extends z.ZodType>(shape: Shape, description: string) {
  return {
    200: { description, content: { 'application/json': { schema: shape } } },
    400: {
      description: 'A parameter that does not fit',
      content: { 'application/problem+json': { schema: apiShapes.problemShape } },
    },
  } as const;
}
