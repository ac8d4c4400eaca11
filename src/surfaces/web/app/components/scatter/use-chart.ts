import { type RefObject, useEffect, useRef, useState } from 'react';
import { chartOption, type Look, ticksOption } from './chart-option.ts';
import type { Chart } from './load-echarts.ts';
import type { Plot, Projection } from './plot.ts';

/** A chart in an element: null until the library has come. `isDrawn` turns true with the first finished picture. */
export function useChart(element: RefObject<HTMLDivElement | null>, plot: Plot, look: Look) {
  const [chart, setChart] = useState<Chart | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const shown = useRef(plot);
  shown.current = plot;

  useEffect(() => {
    let made: Chart | null = null;
    let isGone = false;
    const sizes = new ResizeObserver(() => made?.resize());
    void import('./load-echarts.ts').then(({ makeChart }) => {
      if (isGone || element.current === null) return;
      made = makeChart(element.current);
      made.on('finished', () => {
        setDrawn(true);
        performance.mark('nilai-scatter-drawn');
      });
      made.on('datazoom', () => made !== null && refreshTicks(made, shown.current));
      sizes.observe(element.current);
      setChart(made);
    });
    return () => {
      isGone = true;
      sizes.disconnect();
      made?.dispose();
    };
  }, [element]);

  useEffect(() => {
    if (chart === null || chart.isDisposed()) return;
    chart.setOption(chartOption(plot, look), { replaceMerge: ['series'] });
    refreshTicks(chart, plot);
  }, [chart, plot, look]);

  return { chart, isDrawn };
}

interface Zoom {
  start: number;
  end: number;
}

/** The part of each axis in view, in percent. */
export interface View {
  x: Zoom;
  y: Zoom;
}

/** What of a chart is in view. */
export function zoomOf(chart: Chart): View {
  const { dataZoom } = chart.getOption() as { dataZoom?: Partial<Zoom>[] };
  const part = (index: number): Zoom => ({ start: dataZoom?.[index]?.start ?? 0, end: dataZoom?.[index]?.end ?? 100 });
  return { x: part(0), y: part(1) };
}

function refreshTicks(chart: Chart, plot: Plot): void {
  const { x, y } = zoomOf(chart);
  const view = (scale: Plot['x'], zoom: Zoom) => {
    const at = (percent: number): number => scale.min + ((scale.max - scale.min) * percent) / 100;
    return ticksOption(scale, at(zoom.start), at(zoom.end));
  };
  chart.setOption({ xAxis: view(plot.x, x), yAxis: view(plot.y, y) }, { lazyUpdate: true });
}

/** Finds the place, in percent of both axes, about which a view is zoomed. */
export type Middle = (view: View) => readonly [x: number, y: number];

const middleOfView: Middle = ({ x, y }) => [(x.start + x.end) / 2, (y.start + y.end) / 2];

/** Zooms both axes about the middle of what is in view, or another; a factor below 1 zooms in. */
export function zoomBy(chart: Chart, factor: number, middleOf: Middle = middleOfView): void {
  const view = zoomOf(chart);
  const middles = middleOf(view);
  [view.x, view.y].forEach(({ start, end }, dataZoomIndex) => {
    const middle = middles[dataZoomIndex] ?? 50;
    const half = Math.min(50, ((end - start) / 2) * factor);
    const from = Math.max(0, Math.min(100 - 2 * half, middle - half));
    chart.dispatchAction({ type: 'dataZoom', dataZoomIndex, start: from, end: from + 2 * half });
  });
}

/** Shows both axes whole. */
export function zoomOutFully(chart: Chart): void {
  for (const dataZoomIndex of [0, 1]) chart.dispatchAction({ type: 'dataZoom', dataZoomIndex, start: 0, end: 100 });
}

/** How places become pixels now. */
export function projectionOf(chart: Chart): Projection {
  const finder = { xAxisIndex: 0, yAxisIndex: 0 };
  const [x0 = 0, y0 = 0] = chart.convertToPixel(finder, [0, 0]);
  const [x1 = 0, y1 = 0] = chart.convertToPixel(finder, [1, 1]);
  return { originX: x0, stepX: x1 - x0, originY: y0, stepY: y1 - y0 };
}
