import { Link } from '@tanstack/react-router';
import { useCards } from '../api/queries.ts';
import { TargetCard } from '../components/predictions/target-card.tsx';
import { Awaiting } from '../components/states.tsx';
import { useSpeech } from '../messages/language.tsx';
import { predictions } from '../messages/predictions.ts';
import { useTitle } from '../use-title.ts';

/** What is predicted, and how far each prediction is proven. */
export function PredictionsPage() {
  const { say } = useSpeech();
  useTitle(say(predictions.title));
  return (
    <div className="space-y-4">
      <header>
        <h1 className="text-xl font-semibold">{say(predictions.title)}</h1>
        <p className="text-muted">{say(predictions.lead)}</p>
      </header>
      <Awaiting of={useCards()} lines={10}>
        {(cards) =>
          cards.length === 0 ? (
            <NoPredictions />
          ) : (
            <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
              {cards.map((card) => (
                <TargetCard key={card.target} card={card} />
              ))}
            </div>
          )
        }
      </Awaiting>
    </div>
  );
}

/** Why there is nothing here, and what to do. */
function NoPredictions() {
  const { say } = useSpeech();
  return (
    <div className="card space-y-2 p-8 text-center" data-testid="no-predictions">
      <p className="font-semibold">{say(predictions.none)}</p>
      <p className="text-muted">{say(predictions.noneWhy)}</p>
      <p>{say(predictions.noneHint)}</p>
      <Link to="/import" className="button">
        {say(predictions.toImport)}
      </Link>
    </div>
  );
}
