import type { Dictionary } from './dictionary.ts';

/** Words of what is predicted of one customer, and why. */
export const reasons = {
  title: { id: 'Perkiraan', en: 'Predictions' },
  none: {
    id: 'Pelanggan ini tidak diberi angka: ia tidak termasuk yang diramalkan (misalnya tidak punya langganan yang berjalan).',
    en: 'This customer has no figure: it is not among those predicted for (it may have no running subscription).',
  },
  why: { id: 'Mengapa angka ini', en: 'Why this figure' },
  whyLead: {
    id: 'Dari awal yang sama bagi semua pelanggan ke skor pelanggan ini: jingga menaikkan, biru menurunkan ({unit}).',
    en: 'From a start that is the same for all to the score of this customer: orange raises, blue lowers ({unit}).',
  },
  logOdds: { id: 'log-odds', en: 'log-odds' },
  logOddsHint: {
    id: 'Log-odds adalah satuan yang membuat sumbangan dapat dijumlahkan. 0 berarti peluang 50 %; tambahan 0,7 kira-kira menggandakan perbandingan antara terjadi dan tidak.',
    en: 'Log-odds are the unit in which contributions can be added up. 0 is a chance of 50 %; 0.7 more about doubles the ratio of happening to not happening.',
  },
  unitTitle: { id: 'Apa artinya satuan ini?', en: 'What does this unit mean?' },
  ofRevenue: { id: 'bagian pendapatan', en: 'share of revenue' },
  start: { id: 'Awal, sama bagi semua', en: 'Start, the same for all' },
  score: { id: 'Skor pelanggan ini', en: 'Score of this customer' },
  noReasons: {
    id: 'Angka ini bukan hasil model yang dapat diuraikan, jadi tidak ada kontribusi.',
    en: 'This figure is not from a model that can be taken apart, so there are no contributions.',
  },
  changes: { id: 'Perubahan terdekat', en: 'Nearest changes' },
  changesLead: {
    id: 'Menurut model, bukan janji sebab-akibat.',
    en: 'What the model would say; no promise of cause and effect.',
  },
  products: { id: 'Produk yang mungkin diambil', en: 'Products it may take up' },
  product: { id: 'Produk', en: 'Product' },
  chance: { id: 'Peluang', en: 'Chance' },
  amount: { id: 'Nilai produk', en: 'Amount' },
  worth: { id: 'Nilai harapan', en: 'Expected worth' },
} satisfies Dictionary;
