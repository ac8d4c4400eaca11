import type { ColumnPortrait } from '../portrait.ts';
import type { Meeting } from './column-values.ts';
import { type NameEvidence, nameEvidence } from './header-evidence.ts';

const namingRoles: ReadonlySet<string> = new Set(['key', 'reference', 'customer-id', 'customer-name']);

/**
 * Whether what two columns have in common is more than chance. Whole numbers meet by themselves - counts, years, row
 * numbers - so they need headers that speak of the same thing, or values so far apart that chance cannot hit them.
 */
export function isJoin(meeting: Meeting): boolean {
  const { from, to, met, tried } = meeting;
  const names = nameEvidence(from.column, to.column);
  const share = tried === 0 ? 0 : met / tried;
  const isNamed = names.isSameHeader || names.sharesWord;
  if (isNumeric(from.column.portrait) || isNumeric(to.column.portrait))
    return areIds(meeting, { names, share, isNamed });
  return isNamed ? met >= 2 && share >= 0.5 : met >= 5 && share >= 0.8;
}

interface Evidence {
  names: NameEvidence;
  share: number;
  isNamed: boolean;
}

function areIds({ from, to, met, tried }: Meeting, { names, share, isNamed }: Evidence): boolean {
  const [one, other] = [from.column.portrait, to.column.portrait];
  const naming = [one, other].filter(({ role }) => namingRoles.has(role)).length;
  if (names.saysMeasure || (!names.saysId && naming === 0)) return false;
  if (isNamed) return met >= Math.min(3, tried) && share >= 0.5;
  return naming === 2 && met >= 20 && share >= 0.9 && isSparse(other);
}

/** Numbers, or texts that are mostly figures. */
function isNumeric({ type, frequent }: ColumnPortrait): boolean {
  if (type === 'whole' || type === 'decimal') return true;
  const figures = frequent.filter(({ text }) => /^\s*\d+([.]0+)?\s*$/.test(text)).length;
  return frequent.length > 0 && figures >= frequent.length / 2;
}

/** Long numbers of which fewer than one in ten of those between the lowest and the highest occurs. */
function isSparse({ numbers, distinct, frequent }: ColumnPortrait): boolean {
  if (numbers === null) return frequent.every(({ text }) => text.trim().length >= 6);
  if (numbers.lowest < 10_000) return false;
  return (numbers.highest - numbers.lowest + 1) / Math.max(1, distinct) >= 10;
}
