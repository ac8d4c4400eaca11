import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Search, validSearch } from './search.ts';

/** The search of the address and a way to change it; `replace` leaves no step for the back button. */
export function useSearchState(): [Search, (next: Search, replace?: boolean) => void] {
  const search = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const change = useCallback(
    (next: Search, replace = false) => {
      void navigate({ to: '.', search: validSearch(next), replace, resetScroll: false });
    },
    [navigate],
  );
  return [search, change];
}
