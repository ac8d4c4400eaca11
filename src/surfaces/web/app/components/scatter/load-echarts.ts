import { ScatterChart } from 'echarts/charts';
import { DataZoomInsideComponent, GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([ScatterChart, GridComponent, DataZoomInsideComponent, MarkAreaComponent, MarkLineComponent, CanvasRenderer]);

export type Chart = EChartsType;

/** Makes an empty chart in an element. This file is imported on demand, so the page does not wait for the library. */
export function makeChart(element: HTMLElement): Chart {
  return init(element, null, { renderer: 'canvas' });
}
