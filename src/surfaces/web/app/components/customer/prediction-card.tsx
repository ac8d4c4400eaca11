import { Link } from '@tanstack/react-router';
import type { CustomerPredictionResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { targetTitle } from '../../messages/prediction-words.ts';
import { reasons } from '../../messages/reasons.ts';
import { KindBadge } from '../kind-badge.tsx';
import { Figure } from '../predictions/figure-in-unit.tsx';
import { GradeMark } from '../predictions/grade-mark.tsx';
import { RangeBar } from '../predictions/range-bar.tsx';
import { Waterfall } from './waterfall.tsx';

interface Props {
  prediction: CustomerPredictionResponse;
  /** Whether the reasons are unfolded from the start. */
  isOpen: boolean;
}

/** One prediction of a customer: figure, range and sentence; how the score comes about, and the nearest changes. */
export function PredictionCard({ prediction, isOpen }: Props) {
  const { say } = useSpeech();
  const { target, grade, kind, base, contributions, changes, unit } = prediction;
  return (
    <article className="card flex min-w-0 flex-col gap-3 p-4" data-testid="prediction" data-target={target}>
      <header className="flex flex-wrap items-center gap-2">
        <GradeMark grade={grade} isSmall />
        <h3 className="font-semibold">
          <Link to="/predictions/$target" params={{ target }} className="hover:underline">
            {say(targetTitle(target))}
          </Link>
        </h3>
        <KindBadge kind={kind} />
      </header>
      <Value prediction={prediction} />
      <p>{say(prediction.sentence)}</p>
      {changes.length > 0 && (
        <div className="rounded-md bg-accent-soft px-3 py-2" data-testid="changes">
          <h4 className="text-xs font-semibold">{say(reasons.changes)}</h4>
          <ul className="list-disc pl-4">
            {changes.map((change) => (
              <li key={`${change.feature} ${change.to}`}>{say(change.sentence)}</li>
            ))}
          </ul>
          <p className="text-xs text-muted">{say(reasons.changesLead)}</p>
        </div>
      )}
      {base === null || contributions.length === 0 ? (
        <p className="text-xs text-muted">{say(reasons.noReasons)}</p>
      ) : (
        <details open={isOpen}>
          <summary className="text-xs font-semibold">{say(reasons.why)}</summary>
          <div className="pt-2">
            <Waterfall base={base} contributions={contributions} unit={unit} />
          </div>
        </details>
      )}
    </article>
  );
}

/** The figure, and where it and its range lie: on a scale of all chances, or from nothing to the end of the range. */
function Value({ prediction }: Pick<Props, 'prediction'>) {
  const { value, low, high, unit } = prediction;
  const most = unit === 'share' ? 1 : 1.1 * Math.max(1, value ?? 0, high ?? 0);
  return (
    <div className="flex items-center gap-4">
      <span className="text-xl font-semibold">
        <Figure value={value} unit={unit} />
      </span>
      <span className="min-w-0 flex-1">
        <RangeBar row={prediction} most={most} />
        <span className="flex justify-between text-[11px] text-muted">
          <Figure value={0} unit={unit} />
          {low !== null && high !== null && (
            <span>
              <Figure value={low} unit={unit} /> – <Figure value={high} unit={unit} />
            </span>
          )}
          <Figure value={most} unit={unit} />
        </span>
      </span>
    </div>
  );
}
