import { type Entity, turningConcepts } from '#entities';
import { byLikeness, type TableContext } from './alike-header.ts';
import type { Hints } from './hints.ts';
import { byContent, byWords, certainPair } from './listed-header.ts';
import { headerOf, type PairScore } from './pair-score.ts';
import type { ColumnProfile } from './profile-columns.ts';
import { headerTokens, type Token } from './words/header-tokens.ts';

/** Columns whose headers are compared by meaning; in a wider table the others count where they are listed word for word. */
const mostCompared = 300;

/** The fit of every column of a table to every field of an entity: `scores[field][column]`, undefined where none. */
export function scorePairs(
  entity: Entity,
  columns: readonly ColumnProfile[],
  hints: Hints,
): (PairScore | undefined)[][] {
  const context = contextOf(entity, columns);
  const tokens = columns.slice(0, mostCompared).map(tokensOf);
  const certain = entity.fields.map((field) => columns.map((column) => certainPair(entity, { field, column }, hints)));
  const isNamed = columns.map((_, at) => certain.some((row) => row[at] !== undefined && !row[at].isAtOdds));
  return entity.fields.map((field, row) =>
    columns.map((column, at) => {
      const sure = certain[row]?.[at];
      if (sure !== undefined || at >= mostCompared || headerOf(column) === '') return sure;
      const said = { tokens: tokens[at] ?? [], context, isNamed: isNamed[at] ?? false };
      const like = hints.onlyListed === true ? undefined : byLikeness({ field, column }, said);
      return better(like, better(byWords(field, column), byContent(field, column, columns)));
    }),
  );
}

const read = new WeakMap<ColumnProfile, Token[]>();

/** What the header of a column says, found out once for all entities. */
function tokensOf(column: ColumnProfile): Token[] {
  const found = read.get(column) ?? headerTokens(headerOf(column));
  read.set(column, found);
  return found;
}

const subjects = new WeakMap<Entity, ReadonlySet<string>>();

/** The meanings of what tables of the entity are called, but for those that turn the meaning of a header. */
function subjectOf(entity: Entity): ReadonlySet<string> {
  const called = () => entity.called.flatMap((word) => headerTokens(word).flatMap(({ concepts }) => concepts));
  const found = subjects.get(entity) ?? new Set(called().filter((concept) => !turningConcepts.includes(concept)));
  subjects.set(entity, found);
  return found;
}

/** Words of the entity's own name, and words that most headers of the table have in common, go without saying. */
function contextOf(entity: Entity, columns: readonly ColumnProfile[]): TableContext {
  const subject = subjectOf(entity);
  const headers = columns.slice(0, mostCompared);
  const counts = new Map<string, number>();
  for (const column of headers) {
    for (const text of new Set(tokensOf(column).map((token) => token.text))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const often = Math.max(4, headers.length * 0.4);
  return { subject, shared: new Set([...counts].filter(([, count]) => count >= often).map(([text]) => text)) };
}

/** The stronger evidence; where the cells speak for it as the header does, they are what is certain. */
function better(one: PairScore | undefined, other: PairScore | undefined): PairScore | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [best, rest] = one.score >= other.score ? [one, other] : [other, one];
  return rest.by === 'content' ? { ...best, by: 'content' } : best;
}
