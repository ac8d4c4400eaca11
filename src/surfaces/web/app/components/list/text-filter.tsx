import { useEffect, useState } from 'react';
import type { Bilingual } from '#values';
import { useSpeech } from '../../messages/language.tsx';
import { validSearch } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';

const restMilliseconds = 250;

/** A text filter; it narrows the list when the typing rests. */
export function TextFilter({ filter, title }: { filter: 'q' | 'product'; title: Bilingual }) {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  const asked = search[filter] ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    if (text.trim() === asked) return;
    const timer = setTimeout(
      () => change(validSearch({ ...search, [filter]: text.trim(), page: '' }), true),
      restMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [text, asked, search, change, filter]);
  return (
    <input
      type="search"
      aria-label={say(title)}
      placeholder={say(title)}
      value={text}
      maxLength={200}
      onChange={({ target }) => setText(target.value)}
      className="h-8 w-full min-w-0 rounded-md border border-line bg-card px-3 placeholder:text-muted sm:w-60"
    />
  );
}
