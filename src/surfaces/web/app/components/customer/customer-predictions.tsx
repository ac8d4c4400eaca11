import { useCards, useCustomerPredictions } from '../../api/queries.ts';
import type { CustomerPredictionsResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { reasons } from '../../messages/reasons.ts';
import { useWide } from '../../use-wide.ts';
import { Awaiting } from '../states.tsx';
import { LikelyProducts } from './likely-products.tsx';
import { PredictionCard } from './prediction-card.tsx';

/** Everything predicted of a customer, with every reason; nothing where the run predicts nothing. */
export function CustomerPredictions({ customerId }: { customerId: string }) {
  const { say } = useSpeech();
  const found = useCustomerPredictions(customerId);
  const cards = useCards().data ?? [];
  const isEmpty = found.data?.predictions.length === 0 && found.data.products.length === 0;
  if (isEmpty && cards.length === 0) return null;
  return (
    <section aria-labelledby="predictions-title" className="space-y-3" data-testid="customer-predictions">
      <h2 id="predictions-title" className="text-base font-semibold">
        {say(reasons.title)}
      </h2>
      <Awaiting of={found} lines={6}>
        {(answer) => (isEmpty ? <p className="card p-4 text-muted">{say(reasons.none)}</p> : <All answer={answer} />)}
      </Awaiting>
    </section>
  );
}

function All({ answer: { predictions, products } }: { answer: CustomerPredictionsResponse }) {
  const isWide = useWide();
  return (
    <>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {predictions.map((prediction, index) => (
          <PredictionCard key={prediction.target} prediction={prediction} isOpen={isWide || index === 0} />
        ))}
      </div>
      {products.length > 0 && <LikelyProducts products={products} />}
    </>
  );
}
