export { type DemoChoices, makeDemo } from './demo.ts';
export type { DriftFinding, DriftReport, DriftRule } from './drift/drift.ts';
export { driftOfRun } from './drift/drift-of-run.ts';
export { type PastLists, pastListsOf } from './drift/past-lists.ts';
export { type Effects, type ProgressLine, realEffects } from './effects.ts';
export type { DeskRequest } from './imports/run-draft.ts';
export { WorkspaceDesk } from './imports/workspace-desk.ts';
export { type DeepInspection, type InspectedFile, type Inspection, inspect, inspectDeeply } from './inspect.ts';
export { openForReading } from './open-for-reading.ts';
export { type Misfit, type RefreshResult, refreshWorkspace, undoRefresh } from './refresh/refresh-workspace.ts';
export {
  type DecisionChange,
  type DecisionRequest,
  decideRepairs,
  listProposals,
  type Selection,
} from './repairs/decide.ts';
export { examineFiles } from './repairs/examine-files.ts';
export type { Examine, OtherDecision, Proposal, Proposals } from './repairs/proposals.ts';
export { type CellPlace, type ReceivedText, receivedTexts } from './repairs/received-texts.ts';
export { findRun, latestRun, listRuns } from './run/run-folders.ts';
export { type RunRequest, type RunResult, runWorkspace } from './run/run-workspace.ts';
export { type ScoredFile, type ScoredRow, type ScoreRequest, scoreFile } from './score/score-file.ts';
export { knownSettings, readSettings, settingsJsonSchema } from './settings/read-settings.ts';
export { readSynonyms, type Synonyms } from './settings/read-synonyms.ts';
export type { Settings } from './settings/settings.ts';
export { type InitRequest, initWorkspace } from './workspace/init-workspace.ts';
export { findWorkspace, type Workspace, workspaceAt } from './workspace/workspace.ts';
