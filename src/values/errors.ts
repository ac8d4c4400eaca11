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
  'run/cancelled',
  'output/not-writable',
  'import/not-found',
  'import/busy',
  'import/not-ready',
  'import/bad-name',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Where in the input a problem lies; rows and columns are counted as the user's own program shows them. */
export interface Place {
  file?: string;
  sheet?: string;
  row?: number;
  column?: string;
}

/** A problem that the user can fix: what (`message`), where (`place`) and what to do (`hint`). */
export class ProductError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly place: Place;
  readonly details: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint: string; place?: Place; details?: Record<string, unknown>; cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ProductError';
    this.code = code;
    this.hint = options.hint;
    this.place = options.place ?? {};
    this.details = options.details ?? {};
  }

  /** One line for a terminal: what, where, what to do. */
  oneLine(): string {
    const where = placeInWords(this.place);
    const parts = [where === '' ? this.message : `${where}: ${this.message}`, this.hint];
    return parts.filter((part) => part !== '').join(' ');
  }
}

/** "customers.xlsx, sheet Data, row 12, column hargaPelanggan", leaving out what is not known. */
export function placeInWords(place: Place): string {
  const words: string[] = [];
  if (place.file !== undefined) words.push(place.file);
  if (place.sheet !== undefined) words.push(`sheet ${place.sheet}`);
  if (place.row !== undefined) words.push(`row ${place.row}`);
  if (place.column !== undefined) words.push(`column ${place.column}`);
  return words.join(', ');
}
