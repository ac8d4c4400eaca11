import { conceptsNear, lightConcepts, roleConcepts, turningConcepts } from '#entities';
import type { Token } from './header-tokens.ts';

/** What goes without saying. */
export interface Context {
  /** Meanings of the table's subject, as an invoice in a table of invoices. */
  subject: ReadonlySet<string>;
  /** Words that most headers of the table have. */
  shared: ReadonlySet<string>;
  /** Meanings that what the field holds implies, as a date. */
  implied: ReadonlySet<string>;
}

const turning = new Set(turningConcepts);
const roles = new Set(roleConcepts);
const weightUnknown = 0.5;
const weightUnsaid = 0.3;
const weightUnsaidMatched = 0.6;
const weightTurning = 1.6;
const unmatched = 0.35;

/** How alike a header and a known header are in meaning, 0 to 1: each should say what the other says, and no more. */
export function headerLikeness(header: readonly Token[], known: readonly Token[], context: Context): number {
  if (!header.some((one) => known.some((other) => tokenLikeness(one, other) > unmatched))) return 0;
  const said = covered(header, known, context);
  const meant = covered(known, header, context);
  const isTelling = said.isTelling || saysAll(said, meant);
  return isTelling ? Math.sqrt(said.share * meant.share) : 0;
}

/**
 * Where only the subject and the kind of thing are alike, nothing else may be left over but words nobody knows; a known header
 * of two parts that are both said bears one more, and so does a date: whatever it is of, it is a date of this table.
 */
function saysAll(said: Covered, meant: Covered): boolean {
  if (meant.leftKnown + meant.leftUnknown > 0) return false;
  if (meant.matched > 1) return said.leftKnown + said.leftUnknown < 2 || said.leftKnown === 0;
  return said.leftKnown === 0 && said.leftUnknown <= (said.hasDate ? 1 : 0);
}

interface Covered {
  /** Share of the weight of the tokens that the others say too. */
  share: number;
  /** True where a token is among them that is neither the table's subject nor says only what kind of thing it is. */
  isTelling: boolean;
  matched: number;
  /** True where a date is among them. */
  hasDate: boolean;
  /** Number of tokens that the others do not say, implied ones aside: those with a meaning, and those without. */
  leftKnown: number;
  leftUnknown: number;
}

function covered(tokens: readonly Token[], others: readonly Token[], context: Context): Covered {
  let whole = 0;
  let found = 0;
  const result: Covered = { share: 0, isTelling: false, matched: 0, hasDate: false, leftKnown: 0, leftUnknown: 0 };
  for (const token of tokens) {
    let alike = 0;
    for (const other of others) alike = Math.max(alike, tokenLikeness(token, other));
    const isMatched = alike >= unmatched;
    const weight = weightOf(token, context, isMatched);
    whole += weight;
    found += weight * alike;
    count(token, result, { context, isMatched });
  }
  return { ...result, share: whole === 0 ? 0 : found / whole };
}

function count(token: Token, result: Covered, { context, isMatched }: { context: Context; isMatched: boolean }): void {
  if (isMatched) {
    result.matched++;
    if (token.concepts.includes('date')) result.hasDate = true;
    if (!isSubject(token, context) && !isRole(token)) result.isTelling = true;
  } else if (token.concepts.length === 0) result.leftUnknown++;
  else if (!isImplied(token, context) && !isSubject(token, context) && !isCustomer(token)) result.leftKnown++;
}

function weightOf(token: Token, context: Context, isMatched: boolean): number {
  const own = ownWeight(token);
  if (isSubject(token, context) || isImplied(token, context))
    return own * (isMatched ? weightUnsaidMatched : weightUnsaid);
  return !isMatched && isTurning(token) ? own * weightTurning : own;
}

function isSubject({ text, concepts }: Token, { subject, shared }: Context): boolean {
  return shared.has(text) || concepts.some((concept) => subject.has(concept));
}

/** Whose a thing is goes without saying wherever everything is a customer's. */
function isCustomer({ concepts }: Token): boolean {
  return concepts.includes('customer');
}

function isRole({ concepts }: Token): boolean {
  return concepts.length > 0 && concepts.every((concept) => roles.has(concept));
}

function isImplied({ concepts }: Token, { implied }: Context): boolean {
  return concepts.some((concept) => implied.has(concept));
}

function ownWeight({ concepts }: Token): number {
  let weight = concepts.length === 0 ? weightUnknown : 0;
  for (const concept of concepts) weight = Math.max(weight, lightConcepts[concept] ?? 1);
  return weight;
}

function isTurning({ concepts }: Token): boolean {
  return concepts.length > 0 && concepts.every((concept) => turning.has(concept));
}

function tokenLikeness(one: Token, other: Token): number {
  if (one.text === other.text) return 1;
  let near = 0;
  for (const a of one.concepts) {
    const nearA = conceptsNear(a);
    for (const b of other.concepts) near = Math.max(near, a === b ? 1 : (nearA?.get(b) ?? 0));
  }
  return near * one.sureness * other.sureness;
}
