import { useSpeech } from '../../messages/language.tsx';
import { predictionList } from '../../messages/prediction-list.ts';
import { useFigure } from './figure-in-unit.tsx';

interface Props {
  row: { value: number | null; low: number | null; high: number | null; unit: string };
  /** What the right end of the bar stands for. */
  most: number;
}

/** Where a figure and its range lie between zero and the most there is; the range in words for those who do not see it. */
export function RangeBar({ row: { value, low, high, unit }, most }: Props) {
  const { say } = useSpeech();
  const figure = useFigure();
  if (value === null || low === null || high === null) return null;
  const place = (one: number): number => Math.max(0, Math.min(100, (100 * one) / most));
  const words = say(predictionList.rangeWords, { low: figure(low, unit), high: figure(high, unit) });
  return (
    <span className="block" title={words}>
      <span aria-hidden="true" className="relative block h-3">
        <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
        <span
          className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-accent/35"
          style={{ left: `${place(low)}%`, width: `${Math.max(0.5, place(high) - place(low))}%` }}
        />
        <span
          className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-card bg-accent"
          style={{ left: `${place(value)}%` }}
        />
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
