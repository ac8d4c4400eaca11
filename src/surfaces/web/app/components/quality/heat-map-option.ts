import type { EChartsCoreOption } from 'echarts/core';
import type { TableCorrelationsResponse } from '../../api/shapes.ts';

/** Colours and words of the drawing in the theme and language of the page. */
export interface HeatMapLook {
  ink: string;
  muted: string;
  card: string;
  positive: string;
  negative: string;
  font: string;
  number: (value: number) => string;
}

/** Beyond so many columns a figure no longer fits into its square. */
const labelledColumns = 12;
const longestLabel = 22;
/** From here on a square is so full of colour that only the colour of the page can be read on it. */
const strong = 0.5;

/** The drawing of correlations: a square for each pair, from opposite over none to together. */
export function heatMapOption({ columns, values }: TableCorrelationsResponse, look: HeatMapLook): EChartsCoreOption {
  const names = columns.map(({ header }) => header);
  const data = values.flatMap((row, y) =>
    row.flatMap((value, x) => {
      if (value === null) return [];
      return [{ value: [x, y, value], label: { color: Math.abs(value) > strong ? look.card : look.ink } }];
    }),
  );
  const label = { color: look.muted, fontFamily: look.font, fontSize: 11, formatter: shortened };
  const axis = { type: 'category', data: names, axisLine: { show: false }, axisTick: { show: false } };
  return {
    animation: false,
    grid: { left: 4, right: 8, top: 4, bottom: 4, containLabel: true },
    xAxis: { ...axis, position: 'top', axisLabel: { ...label, rotate: names.length > 5 ? 40 : 0, interval: 0 } },
    yAxis: { ...axis, inverse: true, axisLabel: { ...label, interval: 0 } },
    tooltip: {
      backgroundColor: look.card,
      textStyle: { color: look.ink, fontFamily: look.font, fontSize: 12 },
      formatter: ({ value: [x, y, value] }: { value: [number, number, number] }) =>
        `${escaped(names[y] ?? '')} × ${escaped(names[x] ?? '')}: ${look.number(value)}`,
    },
    visualMap: { show: false, min: -1, max: 1, inRange: { color: [look.negative, look.card, look.positive] } },
    series: [
      {
        type: 'heatmap',
        data,
        itemStyle: { borderColor: look.card, borderWidth: 1 },
        label: {
          show: columns.length <= labelledColumns,
          fontFamily: look.font,
          fontSize: 11,
          formatter: ({ value }: { value: [number, number, number] }) => look.number(value[2]),
        },
      },
    ],
  };
}

function shortened(name: string): string {
  return name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name;
}

/** A header may hold anything, and the tooltip is written as HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
