import { useState } from 'react';
import { imports } from '../messages/imports.ts';
import { useSpeech } from '../messages/language.tsx';

/** The beginning of a long list, and a button that shows more of it; null where all is shown. */
export function useBeginning<Item>(items: readonly Item[], atFirst: number, step = 5 * atFirst) {
  const [limit, setLimit] = useState(atFirst);
  const rest = items.length - limit;
  const more = rest > 0 && <MoreButton count={Math.min(rest, step)} onMore={() => setLimit(limit + step)} />;
  return { shown: items.slice(0, limit), more: more === false ? null : more };
}

function MoreButton({ count, onMore }: { count: number; onMore: () => void }) {
  const { say, formats } = useSpeech();
  return (
    <p className="border-t border-line px-4 py-2">
      <button type="button" className="link" onClick={onMore}>
        {say(imports.more, { n: formats.count(count) })}
      </button>
    </p>
  );
}
