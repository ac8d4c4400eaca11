import { useState } from 'react';
import { useSpeech } from '../../messages/language.tsx';
import { proof } from '../../messages/proof.ts';

/** The score as SQL, folded away until it is wanted. */
export function ScoreSql({ sql }: { sql: string }) {
  const { say, formats } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  return (
    <details className="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-testid="sql">
      <summary className="px-4 py-2.5">
        <span className="font-semibold">{say(proof.sql)}</span>{' '}
        <span className="text-xs text-muted">{say(proof.sqlLength, { n: formats.count(sql.length) })}</span>
      </summary>
      {isOpen && (
        <div className="space-y-2 border-t border-line p-4">
          <p className="flex flex-wrap items-center gap-3 text-xs text-muted">
            {say(proof.sqlLead)}
            <button
              type="button"
              className="button"
              onClick={() => void navigator.clipboard?.writeText(sql).then(() => setCopied(true))}
            >
              {say(isCopied ? proof.copied : proof.copy)}
            </button>
          </p>
          <pre className="max-h-96 overflow-y-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-3 text-xs">
            {sql}
          </pre>
        </div>
      )}
    </details>
  );
}
