export { fitAdditive } from './boosting/additive/fit-additive.ts';
export {
  type AdditiveFit,
  type AdditiveSettings,
  type AdditiveTerm,
  additiveDefaults,
} from './boosting/additive/model.ts';
export { contributionsOfAdditive, scoreAdditive } from './boosting/additive/score-additive.ts';
export type { Axis, CategoryAxis, NumberAxis } from './boosting/axis.ts';
export type { Loss } from './boosting/loss.ts';
export { fitTrees } from './boosting/trees/fit-trees.ts';
export { scoreTrees } from './boosting/trees/score-trees.ts';
export { type Tree, type TreeSettings, type TreesFit, treeDefaults } from './boosting/trees/tree.ts';
export {
  addShapley,
  contributionsOfTrees,
  expectedOfTree,
  type TreeContributions,
} from './boosting/trees/tree-shap.ts';
export {
  type BetaGeometricParameter,
  type BgNbdFit,
  fitBgNbd,
  fitMbgNbd,
  type MbgNbdFit,
} from './buying/beta-geometric.ts';
export {
  type BgBbFit,
  type BgBbParameter,
  bgBbAlive,
  bgBbCounts,
  bgBbExpected,
  bgBbFuture,
  bgBbLogLikelihood,
  fitBgBb,
  type OccasionHistories,
  type OccasionHistory,
} from './buying/bg-bb.ts';
export { futureCounts } from './buying/counts.ts';
export type { ConvergedFit, FailedFit, Fit, FitReason } from './buying/fit.ts';
export {
  expectedSpend,
  fitGammaGamma,
  type GammaGammaFit,
  type GammaGammaParameter,
  type Refused,
  type SpendEstimate,
  type Spending,
} from './buying/gamma-gamma.ts';
export type { Histories, History } from './buying/histories.ts';
export {
  type Calibration as IntervalCalibration,
  countInterval,
  covers,
  fitIntervals,
  type IntervalModel,
  type IntervalSettings,
  type Levels,
  levelsFor,
  type Standing,
  spendInterval,
  standingOfCount,
  standingOfSpend,
} from './buying/intervals.ts';
export { discountedFuturePurchases, type Horizon } from './buying/lifetime-value.ts';
export { fitParetoNbd, type ParetoNbdFit, type ParetoParameter, paretoLogLikelihood } from './buying/pareto.ts';
export {
  type Aliveness,
  alivenessOf,
  aliveProbabilities,
  expectedFuturePurchases,
  expectedPurchases,
  type PurchaseFit,
} from './buying/predict.ts';
export { type FutureSpend, futureSpend, spendAtMost, spendQuantile } from './buying/spend.ts';
export { applyIsotonic, fitIsotonic, type IsotonicModel, type IsotonicSample } from './calibration/isotonic.ts';
export { applyPlatt, fitPlatt, type PlattModel } from './calibration/platt.ts';
export { sigmoid } from './calibration/sigmoid.ts';
export { type Bands, bandCount, bandOf, bandsOf } from './conformal/bands.ts';
export {
  applyConformal,
  type ConformalGroup,
  type ConformalModel,
  conformalScores,
  fitConformal,
  type HeldOut,
  type Intervals,
  type Ranges,
} from './conformal/conformal.ts';
export {
  conformalP,
  conformalQuantile,
  conformalRank,
  fewestScores,
  type WeightedScores,
  weightedQuantile,
} from './conformal/quantile.ts';
export { type Drift, type DriftSettings, type DriftVerdict, driftOf } from './drift/drift-of.ts';
export { type MannWhitney, mannWhitney } from './drift/mann-whitney.ts';
export { quantileCounts, stabilityIndex } from './drift/stability.ts';
export { homogeneityP, type KsTest, ksTest, wasserstein } from './drift/two-samples.ts';
export { type CategoryFeature, type Feature, type NumberFeature, rowsOf, takeRows } from './feature.ts';
export { type Binning, type ProbabilityBin, probabilityBins } from './metrics/bins.ts';
export {
  type CalibrationError,
  type ChiSquared,
  calibrationError,
  hosmerLemeshow,
  type ReliabilityBin,
  reliability,
  spiegelhalterZ,
  wilsonInterval,
} from './metrics/calibration-error.ts';
export { type CalibrationLine, calibrationLine } from './metrics/calibration-line.ts';
export { type AucInterval, auc, aucInterval, averagePrecision, ksOfClasses } from './metrics/discrimination.ts';
export { type Forecast, forecastOf } from './metrics/forecast.ts';
export {
  type Mape,
  mae,
  mape,
  medianError,
  pinball,
  rmse,
  rmsle,
  rSquared,
  smape,
  wape,
} from './metrics/forecast-error.ts';
export { brier, brierSkill, logLoss } from './metrics/probability-error.ts';
export { kendall, pearson, spearman } from './metrics/rank-correlation.ts';
export { midRanks, type Ranking, rankingOf } from './metrics/ranking.ts';
export { type Scored, scoredOf } from './metrics/scored.ts';
export { sortedOrder } from './metrics/sorted-order.ts';
export { type AtThreshold, atThreshold } from './metrics/threshold.ts';
export { capturedAt, type GainsPoint, gainsCurve, liftAt } from './metrics/top-share.ts';
export { type UpliftMeasure, type UpliftPoint, type UpliftRows, upliftAt, upliftMeasure } from './metrics/uplift.ts';
export { captureOfTopShare, type ScoredValues, type ValueCapture } from './metrics/value-capture.ts';
export { normalQuantile } from './normal-quantile.ts';
export { bfgs } from './optimise/bfgs.ts';
export { hessian, inverseOf } from './optimise/hessian.ts';
export { type Estimate, minimise } from './optimise/minimise.ts';
export { nelderMead } from './optimise/nelder-mead.ts';
export { type Minimum, type Objective, type StopReason, withNumericalGradient } from './optimise/objective.ts';
export { Random } from './random.ts';
export { betaQuantile } from './regression/beta-quantile.ts';
export {
  type ChosenStrength,
  chooseStrength,
  type StrengthLoss,
  type StrengthSettings,
} from './regression/choose-strength.ts';
export { type CrossedRates, type CrossedRows, shrinkCrossedRates } from './regression/crossed-rates.ts';
export { fitLinear, type LinearSettings } from './regression/fit-linear.ts';
export {
  contributionsOfLinear,
  type FitDoubt,
  type LinearModel,
  type LinearTerm,
  scoreLinear,
  sumOfLinear,
} from './regression/linear-model.ts';
export { type GroupCounts, type ShrunkRate, type ShrunkRates, shrinkRates } from './regression/shrink-rates.ts';
export {
  type BootstrapRows,
  type BootstrapSettings,
  bootstrap,
  type Interval,
  quantileOfSorted,
} from './resampling/bootstrap.ts';
export { bootstrapForecast, bootstrapScored } from './resampling/bootstrap-scored.ts';
export { type FoldSettings, foldRows, groupFolds, permuted, stratifiedFolds } from './resampling/folds.ts';
export { rowKeys, textKey } from './resampling/row-keys.ts';
export { digamma, logBeta, logGamma } from './special/gamma.ts';
export { type HypergeometricParameters, hypergeometric, logHypergeometric } from './special/hypergeometric.ts';
export { incompleteBeta, incompleteGamma } from './special/incomplete.ts';
export { gaussLegendre, type QuadratureRule } from './special/quadrature.ts';
export { type Contract, type ContractValue, contractValue, contractValueQuantile } from './survival/contract-value.ts';
export { exposureByPeriod } from './survival/exposure.ts';
export { type Exposure, fitHazards, type HazardFit, type HazardSettings, hazardsOf } from './survival/hazards.ts';
export {
  kaplanMeier,
  medianSurvival,
  type Observed,
  restrictedMean,
  type SurvivalCurve,
  survivalAt,
} from './survival/kaplan-meier.ts';
export {
  type BdwFit,
  fitBdw,
  fitSbg,
  residualLifetime,
  retentionOf,
  type SbgFit,
  type Survivors,
  survivalOf,
} from './survival/retention.ts';
export { type RandomState, splitMix64 } from './xoshiro128.ts';
