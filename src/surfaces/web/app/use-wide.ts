import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 77rem)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** True where the window is wide enough for every column of the list. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}
