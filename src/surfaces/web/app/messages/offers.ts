import type { Dictionary } from './dictionary.ts';

/** Words of the offers page. */
export const offers = {
  title: { id: 'Penawaran dan faktornya', en: 'Offers and their factors' },
  lead: {
    id: 'Skor adalah aturan dengan bobot yang terlihat, bukan peluang. Peluang yang terbukti ada di halaman Perkiraan.',
    en: 'Scores are a rule with weights in view, and no chance of success. Proven chances are on the page Predictions.',
  },
  scenarios: { id: 'Skenario setahun', en: 'Scenarios for a year' },
  scenarioLead: {
    id: 'Bila bagian ini dari penawaran pertama diterima. Kisaran, bukan ramalan.',
    en: 'If this share of the first offers were accepted. Ranges, not forecasts.',
  },
  conversion: { id: '{n} diterima', en: '{n} accepted' },
  middle: { id: 'tengah {money}', en: 'middle {money}' },
  ofRevenue: { id: '{n} dari pendapatan setahun', en: '{n} of a year of revenue' },
  factors: { id: 'Seberapa berguna tiap faktor', en: 'How much each factor tells' },
  factorLead: {
    id: 'Faktor yang sama untuk semua pelanggan tidak membedakan siapa pun.',
    en: 'A factor that is the same for everybody tells nobody apart.',
  },
  weight: { id: 'Bobot', en: 'Weight' },
  range: { id: 'Poin', en: 'Points' },
  values: { id: 'Nilai berbeda', en: 'Different values' },
  information: { id: 'Informasi (bit)', en: 'Information (bits)' },
  constant: { id: 'tanpa informasi', en: 'no information' },
  blocked: { id: 'Penawaran yang ditutup', en: 'Offers kept out' },
  pairs: { id: 'Pasangan', en: 'Pairs' },
  customers: { id: 'Pelanggan', en: 'Customers' },
  noBlocked: { id: 'Tidak ada yang ditutup.', en: 'None was kept out.' },
  upsell: { id: 'Peluang peningkatan teratas', en: 'Top up-sell opportunities' },
  crossSell: { id: 'Peluang jual silang teratas', en: 'Top cross-sell opportunities' },
  noOpportunities: { id: 'Tidak ada.', en: 'None.' },
  score: { id: 'Skor', en: 'Score' },
  worth: { id: 'Kisaran nilai {period}', en: 'Worth range {period}' },
  product: { id: 'Produk', en: 'Product' },
  ruleOwned: { id: 'Sudah dimiliki', en: 'Already owned' },
  ruleRegion: { id: 'Tidak tersedia di SBU', en: 'Not available at the SBU' },
  ruleIndustry: { id: 'Bukan untuk industri itu', en: 'Not for the industry' },
  ruleStatus: { id: 'Produk tidak aktif', en: 'Product not active' },
  ruleBandwidth: { id: 'Bandwidth kurang', en: 'Too little bandwidth' },
} satisfies Dictionary;
