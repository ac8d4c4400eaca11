import type { Bilingual } from '#values';
import type { TargetName } from '../result.ts';

/** What each target is called. */
export const targetTitles: Readonly<Record<TargetName, Bilingual>> = {
  churn: { id: 'Berhenti berlangganan', en: 'Churn' },
  upsell: { id: 'Kenaikan pendapatan (up-sell)', en: 'Up-sell' },
  cross_sell: { id: 'Produk baru (cross-sell)', en: 'Cross-sell' },
  clv: { id: 'Nilai 12 bulan ke depan', en: 'Value over the next 12 months' },
  revenue_risk: { id: 'Risiko pendapatan turun', en: 'Revenue risk' },
  propensity: { id: 'Kecenderungan menerima', en: 'Propensity to accept' },
};
