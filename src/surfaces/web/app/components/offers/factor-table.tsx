import { useFactors } from '../../api/queries.ts';
import { customer } from '../../messages/customer.ts';
import { useSpeech } from '../../messages/language.tsx';
import { offers } from '../../messages/offers.ts';
import { blockTitle, factorTitle } from '../../messages/words.ts';
import { KindBadge } from '../kind-badge.tsx';
import { Awaiting } from '../states.tsx';

/** How much each factor tells customers apart; one that is the same for everybody is marked. */
export function FactorTable() {
  const { say, formats } = useSpeech();
  return (
    <section className="card overflow-x-auto" aria-labelledby="factors-title">
      <h2 id="factors-title" className="flex items-center gap-2 px-4 pt-3 text-base font-semibold">
        {say(offers.factors)} <KindBadge kind="FACT" />
      </h2>
      <p className="px-4 text-xs text-muted">{say(offers.factorLead)}</p>
      <Awaiting of={useFactors()} lines={8}>
        {({ audit }) => (
          <table className="mt-2 w-full" data-testid="factor-audit">
            <thead className="text-xs text-muted">
              <tr className="border-b border-line">
                <th className="px-4 py-1.5 text-left font-normal">{say(customer.factor)}</th>
                <th className="px-2 text-right font-normal">{say(offers.weight)}</th>
                <th className="hidden px-2 text-right font-normal sm:table-cell">{say(offers.range)}</th>
                <th className="hidden px-2 text-right font-normal sm:table-cell">{say(offers.values)}</th>
                <th className="px-4 text-right font-normal">{say(offers.information)}</th>
              </tr>
            </thead>
            <tbody>
              {audit.map((factor) => (
                <tr key={factor.factor} className="border-b border-line last:border-b-0">
                  <th scope="row" className="px-4 py-1.5 text-left font-normal">
                    {say(factorTitle(factor.factor))}
                    {factor.isConstant && (
                      <span className="ml-2 whitespace-nowrap rounded bg-warn-soft px-1.5 py-0.5 text-xs text-warn">
                        {say(offers.constant)}
                      </span>
                    )}
                  </th>
                  <td className="px-2 text-right">{formats.number(factor.weight)}</td>
                  <td className="hidden whitespace-nowrap px-2 text-right sm:table-cell">
                    {formats.number(factor.lowest)} – {formats.number(factor.highest)}
                  </td>
                  <td className="hidden px-2 text-right sm:table-cell">{formats.count(factor.values)}</td>
                  <td className="px-4 text-right">{formats.number(factor.information)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Awaiting>
    </section>
  );
}

/** The rules that kept offers out, with the pairs and customers concerned. */
export function BlockedOffers() {
  const { say, formats } = useSpeech();
  return (
    <section className="card" aria-labelledby="blocked-title">
      <h2 id="blocked-title" className="flex items-center gap-2 px-4 pt-3 text-base font-semibold">
        {say(offers.blocked)} <KindBadge kind="RULE" />
      </h2>
      <Awaiting of={useFactors()}>
        {({ blocked }) =>
          blocked.length === 0 ? (
            <p className="p-4 text-muted">{say(offers.noBlocked)}</p>
          ) : (
            <table className="mt-2 w-full">
              <thead className="text-xs text-muted">
                <tr className="border-b border-line">
                  <th className="px-4 py-1.5 text-left font-normal">{say(offers.blocked)}</th>
                  <th className="px-2 text-right font-normal">{say(offers.pairs)}</th>
                  <th className="px-4 text-right font-normal">{say(offers.customers)}</th>
                </tr>
              </thead>
              <tbody>
                {blocked.map(({ rule, pairs, customers }) => (
                  <tr key={rule} className="border-b border-line last:border-b-0">
                    <th scope="row" className="px-4 py-1.5 text-left font-normal">
                      {say(blockTitle(rule))}
                    </th>
                    <td className="px-2 text-right">{formats.count(pairs)}</td>
                    <td className="px-4 text-right">{formats.count(customers)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Awaiting>
    </section>
  );
}
