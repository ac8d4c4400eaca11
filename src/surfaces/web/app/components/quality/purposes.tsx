import type { PurposeResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';
import { purposeTitle, usableTitle } from '../../messages/words.ts';

const classes = {
  yes: 'bg-accent-soft text-accent',
  partly: 'bg-warn-soft text-warn',
  no: 'bg-bad-soft text-bad',
} as const;
const marks = { yes: '✓', partly: '◐', no: '✕' } as const;

/** What the files are good for, and what is missing where they are not. */
export function Purposes({ purposes }: { purposes: readonly PurposeResponse[] }) {
  const { say } = useSpeech();
  return (
    <section aria-labelledby="purposes" className="space-y-2">
      <h2 id="purposes" className="scroll-mt-28 text-base font-semibold">
        {say(quality.purposes)}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {purposes.map(({ purpose, usable, needs, has }) => (
          <li key={purpose} className="card px-4 py-3" data-testid="purpose">
            <p className="flex items-start justify-between gap-2">
              <span className="font-semibold">{say(purposeTitle(purpose))}</span>
              <span className={`rounded px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap ${classes[usable]}`}>
                <span aria-hidden="true">{marks[usable]}</span> {say(usableTitle(usable))}
              </span>
            </p>
            <dl className="mt-1.5 grid grid-cols-[3rem_minmax(0,1fr)] gap-x-2 text-xs">
              <dt className="text-muted">{say(quality.needs)}</dt>
              <dd>{say(needs)}</dd>
              <dt className="text-muted">{say(quality.has)}</dt>
              <dd>{say(has)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
