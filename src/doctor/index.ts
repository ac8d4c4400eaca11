export { type Correlations, correlations } from './columns/correlations.ts';
export { findInColumns } from './columns/find-in-columns.ts';
export type { FindingContext } from './columns/look.ts';
export { portrayTables } from './columns/portray-tables.ts';
export type { DoctorFinding } from './finding.ts';
export {
  type ColumnPortrait,
  type ColumnRole,
  type ColumnType,
  columnRoles,
  columnTypes,
  type NumberFigures,
  type TablePortrait,
} from './portrait.ts';
export { completenessOf, type TableCompleteness } from './purposes/completeness.ts';
export { judgePurposes } from './purposes/judge-purposes.ts';
export { type Purpose, type PurposeVerdict, purposes } from './purposes/purpose.ts';
export { linkCustomers } from './relations/customers/link-customers.ts';
export {
  type LinkedTable,
  type LinkReport,
  type LinkWay,
  linkWays,
  type NameSuggestion,
} from './relations/customers/link-report.ts';
export { findRelations } from './relations/find-relations.ts';
export { findAcrossTables } from './relations/findings/find-across-tables.ts';
export type {
  ColumnPlace,
  Identity,
  JoinForm,
  Relations,
  TableJoin,
  TableKey,
  Twin,
} from './relations/relations.ts';
