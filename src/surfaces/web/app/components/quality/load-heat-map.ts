import { HeatmapChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([HeatmapChart, GridComponent, TooltipComponent, VisualMapComponent, CanvasRenderer]);

/** Makes an empty chart in an element. This file is imported on demand, so the page does not wait for the library. */
export function makeChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'canvas' });
}
