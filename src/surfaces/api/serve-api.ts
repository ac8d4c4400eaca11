import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { ProductError } from '#values';
import type { Api } from './api.ts';

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** Listens on this machine only; port 0 takes a free one. */
export function serveApi(api: Api, { port }: { port: number }): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: api.fetch, port, hostname: '127.0.0.1' }, (address: AddressInfo) => {
      resolve({ port: address.port, close: () => closed(server) });
    });
    server.on('error', (failure: NodeJS.ErrnoException) => {
      reject(failure.code === 'EADDRINUSE' ? portTaken(port) : failure);
    });
  });
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

function portTaken(port: number): ProductError {
  return new ProductError('command/usage', `Port ${port} is taken by another program.`, {
    hint: `Choose another: --port ${port + 1}.`,
  });
}
