export {
  countedPriorities,
  countedSegments,
  type MetricDefinition,
  metricDefinitions,
  metricSlug,
} from './metrics.ts';
export { type ColumnType, type PublishedColumn, type PublishedTable, sqlType, type Unit } from './table.ts';
export { publishedTables } from './tables.ts';
