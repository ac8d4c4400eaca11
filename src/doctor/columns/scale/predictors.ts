import type { ColumnPortrait, ColumnRole } from '../../portrait.ts';
import type { Look } from '../look.ts';

/**
 * What an amount may be foretold by: the rows that share the texts of `groups` (all rows where there are none), after
 * it has been divided by the numbers of `factors`.
 */
export interface Predictor {
  groups: readonly number[];
  factors: readonly number[];
}

const groupRoles: ReadonlySet<ColumnRole> = new Set(['customer-id', 'customer-name', 'reference', 'category', 'text']);
const factorRoles: ReadonlySet<ColumnRole> = new Set(['amount', 'measure', 'share']);
const mostGroups = 8;
const mostFactors = 7;

/** Median from which on numbers of no stated kind are taken for amounts. */
const largeMedian = 10_000;

function mayBeAmount({ role, numbers, unit }: ColumnPortrait): boolean {
  if (numbers === null || numbers.highest <= 0) return false;
  return role === 'amount' || (role === 'measure' && unit === null && numbers.median >= largeMedian);
}

/** Columns whose amounts are looked at. */
export function amountColumns({ portrait }: Look): ColumnPortrait[] {
  return portrait.columns.filter(mayBeAmount).slice(0, 6);
}

/** Everything that may foretell a column of amounts, from the simplest on. */
export function predictorsOf({ portrait }: Look, target: number): Predictor[] {
  const groups = portrait.columns.filter((column) => mayGroup(column)).slice(0, mostGroups);
  const factors = portrait.columns
    .filter((column) => column.index !== target && mayDivide(column))
    .slice(0, mostFactors);
  const single = groups.map(({ index }): Predictor => ({ groups: [index], factors: [] }));
  const pairs = pairsOf(groups.filter(({ role }) => role !== 'text')).map(
    ([a, b]): Predictor => ({ groups: [a.index, b.index], factors: [] }),
  );
  const ratios = factors.map(({ index }): Predictor => ({ groups: [], factors: [index] }));
  const products = pairsOf(factors).map(([a, b]): Predictor => ({ groups: [], factors: [a.index, b.index] }));
  return [...single, ...pairs.slice(0, 10), ...ratios, ...products];
}

function mayGroup({ role, rows, filled, distinct, header }: ColumnPortrait): boolean {
  return header !== null && groupRoles.has(role) && distinct >= 2 && distinct <= rows / 3 && filled >= rows / 2;
}

/** Counts up to a dozen texts are kinds rather than sizes, but they multiply all the same. */
function mayDivide({ role, numbers, distinct, filled, rows }: ColumnPortrait): boolean {
  return factorRoles.has(role) && numbers !== null && numbers.median > 0 && distinct >= 3 && filled >= rows / 2;
}

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [Item, Item] => [a, b]));
}
