import type { QualityResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';
import { SeverityChip } from '../severity-chip.tsx';

/** What is not as it was in the run before. */
export function Drift({ drift }: { drift: NonNullable<QualityResponse['drift']> }) {
  const { say } = useSpeech();
  return (
    <section aria-labelledby="drift" className="card" data-testid="drift">
      <div className="border-b border-line px-4 py-2.5">
        <h2 id="drift" className="scroll-mt-28 text-base font-semibold">
          {say(quality.drift)}
        </h2>
        <p className="text-xs text-muted">
          {say(quality.driftAgainst, { run: drift.against })} {drift.changes.length === 0 && say(quality.noDrift)}
        </p>
      </div>
      <ul className="divide-y divide-line">
        {drift.changes.map((change) => (
          <li
            key={`${change.file}|${change.sheet}|${change.column}|${change.message.en}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5"
          >
            <SeverityChip severity={change.severity} />
            <span className="min-w-48 flex-1">
              {say(change.message)}
              <span className="block text-xs text-muted">
                {[change.file, change.sheet, change.column].filter((one) => one !== null && one !== '').join(' · ')}
              </span>
            </span>
            {change.before !== null && change.after !== null && (
              <span className="font-mono text-xs text-muted">
                {change.before} <span aria-hidden="true">→</span> <span className="text-ink">{change.after}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
