import { type ContentKind, conceptsNear, type Field } from '#entities';
import { contentEvidence, kindOf } from './content-evidence.ts';
import { headerOf, type Pair, type PairScore } from './pair-score.ts';
import { type Context, headerLikeness } from './words/header-likeness.ts';
import { headerTokens, type Token } from './words/header-tokens.ts';

/** What a header says, and what goes without saying in its table. */
export interface HeaderRead {
  tokens: readonly Token[];
  context: TableContext;
  /** True where the header is listed word for word for another field. */
  isNamed: boolean;
}

/** The context without what a field implies. */
export type TableContext = Omit<Context, 'implied'>;

const likenessScale = 0.92;
const likenessByGroup = [1, 0.96, 0.93, 0.88] as const;
/** However alike headers are, they are not the listed ones. */
export const mostByLikeness = 0.95;
/** Below this a likeness of headers says nothing. */
export const leastLikeness = 0.565;
const otherMeaning = 0.6;

/** Meanings that go without saying in the headers of what a field holds. */
const impliedBy: Partial<Record<ContentKind, ReadonlySet<string>>> = {
  number: new Set(['number_of', 'quantity']),
  amount: new Set(['amount', 'value', 'total']),
  date: new Set(['date']),
  text: new Set(['name']),
  flag: new Set(['flag']),
  share: new Set(['percent']),
};
const nothing: ReadonlySet<string> = new Set();

/** Meanings that an ambiguous word does not have there: "jumlah" is a sum in money and a count elsewhere. */
const neverIn: Partial<Record<ContentKind, readonly string[]>> = {
  number: ['amount'],
  amount: ['quantity', 'number_of'],
};

/** How well a column's header says what a listed header of the field says, if it does so well enough. */
export function byLikeness({ field, column }: Pair, { tokens, context, isNamed }: HeaderRead): PairScore | undefined {
  const kind = kindOf(field);
  const here = { ...context, implied: impliedBy[kind] ?? nothing };
  const best = likestHeader(field, meantBy(tokens, kind), here);
  if (best === undefined) return undefined;
  const { factor, points, says } = contentEvidence(field, column);
  const likeness = best.likeness * likenessScale * (isNamed ? otherMeaning : 1);
  const score = Math.min(mostByLikeness, likeness * factor + points);
  if (likeness < leastLikeness - points || score < leastLikeness) return undefined;
  const reason = {
    id: `"${headerOf(column)}" sama artinya dengan "${best.header}"${saying(factor < 1 ? 'tetapi' : 'dan', says?.id)}`,
    en: `"${headerOf(column)}" says what "${best.header}" says${saying('and', says?.en)}`,
  };
  return { score, by: 'likeness', reason, isAtOdds: factor < 1 };
}

function saying(word: string, says: string | undefined): string {
  return says === undefined ? '' : `, ${word} ${says}`;
}

/** The known header of a field that says most nearly what these words say. */
function likestHeader(
  field: Field,
  said: readonly Token[],
  context: Context,
): { likeness: number; header: string } | undefined {
  const { headers, reach } = knownOf(field);
  if (!said.some(({ text, concepts }) => reach.has(text) || concepts.some((concept) => reach.has(concept))))
    return undefined;
  let best: { likeness: number; header: string } | undefined;
  for (const { header, tokens, factor } of headers) {
    const likeness = factor * headerLikeness(said, tokens, context);
    if (likeness > (best?.likeness ?? 0)) best = { likeness, header };
  }
  return best;
}

/** What the known headers of a field say; of those that say the same only the most specific. */
interface Known {
  headers: readonly { header: string; tokens: readonly Token[]; factor: number }[];
  /** The words and meanings that one of them has, and the meanings near to those. */
  reach: ReadonlySet<string>;
}

const known = new WeakMap<Field, Known>();

function knownOf(field: Field): Known {
  const found = known.get(field) ?? readKnown(field);
  known.set(field, found);
  return found;
}

function readKnown(field: Field): Known {
  const headers = new Map<string, Known['headers'][number]>();
  const reach = new Set<string>();
  for (const [rank, group] of field.headers.entries()) {
    for (const header of group) {
      const tokens = meantBy(headerTokens(header), kindOf(field));
      const meaning = tokens.map(({ text, concepts }) => (concepts.length === 0 ? text : concepts.join('/'))).join(' ');
      if (!headers.has(meaning)) headers.set(meaning, { header, tokens, factor: likenessByGroup[rank] ?? 0.9 });
      for (const { text, concepts } of tokens) {
        for (const word of [text, ...concepts, ...concepts.flatMap(near)]) reach.add(word);
      }
    }
  }
  return { headers: [...headers.values()], reach };
}

function near(concept: string): string[] {
  return [...(conceptsNear(concept)?.keys() ?? [])];
}

const narrowed = new WeakMap<readonly Token[], Map<ContentKind, readonly Token[]>>();

/** The tokens without the meanings that they cannot have in a field of this kind. */
function meantBy(tokens: readonly Token[], kind: ContentKind): readonly Token[] {
  const byKind = narrowed.get(tokens) ?? new Map<ContentKind, readonly Token[]>();
  narrowed.set(tokens, byKind);
  const never = neverIn[kind] ?? [];
  const found =
    byKind.get(kind) ?? (never.length === 0 ? tokens : tokens.map((token) => withoutConcepts(token, never)));
  byKind.set(kind, found);
  return found;
}

/** A token without the meanings that it cannot have here; with all of them where no other is left. */
function withoutConcepts(token: Token, never: readonly string[]): Token {
  const left = token.concepts.filter((concept) => !never.includes(concept));
  return left.length === 0 || left.length === token.concepts.length ? token : { ...token, concepts: left };
}
