import type { EChartsCoreOption } from 'echarts/core';
import type { PredictionPointsResponse } from '../../api/shapes.ts';
import { zoomOption } from '../scatter/chart-option.ts';

/** What the upright axis shows. */
export type PointsAgainst = 'money' | 'width';

/** A point that is drawn: its place on both axes and which customer it is. */
export type DrawnPoint = readonly [x: number, y: number, index: number];

/** Colours, words and formats of the drawing. */
export interface PointsLook {
  ink: string;
  muted: string;
  line: string;
  card: string;
  accent: string;
  font: string;
  xTitle: string;
  yTitle: string;
  xLabel: (value: number) => string;
  yLabel: (value: number) => string;
  isLogX: boolean;
  isLogY: boolean;
  /** Dragging moves a picture that is zoomed; a finger scrolls the page instead. */
  isMoving: boolean;
}

/** Above so many points they are small and pale. */
const fewPoints = 3000;

/** The customers that can be drawn; on a log axis those at zero or below cannot. */
export function drawnPoints(points: PredictionPointsResponse, against: PointsAgainst, look: Logs): DrawnPoint[] {
  const { value, low, high, amount } = points;
  const upright = (index: number): number | null => {
    if (against === 'money') return amount[index] ?? null;
    const [from, to] = [low[index] ?? null, high[index] ?? null];
    return from === null || to === null ? null : to - from;
  };
  return value.flatMap((x, index): DrawnPoint[] => {
    const y = upright(index);
    if (x === null || y === null) return [];
    return (look.isLogX && x <= 0) || (look.isLogY && y <= 0) ? [] : [[x, y, index]];
  });
}

type Logs = Pick<PointsLook, 'isLogX' | 'isLogY'>;

/** Where points stand: by their logarithm on a log axis, so that zooming is even along it. */
export function placesOf(drawn: readonly DrawnPoint[], { isLogX, isLogY }: Logs): DrawnPoint[] {
  return drawn.map(([x, y, index]) => [isLogX ? Math.log10(x) : x, isLogY ? Math.log10(y) : y, index]);
}

/** The label of a place. */
function ofPlace(label: (value: number) => string, isLog: boolean): (place: number) => string {
  return isLog ? (place) => label(10 ** place) : label;
}

/** The drawing of all customers of a target, given their places, as the chart library reads it. */
export function pointsOption(
  points: PredictionPointsResponse,
  places: DrawnPoint[],
  look: PointsLook,
): EChartsCoreOption {
  const isMany = places.length > fewPoints;
  const xLabel = ofPlace(look.xLabel, look.isLogX);
  const yLabel = ofPlace(look.yLabel, look.isLogY);
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: 12, right: 24, top: 34, bottom: 34, containLabel: true },
    xAxis: { ...axis(look, look.xTitle, xLabel), ...alongTitle, minInterval: look.isLogX ? 1 : 0 },
    yAxis: { ...axis(look, look.yTitle, yLabel), ...uprightTitle(look), minInterval: look.isLogY ? 1 : 0 },
    dataZoom: zoomOption({ isMoving: look.isMoving, isWheelFree: false }),
    tooltip: {
      backgroundColor: look.card,
      textStyle: { color: look.ink, fontFamily: look.font, fontSize: 12 },
      formatter: ({ value: [x, y, index] }: { value: DrawnPoint }) =>
        `<b>${escaped(points.name[index] ?? '')}</b><br>${xLabel(x)} · ${yLabel(y)}`,
    },
    series: [
      {
        type: 'scatter',
        data: places,
        symbolSize: isMany ? 4 : 7,
        itemStyle: { color: look.accent, opacity: isMany ? 0.35 : 0.55 },
      },
    ],
  };
}

const alongTitle = { nameLocation: 'middle', nameGap: 30 };

function uprightTitle(look: PointsLook) {
  return { nameLocation: 'end', nameTextStyle: { color: look.muted, fontSize: 11, align: 'left' } };
}

function axis(look: PointsLook, name: string, formatter: (value: number) => string) {
  return {
    name,
    type: 'value',
    scale: true,
    nameTextStyle: { color: look.muted, fontSize: 11 },
    axisLine: { show: true, onZero: false, lineStyle: { color: look.line } },
    axisTick: { lineStyle: { color: look.line } },
    axisLabel: { color: look.muted, fontSize: 11, formatter, hideOverlap: true },
    splitLine: { lineStyle: { color: look.line, opacity: 0.4 } },
  };
}

/** A name may hold anything, and the tooltip is written as HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
