export { numbersOf, textsOf } from './columns.ts';
export type { Dialect, Literal } from './dialects/dialect.ts';
export type {
  Batch,
  Cell,
  Column,
  ColumnShape,
  Columns,
  Engine,
  EngineFile,
  EngineSettings,
  LoadedColumn,
  NumberColumn,
  OpenEngine,
  Row,
  TableLoader,
  TextColumn,
} from './port.ts';
export { engineNames, openEngine } from './registry.ts';
export { Fragment, join, literals, name, sql } from './sql/fragment.ts';
export { fn } from './sql/functions.ts';
export { assertPortable, portabilityProblems } from './sql/portability.ts';
