import { setFlagsFromString } from 'node:v8';

let readers = 0;

/**
 * Keeps the space for new objects from growing while a large file is read, until the given function is called. What a reader
 * makes is dropped within a row or two, so a small space costs no time; grown, it takes over a hundred megabytes for nothing.
 */
export function keepGarbageSmall(): () => void {
  if (readers++ === 0) growBy(1);
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    if (--readers === 0) growBy(2);
  };
}

/** By how much the space grows when much of it survives; 2 is what V8 begins with. */
function growBy(factor: 1 | 2): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
