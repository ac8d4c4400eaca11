import type { HonoRequest, MiddlewareHandler } from 'hono';
import { foreignPage } from './problems.ts';

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Refuses requests addressed to another host name, so that no page elsewhere can reach this server through the browser. */
export const ownHostOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  if (!ownNames.has(host.replace(/:\d+$/, ''))) return context.text('This server answers to localhost only.', 421);
  await next();
  return undefined;
};

/**
 * Refuses to change anything for a page of another origin. Browsers say where a request comes from; a program that is no
 * browser says nothing and is answered.
 */
export const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (method === 'GET' || method === 'HEAD' || isFromOwnPage(context.req)) return next();
  return foreignPage(context);
};

function isFromOwnPage(request: HonoRequest): boolean {
  const site = request.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.header('origin');
  const host = request.header('host') ?? new URL(request.url).host;
  return origin === undefined || origin === `http://${host}`;
}

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers that keep a browser from doing what the dashboard never needs. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('content-security-policy', policy);
  context.header('x-content-type-options', 'nosniff');
  context.header('referrer-policy', 'no-referrer');
  context.header('cross-origin-opener-policy', 'same-origin');
  context.header('cross-origin-resource-policy', 'same-origin');
};
