import { actionTexts, purposeTexts, schemeTexts } from '#contract';
import type { Bilingual, Language } from '#values';

/** The names of the sheets. */
export const sheetNames = {
  customers: { id: 'Pelanggan', en: 'Customers' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  opportunities: { id: 'Peluang', en: 'Opportunities' },
  scenarios: { id: 'Skenario', en: 'Scenarios' },
  predictions: { id: 'Perkiraan', en: 'Predictions' },
  proofCards: { id: 'Rapor', en: 'Proof cards' },
  products: { id: 'Produk', en: 'Products' },
  factors: { id: 'Faktor', en: 'Factors' },
  borders: { id: 'Batas', en: 'Borders' },
  quality: { id: 'Mutu data', en: 'Data quality' },
  findings: { id: 'Temuan', en: 'Findings' },
  columns: { id: 'Kolom', en: 'Columns' },
} as const satisfies Record<string, Bilingual>;

const factorNames: Readonly<Record<string, Bilingual>> = {
  tier: { id: 'Kecocokan tier', en: 'Tier' },
  category: { id: 'Kecocokan kategori', en: 'Category' },
  bandwidth: { id: 'Kecukupan bandwidth', en: 'Bandwidth' },
  industry: { id: 'Kecocokan industri', en: 'Industry' },
  cooccurrence: { id: 'Sering dimiliki bersama', en: 'Owned together' },
  regional: { id: 'Ketersediaan wilayah', en: 'Regional availability' },
  affordability: { id: 'Daya beli', en: 'Affordability' },
  tenure: { id: 'Lama berlangganan', en: 'Tenure' },
};

const units: Readonly<Record<string, Bilingual>> = {
  Mbps: { id: 'Mbps', en: 'Mbps' },
  years: { id: 'tahun', en: 'years' },
  points: { id: 'poin', en: 'points' },
  rows: { id: 'jumlah', en: 'count' },
  products: { id: 'produk', en: 'products' },
  share: { id: 'bagian', en: 'share' },
  rank: { id: 'urutan', en: 'rank' },
  none: { id: '', en: '' },
};

const findingActions: Readonly<Record<string, Bilingual>> = {
  interpreted: { id: 'ditafsirkan', en: 'interpreted' },
  kept: { id: 'dipertahankan', en: 'kept' },
  excluded: { id: 'disisihkan', en: 'set aside' },
  grouped: { id: 'digabungkan', en: 'grouped' },
  question: { id: 'perlu diperiksa', en: 'to be checked' },
};

const usables: Readonly<Record<string, Bilingual>> = {
  yes: { id: 'cukup', en: 'enough' },
  partly: { id: 'sebagian', en: 'partly' },
  no: { id: 'belum', en: 'not enough' },
};

const axes: Readonly<Record<string, Bilingual>> = {
  revenue: { id: 'Pendapatan', en: 'Revenue' },
  bandwidth: { id: 'Bandwidth (Mbps)', en: 'Bandwidth (Mbps)' },
  tenure: { id: 'Lama berlangganan (tahun)', en: 'Tenure (years)' },
};

/** A factor of the score in words. */
export function factorName(factor: string, language: Language): string {
  return factorNames[factor]?.[language] ?? factor;
}

/** A unit in words; amounts carry the currency of the run. */
export function unitName(unit: string, currency: string, language: Language): string {
  return unit === 'currency' ? currency : (units[unit]?.[language] ?? unit);
}

/** What was done about a finding, in words. */
export function findingAction(action: string, language: Language): string {
  return findingActions[action]?.[language] ?? action;
}

/** What the files may be wanted for, in words. */
export function purposeName(purpose: string, language: Language): string {
  return purposeTexts[purpose]?.[language] ?? purpose;
}

/** Whether the files suffice for a purpose, in words. */
export function usableName(usable: string, language: Language): string {
  return usables[usable]?.[language] ?? usable;
}

/** An axis of a matrix in words. */
export function axisName(axis: string, language: Language): string {
  return axes[axis]?.[language] ?? axis;
}

/** A scheme in words. */
export function schemeName(scheme: string, language: Language): string {
  return schemeTexts.find((text) => text.scheme === scheme)?.title[language] ?? scheme;
}

/** What a segment means, in one sentence. */
export function segmentMeaning(scheme: string, segment: string, language: Language): string {
  const texts = schemeTexts.find((text) => text.scheme === scheme)?.segments;
  return texts?.find((text) => text.segment === segment)?.meaning[language] ?? '';
}

/** An action with its name in words, such as `UPSELL: Up-sell`. */
export function actionName(action: string | null, language: Language): string | null {
  const title = actionTexts.find((text) => text.action === action)?.title[language];
  return title === undefined ? action : `${action}: ${title}`;
}
