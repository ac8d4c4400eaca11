import { type PointerEvent, useRef, useState } from 'react';
import type { Chart } from './load-echarts.ts';
import { nearestPoint, type Plot } from './plot.ts';
import { projectionOf } from './use-chart.ts';

/** A rectangle in pixels of the chart. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Settings {
  chart: Chart | null;
  plot: Plot;
  isSelecting: boolean;
  isShown: (segment: number) => boolean;
  onBox: (box: Box) => void;
  onPick: (index: number) => void;
}

const clickReach = 24;
const hoverReach = 10;
const leastDrag = 5;

/** Follows the pointer over the chart: draws a box while selecting, finds the point under it, picks on a click. */
export function usePointer({ chart, plot, isSelecting, isShown, onBox, onPick }: Settings) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const [box, setBox] = useState<Box | null>(null);
  const [hovered, setHovered] = useState(-1);

  const at = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const find = (point: { x: number; y: number }, reach: number): number =>
    chart === null ? -1 : nearestPoint(plot, projectionOf(chart), { ...point, reach, isShown });

  return {
    box,
    hovered,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        start.current = at(event);
        if (isSelecting) event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const here = at(event);
        if (start.current === null) {
          setHovered(event.pointerType === 'mouse' ? find(here, hoverReach) : -1);
        } else if (isSelecting) {
          setHovered(-1);
          setBox(boxOf(start.current, here));
        }
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const from = start.current;
        const here = at(event);
        start.current = null;
        setBox(null);
        if (from === null) return;
        const isClick = Math.abs(here.x - from.x) < leastDrag && Math.abs(here.y - from.y) < leastDrag;
        if (isClick) onPick(find(here, clickReach));
        else if (isSelecting) onBox(boxOf(from, here));
      },
      onPointerLeave: () => setHovered(-1),
      onPointerCancel: () => {
        start.current = null;
        setBox(null);
      },
    },
  };
}

function boxOf(one: { x: number; y: number }, other: { x: number; y: number }): Box {
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  };
}
