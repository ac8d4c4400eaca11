import { Link } from '@tanstack/react-router';
import type { CardSummaryResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { definitionOf, targetTitle } from '../../messages/prediction-words.ts';
import { predictions } from '../../messages/predictions.ts';
import { Hint } from '../hint.tsx';
import { KindBadge } from '../kind-badge.tsx';
import { Money } from '../measures.tsx';
import { GradeMark, isLetter } from './grade-mark.tsx';
import { JudgedFigure } from './judged-figure.tsx';

/** One target in brief: how far it is proven, by which figure, why, and what is needed. */
export function TargetCard({ card }: { card: CardSummaryResponse }) {
  const { say } = useSpeech();
  return (
    <article className="card flex flex-col gap-3 p-4" data-testid="target-card" data-target={card.target}>
      <header className={`flex items-start ${isLetter(card.grade) ? 'gap-3' : 'flex-col gap-2'}`}>
        <GradeMark grade={card.grade} />
        <div className="min-w-0 flex-1">
          <h2 className="flex flex-wrap items-center gap-x-2 text-base font-semibold">
            <Link to="/predictions/$target" params={{ target: card.target }} className="hover:underline">
              {say(targetTitle(card.target))}
            </Link>
            <KindBadge kind={card.kind} />
          </h2>
          <p className="text-xs text-muted">{say(definitionOf(card.target, card.title))}</p>
        </div>
      </header>
      <JudgedFigure card={card} />
      <p>{say(card.reason)}</p>
      <Needs needs={card.needs} />
      <div className="mt-auto space-y-1 border-t border-line pt-2">
        <Numbers card={card} />
        <Link to="/predictions/$target" params={{ target: card.target }} className="link">
          {say(predictions.open)}
        </Link>
      </div>
    </article>
  );
}

/** What would have to be there for a better proof. */
export function Needs({ needs }: Pick<CardSummaryResponse, 'needs'>) {
  const { say } = useSpeech();
  if (needs.length === 0) return null;
  return (
    <div className="rounded-md bg-warn-soft px-3 py-2">
      <h3 className="text-xs font-semibold text-warn">{say(predictions.needs)}</h3>
      <ul className="list-disc pl-4">
        {needs.map((need) => (
          <li key={need.en}>{say(need)}</li>
        ))}
      </ul>
    </div>
  );
}

/** On how many customers it was tested, how many have a figure, and what they are worth together. */
export function Numbers({ card }: { card: CardSummaryResponse }) {
  const { say, formats } = useSpeech();
  const { n, positives, customers, worth, target } = card;
  const tested = positives === null ? predictions.tested : predictions.testedOf;
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-muted">
      {n > 0 && (
        <span>
          {say(tested, {
            n: formats.count(n),
            ...(positives !== null && { positives: formats.count(positives) }),
          })}
        </span>
      )}
      <span>{say(predictions.figuresFor, { n: formats.count(customers) })}</span>
      {worth !== null && (
        <span className="inline-flex gap-1">
          <Hint
            text={say(target === 'clv' ? predictions.worthHintMoney : predictions.worthHint)}
            className="underline decoration-dotted underline-offset-2"
          >
            {say(predictions.worth)}
          </Hint>
          <Money amount={worth} />
        </span>
      )}
    </p>
  );
}
