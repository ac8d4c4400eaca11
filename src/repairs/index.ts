export { concerns, settled } from './aims.ts';
export { applyRepairs } from './apply-repairs.ts';
export type { DecisionOutcome, DecisionState, ReceivedRows, RepairOutcome } from './outcome.ts';
export { makeRecord, quarantinedRows, repairedCells } from './record.ts';
export { type Decision, decision, type Repair, type RepairsSettings, repair, repairsSettings } from './repair.ts';
export { type RepairRule, repairRules } from './rules.ts';
