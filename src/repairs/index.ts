export { type Decision, decision, type Repair, type RepairsSettings, repair, repairsSettings } from './repair.ts';
