import { type Cell, type Fragment, fn, join, name, type Row, sql } from '#engine';
import { packed, packedNothing, packedTogether, unpacked } from './packed-texts.ts';
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

const numberColumns = ['revenue', 'tenure_years', 'bandwidth_mbps', 'product_count', 'distance'];
/** In the order in which `toCustomerRow` takes them. */
const textColumns = [
  ...['customer_id', 'revenue_state', 'arpu_category', 'tenure_state', 'tenure_strategy', 'bandwidth_type'],
  ...['bandwidth_class', 'strategy', 'action', 'revenue_tenure', 'priority', 'status'],
  ...['industry', 'region', 'owner', 'tier', 'category', 'name', 'products'],
];
const offerNumbers = ['score', 'worth_low', 'worth', 'worth_high'];
const offerTexts = ['product_id', 'product', 'reasoning', 'reasoning_en'];
const offerWidth = offerNumbers.length + offerTexts.length;
const shownRanks = [1, 2, 3];

/** The columns of `customer_list` that a customer's row is made of. */
export const rowColumns: Fragment = join([
  sql`${packed(textColumns.map((column) => name(column)))} AS texts`,
  ...numberColumns.map((column) => sql`CAST(${name(column)} AS DOUBLE) AS ${name(column)}`),
]);

const packedOffer = packed([
  ...offerNumbers.map((column) => fn.text(name(column))),
  ...offerTexts.map((column) => name(column)),
]);

/** The three best offers of the customers that `chosen` (customer_id) gives, those of one customer in one cell. */
export function offersInRow(chosen: Fragment): Fragment {
  const byRank = shownRanks.map(
    (rank) => sql`coalesce(max(CASE WHEN rank = ${rank} THEN offer END), ${packedNothing(offerWidth)})`,
  );
  return sql`SELECT customer_id AS offered_id, ${packedTogether(byRank)} AS offers
    FROM (SELECT customer_id, rank, ${packedOffer} AS offer FROM offers WHERE customer_id IN (${chosen})) AS packed_offers
    GROUP BY customer_id`;
}

/** One row of `rowColumns` and `offersInRow` in the shape every surface shows. */
export function toCustomerRow(row: Row): CustomerRow {
  const texts = unpacked(row['texts']);
  const [customerId, revenueState, arpuCategory = null, tenureState, tenureStrategy = null, bandwidthType = null] =
    texts;
  const [bandwidthClass = null, strategy = null, action = null, revenueTenure = null] = texts.slice(6);
  const [priority = null, status = null, industry = null, region = null, owner = null] = texts.slice(10);
  const [tier = null, category = null, customerName, products = null] = texts.slice(15);
  return {
    customerId: customerId ?? '',
    name: customerName ?? '',
    revenue: numberOf(row['revenue']),
    revenueState: revenueState ?? 'missing',
    arpuCategory,
    tenureYears: numberOf(row['tenure_years']),
    tenureState: tenureState ?? 'missing',
    tenureStrategy,
    bandwidthMbps: numberOf(row['bandwidth_mbps']),
    bandwidthType,
    bandwidthClass,
    industry,
    region,
    tier,
    category,
    products,
    productCount: countOf(row['product_count']),
    strategy,
    action,
    revenueTenure,
    priority,
    owner,
    status,
    distance: numberOf(row['distance']),
    offers: toOffers(unpacked(row['offers'])),
  };
}

function toOffers(texts: readonly (string | null)[]): OfferBrief[] {
  return shownRanks.flatMap((rank, index) => {
    const [score, low, worth, high, productId, product, reasoning, reasoningEn] = texts.slice(index * offerWidth);
    if (productId == null) return [];
    return [
      {
        rank,
        productId,
        product: product ?? productId,
        score: amountOf(score) ?? 0,
        reasoningId: reasoning ?? '',
        reasoningEn: reasoningEn ?? '',
        worthLow: amountOf(low),
        worth: amountOf(worth),
        worthHigh: amountOf(high),
      },
    ];
  });
}

function amountOf(text: string | null | undefined): number | null {
  return text == null ? null : Number(text);
}
