export { openDuckdb } from './open-duckdb.ts';
