import type { CardMetricResponse, CardSummaryResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { metricFigure, metricHint, metricTitle } from '../../messages/prediction-words.ts';
import { predictions } from '../../messages/predictions.ts';
import { Hint } from '../hint.tsx';
import { Unknown } from '../measures.tsx';

/** A figure of a card as it is written; unknown where it is not known. */
export function MetricFigure({ metric, value }: { metric: string; value: number | null }) {
  const { formats } = useSpeech();
  if (value === null) return <Unknown />;
  return <span className="whitespace-nowrap">{metricFigure(metric, value, formats)}</span>;
}

/** The interval of a figure in words; empty where there is none. */
export function useInterval(): (metric: CardMetricResponse) => string {
  const { say, formats } = useSpeech();
  return ({ metric, low, high }) =>
    low === null || high === null
      ? ''
      : say(predictions.interval, {
          low: metricFigure(metric, low, formats),
          high: metricFigure(metric, high, formats),
        });
}

/** The figure that the grade judges with its interval, beside the same figure of the baseline by name. */
export function JudgedFigure({ card }: { card: CardSummaryResponse }) {
  const { say } = useSpeech();
  const interval = useInterval();
  const { judged, baseline } = card;
  if (judged === null) return null;
  const hint = metricHint(judged.metric);
  const title = say(metricTitle(judged.metric));
  return (
    <dl className="grid grid-cols-2 gap-x-4" data-testid="judged">
      <div>
        <dt className="text-xs text-muted">
          {hint === undefined ? (
            title
          ) : (
            <Hint text={say(hint)} className="text-left underline decoration-dotted underline-offset-2">
              {title}
            </Hint>
          )}
        </dt>
        <dd className="text-xl font-semibold">
          <MetricFigure metric={judged.metric} value={judged.value} />
        </dd>
        <dd className="text-xs text-muted">{interval(judged)}</dd>
      </div>
      <div>
        <dt className="text-xs text-muted">{say(predictions.baselineFigure)}</dt>
        <dd className="text-xl text-muted">
          <MetricFigure metric={judged.metric} value={judged.baseline} />
        </dd>
        {baseline !== null && <dd className="text-xs text-muted">{say(baseline)}</dd>}
      </div>
    </dl>
  );
}
