import type { ProductChanceResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { reasons } from '../../messages/reasons.ts';
import { KindBadge } from '../kind-badge.tsx';
import { Money } from '../measures.tsx';
import { useBeginning } from '../more-button.tsx';

/** The products that a customer may take up, the likeliest first. */
export function LikelyProducts({ products }: { products: readonly ProductChanceResponse[] }) {
  const { say } = useSpeech();
  const { shown, more } = useBeginning(products, 5);
  return (
    <section className="card" aria-labelledby="likely-title" data-testid="likely-products">
      <h3
        id="likely-title"
        className="flex items-center gap-2 border-b border-line px-4 py-2.5 text-base font-semibold"
      >
        {say(reasons.products)} <KindBadge kind={products[0]?.kind ?? 'ESTIMATE'} />
      </h3>
      <div className="px-4 py-2">
        <table className="w-full">
          <thead className="text-xs text-muted">
            <tr className="border-b border-line">
              <th className="py-1.5 text-left font-normal">{say(reasons.product)}</th>
              <th className="w-1/4 px-2 py-1.5 text-left font-normal">{say(reasons.chance)}</th>
              <th className="hidden py-1.5 text-right font-normal sm:table-cell">{say(reasons.amount)}</th>
              <th className="py-1.5 text-right font-normal">{say(reasons.worth)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((product) => (
              <Line key={product.productId} product={product} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </section>
  );
}

function Line({ product: { rank, product, probability, amount, worth } }: { product: ProductChanceResponse }) {
  const { formats } = useSpeech();
  return (
    <tr className="border-b border-line last:border-b-0">
      <th scope="row" className="py-1.5 text-left font-normal">
        <span className="text-muted">{rank}.</span> {product}
      </th>
      <td className="px-2 py-1.5">
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="hidden h-1.5 flex-1 overflow-hidden rounded-full bg-sunken sm:block">
            <span className="block h-full rounded-full bg-accent" style={{ width: `${100 * probability}%` }} />
          </span>
          <span className="w-12 font-semibold sm:text-right">{formats.share(probability)}</span>
        </span>
      </td>
      <td className="hidden py-1.5 text-right sm:table-cell">
        <Money amount={amount} />
      </td>
      <td className="py-1.5 text-right">
        <Money amount={worth} />
      </td>
    </tr>
  );
}
