import type { PlotAxis } from './axis.ts';
import { shiftOf } from './axis.ts';

/** One corner of a matrix: its name, its figures in words and its colour. */
export interface Corner {
  title: string;
  figures: string;
  colour: string;
}

/** One matrix as it is drawn: corners in the order top left, top right, bottom left, bottom right. */
export interface Panel {
  title: string;
  x: PlotAxis;
  y: PlotAxis;
  /** Drawing units; `group` indexes the corners. */
  xs: Float64Array;
  ys: Float64Array;
  group: Uint8Array;
  corners: readonly [Corner, Corner, Corner, Corner];
  borders: { axis: 'x' | 'y'; at: number; label: string }[];
}

/** Above this many points a grid of densities is drawn in their place. */
export const mostPoints = 6000;

/** Places the customers that have both values; `groupOf` gives the corner of the one at a place in the list. */
export function placePoints(
  axes: { x: PlotAxis; y: PlotAxis },
  values: { x: readonly (number | null)[]; y: readonly (number | null)[] },
  groupOf: (index: number) => number | null,
): Pick<Panel, 'xs' | 'ys' | 'group'> {
  const [xs, ys, group] = [
    new Float64Array(values.x.length),
    new Float64Array(values.x.length),
    new Uint8Array(values.x.length),
  ];
  let placed = 0;
  values.x.forEach((x, index) => {
    const [y, corner] = [values.y[index] ?? null, groupOf(index)];
    if (x === null || y === null || corner === null) return;
    xs[placed] = axes.x.place(x, shiftOf(index, 1));
    ys[placed] = axes.y.place(y, shiftOf(index, 2));
    group[placed++] = corner;
  });
  return { xs: xs.subarray(0, placed), ys: ys.subarray(0, placed), group: group.subarray(0, placed) };
}

/** One cell of a density grid: its middle in drawing units, its customers, and the corner most of them belong to. */
export interface DensityCell {
  x: number;
  y: number;
  customers: number;
  group: number;
}

/** Counts the points of a panel in hexagons of `radius` pixels on a drawing of `width` x `height` pixels. */
export function densityCells(panel: Panel, drawing: { width: number; height: number; radius: number }): DensityCell[] {
  const [perX, perY] = [drawing.width / (panel.x.max - panel.x.min), drawing.height / (panel.y.max - panel.y.min)];
  const [across, down] = [drawing.radius * Math.sqrt(3), drawing.radius * 1.5];
  const columns = Math.ceil(drawing.width / across) + 3;
  const counts = new Map<number, Uint32Array>();
  for (let index = 0; index < panel.xs.length; index++) {
    const px = ((panel.xs[index] ?? 0) - panel.x.min) * perX;
    const py = ((panel.ys[index] ?? 0) - panel.y.min) * perY;
    const { column, row } = nearestHexagon(px, py, across, down);
    const key = (row + 1) * columns + column + 1;
    let cell = counts.get(key);
    if (cell === undefined) {
      cell = new Uint32Array(4);
      counts.set(key, cell);
    }
    const group = panel.group[index] ?? 0;
    cell[group] = (cell[group] ?? 0) + 1;
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => {
      const [row, column] = [Math.floor(key / columns) - 1, (key % columns) - 1];
      const px = (column + (row % 2 === 0 ? 0 : 0.5)) * across;
      return {
        x: panel.x.min + px / perX,
        y: panel.y.min + (row * down) / perY,
        customers: cell.reduce((sum, count) => sum + count, 0),
        group: cell.indexOf(Math.max(...cell)),
      };
    });
}

/** The hexagon of two candidate rows whose middle is nearer. */
function nearestHexagon(px: number, py: number, across: number, down: number): { column: number; row: number } {
  let best = { column: 0, row: 0, distance: Number.POSITIVE_INFINITY };
  const first = Math.floor(py / down);
  for (const row of [first, first + 1]) {
    const inset = row % 2 === 0 ? 0 : 0.5;
    const column = Math.round(px / across - inset);
    const distance = (px - (column + inset) * across) ** 2 + (py - row * down) ** 2;
    if (distance < best.distance) best = { column, row, distance };
  }
  return best;
}
