import { useSpeech } from '../../messages/language.tsx';
import { model } from '../../messages/model.ts';
import { type Places, PlotArea } from '../chart/plot-area.tsx';
import { reachOf, roundTicks } from '../chart/ticks.ts';
import { isStretch, missing, type ShapePoint, useBinWords, usePointWords } from './bin-words.ts';

interface Props {
  points: readonly ShapePoint[];
  unit: string;
  title: string;
  yTitle: string;
}

const countsHeight = 34;

/** What each stretch of a number adds to the score: steps with a band of error, and the customers beneath. */
export function StepChart({ points, unit, title, yTitle }: Props) {
  const { say, formats } = useSpeech();
  const { bound } = useBinWords();
  const words = usePointWords(unit);
  const ordered = [...points.filter(isStretch), ...points.filter((point) => !isStretch(point) && point.customers > 0)];
  const stretches = ordered.filter(isStretch).length;
  const [from, to] = reachOf([0, ...ordered.flatMap(reach)]);
  const every = Math.max(1, Math.ceil(stretches / 8));
  const edges = ordered.flatMap(({ high }, index) => (high !== null && index % every === every - 1 ? [index + 1] : []));
  return (
    <>
      <PlotArea
        height={300}
        label={say(model.shape, { title })}
        x={{
          from: 0,
          to: ordered.length,
          ticks: [...edges, ...ordered.slice(stretches).map((_, index) => stretches + index + 0.5)],
          label: (edge) => (Number.isInteger(edge) ? bound(ordered[edge - 1]?.high ?? 0, unit) : missing),
          title,
        }}
        y={{ from, to, ticks: roundTicks(from, to), label: formats.number, title: yTitle }}
        below={countsHeight + 8}
      >
        {(places) => (
          <>
            <line x1={places.left} x2={places.right} y1={places.y(0)} y2={places.y(0)} stroke="var(--muted)" />
            <Steps points={ordered} stretches={stretches} places={places} />
            <Counts points={ordered} places={places} words={words} />
          </>
        )}
      </PlotArea>
      <ul className="sr-only">
        {ordered.map((point) => (
          <li key={`${point.label} ${point.low}`}>{words(point)}</li>
        ))}
      </ul>
    </>
  );
}

function reach({ contribution, error }: ShapePoint): number[] {
  return [contribution - (error ?? 0), contribution + (error ?? 0)];
}

function Steps({ points, stretches, places }: { points: readonly ShapePoint[]; stretches: number; places: Places }) {
  const step = (of: (point: ShapePoint) => number, from: number, to: number): string =>
    points
      .slice(from, to)
      .map(
        (point, index) =>
          `${places.x(from + index)},${places.y(of(point))} ${places.x(from + index + 1)},${places.y(of(point))}`,
      )
      .join(' ');
  // What is not known stands apart from the numbers, at the end.
  const parts = [
    [0, stretches] as const,
    ...points.slice(stretches).map((_, index) => [stretches + index, stretches + index + 1] as const),
  ];
  return parts.map(([from, to]) => {
    const upper = step((point) => point.contribution + (point.error ?? 0), from, to).split(' ');
    const lower = step((point) => point.contribution - (point.error ?? 0), from, to).split(' ');
    const colour = from < stretches ? 'var(--accent)' : 'var(--incubator)';
    return (
      <g key={from}>
        <polygon points={[...upper, ...lower.reverse()].join(' ')} fill={colour} opacity={0.16} />
        <polyline points={step((point) => point.contribution, from, to)} fill="none" stroke={colour} strokeWidth={2} />
      </g>
    );
  });
}

interface CountsProps {
  points: readonly ShapePoint[];
  places: Places;
  words: (point: ShapePoint) => string;
}

/** How many customers stand behind each step, and a field over each step that says it in words. */
function Counts({ points, places, words }: CountsProps) {
  const { say } = useSpeech();
  const most = Math.max(1, ...points.map(({ customers }) => customers));
  const base = places.bottom + 20 + countsHeight;
  return (
    <g>
      <text x={2} y={base - countsHeight + 12} fill="var(--muted)">
        {say(model.count)}
      </text>
      {points.map((point, index) => {
        const tall = point.customers === 0 ? 0 : Math.max(1, (point.customers / most) * (countsHeight - 16));
        const [left, right] = [places.x(index), places.x(index + 1)];
        return (
          <g key={`${point.label} ${point.low}`}>
            <rect
              x={left + 0.5}
              y={base - tall}
              width={Math.max(0.5, right - left - 1)}
              height={tall}
              fill="var(--incubator)"
              opacity={0.7}
            />
            <rect
              x={left}
              y={places.top}
              width={right - left}
              height={base - places.top}
              fill="transparent"
              className="hover:fill-ink/5"
            >
              <title>{words(point)}</title>
            </rect>
          </g>
        );
      })}
    </g>
  );
}
