import type { Dictionary } from './dictionary.ts';

/** What each figure of a proof card means, and which way is better. */
export const metricHints = {
  auc: {
    id: 'Dari dua pelanggan, satu yang mengalaminya dan satu yang tidak: seberapa sering yang mengalami mendapat angka lebih tinggi. 0,5 sama dengan menebak, 1 sempurna.',
    en: 'Of two customers, one to whom it happened and one to whom it did not: how often the first has the higher figure. 0.5 is guessing, 1 is perfect.',
  },
  auc_gain: {
    id: 'AUC model dikurangi AUC pembanding pada pelanggan yang sama. Bila selangnya memuat nol, model belum terbukti lebih baik.',
    en: 'AUC of the model less that of the baseline on the same customers. If the interval holds zero, the model is not proven better.',
  },
  challenger_auc: {
    id: 'AUC model lain yang lebih rumit, sebagai ukuran apa yang mungkin dicapai.',
    en: 'AUC of another, more complicated model: a measure of what could be reached.',
  },
  lift10: {
    id: 'Berapa kali lebih sering hal itu terjadi di sepersepuluh teratas daripada pada semua pelanggan. 1 sama dengan memilih acak.',
    en: 'How many times more often it happens in the top tenth than among all customers. 1 is the same as choosing by lot.',
  },
  calibration_error: {
    id: 'Rata-rata jarak antara peluang yang disebut dan yang benar-benar terjadi. 0 berarti peluangnya menepati janji.',
    en: 'Mean distance between the chance that is named and what happened. 0 means that the chances keep their word.',
  },
  brier: {
    id: 'Rata-rata kuadrat selisih antara peluang dan kejadian (1 atau 0). Makin kecil makin baik.',
    en: 'Mean square of the difference between chance and outcome (1 or 0). Smaller is better.',
  },
  wape: {
    id: 'Jumlah semua kesalahan dibagi jumlah uangnya. Makin kecil makin baik.',
    en: 'All errors added up, divided by all the money. Smaller is better.',
  },
  wape_gain: {
    id: 'Bagian kesalahan pembanding yang dihapus model. 0 berarti sama saja.',
    en: 'The share of the error of the baseline that the model takes away. 0 means no better.',
  },
  coverage80: {
    id: 'Bagian jumlah sebenarnya yang jatuh dalam rentang yang menjanjikan 80 %. Mendekati 80 % itu baik.',
    en: 'Share of true amounts that lie within a range that promises 80 %. Near 80 % is good.',
  },
  capture20: {
    id: 'Bagian uang sebenarnya yang ada pada seperlima pelanggan teratas.',
    en: 'Share of the true money that is with the top fifth of the customers.',
  },
  pair_auc: {
    id: 'Dari dua produk, satu yang diambil dan satu yang tidak: seberapa sering yang diambil mendapat peluang lebih tinggi.',
    en: 'Of two products, one taken up and one not: how often the first has the higher chance.',
  },
  pair_auc_gain: {
    id: 'Urutan produk oleh model dikurangi urutan oleh pembanding.',
    en: 'Order of products by the model less that by the baseline.',
  },
  precision3: {
    id: 'Bagian dari tiga produk teratas tiap pelanggan yang kemudian benar-benar diambil.',
    en: 'Share of the top three products of each customer that were then taken up.',
  },
} satisfies Dictionary;
