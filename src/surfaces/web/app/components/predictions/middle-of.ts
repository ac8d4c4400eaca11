import type { View } from '../scatter/use-chart.ts';
import type { DrawnPoint } from './points-option.ts';

/**
 * The middle of the points in view, in percent of each axis: half of them lie to either side. Zooming about it stays with the
 * crowd, where the middle of the picture may be empty. The middle of the view where it holds no point.
 */
export function middleOf(places: readonly DrawnPoint[], view: View): readonly [x: number, y: number] {
  const [along, upright] = [percents(places.map(([x]) => x)), percents(places.map(([, y]) => y))];
  const isIn = ({ start, end }: View['x'], percent: number): boolean => percent >= start && percent <= end;
  const seen = places.flatMap((_, index) => {
    const at = [along[index] ?? 0, upright[index] ?? 0] as const;
    return isIn(view.x, at[0]) && isIn(view.y, at[1]) ? [at] : [];
  });
  if (seen.length === 0) return [(view.x.start + view.x.end) / 2, (view.y.start + view.y.end) / 2];
  return [median(seen.map(([x]) => x)), median(seen.map(([, y]) => y))];
}

function percents(values: readonly number[]): number[] {
  const least = values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const most = values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  return values.map((value) => (most > least ? (100 * (value - least)) / (most - least) : 50));
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 50;
}
