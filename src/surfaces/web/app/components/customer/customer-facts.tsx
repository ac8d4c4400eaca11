import type { ReactNode } from 'react';
import type { CustomerDetailResponse } from '../../api/shapes.ts';
import { customer } from '../../messages/customer.ts';
import { useSpeech } from '../../messages/language.tsx';
import { segmentTitle } from '../../messages/words.ts';
import { KindBadge } from '../kind-badge.tsx';
import { Measure, Unknown, useMoney } from '../measures.tsx';

const revenueRemarks = { partial: customer.partial, bundled: customer.bundled } as const;
const tenureRemarks = { renewal_risk: customer.renewal, invalid: customer.invalidTenure } as const;

/** What the files say about a customer; what they do not say is called unknown. */
export function CustomerFacts({ detail }: { detail: CustomerDetailResponse }) {
  const { say, formats } = useSpeech();
  const { currency, period } = useMoney();
  const { customer: row, since, lineCount } = detail;
  const revenueRemark = revenueRemarks[row.revenueState as keyof typeof revenueRemarks];
  const tenureRemark = tenureRemarks[row.tenureState as keyof typeof tenureRemarks];
  return (
    <section className="card" aria-labelledby="facts-title">
      <h2 id="facts-title" className="flex items-center gap-2 border-b border-line px-4 py-2.5 text-base font-semibold">
        {say(customer.facts)} <KindBadge kind="FACT" />
      </h2>
      <dl className="grid gap-x-6 px-4 py-2 sm:grid-cols-2">
        <Fact title={say(customer.revenue, { period })}>
          <strong>{row.revenue === null ? <Unknown /> : formats.fullMoney(row.revenue, currency)}</strong>
          {revenueRemark && <Remark text={say(revenueRemark)} />}
        </Fact>
        <Fact title={say(customer.bandwidth)}>
          <Measure value={row.bandwidthMbps} unit="mbps" />
        </Fact>
        <Fact title={say(customer.tenure)}>
          <Measure value={row.tenureYears} unit="years" />
          {tenureRemark && <Remark text={say(tenureRemark)} />}
        </Fact>
        <Fact title={say(customer.bandwidthType)}>
          <Text of={row.bandwidthType && say(segmentTitle(row.bandwidthType, 'bandwidth_type'))} />
        </Fact>
        <Fact title={say(customer.industry)}>
          <Text of={row.industry} />
        </Fact>
        <Fact title={say(customer.region)}>
          <Text of={row.region} />
        </Fact>
        <Fact title={say(customer.owner)}>
          <Text of={row.owner} />
        </Fact>
        <Fact title={say(customer.status)}>
          <Text of={row.status} />
        </Fact>
        <Fact title={say(customer.category)}>
          <Text of={row.category} />
        </Fact>
        <Fact title={say(customer.tier)}>
          <Text of={row.tier} />
        </Fact>
        <Fact title={say(customer.since)}>
          <Text of={since === null ? null : formats.date(since.slice(0, 10))} />
        </Fact>
        <Fact title={say(customer.lines)}>{formats.count(lineCount)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 border-b border-line py-1.5 last:border-b-0">
      <dt className="shrink-0 text-muted">{title}</dt>
      <dd className="min-w-0 break-words text-right">{children}</dd>
    </div>
  );
}

function Remark({ text }: { text: string }) {
  return <span className="block text-xs text-warn">{text}</span>;
}

function Text({ of }: { of: string | null }) {
  return of === null || of === '' ? <Unknown /> : of;
}
