export { csvQuoted, startsFormula } from './csv.ts';
export { type IsoDate, isIsoDate } from './dates.ts';
export { type ErrorCode, errorCodes, type ProblemWords } from './error-codes.ts';
export { type Place, ProductError, placeInWords } from './errors.ts';
export { type Bilingual, type Estimate, type FigureKind, figureKinds, type Language, languages } from './figures.ts';
export { editDistance, nearestWords } from './nearest-word.ts';
