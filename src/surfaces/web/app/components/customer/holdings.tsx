import type { CustomerDetailResponse } from '../../api/shapes.ts';
import { customer } from '../../messages/customer.ts';
import { useSpeech } from '../../messages/language.tsx';
import { KindBadge } from '../kind-badge.tsx';
import { Money, useMoney } from '../measures.tsx';

/** The products a customer owns, with what they bring in. */
export function Holdings({ holdings }: { holdings: CustomerDetailResponse['holdings'] }) {
  const { say, formats } = useSpeech();
  const { period } = useMoney();
  return (
    <section className="card" aria-labelledby="holdings-title">
      <h2
        id="holdings-title"
        className="flex items-center gap-2 border-b border-line px-4 py-2.5 text-base font-semibold"
      >
        {say(customer.holdings)} <KindBadge kind="FACT" />
      </h2>
      {holdings.length === 0 ? (
        <p className="p-4 text-muted">{say(customer.noHoldings)}</p>
      ) : (
        <div className="overflow-x-auto px-4 py-2">
          <table className="w-full">
            <thead className="text-xs text-muted">
              <tr className="border-b border-line">
                <th className="py-1.5 text-left font-normal">{say(customer.product)}</th>
                <th className="py-1.5 text-right font-normal">{say(customer.rows)}</th>
                <th className="py-1.5 text-right font-normal">{say(customer.revenue, { period })}</th>
              </tr>
            </thead>
            <tbody>
              {holdings.map(({ product, productId, lines, revenue }) => (
                <tr key={product} className="border-b border-line last:border-b-0">
                  <th scope="row" className="py-1.5 text-left font-normal">
                    {product}
                    {productId === null && (
                      <span className="ml-2 text-xs text-warn">{say(customer.notInCatalogue)}</span>
                    )}
                  </th>
                  <td className="text-right">{formats.count(lines)}</td>
                  <td className="text-right">
                    <Money amount={revenue} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
