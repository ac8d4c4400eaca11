export { inspectFiles, proposeMapping } from './inspect-files.ts';
export type { InspectedColumn, InspectedFile, InspectedTable, Problem } from './inspected.ts';
export { loadReceived, type Received } from './load-received.ts';
export type { Note } from './notes.ts';
export { type SourceMapping, type SourcesSettings, sourceMapping, sourcesSettings } from './settings.ts';
export { type SourceRule, sourceRules } from './source-rules.ts';
export type { StagedTable } from './staged-table.ts';
