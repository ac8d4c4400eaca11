import { useSyncExternalStore } from 'react';

/** What the user chose; "system" follows the machine. */
export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = 'nilai.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function chosen(): ThemeChoice {
  const stored = window.localStorage.getItem(storageKey);
  return themeChoices.find((choice) => choice === stored) ?? 'system';
}

function shown(): 'light' | 'dark' {
  const choice = chosen();
  if (choice !== 'system') return choice;
  return dark.matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset['theme'] = shown();
  for (const listener of listeners) listener();
}

/** Shows the theme at once and follows the machine from then on. */
export function startTheme(): void {
  apply();
  dark.addEventListener('change', apply);
}

/** Remembers a choice and shows it. */
export function chooseTheme(choice: ThemeChoice): void {
  window.localStorage.setItem(storageKey, choice);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The user's choice and the theme that is shown. */
export function useTheme(): { choice: ThemeChoice; shown: 'light' | 'dark' } {
  return {
    choice: useSyncExternalStore(subscribe, chosen),
    shown: useSyncExternalStore(subscribe, shown),
  };
}
