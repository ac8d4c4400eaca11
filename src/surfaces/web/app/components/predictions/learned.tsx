import type { ModelResponse } from '../../api/shapes.ts';
import { isOfMoney } from '../../messages/prediction-words.ts';
import { useSearchState } from '../../use-search-state.ts';
import { Drivers } from './drivers.tsx';
import { Shapes } from './shapes.tsx';

/** Drivers, and the shape of the one that is looked at; which one stands in the address. */
export function Learned({ model: { card, terms } }: { model: ModelResponse }) {
  const [search, change] = useSearchState();
  const chosen = terms.find(({ term }) => term === search.term) ?? terms[0];
  const choose = (term: string): void => change({ ...search, term }, true);
  if (chosen === undefined && card.drivers.length === 0) return null;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <Drivers
        drivers={card.drivers}
        chosen={chosen?.term ?? ''}
        onChoose={(feature) => (terms.some(({ term }) => term === feature) ? () => choose(feature) : undefined)}
      />
      {chosen !== undefined && <Shapes terms={terms} chosen={chosen} isMoney={isOfMoney(card)} onChoose={choose} />}
    </div>
  );
}
