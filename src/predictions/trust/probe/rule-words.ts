import type { Bilingual } from '#values';
import type { FrameColumn } from '../../frame.ts';
import { figure, joined } from '../words.ts';
import { type Bins, binsOf } from './bins.ts';
import { orderedCodes } from './screen.ts';
import { separationOf } from './separation.ts';
import { growTree, type SmallTree, treeValue } from './small-boosting.ts';
import type { View } from './view.ts';

/** One side of a split: classes from `from` to `to` of a column. */
interface Condition {
  readonly from: number;
  readonly to: number;
}

const and = { id: ' dan ', en: ' and ' };
const or = { id: '; atau ', en: '; or ' };

/** A rule as a person would write it, with its thresholds where a tree of depth 3 holds it, else the columns it weighs. */
export function ruleInWords(view: View, places: readonly number[]): Bilingual {
  const columns = places.map((place) => view.columns[place] as FrameColumn);
  const bins = places.map((place) => binsOf(view.features[place] as View['features'][number], 1000));
  const rows = Int32Array.from(view.labels.keys());
  const codes = bins.map((column) => orderedCodes(column, view.labels, rows));
  const base = view.positives / rows.length;
  const tree = growTree(
    { codes, counts: bins.map(({ count }) => count), rows },
    view.labels.map((label) => base - label),
    new Float64Array(rows.length).fill(1),
  );
  const scores = Float64Array.from(rows, (row) => treeValue(tree, codes, row));
  if (separationOf(scores, view.labels).distance < 3) return scoreInWords(columns);
  const paths = pathsOf(tree, 0, new Map()).filter(({ node }) => (tree.value[node] as number) + base >= 0.5);
  const texts = paths.map(({ conditions }) => pathInWords(conditions, { columns, bins, codes }));
  return texts.length === 0 ? scoreInWords(columns) : joined(texts, or);
}

function scoreInWords(columns: readonly FrameColumn[]): Bilingual {
  const names = joined(
    columns.map(({ title }) => title),
    { id: ', ', en: ', ' },
  );
  return {
    id: `gabungan atau skor dari ${names.id} di atas suatu batas`,
    en: `a combination or score of ${names.en} above a cut`,
  };
}

interface Path {
  readonly node: number;
  readonly conditions: ReadonlyMap<number, Condition>;
}

function pathsOf(tree: SmallTree, node: number, conditions: ReadonlyMap<number, Condition>): Path[] {
  const column = tree.column[node] as number;
  if (column < 0) return [{ node, conditions }];
  const known = conditions.get(column) ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const cut = tree.cut[node] as number;
  const left = new Map(conditions).set(column, { from: known.from, to: cut });
  const right = new Map(conditions).set(column, { from: cut + 1, to: known.to });
  return [...pathsOf(tree, 2 * node + 1, left), ...pathsOf(tree, 2 * node + 2, right)];
}

interface Cut {
  readonly columns: readonly FrameColumn[];
  readonly bins: readonly Bins[];
  readonly codes: readonly Uint16Array[];
}

function pathInWords(conditions: ReadonlyMap<number, Condition>, cut: Cut): Bilingual {
  const texts = [...conditions].map(([place, condition]) => {
    const column = cut.columns[place] as FrameColumn;
    const bins = cut.bins[place] as Bins;
    return bins.ordered
      ? rangeInWords(column, bins, condition)
      : levelsInWords(column, condition, { bins, codes: cut.codes[place] as Uint16Array });
  });
  return texts.length === 0 ? { id: 'semua baris', en: 'every row' } : joined(texts, and);
}

function rangeInWords(column: FrameColumn, bins: Bins, { from, to }: Condition): Bilingual {
  if (to === 0) return { id: `${column.title.id} kosong`, en: `${column.title.en} missing` };
  const last = bins.count - 1;
  const low = from > 1 ? figure(threshold(bins, from), 6) : null;
  const high = to < last ? figure(threshold(bins, to + 1), 6) : null;
  const texts = [];
  if (low !== null) texts.push({ id: `${column.title.id} >= ${low.id}`, en: `${column.title.en} >= ${low.en}` });
  if (high !== null) texts.push({ id: `${column.title.id} < ${high.id}`, en: `${column.title.en} < ${high.en}` });
  if (texts.length === 0) return { id: `${column.title.id} terisi`, en: `${column.title.en} known` };
  return joined(texts, and);
}

/** The shortest number that lies above every value of the class before `code` and at or below those of `code`. */
function threshold(bins: Bins, code: number): number {
  const below = bins.high[code - 1] as number;
  const above = bins.low[code] as number;
  for (let digits = 1; digits <= 15; digits++) {
    const round = Number(above.toPrecision(digits));
    if (round <= above && (Number.isNaN(below) || round > below)) return round;
  }
  return above;
}

function levelsInWords(
  column: FrameColumn,
  { from, to }: Condition,
  at: { readonly bins: Bins; readonly codes: Uint16Array },
): Bilingual {
  const levels = new Set<number>();
  for (const [row, code] of at.codes.entries())
    if (code >= from && code <= to) levels.add(at.bins.codes[row] as number);
  const names = [...levels]
    .sort((a, b) => a - b)
    .slice(0, 6)
    .map((code) => (code === 0 ? '-' : (column.levels[at.bins.low[code] as number] ?? `${code}`)));
  const list = `${names.join(', ')}${levels.size > 6 ? ', ...' : ''}`;
  return { id: `${column.title.id} salah satu dari ${list}`, en: `${column.title.en} one of ${list}` };
}
