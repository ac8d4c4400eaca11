import { type Entity, type Field, headerKey } from '#entities';
import type { Bilingual, ErrorCode } from '#values';
import { leastLikeness, mostByLikeness } from './alike-header.ts';
import { assignBest } from './assign.ts';
import type { Hints } from './hints.ts';
import { fieldInWords, inRow } from './in-words.ts';
import { headerOf, type PairScore, plainHeader, type Source } from './pair-score.ts';
import type { ColumnProfile } from './profile-columns.ts';
import { scorePairs } from './score-pairs.ts';

/** A header taken for a field, why, and how sure that is (0 to 1). */
export interface FieldMatch {
  field: string;
  header: string;
  reason: Bilingual;
  confidence: number;
  /** What kind of evidence decided. */
  by: Source;
}

/** What a person must decide before the table can be used. */
export interface Question {
  code: ErrorCode;
  message: Bilingual;
  hint: Bilingual;
  field?: string;
  candidates: string[];
  /** The evidence that the best candidate has; left out where the question is about no column. */
  by?: Source;
}

/** What the headers of a table mean to one entity. */
export interface FieldMatches {
  matches: FieldMatch[];
  questions: Question[];
}

/** Two columns nearer than this are equally good. */
const closeSecond = 0.03;
/** Any second column of money that fits at least so well is a question. */
const mayBeThisMoney = 0.7;

/** The field of each header: the assignment of columns to fields whose evidence adds up to the most. */
export function matchFields(entity: Entity, columns: readonly ColumnProfile[], hints: Hints = {}): FieldMatches {
  const named = columns.filter(({ header }) => header !== null);
  const scores = scorePairs(entity, named, hints);
  const chosen = assignBest(scores.map((row) => row.map((pair) => worthOf(pair))));
  const result: FieldMatches = { matches: [], questions: [] };
  const free = new Set(named.keys());
  for (const column of chosen) free.delete(column);
  for (const [row, at] of chosen.entries()) {
    const field = entity.fields[row];
    const pairs = scores[row] ?? [];
    const best = pairs[at];
    if (field === undefined || best === undefined) continue;
    const rivals = rivalsOf(field, { best, pairs, free });
    const asked = [at, ...rivals].sort((a, b) => a - b).flatMap((one) => named[one] ?? []);
    if (rivals.length > 0) result.questions.push(duplicateMeaning(field, asked, best.by));
    else result.matches.push(matchOf(field, named[at], best));
    for (const one of rivals) free.delete(one);
  }
  return result;
}

/** A strong fit counts for more than two weak ones. */
function worthOf(pair: PairScore | undefined): number {
  return pair === undefined ? 0 : pair.score ** 2;
}

interface Choice {
  best: PairScore;
  pairs: readonly (PairScore | undefined)[];
  /** Places of the columns that no field has. */
  free: ReadonlySet<number>;
}

/** Free columns that may mean the field as well; for money any that may, however much better the best one is. */
function rivalsOf(field: Field, { best, pairs, free }: Choice): number[] {
  if (best.by === 'remembered' || best.by === 'synonym') return [];
  const least = field.kind === 'amount' ? Math.min(mayBeThisMoney, best.score - closeSecond) : best.score - closeSecond;
  return [...free].filter((at) => (pairs[at]?.score ?? 0) >= least && pairs[at]?.isAtOdds !== true);
}

function matchOf(field: Field, column: ColumnProfile | undefined, pair: PairScore): FieldMatch {
  const header = column === undefined ? '' : headerOf(column);
  const confidence = Math.round(confidenceOf(pair) * 100) / 100;
  return { field: field.name, header, reason: pair.reason, confidence, by: pair.by };
}

/** Least likeness that counts is right three times in four, the most 19 times in 20: measured on unseen headers. */
function confidenceOf({ score, by, isAtOdds }: PairScore): number {
  if (by !== 'likeness' || isAtOdds) return score;
  return 0.75 + ((score - leastLikeness) / (mostByLikeness - leastLikeness)) * 0.2;
}

function duplicateMeaning(field: Field, columns: readonly ColumnProfile[], by: Source): Question {
  const candidates = columns.map(headerOf);
  const isSameWord = new Set(columns.map((column) => headerKey(plainHeader(column)))).size === 1;
  const quoted = candidates.map((header) => `"${header}"`);
  return {
    code: isSameWord ? 'mapping/duplicate-meaning' : 'mapping/ambiguous',
    message: {
      id: `${inRow(quoted, 'dan')} sama-sama dapat berarti ${fieldInWords(field).id} (${field.name}).`,
      en: `${quoted.join(' and ')} may all mean ${field.name} (${field.meaning.en}).`,
    },
    hint: {
      id: `Tulis yang benar di bawah columns: ${field.name} dalam nilai.yaml.`,
      en: `Write the right one under columns: ${field.name} in nilai.yaml.`,
    },
    field: field.name,
    candidates,
    by,
  };
}
