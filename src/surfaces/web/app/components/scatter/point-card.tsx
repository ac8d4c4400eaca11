import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../messages/language.tsx';
import { overview } from '../../messages/overview.ts';
import { Measure, Money } from '../measures.tsx';
import { SegmentChip } from '../segment-chip.tsx';
import type { Plot, Projection } from './plot.ts';

interface Props {
  plot: Plot;
  index: number;
  projection: Projection;
  width: number;
  /** Given where the card stays until it is closed. */
  onClose: (() => void) | undefined;
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** One customer of the chart, beside its point. */
export function PointCard({ plot, index, projection, width, onClose }: Props) {
  const { say } = useSpeech();
  const { cloud, placed } = plot;
  const x = projection.originX + projection.stepX * (plot.xs[index] ?? 0);
  const y = projection.originY + projection.stepY * (plot.ys[index] ?? 0);
  const isLeft = x > width / 2;
  return (
    <>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-ink"
        style={{ left: x, top: y }}
      />
      <div
        onPointerDown={(event) => event.stopPropagation()}
        className={`card absolute z-10 w-56 space-y-1 p-2 text-xs shadow-lg ${onClose ? '' : 'pointer-events-none'}`}
        style={{ top: Math.max(4, y - 40), ...(isLeft ? { right: width - x + 12 } : { left: x + 12 }) }}
      >
        <p className="font-semibold">{cloud.names[index]}</p>
        <SegmentChip segment={placed.segments[placed.of[index] ?? 0] ?? null} scheme={placed.scheme} />
        <p className="flex flex-wrap gap-x-2 text-muted">
          <Money amount={known(cloud.revenue[index])} />
          <Measure value={known(cloud.bandwidth[index])} unit="mbps" />
          <Measure value={known(cloud.tenure[index])} unit="years" />
        </p>
        {onClose && (
          <p className="flex gap-3 pt-1">
            <Link to="/customers/$customerId" params={{ customerId: cloud.ids[index] ?? '' }} className="link">
              {say(overview.open)}
            </Link>
            <button type="button" className="link" onClick={onClose}>
              {say(overview.close)}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
