import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Bilingual } from '#values';
import type { OpportunityResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { list } from '../../messages/list.ts';
import { offers } from '../../messages/offers.ts';
import { KindBadge } from '../kind-badge.tsx';
import { Measure, Money, MoneyRange, ScoreBar, useMoney } from '../measures.tsx';
import { Awaiting } from '../states.tsx';

/** The top of the up-sell or the cross-sell list. */
export function OpportunityTable({ title, found }: { title: Bilingual; found: UseQueryResult<OpportunityResponse[]> }) {
  const { say } = useSpeech();
  const { period } = useMoney();
  return (
    <section className="card" aria-label={say(title)}>
      <h2 className="flex items-center gap-2 px-4 pt-3 text-base font-semibold">
        {say(title)} <KindBadge kind={found.data?.[0]?.kind ?? 'RULE'} />
      </h2>
      <Awaiting of={found} lines={6}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="p-4 text-muted">{say(offers.noOpportunities)}</p>
          ) : (
            <div className="overflow-x-auto">
              <table className="mt-2 w-full min-w-[48rem]">
                <thead className="text-xs text-muted">
                  <tr className="border-b border-line">
                    <th className="px-4 py-1.5 text-left font-normal">{say(list.name)}</th>
                    <th className="px-2 text-right font-normal">{say(list.revenue)}</th>
                    <th className="px-2 text-right font-normal">{say(list.bandwidth)}</th>
                    <th className="px-2 text-left font-normal">{say(offers.product)}</th>
                    <th className="px-2 text-left font-normal">{say(offers.score)}</th>
                    <th className="px-4 text-right font-normal">{say(offers.worth, { period })}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Line key={row.customerId} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Awaiting>
    </section>
  );
}

function Line({ row }: { row: OpportunityResponse }) {
  const { say } = useSpeech();
  return (
    <tr className="border-b border-line last:border-b-0">
      <th scope="row" className="px-4 py-1.5 text-left font-normal">
        <Link to="/customers/$customerId" params={{ customerId: row.customerId }} className="link">
          {row.name}
        </Link>
        {row.industry !== null && <span className="block text-xs text-muted">{row.industry}</span>}
      </th>
      <td className="px-2 text-right">
        <Money amount={row.revenue} />
      </td>
      <td className="px-2 text-right">
        <Measure value={row.bandwidthMbps} unit="mbps" />
      </td>
      <td className="px-2">{row.product ?? <span className="text-muted">–</span>}</td>
      <td className="px-2">{row.score === null ? '–' : <ScoreBar score={row.score} />}</td>
      <td className="px-4 text-right">
        <MoneyRange low={row.worthLow} high={row.worthHigh} />
        <span className="block text-xs text-muted">{say(row.basis)}</span>
      </td>
    </tr>
  );
}
