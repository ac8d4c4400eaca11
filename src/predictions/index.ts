export { type JudgedOffers, judgeOffers, type PastOffers } from './follow/judge-offers.ts';
export { type JudgedPast, judgePast, type PastPredictions } from './follow/judge-past.ts';
export type { Frame, FrameColumn, Outcome } from './frame.ts';
export { type PredictionRequest, predictCustomers } from './predict-customers.ts';
export { publishPredictions } from './publish/publish-predictions.ts';
export { type TargetName, type TargetResult, targetNames } from './result.ts';
export { type MatchedColumns, type ModelFeature, matchColumns } from './scoring/match-columns.ts';
export { type PredictionsSettings, predictionsSettings } from './settings.ts';
export { type BackTest, backTest, type PastList } from './trust/back-test.ts';
export {
  type CurveName,
  type CurvePoint,
  curveNames,
  type Grade,
  grades,
  type Measured,
  type ProbeDoubt,
  type ProofCard,
} from './trust/card.ts';
export { type ColumnDrift, driftOfFrame } from './trust/drift-of-frame.ts';
export { type Alignment, checkAlignment } from './trust/probe/alignment.ts';
export { columnsLeftOut, probeLeaks } from './trust/probe/probe.ts';
export { foldGroups } from './trust/probe/repeated.ts';
export type { ProbeSettings } from './trust/probe/settings.ts';
export { type AmountEvidence, gradeOfAmount } from './trust/proof/grade-amount.ts';
export { type ClassEvidence, gradeOf } from './trust/proof/grade-class.ts';
export { type CardInput, makeCard } from './trust/proof/make-card.ts';
export { judgePrintedFigures, type PrintedFigures, type PrintedVerdict } from './trust/proof/printed-figures.ts';
export type { Verdict } from './trust/proof/verdict.ts';
export { dataHashOf, type RegistryEntry, type RegistryInput, registryEntry } from './trust/registry.ts';
