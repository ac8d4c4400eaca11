import { useSpeech } from '../../messages/language.tsx';
import { model } from '../../messages/model.ts';
import { PlotArea } from '../chart/plot-area.tsx';
import { reachOf, roundTicks } from '../chart/ticks.ts';
import { isStretch, type ShapePoint, signed, useBinWords, usePointWords } from './bin-words.ts';

interface Props {
  points: readonly ShapePoint[];
  unit: string;
  title: string;
  yTitle: string;
}

/** True for the shape of a straight line, which is given by the places it goes through and not by stretches. */
export function isLine(points: readonly ShapePoint[]): boolean {
  const known = points.filter(isStretch);
  return known.length > 1 && known.every(({ low, high }) => low === high);
}

/** What a number adds to the score where each further step adds the same. */
export function LineChart({ points, unit, title, yTitle }: Props) {
  const { say, formats } = useSpeech();
  const { bound } = useBinWords();
  const words = usePointWords(unit);
  const ends = points.flatMap((point) => (point.low === null ? [] : [{ ...point, at: point.low }]));
  const unknown = points.find((point) => !isStretch(point));
  const [left, right] = reachOf(ends.map(({ at }) => at));
  const [from, to] = reachOf([0, ...ends.map(({ contribution }) => contribution)]);
  return (
    <>
      <PlotArea
        height={260}
        label={say(model.shape, { title })}
        x={{ from: left, to: right, ticks: roundTicks(left, right), label: (at) => bound(at, unit), title }}
        y={{ from, to, ticks: roundTicks(from, to), label: formats.number, title: yTitle }}
      >
        {(places) => (
          <>
            <line x1={places.left} x2={places.right} y1={places.y(0)} y2={places.y(0)} stroke="var(--muted)" />
            <polyline
              points={ends.map(({ at, contribution }) => `${places.x(at)},${places.y(contribution)}`).join(' ')}
              fill="none"
              stroke="var(--accent)"
              strokeWidth={2}
            />
            {ends.map((point) => (
              <circle
                key={point.at}
                cx={places.x(point.at)}
                cy={places.y(point.contribution)}
                r={4}
                fill="var(--accent)"
              >
                <title>{words(point)}</title>
              </circle>
            ))}
          </>
        )}
      </PlotArea>
      <p className="mt-2 text-xs text-muted">
        {say(model.line)}{' '}
        {unknown !== undefined && say(model.lineMissing, { value: signed(unknown.contribution, formats.measure) })}
      </p>
      <ul className="sr-only">
        {ends.map((point) => (
          <li key={point.at}>{words(point)}</li>
        ))}
      </ul>
    </>
  );
}
