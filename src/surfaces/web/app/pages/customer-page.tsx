import { Link, useCanGoBack, useParams, useRouter } from '@tanstack/react-router';
import { useCustomer, useCustomerPredictions } from '../api/queries.ts';
import type { CustomerDetailResponse } from '../api/shapes.ts';
import { CustomerFacts } from '../components/customer/customer-facts.tsx';
import { CustomerFindings } from '../components/customer/customer-findings.tsx';
import { CustomerPredictions } from '../components/customer/customer-predictions.tsx';
import { Holdings } from '../components/customer/holdings.tsx';
import { OfferCard } from '../components/customer/offer-card.tsx';
import { SegmentList } from '../components/customer/segment-list.tsx';
import { KindBadge } from '../components/kind-badge.tsx';
import { PriorityChip, SegmentChip } from '../components/segment-chip.tsx';
import { Awaiting } from '../components/states.tsx';
import { customer } from '../messages/customer.ts';
import { useSpeech } from '../messages/language.tsx';
import { actionTitle } from '../messages/words.ts';
import { useTitle } from '../use-title.ts';

/** Everything known about one customer. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/customers/$customerId' });
  const found = useCustomer(customerId);
  useTitle(found.data?.customer.name ?? customerId);
  return (
    <div className="space-y-4">
      <BackLink />
      <Awaiting of={found} lines={14}>
        {(detail) => <Detail detail={detail} />}
      </Awaiting>
    </div>
  );
}

/** Goes back to the list as it was filtered, or to the list itself where there is no way back. */
function BackLink() {
  const { say } = useSpeech();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const text = `← ${say(customer.back)}`;
  return canGoBack ? (
    <button type="button" className="link no-print" onClick={() => router.history.back()}>
      {text}
    </button>
  ) : (
    <Link to="/" className="link no-print">
      {text}
    </Link>
  );
}

function Detail({ detail }: { detail: CustomerDetailResponse }) {
  const { say } = useSpeech();
  const { customer: row, offers } = detail;
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-xl font-semibold">{row.name}</h1>
        <span className="font-mono text-xs text-muted">{row.customerId}</span>
        <span className="flex items-center gap-3">
          <SegmentChip segment={row.strategy} />
          {row.action !== null && <span className="text-muted">→ {say(actionTitle(row.action))}</span>}
          <PriorityChip priority={row.priority} />
          <KindBadge kind="RULE" />
        </span>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <CustomerFacts detail={detail} />
        <SegmentList segments={detail.segments} />
      </div>
      <CustomerPredictions customerId={row.customerId} />
      <section aria-labelledby="offers-title" className="space-y-3">
        <h2 id="offers-title" className="flex items-center gap-2 text-base font-semibold">
          {say(offers.length === 3 ? customer.offers : customer.offersCount)} <KindBadge kind="RULE" />
        </h2>
        {offers.length === 0 ? (
          <p className="card p-4 text-muted">{say(customer.noOffers)}</p>
        ) : (
          <OffersLead customerId={row.customerId} />
        )}
        <div className="grid gap-4 xl:grid-cols-3">
          {offers.map((offer) => (
            <OfferCard key={offer.productId} offer={offer} />
          ))}
        </div>
      </section>
      <Holdings holdings={detail.holdings} />
      <CustomerFindings findings={detail.findings} />
    </>
  );
}

/** What the offers are, and where the predictions stand if there are any. */
function OffersLead({ customerId }: { customerId: string }) {
  const { say } = useSpeech();
  const { predictions = [], products = [] } = useCustomerPredictions(customerId).data ?? {};
  return (
    <p className="text-xs text-muted">
      {say(customer.offersLead)} {predictions.length + products.length > 0 && say(customer.offersChances)}
    </p>
  );
}
