import { type CustomerRow, listCells, type Opportunity, opportunityCells } from '#answers';
import { workbookColumns } from '#contract';
import type { Language } from '#values';
import type { CsvField } from './csv.ts';

/** A CSV file with one record for each customer. */
export interface CustomerFile {
  heads: readonly string[];
  record(row: CustomerRow, language: Language): CsvField[];
}

/** The same 26 columns as the first sheet of the workbook. */
export const customerList: CustomerFile = {
  heads: workbookColumns.map((column) => column.header),
  record: listCells,
};

/** How well the best offer fits: a RULE, so without range and without grade. */
export const customerPredictions: CustomerFile = {
  heads: ['customer_id', 'name', 'target', 'kind', 'value', 'low', 'high', 'grade'],
  record: (row) => [row.customerId, row.name, 'offer_fit', 'RULE', row.offers[0]?.score ?? null, null, null, null],
};

/** What a consultant should do about each customer, and by when. */
export const consultantRecommendations: CustomerFile = {
  heads: [
    'customer_id',
    'name',
    'priority',
    'action',
    'title',
    'timeline',
    'owner',
    'first_offer',
    'score',
    'worth_low',
    'worth',
    'worth_high',
    'reasons',
    'kind',
  ],
  record: (row, language) => {
    const [offer] = row.offers;
    return [
      row.customerId,
      row.name,
      row.priority,
      row.action,
      titleOf(row, language),
      timelines[row.tenureStrategy ?? '']?.[language] ?? null,
      row.owner,
      offer?.product ?? null,
      offer?.score ?? null,
      offer?.worthLow ?? null,
      offer?.worth ?? null,
      offer?.worthHigh ?? null,
      offer === undefined ? null : language === 'id' ? offer.reasoningId : offer.reasoningEn,
      'RULE',
    ];
  },
};

/** A contract that is due cannot wait; a customer of long standing can. */
const timelines: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Renewal Risk': { id: '30 hari', en: '30 days' },
  Growth: { id: '90 hari', en: '90 days' },
  Loyalty: { id: '365 hari', en: '365 days' },
};

const titles: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  RETAIN: { id: 'Jaga layanan dan perpanjang lebih awal', en: 'Look after the service and renew early' },
  'CROSS-SELL': { id: 'Tawarkan produk lain', en: 'Offer another product' },
  UPSELL: { id: 'Tawarkan paket yang lebih tinggi', en: 'Offer a higher plan' },
  AUTOMATE: { id: 'Layani secara digital', en: 'Serve digitally' },
};

function titleOf(row: CustomerRow, language: Language): string {
  const unknown = { id: 'Lengkapi data pelanggan dulu', en: 'Complete the data of this customer first' };
  const title = (titles[row.action ?? ''] ?? unknown)[language];
  const [offer] = row.offers;
  const withOffer = offer === undefined ? title : `${title}: ${offer.product}`;
  if (row.tenureStrategy !== 'Renewal Risk') return withOffer;
  return language === 'id' ? `Pastikan perpanjangan kontrak. ${withOffer}` : `Settle the renewal. ${withOffer}`;
}

/** The heads of the list of best opportunities. */
export const opportunityHeads: readonly string[] = [
  'list',
  'rank',
  'customer_id',
  'name',
  'strategy',
  'industry',
  'revenue',
  'bandwidth_mbps',
  'product',
  'score',
  'worth_low',
  'worth',
  'worth_high',
  'basis',
  'kind',
];

/** One record of the list of best opportunities. */
export function opportunityRecord(list: string, rank: number, one: Opportunity, language: Language): CsvField[] {
  return [list, rank, ...opportunityCells(one, language), one.kind];
}
