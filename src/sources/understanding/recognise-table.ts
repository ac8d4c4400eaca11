import {
  type Entity,
  type EntityName,
  entities,
  entityNamed,
  headerWords,
  lineEntities,
  missingNeeds,
} from '#entities';
import type { Hints } from './hints.ts';
import { fieldsInWords, listed } from './in-words.ts';
import { chosenLastTime } from './listed-header.ts';
import { type FieldMatches, matchFields, type Question } from './match-fields.ts';
import { headerOf } from './pair-score.ts';
import type { ColumnProfile } from './profile-columns.ts';
import { missingColumn, type Recognised, recogniseEntity } from './recognise-entity.ts';
import { headerTokens } from './words/header-tokens.ts';

/** A table to recognise: its columns, the names of its sheet and file, and what else is known. */
export interface TableLooked {
  columns: readonly ColumnProfile[];
  names: readonly string[];
  hints?: Hints;
}

/** What a table is taken for, and the other entities that it may be read as, the best first. */
export interface TableReadings {
  best: Recognised | undefined;
  others: Recognised[];
}

const weightSign = 1.6;
const weightUnclearSign = 1.1;
/** From this confidence a header speaks clearly: listed among the most specific, or very like one. */
const clearSign = 0.94;
const weightCommon = 0.6;
const weightName = 1.6;
const weightUnmatched = 0.2;
const mostUnmatched = 2;
const weightAnything = 0.1;
const mostAnything = 0.3;
const leastScore = 2.2;
/** Service lines and catalogues are what was asked for first; another entity must be better by as much. */
const leadOverLines = 0.6;
/** Under this the reading as lines lacks something that likeness of headers may give. */
const clearLines = 0.6;
const closeCall = 0.35;
const othersKept = 2;
/** Share of the headers kept last time that a table must have to be the same. */
const leastRemembered = 0.8;
const common = new Set([
  'customer_id',
  'customer_name',
  'status',
  'currency',
  'region',
  'country',
  'product',
  'industry',
  'owner',
]);

/** The entity of a table by all that its columns and its name say; the reading as service lines is kept beside another. */
export function recogniseTable(table: TableLooked): TableReadings {
  const scored = entities.map((entity) => scoreOf(entity, table));
  const ranked = scored.filter(({ score }) => score >= leastScore).sort((a, b) => b.score - a.score);
  const asLines = recogniseEntity(table.columns, { ...table.hints, onlyListed: true });
  const best = readLastTime(scored, table) ?? (isLines(asLines, ranked) ? inFull(asLines, table) : likeliest(ranked));
  return { best, others: othersThan(best, ranked, asLines) };
}

/** The reading that was chosen for a table with these headers last time. */
function readLastTime(scored: readonly Scored[], { columns, hints }: TableLooked): Recognised | undefined {
  const headers = columns.flatMap(({ header }) => header ?? []);
  const kept = hints?.remembered?.find(({ columns: wanted }) => {
    const known = Object.values(wanted).filter((header) => headers.includes(header));
    return known.length > 0 && known.length >= Object.keys(wanted).length * leastRemembered;
  });
  const found = scored.find(({ entity }) => entity.name === kept?.entity);
  return found === undefined ? undefined : { ...inWords(found, []), reason: chosenLastTime, confidence: 1 };
}

/** True where the reading as service lines is to be kept: nothing is clearly better. */
function isLines(asLines: Recognised | undefined, ranked: readonly Scored[]): boolean {
  const [first] = ranked;
  if (first === undefined) return true;
  if (asLines === undefined) return false;
  if (asLines.entity === first.entity.name) return asLines.confidence >= clearLines;
  const own = ranked.find(({ entity }) => entity.name === asLines.entity)?.score ?? leastScore;
  return first.score < own + leadOverLines;
}

/** The reading as service lines with the headers that are only like listed ones. */
function inFull(asLines: Recognised | undefined, { columns, hints }: TableLooked): Recognised | undefined {
  const full = recogniseEntity(columns, { ...hints, trustsNames: asLines === undefined });
  return asLines === undefined || full?.entity === asLines.entity ? full : asLines;
}

/** The best scored reading; a close second of another kind is a question. */
function likeliest([first, second]: readonly Scored[]): Recognised | undefined {
  if (first === undefined) return undefined;
  const isClose = second !== undefined && second.score > first.score - closeCall;
  return inWords(first, isClose && !lineEntities.includes(first.entity.name) ? [second] : []);
}

function othersThan(
  best: Recognised | undefined,
  ranked: readonly Scored[],
  asLines: Recognised | undefined,
): Recognised[] {
  const isOther = (entity: EntityName) => entity !== best?.entity && !lineEntities.includes(entity);
  const others = ranked.filter(({ entity }) => isOther(entity.name)).slice(0, othersKept);
  const lines = asLines === undefined || asLines.entity === best?.entity ? [] : [asLines];
  return [...others.map((one) => inWords(one, [])), ...lines];
}

interface Scored {
  entity: Entity;
  found: FieldMatches;
  score: number;
  /** Part of the score that the name of the sheet or file gives, 0 to 1. */
  called: number;
  columns: readonly ColumnProfile[];
}

/** How well a table is this entity: what its columns mean, those that only this entity has counting for more. */
function scoreOf(entity: Entity, { columns, names, hints = {} }: TableLooked): Scored {
  const found = matchFields(entity, columns, hints);
  const known = [
    ...found.matches.map(({ field, confidence }) => ({ field, confidence })),
    ...found.questions.map(({ field = '' }) => ({ field, confidence: 0.8 })),
  ];
  const called = Math.max(0, ...names.map((name) => calledSo(entity, name)));
  const fields = known.reduce(
    (sum, { field, confidence }) => sum + confidence * weightOf(entity, field, confidence),
    0,
  );
  const filled = columns.filter((column) => column.filled > 0 && headerOf(column) !== '').length;
  const unmatched = Math.max(0, filled - known.length);
  const lacking =
    missingNeeds(
      entity,
      known.map(({ field }) => field),
    ).length > 0;
  const hasSigns = known.some(({ field }) => entity.signs.includes(field)) || (called > 0 && known.length >= 2);
  const score = lacking || !hasSigns ? 0 : fields + weightName * called + weightOfUnmatched(entity, unmatched);
  return { entity, found, score, called, columns };
}

/** Unknown columns speak against an entity, but for one that holds attributes of any kind, a little for it. */
function weightOfUnmatched({ holdsAnything }: Entity, unmatched: number): number {
  if (holdsAnything === true) return Math.min(mostAnything, weightAnything * unmatched);
  return -Math.min(mostUnmatched, weightUnmatched * unmatched);
}

/** A field that speaks for the entity does so where its header is clear: "Invoice Date" does, "Date" hardly. */
function weightOf({ signs }: Entity, field: string, confidence: number): number {
  if (signs.includes(field)) return confidence >= clearSign ? weightSign : weightUnclearSign;
  return common.has(field) ? weightCommon : 1;
}

/** How much a name of a sheet or file speaks of the entity, 0 to 1: all of it 1, one word among others less. */
function calledSo(entity: Entity, name: string): number {
  const words = headerWords(name.replace(/\.[a-z]{2,7}$/i, '')).filter((word) => !/^\d+$/.test(word) && word !== 'raw');
  const whole = words.join(' ');
  const parts = headerTokens(name.replace(/\.[a-z]{2,7}$/i, '')).flatMap(({ text }) => text.split('_'));
  const said = entity.called.filter(
    (one) => ` ${whole} `.includes(` ${one} `) || ` ${parts.join(' ')} `.includes(` ${one} `),
  );
  if (said.length === 0) return 0;
  const longest = Math.max(...said.map((one) => one.split(' ').length));
  return Math.min(1, longest / Math.max(1, words.length) + 0.4);
}

/** A scored entity as a reading with its reason, its confidence, and what a person must decide. */
function inWords({ entity, found, score, called, columns }: Scored, rivals: readonly Scored[]): Recognised {
  const signs = found.matches.map(({ field }) => field).filter((field) => entity.signs.includes(field));
  const shown = (signs.length > 0 ? signs : found.matches.map(({ field }) => field)).slice(0, 4);
  const { id, en } = listed(fieldsInWords(entity.name, shown));
  const isCalled = called > 0;
  const confidence = rivals.length > 0 ? 0.55 : Math.min(0.97, 0.6 + 0.07 * (score - leastScore));
  const asked = [...found.matches, ...found.questions].map(({ field = '' }) => field);
  const headers = columns.flatMap(({ header }) => header ?? []);
  const missing = missingNeeds(entity, asked).map((oneOf) => missingColumn(entity.name, oneOf, headers));
  return {
    entity: entity.name,
    reason: {
      id: `berisi ${id}${isCalled ? '; namanya juga cocok' : ''}`,
      en: `it has ${en}${isCalled ? ', and it is called so' : ''}`,
    },
    confidence: Math.round(confidence * 100) / 100,
    matches: found.matches,
    questions: [...rivals.map((rival) => twoReadings(entity.name, rival.entity.name)), ...found.questions, ...missing],
  };
}

function twoReadings(one: EntityName, other: EntityName): Question {
  const [meant, rival] = [entityNamed(one).meaning, entityNamed(other).meaning];
  return {
    code: 'mapping/ambiguous',
    message: {
      id: `Tabel ini dapat berupa ${one} (${meant.id}) atau ${other} (${rival.id}).`,
      en: `The table may be ${one} (${meant.en}) or ${other} (${rival.en}).`,
    },
    hint: {
      id: `Tulis entity: ${one} atau entity: ${other} untuknya di bawah sources dalam nilai.yaml.`,
      en: `Write entity: ${one} or entity: ${other} for it under sources in nilai.yaml.`,
    },
    candidates: [one, other],
  };
}
