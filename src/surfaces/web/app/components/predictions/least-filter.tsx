import { useEffect, useState } from 'react';
import type { Bilingual } from '#values';
import { useSpeech } from '../../messages/language.tsx';
import { validSearch } from '../../search.ts';
import { useSearchState } from '../../use-search-state.ts';

const restMilliseconds = 400;

interface Props {
  filter: 'value_min' | 'worth_min';
  title: Bilingual;
  /** What one step of the field stands for: 0.01 for percent, a million for money. */
  unit: number;
}

/** The least figure that a customer must have; it narrows the list when the typing rests. */
export function LeastFilter({ filter, title, unit }: Props) {
  const { say } = useSpeech();
  const [search, change] = useSearchState();
  const asked = search[filter] ?? '';
  const shown =
    asked === '' || !Number.isFinite(Number(asked)) ? '' : String(Number((Number(asked) / unit).toFixed(6)));
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  useEffect(() => {
    if (text === shown) return;
    const next = text === '' ? '' : String(Number((Number(text) * unit).toPrecision(12)));
    const timer = setTimeout(
      () => change(validSearch({ ...search, [filter]: next, page: '' }), true),
      restMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [text, shown, search, change, filter, unit]);
  return (
    <label className="flex items-center gap-2 text-xs text-muted">
      {say(title)}
      <input
        type="number"
        min={0}
        step="any"
        value={text}
        onChange={({ target }) => setText(target.value)}
        className="input w-24 text-sm"
      />
    </label>
  );
}
