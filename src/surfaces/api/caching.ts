import type { MiddlewareHandler } from 'hono';
import type { PublishedRun } from '#answers';

/** Where answers are not about a run: what is imported, and the description of the interface. */
const withoutRun = /^\/api\/(imports(\/|$)|openapi\.json$)/;

/**
 * Answers of a run never change, so its id marks them all: a browser asks again each time, and is told "not modified"
 * for as long as the same run is served.
 */
export function cachedByRun(openRun: () => Promise<PublishedRun>): MiddlewareHandler {
  return async (context, next) => {
    if (withoutRun.test(context.req.path)) return next();
    const { manifest } = await openRun();
    const tag = `W/"${encodeURIComponent(manifest.run)}-${manifest.nilai}"`;
    if (context.req.header('if-none-match') === tag) return notModified(tag);
    await next();
    if (context.res.status !== 200) return undefined;
    context.header('etag', tag);
    context.header('cache-control', 'private, no-cache');
    return undefined;
  };
}

function notModified(tag: string): Response {
  return new Response(null, { status: 304, headers: { etag: tag, 'cache-control': 'private, no-cache' } });
}
