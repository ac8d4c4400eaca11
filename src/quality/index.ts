export { qualityRules } from './catalog.ts';
export { type CleaningRequest, cleanReceived } from './clean-received.ts';
export { cleanRecords, type RecordsRequest } from './records/clean-records.ts';
export type { KeptSnapshot, SnapshotKind } from './records/snapshot-features.ts';
export type { QualityRule, Severity } from './rule.ts';
export { type QualitySettings, qualitySettings } from './settings.ts';
