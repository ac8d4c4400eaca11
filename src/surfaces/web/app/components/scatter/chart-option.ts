import type { Range } from './cloud.ts';
import { type Plot, placesOf, pointsOf } from './plot.ts';
import type { Scale } from './scale.ts';

/** What the drawing needs besides the points: words, colours and what is selected. */
export interface Look {
  colours: readonly string[];
  ink: string;
  muted: string;
  line: string;
  accent: string;
  card: string;
  font: string;
  xTitle: string;
  yTitle: string;
  tick: (value: number) => string;
  zero: string;
  borderLabel: (value: number, basis: string, axis: 'x' | 'y') => string;
  isShown: (segment: number) => boolean;
  selection: Range | null;
  isMoving: boolean;
  isWheelFree: boolean;
}

/** Largest number of points drawn one by one; above it they are drawn in one sweep. */
const fewPoints = 3000;

/** The whole chart as the chart library reads it. */
export function chartOption(plot: Plot, look: Look): Record<string, unknown> {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: look.font },
    grid: { left: 58, right: 22, top: 46, bottom: 46 },
    xAxis: axisOption(plot.x, look, look.xTitle, true),
    yAxis: axisOption(plot.y, look, look.yTitle, false),
    dataZoom: zoomOption(look),
    // Areas of all series share one height, which is set here.
    markArea: { z: 6 },
    series: [...plot.placed.segments.map((_, segment) => seriesOption(plot, look, segment)), marksOption(plot, look)],
  };
}

/** How the pointer zooms and moves. */
export function zoomOption(look: Pick<Look, 'isMoving' | 'isWheelFree'>): Record<string, unknown>[] {
  return ['xAxisIndex', 'yAxisIndex'].map((axis) => ({
    id: axis,
    type: 'inside',
    [axis]: 0,
    filterMode: 'none',
    zoomOnMouseWheel: look.isWheelFree ? true : 'ctrl',
    moveOnMouseMove: look.isMoving,
    moveOnMouseWheel: false,
    preventDefaultMouseMove: look.isMoving,
  }));
}

/** Which ticks an axis shows between two places. */
export function ticksOption(scale: Scale, from: number, to: number): Record<string, unknown> {
  const customValues = scale.ticks(from, to);
  return { axisLabel: { customValues }, axisTick: { customValues } };
}

function axisOption(scale: Scale, look: Look, title: string, isAlong: boolean): Record<string, unknown> {
  const ticks = ticksOption(scale, scale.min, scale.max);
  const label = (place: number): string =>
    scale.zero !== null && Math.abs(place - scale.zero) < 1e-9 ? look.zero : look.tick(scale.toValue(place));
  return {
    type: 'value',
    min: scale.min,
    max: scale.max,
    name: title,
    nameLocation: isAlong ? 'middle' : 'end',
    nameGap: isAlong ? 30 : 28,
    nameTextStyle: {
      color: look.muted,
      fontSize: 11,
      align: isAlong ? 'center' : 'left',
      padding: isAlong ? 0 : [0, 0, 0, -50],
    },
    axisLine: { show: true, onZero: false, lineStyle: { color: look.line } },
    axisTick: { ...(ticks['axisTick'] as object), lineStyle: { color: look.line } },
    axisLabel: {
      ...(ticks['axisLabel'] as object),
      color: look.muted,
      fontSize: 11,
      formatter: label,
      hideOverlap: true,
    },
    splitLine: { show: false },
  };
}

function seriesOption(plot: Plot, look: Look, segment: number): Record<string, unknown> {
  const isFew = plot.drawn <= fewPoints;
  const isShown = look.isShown(segment);
  const data = pointsOf(plot, segment);
  return {
    id: `segment-${segment}`,
    type: 'scatter',
    data,
    dimensions: ['x', 'y'],
    // The library fails on a large series without points.
    large: !isFew && data.length > 0,
    largeThreshold: 0,
    // A picture drawn in steps lies on a canvas of its own, above borders and selection.
    progressive: 0,
    symbolSize: isFew ? 6 : plot.drawn > 30_000 ? 2.5 : 3.5,
    itemStyle: { color: look.colours[segment], opacity: isShown ? (plot.drawn > 30_000 ? 0.4 : 0.6) : 0.06 },
    silent: true,
    z: isShown ? 3 : 2,
  };
}

/** The borders, the place of zero, and the selection. */
function marksOption(plot: Plot, look: Look): Record<string, unknown> {
  const { revenue, other } = plot.borders;
  const border = (axis: 'xAxis' | 'yAxis', place: number, label: string) => ({
    [axis]: place,
    lineStyle: { color: look.ink, type: 'solid', width: 1, opacity: 0.55 },
    label: {
      formatter: label,
      color: look.ink,
      opacity: 1,
      fontSize: 11,
      backgroundColor: look.card,
      padding: [1, 4],
      borderRadius: 3,
      position: axis === 'xAxis' ? 'end' : 'insideEndTop',
      distance: axis === 'xAxis' ? 6 : 4,
    },
  });
  const zero = (axis: 'xAxis' | 'yAxis', place: number) => ({
    [axis]: place,
    lineStyle: { color: look.line, type: 'dashed', width: 1 },
    label: { show: false },
  });
  const lines = [
    ...(plot.x.zero === null ? [] : [zero('xAxis', plot.x.zero)]),
    ...(plot.y.zero === null ? [] : [zero('yAxis', plot.y.zero)]),
    ...(revenue
      ? [border('xAxis', plot.x.toPlace(revenue.border), look.borderLabel(revenue.border, revenue.basis, 'x'))]
      : []),
    ...(other ? [border('yAxis', plot.y.toPlace(other.border), look.borderLabel(other.border, other.basis, 'y'))] : []),
  ];
  return {
    id: 'marks',
    type: 'scatter',
    data: [],
    silent: true,
    z: 5,
    markLine: { silent: true, symbol: 'none', data: lines },
    markArea: {
      silent: true,
      itemStyle: { color: 'transparent', borderColor: look.ink, borderWidth: 2 },
      data: look.selection === null ? [] : [selectionCorners(plot, look.selection)],
    },
  };
}

function selectionCorners(plot: Plot, selection: Range): [object, object] {
  const { x, y } = placesOf(plot, selection);
  // A small margin keeps the outermost points, and a selection of a single value, inside what is seen.
  const marginX = (plot.x.max - plot.x.min) * 0.004;
  const marginY = (plot.y.max - plot.y.min) * 0.006;
  return [{ coord: [x[0] - marginX, y[0] - marginY] }, { coord: [x[1] + marginX, y[1] + marginY] }];
}
