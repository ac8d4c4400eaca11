import type { Bilingual } from '#values';

/** What the files of a company may be wanted for, by the id that the published table `purposes` has. */
export const purposeTexts: Readonly<Record<string, Bilingual>> = {
  segments: { id: 'Segmen dan matriks', en: 'Segments and matrices' },
  offers: { id: 'Penawaran', en: 'Offers' },
  churn: { id: 'Risiko berhenti (churn)', en: 'Churn' },
  'lifetime-value': { id: 'Nilai seumur langganan', en: 'Lifetime value' },
  leakage: { id: 'Pendapatan yang bocor', en: 'Revenue leakage' },
  'account-plays': { id: 'Rencana per pelanggan', en: 'Account plays' },
  rfm: { id: 'RFM', en: 'RFM' },
};
