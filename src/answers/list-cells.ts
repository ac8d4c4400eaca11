import type { Language } from '#values';
import type { CustomerRow } from './shapes.ts';

/** One customer in the 26 columns of the list, in the order of the contract's `workbookColumns`; null where not known. */
export function listCells(row: CustomerRow, language: Language): (string | number | null)[] {
  const offers = [0, 1, 2].flatMap((place) => {
    const offer = row.offers[place];
    if (offer === undefined) return [null, null, null];
    return [offer.product, offer.score, language === 'id' ? offer.reasoningId : offer.reasoningEn];
  });
  return [
    row.customerId,
    row.name,
    row.revenue,
    row.arpuCategory,
    row.tenureYears,
    row.tenureStrategy,
    row.bandwidthMbps,
    row.bandwidthType,
    row.industry,
    row.tier,
    row.products,
    row.productCount,
    row.strategy,
    row.action,
    row.priority,
    row.owner,
    row.status,
    ...offers,
  ];
}
