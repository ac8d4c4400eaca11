import { useCallback, useEffect, useRef, useState } from 'react';
import { useSpeech } from '../../messages/language.tsx';
import { overview } from '../../messages/overview.ts';
import { type Range, rangeOf } from './cloud.ts';
import type { Chart } from './load-echarts.ts';
import type { Plot } from './plot.ts';
import { PointCard } from './point-card.tsx';
import { projectionOf, useChart } from './use-chart.ts';
import { useLook } from './use-look.ts';
import { type Box, usePointer } from './use-pointer.ts';

interface Props {
  plot: Plot;
  isSelecting: boolean;
  isShown: (segment: number) => boolean;
  selection: Range | null;
  summary: string;
  /** Told the exact range of the values inside a drawn box; null where there are none. */
  onSelect: (range: Range | null) => void;
  onChart: (chart: Chart | null) => void;
}

/** The scatter itself: points, borders, zoom, and a box drawn with the pointer. */
export function ScatterChart({ plot, isSelecting, isShown, selection, summary, onSelect, onChart }: Props) {
  const { say } = useSpeech();
  const element = useRef<HTMLDivElement>(null);
  const [isWheelFree, setWheelFree] = useState(false);
  const [picked, setPicked] = useState(-1);
  const look = useLook({ plot, isShown, selection, isMoving: !isSelecting, isWheelFree });
  const { chart, isDrawn } = useChart(element, plot, look);
  useEffect(() => onChart(chart), [chart, onChart]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picked point belongs to the plot it was picked in
  useEffect(() => setPicked(-1), [plot]);

  const onBox = useCallback(
    (box: Box) => {
      if (chart !== null) onSelect(rangeInside(chart, plot, box, isShown));
    },
    [chart, plot, isShown, onSelect],
  );
  const { box, hovered, handlers } = usePointer({ chart, plot, isSelecting, isShown, onBox, onPick: setPicked });
  const carded = picked >= 0 ? picked : hovered;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picture is named; every figure in it stands in the table beside it
    <div
      {...handlers}
      onFocus={() => setWheelFree(true)}
      onBlur={() => setWheelFree(false)}
      onMouseDown={() => setWheelFree(true)}
      onMouseLeave={() => setWheelFree(false)}
      data-testid="scatter"
      data-drawn={isDrawn ? plot.drawn : undefined}
      className={`relative h-[22rem] select-none sm:h-[30rem] ${isSelecting ? 'cursor-crosshair touch-none' : 'cursor-grab touch-pan-y'}`}
    >
      <div ref={element} role="img" aria-label={summary} className="absolute inset-0" />
      {!isDrawn && <p className="absolute inset-0 grid place-items-center text-muted">{say(overview.drawing)}</p>}
      {box !== null && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute border border-accent bg-accent/15"
          style={{ left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top }}
        />
      )}
      {carded >= 0 && chart !== null && (
        <PointCard
          plot={plot}
          index={carded}
          projection={projectionOf(chart)}
          width={chart.getWidth()}
          onClose={picked >= 0 ? () => setPicked(-1) : undefined}
        />
      )}
    </div>
  );
}

/** The shown points inside a box of pixels, as the exact range of their values. */
function rangeInside(chart: Chart, plot: Plot, box: Box, isShown: (segment: number) => boolean): Range | null {
  const { originX, stepX, originY, stepY } = projectionOf(chart);
  const found = rangeOf(plot.cloud, plot.against, (index) => {
    const x = originX + stepX * (plot.xs[index] ?? Number.NaN);
    const y = originY + stepY * (plot.ys[index] ?? Number.NaN);
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && isShown(plot.placed.of[index] ?? 0);
  });
  return found?.range ?? null;
}
