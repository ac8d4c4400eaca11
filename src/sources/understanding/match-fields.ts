import { type Entity, type Field, headerKey, headerWords } from '#entities';
import type { ErrorCode } from '#values';
import type { Content } from './cell-content.ts';
import { lookupKeys } from './known-headers.ts';
import type { ColumnProfile } from './profile-columns.ts';

/** A header taken for a field, why, and how sure that is (0 to 1). */
export interface FieldMatch {
  field: string;
  header: string;
  reason: string;
  confidence: number;
}

/** What a person must decide before the table can be used. */
export interface Question {
  code: ErrorCode;
  message: string;
  hint: string;
  field?: string;
  candidates: string[];
}

/** What the headers of a table mean to one entity. */
export interface FieldMatches {
  matches: FieldMatch[];
  questions: Question[];
}

const confidenceByGroup = [0.97, 0.93, 0.88, 0.75] as const;
const confidenceByWords = 0.7;
const confidenceByContent = 0.6;

/** The field of each header, by the most specific header words, then by words within, then by content alone. */
export function matchFields(entity: Entity, columns: readonly ColumnProfile[]): FieldMatches {
  const result: FieldMatches = { matches: [], questions: [] };
  for (const find of [byHeader, byWords, byContent]) {
    for (const field of entity.fields) settle(field, columns, { find, result });
  }
  const order = entity.fields.map((field) => field.name);
  result.matches.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return result;
}

type Find = (field: Field, columns: readonly ColumnProfile[]) => FieldMatch | Question | undefined;

/** Looks for a field that has none yet among the columns that no other field has. */
function settle(field: Field, columns: readonly ColumnProfile[], by: { find: Find; result: FieldMatches }): void {
  const { matches, questions } = by.result;
  if ([...matches, ...questions].some((one) => one.field === field.name)) return;
  const taken = new Set([
    ...matches.map((match) => match.header),
    ...questions.flatMap((question) => question.candidates),
  ]);
  const found = by.find(
    field,
    columns.filter(({ header }) => header !== null && !taken.has(header)),
  );
  if (found === undefined) return;
  if ('code' in found) questions.push(found);
  else matches.push(found);
}

function byHeader(field: Field, columns: readonly ColumnProfile[]): FieldMatch | Question | undefined {
  for (const [rank, group] of field.headers.entries()) {
    const keys = new Set(group.map(headerKey));
    const named = columns.filter((column) => lookupKeys(plainHeader(column)).some((key) => keys.has(key)));
    const filled = named.filter((column) => column.filled > 0);
    const candidates = filled.length > 0 ? filled : named;
    const [first] = candidates;
    if (first === undefined) continue;
    const rivals = field.kind === 'amount' ? moneyRivals(field, columns) : candidates;
    if (rivals.length > 1) return duplicateMeaning(field, rivals);
    const confidence = confidenceByGroup[rank] ?? confidenceByWords;
    return withContent(field, first, { confidence, reason: `header word "${headerOf(first)}" means ${field.name}` });
  }
  return undefined;
}

/** Every filled column that may be this amount, however common its header: which money counts is never guessed. */
function moneyRivals(field: Field, columns: readonly ColumnProfile[]): ColumnProfile[] {
  const keys = new Set(field.headers.flat().map(headerKey));
  return columns.filter((column) => column.filled > 0 && lookupKeys(plainHeader(column)).some((key) => keys.has(key)));
}

function byWords(field: Field, columns: readonly ColumnProfile[]): FieldMatch | Question | undefined {
  const wanted = field.headersContaining ?? [];
  const named = columns.filter((column) => {
    const words = ` ${headerWords(headerOf(column)).join(' ')} `;
    return wanted.some((one) => words.includes(` ${one} `));
  });
  const [first] = named;
  if (first === undefined) return undefined;
  if (named.length > 1) return duplicateMeaning(field, named);
  const reason = `the words of "${headerOf(first)}" speak of ${field.name}`;
  return withContent(field, first, { confidence: confidenceByWords, reason });
}

const contentOfKind: Partial<Record<string, Content>> = {
  customer_name: 'company',
  bandwidth: 'bandwidth',
  tenure: 'tenure',
};

function byContent(field: Field, columns: readonly ColumnProfile[]): FieldMatch | undefined {
  const wanted = contentOfKind[field.name];
  const [first, second] = columns.filter((column) => column.content === wanted && column.share >= 0.5);
  if (first === undefined || second !== undefined) return undefined;
  const share = Math.round(first.share * 100);
  const reason = `content looks like ${field.name}: ${share} % of cells are like "${first.examples[0] ?? ''}"`;
  return { field: field.name, header: headerOf(first), reason, confidence: confidenceByContent };
}

/** Lowers the confidence where the cells contradict the header. */
function withContent(field: Field, column: ColumnProfile, found: { confidence: number; reason: string }): FieldMatch {
  const { confidence, reason } = found;
  const match = { field: field.name, header: headerOf(column), reason, confidence };
  if (column.filled === 0) return { ...match, reason: `${reason}; the column is empty`, confidence: confidence / 2 };
  const isAtOdds =
    field.kind === 'amount' && ['text', 'company', 'date'].includes(column.content) && column.share > 0.5;
  if (!isAtOdds) return match;
  return {
    ...match,
    reason: `${reason}; but its cells are like "${column.examples[0] ?? ''}"`,
    confidence: confidence / 2,
  };
}

function duplicateMeaning(field: Field, columns: readonly ColumnProfile[]): Question {
  const candidates = columns.map(headerOf);
  const isSameWord = new Set(columns.map((column) => headerKey(plainHeader(column)))).size === 1;
  const list = candidates.map((header) => `"${header}"`).join(' and ');
  return {
    code: isSameWord ? 'mapping/duplicate-meaning' : 'mapping/ambiguous',
    message: `${list} may all mean ${field.name} (${field.meaning.en}).`,
    hint: `Write the right one under columns: ${field.name} in nilai.yaml.`,
    field: field.name,
    candidates,
  };
}

function headerOf(column: ColumnProfile): string {
  return column.header ?? '';
}

/** The header without the number that tells equal ones apart. */
function plainHeader(column: ColumnProfile): string {
  return headerOf(column).replace(/ \(\d+\)$/, '');
}
