import type { Bilingual } from '#values';
import type { ModelTermResponse } from '../../api/shapes.ts';

/** One of the two features of a pair. */
export interface PairAxis {
  title: Bilingual;
  unit: string;
}

const joint = ' x ';

/** True for a term of two features together. */
export function isPair({ term }: Pick<ModelTermResponse, 'term'>): boolean {
  return term.includes(joint);
}

/** The two features of a pair, by what they are called alone; by their names where they do not stand alone. */
export function axesOf(term: ModelTermResponse, terms: readonly ModelTermResponse[]): [PairAxis, PairAxis] {
  const titles = { id: term.title.id.split(' & '), en: term.title.en.split(' & ') };
  const axis = (name: string, place: number): PairAxis => {
    const alone = terms.find((one) => one.term === name);
    if (alone !== undefined) return alone;
    return { title: { id: titles.id[place] ?? name, en: titles.en[place] ?? name }, unit: 'none' };
  };
  const [first = '', second = ''] = term.term.split(joint);
  return [axis(first, 0), axis(second, 1)];
}

/** The cells of a pair as a grid, in the order of the bins; null where there is no cell. */
export function pairGrid(points: ModelTermResponse['points']): {
  rows: string[];
  columns: string[];
  values: (number | null)[][];
} {
  const cells = new Map<string, Map<string, number>>();
  const columns = new Set<string>();
  for (const { label, contribution } of points) {
    const at = label.indexOf(joint);
    const [row, column] = at < 0 ? [label, ''] : [label.slice(0, at), label.slice(at + joint.length)];
    const own = cells.get(row) ?? new Map<string, number>();
    cells.set(row, own.set(column, contribution));
    columns.add(column);
  }
  const all = [...columns];
  return {
    rows: [...cells.keys()],
    columns: all,
    values: [...cells.values()].map((own) => all.map((column) => own.get(column) ?? null)),
  };
}
