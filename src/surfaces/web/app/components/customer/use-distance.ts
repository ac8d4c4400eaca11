import type { Bilingual } from '#values';
import type { SegmentOfCustomer } from '../../api/shapes.ts';
import { customer } from '../../messages/customer.ts';
import { useSpeech } from '../../messages/language.tsx';
import { segmentTitle } from '../../messages/words.ts';
import { acrossBorder, isAbove } from './across-border.ts';

const changes: Readonly<Record<string, { more: Bilingual; less: Bilingual; axis: Bilingual }>> = {
  revenue: { more: customer.moreRevenue, less: customer.lessRevenue, axis: { id: 'pendapatan', en: 'revenue' } },
  bandwidth: { more: customer.moreBandwidth, less: customer.lessBandwidth, axis: { id: 'bandwidth', en: 'bandwidth' } },
  tenure: { more: customer.moreTenure, less: customer.lessTenure, axis: { id: 'lama langganan', en: 'tenure' } },
};

/** Says in words how far a customer is from another segment; empty where nothing can be said. */
export function useDistance(): (one: SegmentOfCustomer) => string {
  const { say, formats } = useSpeech();
  return ({ scheme, segment, distance, axis }) => {
    const change = axis === null ? undefined : changes[axis.split('_')[0] ?? ''];
    if (distance === null || change === undefined || axis === null) return '';
    if (distance === 0) return say(customer.onBorder, { axis: say(change.axis) });
    const above = isAbove(scheme, segment, axis);
    const next = acrossBorder(scheme, segment, axis);
    if (above === null || next === null || distance >= 1) {
      return say(customer.nearest, { n: formats.share(distance), axis: say(change.axis) });
    }
    // The published distance is a share of the larger of value and border; here it becomes a change of the value.
    const needed = above ? distance : distance / (1 - distance);
    return say(above ? change.less : change.more, {
      n: formats.share(needed),
      segment: say(segmentTitle(next, scheme)),
    });
  };
}
