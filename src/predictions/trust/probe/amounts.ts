import type { Feature } from '#maths';
import type { ProbeDoubt } from '../card.ts';
import { percent } from '../words.ts';
import { residualOf } from './aggregates.ts';
import type { View } from './view.ts';

/** How the columns make up the amount: as a sum of multiples, or as a product of powers. */
type Form = 'sum' | 'product';

interface Formula {
  readonly places: readonly number[];
  readonly form: Form;
  /** Share of the rows that it gives within 2 %. */
  readonly exact: number;
}

const nearly = 0.02;

/** An amount that a sum or a product of at most three columns gives within 2 % in at least 97 % of the rows. */
export function formulaDoubt(view: View): ProbeDoubt | null {
  const found = (['sum', 'product'] as const)
    .map((form) => formulaOf(view, form))
    .reduce((best, next) => (next.exact > best.exact ? next : best));
  if (found.exact < 0.97) return null;
  const columns = found.places.map((place) => view.columns[place]);
  const share = percent(found.exact);
  const sign = found.form === 'sum' ? ' + ' : ' x ';
  return {
    check: 'shallow-tree',
    columns: columns.map((column) => column?.name ?? ''),
    evidence: {
      id: `Jumlah ini adalah rumus dari kolomnya sendiri (${columns.map((column) => column?.title.id).join(sign)}): ${share.id} baris tepat dalam 2 %.`,
      en: `This amount is a formula of its own columns (${columns.map((column) => column?.title.en).join(sign)}): right within 2 % in ${share.en} of the rows.`,
    },
    action: 'rename-rule',
  };
}

/** Adds the column that leaves the least, three times at most. */
function formulaOf(view: View, form: Form): Formula {
  const target = view.labels;
  const rows = [...target.keys()].filter((row) => (form === 'sum' ? target[row] !== 0 : (target[row] as number) > 0));
  const terms = view.features.map((feature) => termOf(feature, form));
  const goal = rows.map((row) => (form === 'sum' ? (target[row] as number) : Math.log(target[row] as number)));
  let best: Formula = { places: [], form, exact: 0 };
  if (rows.length < 20 || rows.length < 0.5 * target.length) return best;
  for (let size = 1; size <= 3 && best.exact < 0.97; size++) {
    const next = nextColumn(best.places, { terms, rows, goal });
    if (next === null) break;
    const places = [...best.places, next];
    best = { places, form, exact: exactShare(places, { terms, rows, goal }, form) };
  }
  return best;
}

interface Search {
  readonly terms: readonly (Float64Array | null)[];
  readonly rows: readonly number[];
  readonly goal: readonly number[];
}

function termOf(feature: Feature, form: Form): Float64Array | null {
  if (feature.kind !== 'number') return null;
  const bad = feature.values.reduce((sum, value) => sum + (Number.isFinite(value) ? 0 : 1), 0);
  if (bad > 0.02 * feature.values.length) return null;
  if (form === 'sum') return feature.values.map((value) => (Number.isFinite(value) ? value : 0));
  const wrong = feature.values.reduce((sum, value) => sum + (value > 0 ? 0 : 1), 0);
  if (wrong > 0.02 * feature.values.length) return null;
  return feature.values.map((value) => (value > 0 ? Math.log(value) : 0));
}

function designOf(places: readonly number[], { terms, rows, goal }: Search): number[][] {
  const columns = places.map((place) => terms[place] as Float64Array);
  return rows.map((row, at) => [1, ...columns.map((column) => column[row] as number), goal[at] as number]);
}

function nextColumn(places: readonly number[], search: Search): number | null {
  let best: { place: number; left: number } | null = null;
  for (const place of search.terms.keys()) {
    if (search.terms[place] === null || places.includes(place)) continue;
    const left = residualOf(designOf([...places, place], search));
    if (left < (best?.left ?? Number.POSITIVE_INFINITY)) best = { place, left };
  }
  return best?.place ?? null;
}

function exactShare(places: readonly number[], search: Search, form: Form): number {
  const fitted = fittedBy(designOf(places, search));
  const right = search.goal.filter((goal, at) => {
    const off = goal - (fitted[at] as number);
    return form === 'sum' ? Math.abs(off) <= nearly * Math.abs(goal) : Math.abs(off) <= nearly;
  });
  return right.length / search.goal.length;
}

/** Least squares of the last column on the others, row by row (normal equations by Gram-Schmidt). */
function fittedBy(design: readonly (readonly number[])[]): Float64Array {
  const width = (design[0]?.length ?? 1) - 1;
  const basis: Float64Array[] = [];
  for (let place = 0; place < width; place++) {
    const column = Float64Array.from(design, (row) => row[place] as number);
    for (const other of basis) subtract(column, other);
    if (column.some((value) => Math.abs(value) > 1e-9)) basis.push(column);
  }
  const goal = Float64Array.from(design, (row) => row[width] as number);
  const left = goal.slice();
  for (const other of basis) subtract(left, other);
  return goal.map((value, at) => value - (left[at] as number));
}

function subtract(column: Float64Array, basis: Float64Array): void {
  let [along, size] = [0, 0];
  for (let row = 0; row < column.length; row++) {
    along += (column[row] as number) * (basis[row] as number);
    size += (basis[row] as number) ** 2;
  }
  for (let row = 0; row < column.length; row++)
    column[row] = (column[row] as number) - (along / size) * (basis[row] as number);
}
