import { ScatterChart } from 'echarts/charts';
import { DataZoomInsideComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([ScatterChart, DataZoomInsideComponent, GridComponent, TooltipComponent, CanvasRenderer]);

/** Makes an empty chart in an element. This file is imported on demand, so the page does not wait for the library. */
export function makeChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'canvas' });
}
