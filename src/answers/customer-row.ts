import type { Cell, Row } from '#engine';
import type { CustomerRow, OfferBrief } from './shapes.ts';

/** A text cell, null where nothing is known. */
export function textOf(cell: Cell | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}

/** A number cell, null where nothing is known. */
export function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** A count or an amount that is zero where there are no rows. */
export function countOf(cell: Cell | undefined): number {
  return numberOf(cell) ?? 0;
}

/** One row of `customer_list` in the shape every surface shows. */
export function toCustomerRow(row: Row): CustomerRow {
  return {
    customerId: textOf(row['customer_id']) ?? '',
    name: textOf(row['name']) ?? '',
    revenue: numberOf(row['revenue']),
    revenueState: textOf(row['revenue_state']) ?? 'missing',
    arpuCategory: textOf(row['arpu_category']),
    tenureYears: numberOf(row['tenure_years']),
    tenureState: textOf(row['tenure_state']) ?? 'missing',
    tenureStrategy: textOf(row['tenure_strategy']),
    bandwidthMbps: numberOf(row['bandwidth_mbps']),
    bandwidthType: textOf(row['bandwidth_type']),
    bandwidthClass: textOf(row['bandwidth_class']),
    industry: textOf(row['industry']),
    region: textOf(row['region']),
    tier: textOf(row['tier']),
    category: textOf(row['category']),
    products: textOf(row['products']),
    productCount: countOf(row['product_count']),
    strategy: textOf(row['strategy']),
    action: textOf(row['action']),
    revenueTenure: textOf(row['revenue_tenure']),
    priority: textOf(row['priority']),
    owner: textOf(row['owner']),
    status: textOf(row['status']),
    distance: numberOf(row['distance']),
    offers: [1, 2, 3].flatMap((rank) => toOffer(row, rank)),
  };
}

function toOffer(row: Row, rank: number): OfferBrief[] {
  const productId = textOf(row[`product_id_${rank}`]);
  if (productId === null) return [];
  return [
    {
      rank,
      productId,
      product: textOf(row[`product_${rank}`]) ?? productId,
      score: countOf(row[`score_${rank}`]),
      reasoningId: textOf(row[`reasoning_${rank}`]) ?? '',
      reasoningEn: textOf(row[`reasoning_en_${rank}`]) ?? '',
      worthLow: numberOf(row[`worth_low_${rank}`]),
      worth: numberOf(row[`worth_${rank}`]),
      worthHigh: numberOf(row[`worth_high_${rank}`]),
    },
  ];
}
