import type { Dictionary } from './dictionary.ts';

/** Words of the predictions: the list of targets, and the head of each. */
export const predictions = {
  title: { id: 'Perkiraan', en: 'Predictions' },
  lead: {
    id: 'Tiap perkiraan membawa bukti dari masa lalu yang sudah diketahui hasilnya. Nilai huruf mengatakan sejauh mana ia dapat dipercaya.',
    en: 'Each prediction carries proof from a past whose outcome is known. Its grade says how far it can be trusted.',
  },
  none: { id: 'Run ini tidak memuat perkiraan', en: 'This run holds no predictions' },
  noneWhy: {
    id: 'Run ini dibuat sebelum ada perkiraan, atau berkasnya tidak memuat riwayat (tagihan, langganan, atau hasil yang tercatat).',
    en: 'It was made before there were predictions, or its files hold no history (invoices, subscriptions or a recorded outcome).',
  },
  noneHint: {
    id: 'Impor berkas yang memuat riwayat sedikitnya beberapa bulan, lalu jalankan lagi.',
    en: 'Import files that hold at least some months of history, and run again.',
  },
  toImport: { id: 'Ke halaman impor', en: 'To the import' },
  grade: { id: 'Nilai', en: 'Grade' },
  gradeA: { id: 'Terbukti sangat baik.', en: 'Proven very good.' },
  gradeB: { id: 'Terbukti baik.', en: 'Proven good.' },
  gradeC: { id: 'Berguna untuk mengurutkan.', en: 'Useful to put customers in order.' },
  gradeD: {
    id: 'Lemah, tetapi terbukti lebih baik daripada pembanding.',
    en: 'Weak, but proven better than the baseline.',
  },
  gradeF: {
    id: 'Tidak terbukti lebih baik daripada pembanding; angkanya hanya taksiran.',
    en: 'Not proven better than the baseline; its figures are only an estimate.',
  },
  gradeNone: {
    id: 'Terlalu sedikit kejadian untuk dinilai; angkanya jangan dipakai memutuskan.',
    en: 'Too few cases to judge; do not decide by these figures.',
  },
  gradeRule: {
    id: 'Hasilnya mengikuti sebuah aturan dalam data, jadi tidak ada yang diramalkan.',
    en: 'The outcome follows a rule in the data, so nothing is predicted.',
  },
  interval: { id: 'selang 95 %: {low} – {high}', en: '95 % interval: {low} – {high}' },
  baselineFigure: { id: 'Pembanding', en: 'Baseline' },
  baselineIs: { id: 'Pembanding: {baseline}', en: 'Baseline: {baseline}' },
  tested: { id: 'Diuji pada {n} pelanggan', en: 'Tested on {n} customers' },
  testedOf: {
    id: 'Diuji pada {n} pelanggan, {positives} di antaranya mengalaminya',
    en: 'Tested on {n} customers, to {positives} of whom it happened',
  },
  figuresFor: { id: '{n} pelanggan diberi angka', en: '{n} {n:customer has|customers have} a figure' },
  worth: { id: 'Nilai harapan', en: 'Expected worth' },
  worthHint: {
    id: 'Jumlah uang yang dipertaruhkan kali peluangnya, dijumlahkan atas semua pelanggan.',
    en: 'Money at stake times the chance, added up over all customers.',
  },
  worthHintMoney: {
    id: 'Jumlah nilai yang diperkirakan atas semua pelanggan.',
    en: 'Expected values added up over all customers.',
  },
  needs: { id: 'Yang diperlukan', en: 'What is needed' },
  open: { id: 'Bukti, sebab, dan daftar pelanggan', en: 'Proof, reasons and list of customers' },
  back: { id: 'Semua perkiraan', en: 'All predictions' },
  parts: { id: 'Bagian halaman', en: 'Parts of the page' },
  metric: { id: 'Ukuran', en: 'Figure' },
  value: { id: 'Nilai', en: 'Value' },
  intervalTitle: { id: 'Selang 95 %', en: '95 % interval' },
  judged: { id: 'dinilai', en: 'judged' },
} satisfies Dictionary;
