import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** A chart of points in an element, null until the library has come; `onPick` is told the value of a point that is clicked. */
export function usePointsChart(
  element: RefObject<HTMLDivElement | null>,
  option: EChartsCoreOption,
  onPick: (value: unknown) => void,
): EChartsType | null {
  const [chart, setChart] = useState<EChartsType | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    let made: EChartsType | null = null;
    let isGone = false;
    const sizes = new ResizeObserver(() => made?.resize());
    void import('./load-points.ts').then(({ makeChart }) => {
      if (isGone || element.current === null) return;
      made = makeChart(element.current);
      made.on('click', ({ value }) => pick.current(value));
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
    if (chart !== null && !chart.isDisposed()) chart.setOption(option, true);
  }, [chart, option]);
  return chart;
}
