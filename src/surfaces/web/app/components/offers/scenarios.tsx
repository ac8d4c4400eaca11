import type { ScenarioResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { offers } from '../../messages/offers.ts';
import { KindBadge } from '../kind-badge.tsx';
import { MoneyRange, useMoney } from '../measures.tsx';

/** What would come in if a share of the offers were accepted, as ranges on one scale. */
export function Scenarios({ scenarios }: { scenarios: readonly ScenarioResponse[] }) {
  const { say, formats } = useSpeech();
  const { currency } = useMoney();
  const most = Math.max(1, ...scenarios.map(({ high }) => high));
  return (
    <section className="card" aria-labelledby="scenarios-title">
      <h2 id="scenarios-title" className="flex items-center gap-2 px-4 pt-3 text-base font-semibold">
        {say(offers.scenarios)} {scenarios[0] && <KindBadge kind={scenarios[0].kind} />}
      </h2>
      <p className="px-4 text-xs text-muted">{say(offers.scenarioLead)}</p>
      <ul className="divide-y divide-line px-4 py-2">
        {scenarios.map(({ name, conversion, low, middle, high, shareOfRevenue }) => (
          <li key={name.en} className="grid items-center gap-x-4 gap-y-1 py-2 md:grid-cols-[12rem_minmax(0,1fr)_22rem]">
            <span>
              {say(name)}{' '}
              <span className="text-xs text-muted">{say(offers.conversion, { n: formats.share(conversion) })}</span>
            </span>
            <span aria-hidden="true" className="relative h-3 rounded bg-sunken">
              <span
                className="absolute h-full rounded bg-accent/40"
                style={{ left: `${(low / most) * 100}%`, width: `${((high - low) / most) * 100}%` }}
              />
              <span className="absolute h-full w-0.5 bg-accent" style={{ left: `${(middle / most) * 100}%` }} />
            </span>
            <span className="md:text-right">
              <MoneyRange low={low} high={high} />
              <span className="block text-xs text-muted">
                {say(offers.middle, { money: formats.money(middle, currency) })}
                {shareOfRevenue !== null && ` · ${say(offers.ofRevenue, { n: formats.share(shareOfRevenue) })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
