/** Every code a product error may carry; surfaces translate them, nothing else invents one. */
export const errorCodes = [
  'source/not-found',
  'source/not-readable',
  'source/not-a-workbook',
  'source/password',
  'source/empty',
  'source/no-header',
  'source/too-large',
  'source/formula-error',
  'mapping/missing-column',
  'mapping/duplicate-meaning',
  'mapping/unknown-column',
  'mapping/ambiguous',
  'quality/ambiguous-date',
  'features/amount-too-large',
  'settings/unknown',
  'settings/invalid',
  'settings/weights',
  'workspace/not-found',
  'workspace/exists',
  'workspace/busy',
  'workspace/no-run',
  'engine/unsupported',
  'engine/not-portable',
  'query/not-read-only',
  'query/failed',
  'command/usage',
  'customer/not-found',
  'target/not-found',
  'run/cancelled',
  'output/not-writable',
  'import/not-found',
  'import/busy',
  'import/not-ready',
  'import/bad-name',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A problem in words: what it is, and what to do. */
export interface ProblemWords {
  message: string;
  hint: string;
}

/** English and Indonesian; a word in braces stands for whatever is there, and is taken over. */
export type Pair = readonly [english: string, indonesian: string];
