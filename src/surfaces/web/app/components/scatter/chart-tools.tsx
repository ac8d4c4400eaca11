import { useSpeech } from '../../messages/language.tsx';
import { overview } from '../../messages/overview.ts';
import type { Chart } from './load-echarts.ts';
import { type Middle, zoomBy, zoomOutFully } from './use-chart.ts';

interface Props {
  chart: Chart | null;
  isSelecting: boolean;
  onSelecting: (isSelecting: boolean) => void;
}

/** Buttons over the chart: select or move, and zoom for those without a wheel. */
export function ChartTools({ chart, isSelecting, onSelecting }: Props) {
  const { say } = useSpeech();
  return (
    <div className="no-print flex flex-wrap gap-1 px-2 pb-1">
      <button type="button" className="button" aria-pressed={isSelecting} onClick={() => onSelecting(true)}>
        {say(overview.select)}
      </button>
      <button type="button" className="button" aria-pressed={!isSelecting} onClick={() => onSelecting(false)}>
        {say(overview.move)}
      </button>
      <span className="mx-1 border-l border-line" aria-hidden="true" />
      <ZoomButtons chart={chart} />
    </div>
  );
}

/** Buttons that zoom in, out, and show all; `middle` is about where, the middle of the view if left out. */
export function ZoomButtons({ chart, middle }: Pick<Props, 'chart'> & { middle?: Middle }) {
  const { say } = useSpeech();
  const withChart = (act: (chart: Chart) => void) => () => chart !== null && act(chart);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={say(overview.zoomIn)}
        onClick={withChart((one) => zoomBy(one, 0.6, middle))}
      >
        +
      </button>
      <button
        type="button"
        className="button"
        aria-label={say(overview.zoomOut)}
        onClick={withChart((one) => zoomBy(one, 1 / 0.6, middle))}
      >
        −
      </button>
      <button type="button" className="button" onClick={withChart(zoomOutFully)}>
        {say(overview.zoomReset)}
      </button>
    </>
  );
}
