import type { ReactNode } from 'react';
import { useWidth } from './use-width.ts';

/** An axis: its reach, where it has a label, and what the label says. */
export interface Axis {
  from: number;
  to: number;
  ticks: readonly number[];
  label: (value: number) => string;
  title: string;
}

/** Where values stand, in pixels. */
export interface Places {
  x: (value: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Props {
  x: Axis;
  y: Axis;
  /** Height of the whole picture in pixels. */
  height?: number;
  /** Height left free between the labels of the x axis and its title. */
  below?: number;
  /** The picture in words. */
  label: string;
  children: (places: Places) => ReactNode;
}

const room = { left: 46, right: 20, top: 22, bottom: 36 };

/** Two axes with their titles, as wide as there is room; what is drawn between them is given the places of values. */
export function PlotArea({ x, y, height = 240, below = 0, label, children }: Props) {
  const [element, width] = useWidth<HTMLDivElement>();
  const bottom = height - room.bottom - below;
  const places: Places = {
    left: room.left,
    right: Math.max(room.left + 1, width - room.right),
    top: room.top,
    bottom,
    x: (value) => room.left + ((value - x.from) / (x.to - x.from)) * (width - room.right - room.left),
    y: (value) => bottom - ((value - y.from) / (y.to - y.from)) * (bottom - room.top),
  };
  return (
    <div ref={element} style={{ height }} className="w-full min-w-0 overflow-hidden">
      {width > 0 && (
        <svg role="img" aria-label={label} width={width} height={height} className="block text-[11px]">
          <YAxis axis={y} places={places} />
          <XAxis axis={x} places={places} height={height} />
          {children(places)}
        </svg>
      )}
    </div>
  );
}

function YAxis({ axis, places }: { axis: Axis; places: Places }) {
  return (
    <g fill="var(--muted)">
      <text x={2} y={11}>
        {axis.title}
      </text>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={places.left} x2={places.right} y1={places.y(tick)} y2={places.y(tick)} stroke="var(--sunken)" />
          <text x={places.left - 6} y={places.y(tick) + 4} textAnchor="end">
            {axis.label(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function XAxis({ axis, places, height }: { axis: Axis; places: Places; height: number }) {
  return (
    <g fill="var(--muted)">
      <line x1={places.left} x2={places.right} y1={places.bottom} y2={places.bottom} stroke="var(--line)" />
      {axis.ticks.map((tick) => (
        <text key={tick} x={places.x(tick)} y={places.bottom + 14} textAnchor="middle">
          {axis.label(tick)}
        </text>
      ))}
      <text x={(places.left + places.right) / 2} y={height - 4} textAnchor="middle">
        {axis.title}
      </text>
    </g>
  );
}
