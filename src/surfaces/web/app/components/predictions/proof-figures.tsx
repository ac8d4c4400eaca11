import type { CardMetricResponse, CardResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { metricHint, metricTitle } from '../../messages/prediction-words.ts';
import { predictions } from '../../messages/predictions.ts';
import { proof } from '../../messages/proof.ts';
import { Hint } from '../hint.tsx';
import { MetricFigure } from './judged-figure.tsx';

/** Every figure of a card with its interval, beside that of the baseline where there is one. */
export function ProofFigures({ card }: { card: CardResponse }) {
  const { say } = useSpeech();
  const hasBaseline = card.metrics.some(({ baseline }) => baseline !== null);
  return (
    <section className="card" aria-labelledby="figures-title">
      <header className="border-b border-line px-4 py-2.5">
        <h2 id="figures-title" className="scroll-mt-28 text-base font-semibold">
          {say(proof.figures)}
        </h2>
        <p className="text-xs text-muted">{say(proof.figuresLead)}</p>
      </header>
      {card.metrics.length === 0 && <p className="p-4 text-muted">{say(proof.noFigures)}</p>}
      <div className={card.metrics.length === 0 ? 'hidden' : 'px-4 py-2'}>
        <table className="w-full">
          <thead className="text-xs text-muted">
            <tr className="border-b border-line">
              <th className="py-1.5 text-left font-normal">{say(predictions.metric)}</th>
              <th className="py-1.5 text-right font-normal">{say(predictions.value)}</th>
              <th className="hidden py-1.5 text-right font-normal sm:table-cell">{say(predictions.intervalTitle)}</th>
              {hasBaseline && <th className="py-1.5 pl-3 text-right font-normal">{say(predictions.baselineFigure)}</th>}
            </tr>
          </thead>
          <tbody>
            {card.metrics.map((metric) => (
              <Line key={metric.metric} metric={metric} hasBaseline={hasBaseline} />
            ))}
          </tbody>
        </table>
        {card.baseline !== null && (
          <p className="pt-2 text-xs text-muted">{say(predictions.baselineIs, { baseline: say(card.baseline) })}</p>
        )}
      </div>
    </section>
  );
}

function Line({ metric, hasBaseline }: { metric: CardMetricResponse; hasBaseline: boolean }) {
  const { say } = useSpeech();
  const hint = metricHint(metric.metric);
  const title = say(metricTitle(metric.metric));
  const interval = metric.low !== null && metric.high !== null && (
    <>
      <MetricFigure metric={metric.metric} value={metric.low} /> –{' '}
      <MetricFigure metric={metric.metric} value={metric.high} />
    </>
  );
  return (
    <tr className="border-b border-line last:border-b-0" data-testid="metric">
      <th scope="row" className="py-1.5 pr-2 text-left font-normal">
        {hint === undefined ? (
          title
        ) : (
          <Hint text={say(hint)} className="text-left underline decoration-dotted underline-offset-2">
            {title}
          </Hint>
        )}
        {metric.judged && (
          <span className="ml-2 rounded bg-accent-soft px-1.5 py-px text-xs">{say(predictions.judged)}</span>
        )}
      </th>
      <td className="text-right font-semibold">
        <MetricFigure metric={metric.metric} value={metric.value} />
        <span className="block whitespace-nowrap pl-2 text-xs font-normal text-muted sm:hidden">{interval}</span>
      </td>
      <td className="hidden text-right text-muted sm:table-cell">{interval}</td>
      {hasBaseline && (
        <td className="pl-3 text-right text-muted">
          {metric.baseline !== null && <MetricFigure metric={metric.metric} value={metric.baseline} />}
        </td>
      )}
    </tr>
  );
}
