import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ProblemWords, ProductError } from '#values';

interface Problem {
  type: string;
  title: string;
  status: 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503;
  detail: string;
  hint: string;
  /** What is wrong and what to do; left out where no person meets it in the dashboard. */
  inIndonesian?: ProblemWords;
}

const statusByCode: Partial<Record<ProductError['code'], Problem['status']>> = {
  'customer/not-found': 404,
  'target/not-found': 404,
  'workspace/no-run': 404,
  'run/cancelled': 503,
  'import/not-found': 404,
  'import/busy': 409,
  'import/not-ready': 409,
  'import/bad-name': 400,
  'workspace/busy': 409,
  'source/too-large': 413,
};

/** What went wrong as `application/problem+json`; a bug shows no more than that it is one. */
export function problemResponse(failure: unknown, context: Context): Response {
  if (failure instanceof HTTPException) {
    return response(context, {
      type: 'about:blank',
      title: failure.message,
      status: 400,
      detail: failure.message,
      hint: '',
    });
  }
  if (failure instanceof ProductError) {
    const status = statusByCode[failure.code] ?? 422;
    return response(context, {
      type: failure.code,
      title: failure.message,
      status,
      detail: failure.oneLine(),
      hint: failure.hint,
      inIndonesian: failure.placedWords('id'),
    });
  }
  console.error(failure);
  const detail = 'This is a bug; its details are in the log of the server.';
  return response(context, {
    type: 'bug',
    title: 'Something went wrong in the server.',
    status: 500,
    detail,
    hint: '',
    inIndonesian: { message: 'Terjadi kesalahan dalam program; rinciannya ada di catatan server.', hint: '' },
  });
}

/** A query parameter that does not fit, named. */
export function badParameter(context: Context, field: string, message: string): Response {
  return response(context, {
    type: 'parameter',
    title: `The parameter "${field}" is not right.`,
    status: 400,
    detail: `${field}: ${message}`,
    hint: 'See /api/openapi.json for what it may be.',
  });
}

/** A change asked for by a page of another origin. */
export function foreignPage(context: Context): Response {
  const detail = 'Only the pages of this server, and programs on this machine, may change anything here.';
  return response(context, { type: 'about:blank', title: 'Not from here', status: 403, detail, hint: '' });
}

/** A path that does not exist. */
export function nothingThere(context: Context): Response {
  const detail = `There is nothing at ${context.req.path}.`;
  return response(context, {
    type: 'about:blank',
    title: 'Not found',
    status: 404,
    detail,
    hint: 'See /api/openapi.json.',
  });
}

function response(context: Context, problem: Problem): Response {
  return context.body(JSON.stringify(problem), problem.status, { 'content-type': 'application/problem+json' });
}
