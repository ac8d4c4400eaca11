import type { DetailedOffer } from '../../api/shapes.ts';
import { customer } from '../../messages/customer.ts';
import { useSpeech } from '../../messages/language.tsx';
import { MoneyRange, ScoreBar, useMoney } from '../measures.tsx';
import { FactorBars } from './factor-bars.tsx';

/** One offer: score, worth, reasons in words, and the eight factors behind the score. */
export function OfferCard({ offer }: { offer: DetailedOffer }) {
  const { say, formats, language } = useSpeech();
  const { currency, period } = useMoney();
  const reasons = (language === 'id' ? offer.reasoningId : offer.reasoningEn).split(/\s*\|\s*/).filter(Boolean);
  return (
    <article className="card flex flex-col gap-3 p-4" data-testid="offer">
      <header>
        <h3 className="flex items-baseline gap-2 font-semibold">
          <span className="text-muted">{offer.rank}.</span> {offer.product}
        </h3>
        <p className="mt-1 flex items-center gap-2" title={say(customer.score, { n: formats.number(offer.score) })}>
          <ScoreBar score={offer.score} />
          <span className="text-xs text-muted">/ 100</span>
        </p>
      </header>
      <div>
        <p className="text-xs text-muted">{say(customer.worth, { period })}</p>
        <p className="font-semibold">
          <MoneyRange low={offer.worthLow} high={offer.worthHigh} />
        </p>
        {offer.worth !== null && (
          <p className="text-xs text-muted">
            {say(customer.worthMeaning, { middle: formats.money(offer.worth, currency) })}
          </p>
        )}
      </div>
      {reasons.length > 0 && (
        <div>
          <h4 className="text-xs text-muted">{say(customer.reasons)}</h4>
          <ul className="list-disc pl-4">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <FactorBars factors={offer.factors} />
      {offer.evidence !== null && (
        <p className="text-xs text-muted">{say(customer.tieBreak, { n: formats.share(offer.evidence) })}</p>
      )}
    </article>
  );
}
