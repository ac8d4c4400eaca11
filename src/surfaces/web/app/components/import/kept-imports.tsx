import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { discardImport } from '../../api/imports.ts';
import type { ImportLineResponse } from '../../api/shapes.ts';
import { imports as words } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { importState } from '../../messages/words.ts';
import { Failure } from '../states.tsx';

/** Imports that were begun before, to be taken up again or discarded. */
export function KeptImports({ imports, onGone }: { imports: readonly ImportLineResponse[]; onGone: () => unknown }) {
  const { say } = useSpeech();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="kept-title" className="card">
      <h2 id="kept-title" className="border-b border-line px-4 py-2.5 text-base font-semibold">
        {say(words.earlier)}
      </h2>
      <ul className="divide-y divide-line">
        {imports.map((one) => (
          <KeptImport key={one.id} one={one} onGone={onGone} />
        ))}
      </ul>
    </section>
  );
}

function KeptImport({ one, onGone }: { one: ImportLineResponse; onGone: () => unknown }) {
  const { say, formats } = useSpeech();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5" data-testid="kept-import">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{one.files.join(', ') || say(words.noFiles)}</span>
        <span className="text-xs text-muted">
          {formats.date(one.openedAt.slice(0, 10))} · {say(importState(one.state))}
          {one.run !== null && <span className="font-mono"> · {one.run}</span>}
        </span>
      </span>
      <Discard id={one.id} onGone={onGone} />
      <Link to="/import/$importId" params={{ importId: one.id }} className="button">
        {say(words.resume)}
      </Link>
    </li>
  );
}

/** Discards an import once that has been said twice. */
export function Discard({ id, onGone }: { id: string; onGone: () => unknown }) {
  const { say } = useSpeech();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  if (failure !== null) return <Failure error={failure} retry={() => setFailure(null)} />;
  if (!isAsking) {
    return (
      <button type="button" className="link text-xs" onClick={() => setAsking(true)}>
        {say(words.discard)}
      </button>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-2 text-xs" role="alert">
      {say(words.discardSure)}
      <button type="button" className="button" onClick={() => void discardImport(id).then(onGone, setFailure)}>
        {say(words.discardYes)}
      </button>
      <button type="button" className="button" onClick={() => setAsking(false)}>
        {say(words.discardNo)}
      </button>
    </span>
  );
}
