import { Link, useParams } from '@tanstack/react-router';
import { useModel } from '../api/queries.ts';
import type { ModelResponse } from '../api/shapes.ts';
import { KindBadge } from '../components/kind-badge.tsx';
import { Circumstances } from '../components/predictions/circumstances.tsx';
import { Confidence } from '../components/predictions/confidence.tsx';
import { Curves } from '../components/predictions/curves.tsx';
import { Doubts } from '../components/predictions/doubts.tsx';
import { GradeMark, isLetter } from '../components/predictions/grade-mark.tsx';
import { Learned } from '../components/predictions/learned.tsx';
import { PredictedCustomers } from '../components/predictions/predicted-customers.tsx';
import { ProofFigures } from '../components/predictions/proof-figures.tsx';
import { ScoreSql } from '../components/predictions/score-sql.tsx';
import { Needs, Numbers } from '../components/predictions/target-card.tsx';
import { Awaiting } from '../components/states.tsx';
import { useSpeech } from '../messages/language.tsx';
import { model as learned } from '../messages/model.ts';
import { predictionList } from '../messages/prediction-list.ts';
import { definitionOf, isOfMoney, targetTitle } from '../messages/prediction-words.ts';
import { predictions } from '../messages/predictions.ts';
import { proof } from '../messages/proof.ts';
import { useTitle } from '../use-title.ts';

/** One target: its whole proof, what drives it, and its customers. */
export function TargetPage() {
  const { say } = useSpeech();
  const { target } = useParams({ from: '/predictions/$target' });
  useTitle(say(targetTitle(target)));
  return (
    <div className="space-y-4">
      <p className="no-print">
        <Link to="/predictions" className="link">
          ← {say(predictions.back)}
        </Link>
      </p>
      <Awaiting of={useModel(target)} lines={14}>
        {(model) => <Whole model={model} />}
      </Awaiting>
    </div>
  );
}

function Whole({ model }: { model: ModelResponse }) {
  const { card, curves, sql } = model;
  const isMoney = isOfMoney(card);
  return (
    <>
      <Head card={card} />
      <Parts model={model} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <ProofFigures card={card} />
        <Circumstances card={card} />
      </div>
      <Curves curves={curves} />
      <Learned model={model} />
      {card.customers > 0 && <Confidence target={card.target} isMoney={isMoney} />}
      {card.customers > 0 && (
        <PredictedCustomers target={card.target} isMoney={isMoney} hasWorth={card.worth !== null} />
      )}
      <Doubts doubts={card.doubts} />
      {sql !== null && <ScoreSql sql={sql} />}
    </>
  );
}

function Head({ card }: Pick<ModelResponse, 'card'>) {
  const { say } = useSpeech();
  return (
    <header className={`flex items-start ${isLetter(card.grade) ? 'gap-4' : 'flex-col gap-2'}`}>
      <GradeMark grade={card.grade} />
      <div className="min-w-0 space-y-1">
        <h1 className="flex flex-wrap items-center gap-x-2 text-xl font-semibold">
          {say(targetTitle(card.target))} <KindBadge kind={card.kind} />
        </h1>
        <p className="text-muted">{say(definitionOf(card.target, card.title))}</p>
        <p>{say(card.reason)}</p>
        <Numbers card={card} />
        <Needs needs={card.needs} />
      </div>
    </header>
  );
}

/** The parts of this page, to go to. */
function Parts({ model: { card, curves, terms } }: { model: ModelResponse }) {
  const { say } = useSpeech();
  const parts = [
    ['figures-title', proof.figures, true],
    ['curves-title', proof.curves, Object.keys(curves).length > 0],
    ['drivers-title', learned.drivers, terms.length > 0 || card.drivers.length > 0],
    ['scatter-title', predictionList.scatterPlain, card.customers > 0],
    ['list-title', predictionList.list, card.customers > 0],
    ['doubts-title', proof.doubts, true],
  ] as const;
  return (
    <nav aria-label={say(predictions.parts)} className="no-print flex flex-wrap gap-x-4 gap-y-1">
      {parts.map(
        ([id, title, isThere]) =>
          isThere && (
            <button
              key={id}
              type="button"
              className="link"
              onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}
            >
              {say(title)}
            </button>
          ),
      )}
    </nav>
  );
}
