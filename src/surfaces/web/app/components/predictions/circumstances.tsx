import type { ReactNode } from 'react';
import type { CardResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { isOfMoney, modelTitle } from '../../messages/prediction-words.ts';
import { proof } from '../../messages/proof.ts';
import { Hint } from '../hint.tsx';
import { Unknown } from '../measures.tsx';

/** When and how the proof was made: window, day, models, and what a shuffled outcome gives. */
export function Circumstances({ card }: { card: CardResponse }) {
  const { say, formats } = useSpeech();
  const dates = card.window?.split(' - ') ?? [];
  const areDates = dates.length === 2 && dates.every(isDate);
  const [from = '', to = ''] = dates.map((date) => (isDate(date) ? formats.date(date) : date));
  const model = (name: string | null) => say(name === null ? proof.noModel : modelTitle(name));
  const isMoney = isOfMoney(card);
  const trained = card.trainedAsOf;
  return (
    <section className="card" aria-labelledby="made-title">
      <h2 id="made-title" className="border-b border-line px-4 py-2.5 text-base font-semibold">
        {say(proof.made)}
      </h2>
      <dl className="px-4 py-2">
        {card.window !== null && (
          <Fact title={say(proof.window)} hint={say(proof.windowHint)}>
            {areDates ? say(proof.between, { from, to }) : card.window}
          </Fact>
        )}
        <Fact title={say(proof.trained)}>{trained !== null && isDate(trained) ? formats.date(trained) : trained}</Fact>
        <Fact title={say(proof.champion)}>{model(card.champion)}</Fact>
        {card.challenger !== null && (
          <Fact title={say(proof.challenger)} hint={say(proof.challengerHint)}>
            {model(card.challenger)}
          </Fact>
        )}
        {card.shuffled !== null && card.shuffled.value !== null && (
          <Fact title={say(proof.shuffled)} hint={say(isMoney ? proof.shuffledHintMoney : proof.shuffledHint)}>
            {isMoney ? formats.share(card.shuffled.value) : formats.measure(card.shuffled.value)}
          </Fact>
        )}
        {card.seed !== null && <Fact title={say(proof.seed)}>{String(card.seed)}</Fact>}
        {card.dataHash !== null && (
          <Fact title={say(proof.dataHash)}>
            <span className="font-mono text-xs" title={card.dataHash}>
              {card.dataHash.slice(0, 12)}
            </span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function Fact({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 border-b border-line py-1.5 last:border-b-0">
      <dt className="shrink-0 text-muted">
        {hint === undefined ? (
          title
        ) : (
          <Hint text={hint} className="text-left underline decoration-dotted underline-offset-2">
            {title}
          </Hint>
        )}
      </dt>
      <dd className="min-w-0 break-words text-right">{children ?? <Unknown />}</dd>
    </div>
  );
}
