import type { Language } from '#values';
import type { CustomerRow, Opportunity } from './shapes.ts';

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

/** One opportunity in the columns of the list, the basis of its worth last; null where not known. */
export function opportunityCells(one: Opportunity, language: Language): (string | number | null)[] {
  return [
    one.customerId,
    one.name,
    one.strategy,
    one.industry,
    one.revenue,
    one.bandwidthMbps,
    one.product,
    one.score,
    one.worthLow,
    one.worth,
    one.worthHigh,
    one.basis[language],
  ];
}
