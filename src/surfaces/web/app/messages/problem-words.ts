import type { Language, ProblemWords } from '#values';

/** A problem as the API gives it: English, and Indonesian beside it where there is any. */
export interface Problem extends ProblemWords {
  inIndonesian?: ProblemWords | undefined;
}

/** What is wrong and what to do, in the language of the page. */
export function problemWords({ message, hint, inIndonesian }: Problem, language: Language): ProblemWords {
  return language === 'id' && inIndonesian !== undefined ? inIndonesian : { message, hint };
}
