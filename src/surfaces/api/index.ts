export type { Api, ApiOptions } from './api.ts';
export { makeApi } from './make-api.ts';
export { type RunningServer, serveApi } from './serve-api.ts';
