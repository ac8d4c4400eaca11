import type { CurvePointResponse } from '../../api/shapes.ts';
import { type Axis, type Places, PlotArea } from './plot-area.tsx';

interface Props {
  points: readonly CurvePointResponse[];
  x: Axis;
  y: Axis;
  label: string;
  /** What would be without any knowledge, or with perfect: two ends of a line. */
  reference: readonly [x: number, y: number][];
  /** Says one point in words, on hover and for those who do not see it. */
  words: (point: CurvePointResponse) => string;
  isJoined?: boolean;
}

/** A curve of a proof: points with their intervals, and a dashed line to compare with. */
export function CurveChart({ points, x, y, label, reference, words, isJoined = true }: Props) {
  return (
    <>
      <PlotArea x={x} y={y} label={label}>
        {(places) => (
          <>
            <Path points={reference} places={places} isDashed />
            {points.map((point) => (
              <Interval key={point.x} point={point} places={places} />
            ))}
            {isJoined && <Path points={points.map((point) => [point.x, point.y] as const)} places={places} />}
            {points.map((point) => (
              <circle key={point.x} cx={places.x(point.x)} cy={places.y(point.y)} r={4} fill="var(--accent)">
                <title>{words(point)}</title>
              </circle>
            ))}
          </>
        )}
      </PlotArea>
      <ul className="sr-only">
        {points.map((point) => (
          <li key={point.x}>{words(point)}</li>
        ))}
      </ul>
    </>
  );
}

interface PathProps {
  points: readonly (readonly [x: number, y: number])[];
  places: Places;
  isDashed?: boolean;
}

function Path({ points, places, isDashed = false }: PathProps) {
  return (
    <polyline
      points={points.map(([x, y]) => `${places.x(x)},${places.y(y)}`).join(' ')}
      fill="none"
      stroke={isDashed ? 'var(--muted)' : 'var(--accent)'}
      strokeWidth={isDashed ? 1 : 1.5}
      {...(isDashed && { strokeDasharray: '4 4' })}
    />
  );
}

function Interval({ point: { x, low, high }, places }: { point: CurvePointResponse; places: Places }) {
  if (low === null || high === null) return null;
  const [at, top, bottom] = [places.x(x), places.y(high), places.y(low)];
  return (
    <path
      d={`M${at - 4} ${top}h8M${at} ${top}V${bottom}M${at - 4} ${bottom}h8`}
      stroke="var(--accent)"
      opacity={0.45}
      fill="none"
    />
  );
}
