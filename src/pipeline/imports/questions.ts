import type { ImportQuestionResponse } from '#contract';
import type { Problem } from '#sources';
import type { Bilingual } from '#values';
import { inBoth } from './problems.ts';

/** What to do about a question where its answer is a choice on the page and not a line of `nilai.yaml`. */
const hints = {
  column: {
    id: 'Pilih kolomnya di sini, atau jangan pakai tabel ini.',
    en: 'Choose the column here, or do not use the table.',
  },
  double: {
    id: 'Pakai salah satu saja, kecuali masing-masing memang berisi uang sendiri.',
    en: 'Use only one of the two, unless each has money of its own.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A question of the look at a table, as the import asks it. */
export function questionOf(table: string, problem: Problem): ImportQuestionResponse {
  const { code, message, candidates, field = null } = problem;
  return { table, field, code, ...inBoth(message, hintOf(problem)), candidates };
}

function hintOf({ code, hint, field }: Problem): Bilingual {
  if (code === 'source/no-header') return hint;
  return field === undefined ? hints.double : hints.column;
}
