export { type ColumnType, type PublishedColumn, type PublishedTable, sqlType, type Unit } from './table.ts';
export { publishedTables } from './tables.ts';
