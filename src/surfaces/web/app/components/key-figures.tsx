import { useFindings, useStats } from '../api/queries.ts';
import type { MetricResponse } from '../api/shapes.ts';
import { useSpeech } from '../messages/language.tsx';
import { overview } from '../messages/overview.ts';
import { FigureCard } from './figure-card.tsx';
import { Money, Unknown, useMoney } from './measures.tsx';
import { Awaiting } from './states.tsx';

/** The key figures of the run; each says how it is known. */
export function KeyFigures() {
  const { say } = useSpeech();
  return (
    <section aria-label={say(overview.figures)}>
      <Awaiting of={useStats()} lines={3}>
        {({ metrics }) => <Figures metrics={new Map(metrics.map((metric) => [metric.metric, metric]))} />}
      </Awaiting>
    </section>
  );
}

function Figures({ metrics }: { metrics: ReadonlyMap<string, MetricResponse> }) {
  const { say, formats } = useSpeech();
  const { currency, period } = useMoney();
  const value = (name: string): number | null => metrics.get(name)?.value ?? null;
  const count = (name: string) => (value(name) === null ? <Unknown /> : formats.count(value(name) ?? 0));
  const about = (name: string) => ({
    kind: metrics.get(name)?.kind ?? ('FACT' as const),
    about: metrics.has(name) ? say(metrics.get(name)?.meaning ?? { id: name, en: name }) : name,
    testId: `figure-${name}`,
  });
  const [customers, high, median] = [
    value('customers.count'),
    value('priority.high.customers'),
    value('revenue.median'),
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5 *:last:max-md:col-span-2">
      <FigureCard
        {...about('customers.count')}
        title={say(overview.customers)}
        value={count('customers.count')}
        note={say(overview.knownOf, { n: formats.count(value('revenue.known_customers') ?? 0) })}
      />
      <FigureCard
        {...about('revenue.total')}
        title={`${say(overview.revenue)} ${period}`}
        value={<Money amount={value('revenue.total')} />}
        note={value('revenue.total') !== null && formats.fullMoney(value('revenue.total') ?? 0, currency)}
      />
      <FigureCard
        {...about('revenue.mean')}
        title={say(overview.mean)}
        value={<Money amount={value('revenue.mean')} />}
        note={median !== null && say(overview.medianIs, { money: formats.money(median, currency) })}
      />
      <FigureCard
        {...about('priority.high.customers')}
        title={say(overview.highPriority)}
        value={count('priority.high.customers')}
        note={
          high !== null && customers ? say(overview.ofCustomers, { share: formats.share(high / customers) }) : undefined
        }
      />
      <Warnings />
    </dl>
  );
}

function Warnings() {
  const { say, formats } = useSpeech();
  const { currency } = useMoney();
  const findings = useFindings().data?.filter(({ severity }) => severity !== 'info');
  const sum = (pick: 'rows' | 'money'): number => (findings ?? []).reduce((total, one) => total + one[pick], 0);
  return (
    <FigureCard
      kind="FACT"
      about={say(overview.warningsMeaning)}
      testId="figure-warnings"
      title={say(overview.warnings)}
      value={findings === undefined ? '…' : formats.count(sum('rows'))}
      note={findings !== undefined && say(overview.moneyTouched, { money: formats.money(sum('money'), currency) })}
    />
  );
}
