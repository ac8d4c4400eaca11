import { type Entity, type Field, headerKey, headerWords } from '#entities';
import type { Bilingual } from '#values';
import type { Content } from './cell-content.ts';
import type { Look } from './column-shape.ts';
import { contentEvidence } from './content-evidence.ts';
import { type Hints, isSynonym, wasChosen } from './hints.ts';
import { fieldInWords } from './in-words.ts';
import { lookupKeys } from './known-headers.ts';
import { headerOf, type Pair, type PairScore, plainHeader } from './pair-score.ts';
import type { ColumnProfile } from './profile-columns.ts';

const scoreByGroup = [0.97, 0.93, 0.88, 0.75] as const;
const scoreByWords = 0.7;
const scoreByContent = 0.6;
const scoreRemembered = 1;
const scoreSynonym = 0.98;
/** Above this factor the cells say too little against a header that is listed. */
const leastAtOdds = 0.8;

/** Why a header or a table has its meaning where a workspace has it so. */
export const chosenLastTime: Bilingual = { id: 'dipilih terakhir kali', en: 'chosen last time' };
const columnIsEmpty: Bilingual = { id: 'kolomnya kosong', en: 'the column is empty' };

/** What was chosen, said, or is listed word for word. */
export function certainPair(entity: Entity, { field, column }: Pair, hints: Hints): PairScore | undefined {
  const header = headerOf(column);
  if (header === '') return undefined;
  const pair = { field: field.name, header };
  if (wasChosen(hints, entity.name, pair)) {
    return { score: scoreRemembered, by: 'remembered', reason: chosenLastTime, isAtOdds: false };
  }
  const { id, en } = fieldInWords(field);
  const plain = { field: field.name, header: plainHeader(column) };
  if (isSynonym(hints, entity.name, plain)) {
    const reason = { id: `terdaftar sebagai sinonim ${id}`, en: `listed as a synonym of ${en}` };
    return { score: scoreSynonym, by: 'synonym', reason, isAtOdds: false };
  }
  const known = ranksOf(field);
  const rank = Math.min(...keysOf(column).map((key) => known.get(key) ?? Number.POSITIVE_INFINITY));
  if (rank === Number.POSITIVE_INFINITY) return undefined;
  const reason = { id: `judul "${header}" berarti ${id}`, en: `header word "${header}" means ${en}` };
  return withContent(
    { field, column },
    { score: scoreByGroup[rank] ?? scoreByWords, by: 'header', reason, isAtOdds: false },
  );
}

const ranks = new WeakMap<Field, ReadonlyMap<string, number>>();

/** The group of each known header of a field, by its key. */
function ranksOf(field: Field): ReadonlyMap<string, number> {
  const found =
    ranks.get(field) ??
    new Map(
      field.headers.flatMap((group, rank) => group.map((header) => [headerKey(header), rank] as const)).reverse(),
    );
  ranks.set(field, found);
  return found;
}

const keys = new WeakMap<ColumnProfile, string[]>();

function keysOf(column: ColumnProfile): string[] {
  const found = keys.get(column) ?? lookupKeys(plainHeader(column));
  keys.set(column, found);
  return found;
}

/** Words that mean the field wherever they stand in the header. */
export function byWords(field: Field, column: ColumnProfile): PairScore | undefined {
  if (field.headersContaining === undefined) return undefined;
  const words = ` ${headerWords(headerOf(column)).join(' ')} `;
  if (!field.headersContaining.some((one) => words.includes(` ${one} `))) return undefined;
  const { id, en } = fieldInWords(field);
  const header = headerOf(column);
  const reason = { id: `kata-kata dalam "${header}" menyebut ${id}`, en: `the words of "${header}" speak of ${en}` };
  return withContent({ field, column }, { score: scoreByWords, by: 'words', reason, isAtOdds: false });
}

const contentOfField: Partial<Record<string, Content>> = {
  customer_name: 'company',
  bandwidth: 'bandwidth',
  tenure: 'tenure',
};

/** Fields whose cells no other column of a table has. */
const lookOfField: Partial<Record<string, Look>> = {
  email: 'email',
  currency: 'currency',
  method: 'method',
  stage: 'stage',
};

/** What no header says, the cells may: the only column of companies holds the customers. */
export function byContent(
  field: Field,
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): PairScore | undefined {
  if (!looksLike(field, column)) return undefined;
  const alike = columns.filter((one) => one.header !== null && looksLike(field, one));
  if (alike.length > 1) return undefined;
  const look = lookOfField[field.name];
  const share = Math.round((look === undefined ? column.share : column.shape.looks[look]) * 100);
  const example = column.examples[0] ?? '';
  const { id, en } = fieldInWords(field);
  const reason = {
    id: `isinya tampak seperti ${id}: ${share}% sel serupa dengan "${example}"`,
    en: `content looks like ${en}: ${share} % of cells are like "${example}"`,
  };
  return { score: scoreByContent, by: 'content', reason, isAtOdds: false };
}

function looksLike({ name }: Field, { content, share, shape }: ColumnProfile): boolean {
  const wanted = contentOfField[name];
  if (wanted !== undefined) return content === wanted && share >= 0.5;
  const look = lookOfField[name];
  return look !== undefined && shape.values > 1 && shape.looks[look] >= 0.8;
}

/** Lowers the score where the column is empty or its cells contradict the header. */
function withContent({ field, column }: Pair, found: PairScore): PairScore {
  if (column.filled === 0) {
    return { ...found, reason: also(found.reason, columnIsEmpty), score: found.score / 2 };
  }
  const { factor } = contentEvidence(field, column);
  if (factor > leastAtOdds) return found;
  const example = column.examples[0] ?? '';
  const but = { id: `tetapi isinya seperti "${example}"`, en: `but its cells are like "${example}"` };
  return { ...found, reason: also(found.reason, but), score: found.score * factor, isAtOdds: true };
}

function also(reason: Bilingual, more: Bilingual): Bilingual {
  return { id: `${reason.id}; ${more.id}`, en: `${reason.en}; ${more.en}` };
}
