export { qualityRules } from './catalog.ts';
export { type CleaningRequest, cleanReceived } from './clean-received.ts';
export type { QualityRule, Severity } from './rule.ts';
export { type QualitySettings, qualitySettings } from './settings.ts';
