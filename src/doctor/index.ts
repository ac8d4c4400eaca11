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
