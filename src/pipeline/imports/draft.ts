import type { ImportChoices, ImportProblemResponse, ImportResponse } from '#contract';

/** What is kept of a draft in `imports/<id>/draft.json`, so that it outlives browser and server. */
export interface Draft {
  id: string;
  state: ImportResponse['state'];
  openedAt: string;
  files: { name: string; bytes: number; problem: ImportProblemResponse | null }[];
  choices: ImportChoices;
  run: string | null;
  problem: ImportProblemResponse | null;
}

/** What looking at the files gave; kept in `imports/<id>/seen.json`. */
export type Seen = Pick<ImportResponse, 'tables' | 'questions' | 'findings' | 'links' | 'purposes'>;

/** Before the files have been looked at. */
export const nothingSeen: Seen = { tables: [], questions: [], findings: [], links: [], purposes: [] };
