import { Readable } from 'node:stream';

/** A download; where its source fails the connection breaks off, so that half a file is never taken for a whole one. */
export function download(content: Readable, type: string, name: string): Response {
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  });
}
