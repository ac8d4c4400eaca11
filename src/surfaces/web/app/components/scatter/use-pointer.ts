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

interface Point {
  x: number;
  y: number;
}

/** Follows the pointer over the chart: draws a box while selecting, finds the point under it, picks on a click. */
export function usePointer({ chart, plot, isSelecting, isShown, onBox, onPick }: Settings) {
  const isDown = useRef(false);
  const [box, setBox] = useState<Box | null>(null);
  const [hovered, setHovered] = useState(-1);

  const find = (point: Point, reach: number): number =>
    chart === null ? -1 : nearestPoint(plot, projectionOf(chart), { ...point, reach, isShown });
  const finish = (from: Point, here: Point): void => {
    const isClick = Math.abs(here.x - from.x) < leastDrag && Math.abs(here.y - from.y) < leastDrag;
    if (isClick) onPick(find(here, clickReach));
    else if (isSelecting) onBox(boxOf(from, here));
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const element = event.currentTarget;
    const from = placeIn(element, event);
    isDown.current = true;
    setHovered(-1);
    follow(element, {
      onMove: (here) => isSelecting && setBox(boxOf(from, here)),
      onEnd: (here) => {
        isDown.current = false;
        setBox(null);
        if (here !== null) finish(from, here);
      },
    });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (isDown.current) return;
    setHovered(event.pointerType === 'mouse' ? find(placeIn(event.currentTarget, event), hoverReach) : -1);
  };
  return { box, hovered, handlers: { onPointerDown, onPointerMove, onPointerLeave: () => setHovered(-1) } };
}

function placeIn(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/**
 * Follows a pressed pointer until it is released, also outside of the element. It is not captured: the chart library
 * needs to see the release too. `onEnd` is told null where the press was broken off.
 */
function follow(
  element: HTMLElement,
  to: { onMove: (here: Point) => void; onEnd: (here: Point | null) => void },
): void {
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('pointermove', (event) => to.onMove(placeIn(element, event)), { signal });
  const end = (here: Point | null): void => {
    stop.abort();
    to.onEnd(here);
  };
  document.addEventListener('pointerup', (event) => end(placeIn(element, event)), { signal });
  document.addEventListener('pointercancel', () => end(null), { signal });
}

function boxOf(one: Point, other: Point): Box {
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  };
}
