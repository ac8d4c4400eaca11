import { useOpportunities, useScenarios, useStats } from '../api/queries.ts';
import { KindBadge } from '../components/kind-badge.tsx';
import { BlockedOffers, FactorTable } from '../components/offers/factor-table.tsx';
import { OpportunityTable } from '../components/offers/opportunity-table.tsx';
import { Scenarios } from '../components/offers/scenarios.tsx';
import { Awaiting } from '../components/states.tsx';
import { useSpeech } from '../messages/language.tsx';
import { offers } from '../messages/offers.ts';
import { shell } from '../messages/shell.ts';
import { useTitle } from '../use-title.ts';

/** How the offers come about and what they may bring: scenarios, factors, what was kept out, the top of both lists. */
export function OffersPage() {
  const { say } = useSpeech();
  useTitle(say(shell.offers));
  const absent = useStats().data?.run.absent ?? [];
  return (
    <div className="space-y-4">
      <header>
        <h1 className="flex items-center gap-2 text-xl font-semibold">
          {say(offers.title)} <KindBadge kind="RULE" />
        </h1>
        <p className="text-muted">{say(offers.lead)}</p>
      </header>
      <Awaiting of={useScenarios()}>{(scenarios) => <Scenarios scenarios={scenarios} />}</Awaiting>
      <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
        <FactorTable />
        <BlockedOffers />
      </div>
      <OpportunityTable title={offers.upsell} found={useOpportunities('UPSELL')} />
      <OpportunityTable title={offers.crossSell} found={useOpportunities('CROSS-SELL')} />
      {absent.length > 0 && (
        <section className="card p-4">
          <h2 className="font-semibold">{say(shell.absent)}</h2>
          <ul className="list-disc pl-5 text-muted">
            {absent.map((one) => (
              <li key={one.en}>{say(one)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
