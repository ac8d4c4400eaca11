import type { SegmentOfCustomer } from '../../api/shapes.ts';
import { customer } from '../../messages/customer.ts';
import { useSpeech } from '../../messages/language.tsx';
import { schemeTitle, segmentMeaning } from '../../messages/words.ts';
import { KindBadge } from '../kind-badge.tsx';
import { SegmentChip } from '../segment-chip.tsx';
import { useDistance } from './use-distance.ts';

const order = ['quadrant', 'revenue_tenure', 'arpu', 'tenure', 'bandwidth_class', 'bandwidth_type'];
const place = (scheme: string): number => (order.indexOf(scheme) + order.length) % order.length;

/** The segment of every scheme, and in words how far the customer is from leaving it. */
export function SegmentList({ segments }: { segments: readonly SegmentOfCustomer[] }) {
  const { say } = useSpeech();
  const distance = useDistance();
  const sorted = [...segments].sort((one, other) => place(one.scheme) - place(other.scheme));
  return (
    <section className="card" aria-labelledby="segments-title">
      <h2
        id="segments-title"
        className="flex items-center gap-2 border-b border-line px-4 py-2.5 text-base font-semibold"
      >
        {say(customer.segments)} <KindBadge kind="RULE" />
      </h2>
      <ul className="px-4 py-2">
        {sorted.map((one) => {
          const meaning = segmentMeaning(one.segment, one.scheme);
          return (
            <li key={one.scheme} className="border-b border-line py-2 last:border-b-0">
              <p className="flex justify-between gap-4">
                <span className="text-muted">{say(schemeTitle(one.scheme))}</span>
                <strong className="font-semibold">
                  <SegmentChip segment={one.segment} scheme={one.scheme} />
                </strong>
              </p>
              <p className="text-xs text-muted">
                {meaning && say(meaning)} <span className="text-ink">{distance(one)}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
