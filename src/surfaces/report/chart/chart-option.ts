import type { EChartsCoreOption } from 'echarts/core';
import { fontFamily } from '../fonts.ts';
import { type DensityCell, densityCells, mostPoints, type Panel } from './panel.ts';
import type { Panels } from './panels.ts';

/** The size of the drawing in pixels. */
export const size = { width: 1800, height: 1120 };

const [ink, soft, grid] = ['#0f2b3d', '#5b6b79', '#e6ebef'];
const plot = { width: 730, height: 660, top: 232 };
const lefts = [110, 1010] as const;
const hexagon = 8;

/** The words around both panels. */
export interface ChartTexts {
  title: string;
  subtitle: string;
  notes: readonly string[];
}

interface Style {
  fontSize: number;
  fontWeight?: number;
  fill?: string;
  align?: 'left' | 'right';
}

/** The whole chart as echarts takes it. */
export function chartOption(panels: Panels, texts: ChartTexts): EChartsCoreOption {
  const drawn = [panels.left, panels.right];
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily },
    graphic: [
      label(texts.title, 60, 40, { fontSize: 32, fontWeight: 600 }),
      label(texts.subtitle, 60, 84, { fontSize: 18, fill: soft }),
      ...texts.notes.map((note, index) => label(note, 60, 1058 + index * 24, { fontSize: 15, fill: soft })),
      ...drawn.flatMap((panel, index) => cornerLabels(panel, lefts[index] ?? 0)),
    ],
    grid: lefts.map((left) => ({ left, ...plot })),
    xAxis: drawn.map((panel, index) => ({ ...axis(panel, 'x'), gridIndex: index, nameGap: 36 })),
    yAxis: drawn.map((panel, index) => ({ ...axis(panel, 'y'), gridIndex: index, nameGap: 72 })),
    series: drawn.map((panel, index) => ({
      ...(panel.xs.length > mostPoints ? density(panel) : scatter(panel)),
      xAxisIndex: index,
      yAxisIndex: index,
      silent: true,
      markLine: borderLines(panel),
      markArea: zeroBands(panel),
    })),
  };
}

function label(text: string, x: number, y: number, { fontSize, fontWeight = 400, fill = ink, align = 'left' }: Style) {
  return { type: 'text', x, y, silent: true, style: { text, fontSize, fontWeight, fill, fontFamily, align } };
}

/** Name and figures of each corner stand above and below the plot, where they hide no point. */
function cornerLabels({ corners, title }: Panel, left: number) {
  const right = left + plot.width;
  const [above, below] = [plot.top - 62, plot.top + plot.height + 74];
  const at = [
    [left, above, 'left'],
    [right, above, 'right'],
    [left, below, 'left'],
    [right, below, 'right'],
  ] as const;
  return [
    label(title, left, plot.top - 106, { fontSize: 20, fontWeight: 600 }),
    ...corners.flatMap(({ title: name, figures, colour }, index) => {
      const [x, y, align] = at[index] ?? at[0];
      return [
        label(name, x, y, { fontSize: 19, fontWeight: 600, fill: colour, align }),
        label(figures, x, y + 25, { fontSize: 16, fill: ink, align }),
      ];
    }),
  ];
}

function axis(panel: Panel, side: 'x' | 'y') {
  const { title, min, max, ticks } = panel[side];
  const names = new Map(ticks.map(({ at, label: text }) => [at.toFixed(3), text]));
  const customValues = ticks.map(({ at }) => at);
  return {
    type: 'value',
    min,
    max,
    name: title,
    nameLocation: 'middle',
    nameTextStyle: { color: soft, fontSize: 16, fontFamily },
    axisLine: { show: true, onZero: false, lineStyle: { color: soft } },
    axisTick: { show: true, customValues, lineStyle: { color: soft } },
    axisLabel: {
      customValues,
      color: ink,
      fontSize: 15,
      fontFamily,
      hideOverlap: true,
      formatter: (value: number) => names.get(value.toFixed(3)) ?? '',
    },
    splitLine: { show: false },
  };
}

function scatter(panel: Panel) {
  return {
    type: 'scatter',
    symbolSize: panel.xs.length > 1500 ? 5 : 7,
    data: Array.from(panel.xs, (x, index) => ({
      value: [round(x), round(panel.ys[index] ?? 0)],
      itemStyle: { color: panel.corners[panel.group[index] ?? 0]?.colour ?? soft, opacity: 0.45 },
    })),
  };
}

/** The darker a hexagon, the more customers: by the logarithm of their number. */
function density(panel: Panel) {
  const cells = densityCells(panel, { ...plot, radius: hexagon });
  const most = cells.reduce((max, cell) => Math.max(max, cell.customers), 1);
  const corners = Array.from({ length: 6 }, (_, index) => (Math.PI / 3) * index + Math.PI / 6);
  return {
    type: 'custom',
    clip: true,
    data: cells.map((cell) => [round(cell.x), round(cell.y)]),
    renderItem: (
      { dataIndex }: { dataIndex: number },
      api: { value(index: number): number; coord(point: number[]): number[] },
    ) => {
      const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
      const points = corners.map((angle) => [
        round(x + hexagon * Math.cos(angle)),
        round(y + hexagon * Math.sin(angle)),
      ]);
      return { type: 'polygon', shape: { points }, style: cellStyle(panel, cells[dataIndex], most) };
    },
  };
}

function cellStyle(panel: Panel, cell: DensityCell | undefined, most: number) {
  const depth = Math.log1p(cell?.customers ?? 0) / Math.log1p(most);
  return { fill: panel.corners[cell?.group ?? 0]?.colour ?? soft, opacity: round(0.12 + 0.88 * depth) };
}

function borderLines({ borders }: Panel) {
  return {
    symbol: 'none',
    animation: false,
    lineStyle: { color: ink, width: 1.6, type: 'dashed' },
    data: borders.map(({ axis: side, at, label: text }) => ({
      ...(side === 'x' ? { xAxis: at } : { yAxis: at }),
      label: {
        show: true,
        formatter: text,
        color: ink,
        fontSize: 14,
        fontFamily,
        fontWeight: 500,
        backgroundColor: 'rgba(255,255,255,0.85)',
        padding: [2, 4],
        position: side === 'x' ? 'insideStartBottom' : 'insideEndTop',
      },
    })),
  };
}

function zeroBands({ x, y }: Panel) {
  const bands = [
    ...(x.zeroEnd === null ? [] : [[{ xAxis: x.min }, { xAxis: x.zeroEnd }]]),
    ...(y.zeroEnd === null ? [] : [[{ yAxis: y.min }, { yAxis: y.zeroEnd }]]),
  ];
  return { silent: true, itemStyle: { color: grid, opacity: 0.6 }, data: bands };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
