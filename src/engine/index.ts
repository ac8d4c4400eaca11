export type { Dialect } from './dialects/dialect.ts';
export type { Batch, Cell, ColumnShape, Engine, EngineFile, Row, TableLoader } from './port.ts';
export { type EngineSettings, engineNames, type OpenEngine, openEngine } from './registry.ts';
export { Fragment, join, type Literal, literals, name, sql } from './sql/fragment.ts';
export { fn } from './sql/functions.ts';
export { assertPortable, portabilityProblems } from './sql/portability.ts';
