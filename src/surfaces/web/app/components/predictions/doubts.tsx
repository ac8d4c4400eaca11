import type { CardResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { checkTitle, doubtAction } from '../../messages/prediction-words.ts';
import { proof } from '../../messages/proof.ts';
import { useBeginning } from '../more-button.tsx';

/** What the leak probe doubted, and what was done about it. */
export function Doubts({ doubts }: Pick<CardResponse, 'doubts'>) {
  const { say } = useSpeech();
  const { shown, more } = useBeginning(doubts, 6);
  return (
    <section className="card" aria-labelledby="doubts-title">
      <header className="border-b border-line px-4 py-2.5">
        <h2 id="doubts-title" className="scroll-mt-28 text-base font-semibold">
          {say(proof.doubts)}
        </h2>
        <p className="text-xs text-muted">{say(proof.doubtsLead)}</p>
      </header>
      {doubts.length === 0 && <p className="p-4 text-muted">{say(proof.noDoubts)}</p>}
      <ul className="px-4">
        {shown.map((doubt) => (
          <li key={`${doubt.check} ${doubt.columns}`} className="border-b border-line py-2 last:border-b-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <strong className="min-w-0 break-words font-semibold">{doubt.columns}</strong>
              <span className="text-muted">{say(checkTitle(doubt.check))}</span>
              <span className="ml-auto rounded bg-sunken px-1.5 py-px text-xs">{say(doubtAction(doubt.action))}</span>
            </p>
            <p className="text-xs text-muted">{say(doubt.evidence)}</p>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
