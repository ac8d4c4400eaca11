export { type Api, type ApiOptions, makeApi } from './make-api.ts';
export { type RunningServer, serveApi } from './serve-api.ts';
