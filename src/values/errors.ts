import type { ErrorCode, ProblemWords } from './error-codes.ts';
import { errorInIndonesian } from './error-texts.ts';
import type { Bilingual, Language } from './figures.ts';

/** Where in the input a problem lies; rows and columns are counted as the user's own program shows them. */
export interface Place {
  file?: string;
  sheet?: string;
  row?: number;
  column?: string;
}

/**
 * A problem that the user can fix: what (`message`), where (`place`) and what to do (`hint`). Texts in both languages are
 * kept; those in English alone are looked up in `error-texts` where another language is asked for.
 */
export class ProductError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly place: Place;
  readonly details: Record<string, unknown>;
  private readonly indonesian: Partial<ProblemWords>;

  constructor(
    code: ErrorCode,
    message: string | Bilingual,
    options: { hint: string | Bilingual; place?: Place; details?: Record<string, unknown>; cause?: unknown },
  ) {
    super(inLanguage(message, 'en'), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ProductError';
    this.code = code;
    this.hint = inLanguage(options.hint, 'en');
    this.place = options.place ?? {};
    this.details = options.details ?? {};
    this.indonesian = {
      ...(typeof message === 'string' ? {} : { message: message.id }),
      ...(typeof options.hint === 'string' ? {} : { hint: options.hint.id }),
    };
  }

  /** What it is and what to do; in English where a text has no other language. */
  words(language: Language): ProblemWords {
    const { code, message, hint } = this;
    if (language === 'en') return { message, hint };
    return { ...errorInIndonesian(code, { message, hint }), ...this.indonesian };
  }

  /** The same with the place before the message. */
  placedWords(language: Language): ProblemWords {
    const where = placeInWords(this.place, language);
    const { message, hint } = this.words(language);
    return { message: where === '' ? message : `${where}: ${message}`, hint };
  }

  /** One line for a terminal: what, where, what to do. */
  oneLine(language: Language = 'en'): string {
    const { message, hint } = this.placedWords(language);
    const parts = [message, hint];
    return parts.filter((part) => part !== '').join(' ');
  }
}

const placeWords = {
  id: { sheet: 'lembar', row: 'baris', column: 'kolom' },
  en: { sheet: 'sheet', row: 'row', column: 'column' },
} as const;

function inLanguage(text: string | Bilingual, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/** "customers.xlsx, sheet Data, row 12, column hargaPelanggan", leaving out what is not known. */
export function placeInWords(place: Place, language: Language = 'en'): string {
  const { sheet, row, column } = placeWords[language];
  const words: string[] = [];
  if (place.file !== undefined) words.push(place.file);
  if (place.sheet !== undefined) words.push(`${sheet} ${place.sheet}`);
  if (place.row !== undefined) words.push(`${row} ${place.row}`);
  if (place.column !== undefined) words.push(`${column} ${place.column}`);
  return words.join(', ');
}
