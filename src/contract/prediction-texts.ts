import type { Bilingual } from '#values';

/** A target of the predictions in words: what it is called, and what its figure is, to be used inside a sentence. */
export interface TargetText {
  target: string;
  title: Bilingual;
  figure: Bilingual;
}

/** Every target, in the order in which they are shown. */
export const targetTexts: readonly TargetText[] = [
  {
    target: 'churn',
    title: { id: 'Berhenti berlangganan', en: 'Churn' },
    figure: { id: 'peluang berhenti berlangganan', en: 'chance of leaving' },
  },
  {
    target: 'revenue_risk',
    title: { id: 'Risiko pendapatan turun', en: 'Revenue risk' },
    figure: { id: 'peluang pendapatannya turun', en: 'chance that revenue falls' },
  },
  {
    target: 'upsell',
    title: { id: 'Kenaikan pendapatan (up-sell)', en: 'Up-sell' },
    figure: { id: 'peluang pendapatannya naik', en: 'chance that revenue rises' },
  },
  {
    target: 'cross_sell',
    title: { id: 'Produk baru (cross-sell)', en: 'Cross-sell' },
    figure: { id: 'peluang mengambil produk baru', en: 'chance of taking up a new product' },
  },
  {
    target: 'clv',
    title: { id: 'Nilai pelanggan', en: 'Customer value' },
    figure: { id: 'nilai yang diperkirakan', en: 'expected value' },
  },
  {
    target: 'propensity',
    title: { id: 'Kecenderungan menerima', en: 'Propensity to accept' },
    figure: { id: 'peluang menerima tawaran', en: 'chance of accepting an offer' },
  },
];

/** A figure of a proof card in words, how it is written, and which way is better. */
export interface CardMetricText {
  metric: string;
  title: Bilingual;
  form: 'measure' | 'share' | 'times';
  better: 'higher' | 'lower';
}

/** Every figure that a proof card may carry, in the order in which they are shown. */
export const cardMetricTexts: readonly CardMetricText[] = [
  measure('auc', 'Urutan benar dari dua pelanggan (AUC)', 'Right order of two customers (AUC)'),
  measure('auc_gain', 'Selisih AUC terhadap pembanding', 'AUC above the baseline'),
  measure('challenger_auc', 'AUC model penantang', 'AUC of the challenger'),
  figure('lift10', 'times', 'Kepadatan di sepersepuluh teratas', 'Density in the top tenth'),
  measure('calibration_error', 'Jarak peluang dari kenyataan', 'Distance of probabilities from what happened', 'lower'),
  measure('brier', 'Galat kuadrat peluang (Brier)', 'Squared error of probabilities (Brier)', 'lower'),
  figure('wape', 'share', 'Kesalahan terhadap uangnya (WAPE)', 'Error as a share of the money (WAPE)', 'lower'),
  figure('wape_gain', 'share', 'Kesalahan pembanding yang dihapus', 'Error of the baseline taken away'),
  figure('coverage80', 'share', 'Jumlah yang berada dalam rentangnya', 'Amounts that lie within their range'),
  figure('capture20', 'share', 'Uang di seperlima teratas', 'Money in the top fifth'),
  measure('pair_auc', 'Urutan benar dari dua produk (AUC)', 'Right order of two products (AUC)'),
  measure('pair_auc_gain', 'Selisihnya terhadap pembanding', 'The same above the baseline'),
  figure('precision3', 'share', 'Tiga produk teratas yang jadi diambil', 'Top three products that are taken up'),
];

function figure(
  metric: string,
  form: CardMetricText['form'],
  ...[id, en, better = 'higher']: [id: string, en: string, better?: CardMetricText['better']]
): CardMetricText {
  return { metric, title: { id, en }, form, better };
}

function measure(metric: string, ...words: [id: string, en: string, better?: CardMetricText['better']]) {
  return figure(metric, 'measure', ...words);
}

/** The grades that are words; A to F stand for themselves. */
export const gradeTexts: Readonly<Record<string, Bilingual>> = {
  'not enough evidence': { id: 'bukti belum cukup', en: 'not enough evidence' },
  rule: { id: 'aturan', en: 'rule' },
};

/** What was done about a doubt of the leak probe. */
export const doubtActionTexts: Readonly<Record<string, Bilingual>> = {
  'leave-out': { id: 'ditinggalkan', en: 'left out' },
  'rename-rule': { id: 'disebut aturan', en: 'called a rule' },
  refuse: { id: 'pelatihan ditolak', en: 'training refused' },
  say: { id: 'hanya dicatat', en: 'only said' },
};
