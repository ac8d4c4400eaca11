import type { Dictionary } from './dictionary.ts';

/** Words of what a model learned: drivers, shape functions and pairs. */
export const model = {
  drivers: { id: 'Yang paling menentukan', en: 'What drives it most' },
  driversLead: {
    id: 'Bagian tiap ciri dari semua yang menggerakkan angka.',
    en: 'The share of each feature in all that moves the figures.',
  },
  noDrivers: { id: 'Tidak tercatat.', en: 'None is recorded.' },
  shapes: { id: 'Yang dipelajari model', en: 'What the model learned' },
  shapesLead: {
    id: 'Pilih ciri untuk melihat apa yang ditambahkan tiap nilainya pada angka. Model adalah jumlah dari semua bentuk ini.',
    en: 'Choose a feature to see what each of its values adds to the score. The model is the sum of all these shapes.',
  },
  choose: { id: 'Ciri', en: 'Feature' },
  single: { id: 'Satu ciri', en: 'One feature' },
  pairs: { id: 'Dua ciri bersama', en: 'Two features together' },
  actionable: { id: 'dapat diubah perusahaan', en: 'the company can change it' },
  adds: { id: 'menambah skor (log-odds)', en: 'adds to the score (log-odds)' },
  addsMoney: { id: 'menambah skor (bagian pendapatan)', en: 'adds to the score (share of revenue)' },
  band: {
    id: 'Pita: seberapa jauh model yang dilatih ulang berbeda (simpangan baku). Lebar anak tangga sama, berapa pun jarak nilainya; di bawah: banyaknya pelanggan saat dilatih. “?”: tidak diketahui.',
    en: 'Band: how far models that are trained again differ (standard deviation). Steps are equally wide whatever the distance of their values; beneath: customers in training. “?”: not known.',
  },
  bars: {
    id: 'Garis: seberapa jauh model yang dilatih ulang berbeda (simpangan baku). Di kanan: banyaknya pelanggan saat dilatih.',
    en: 'Whisker: how far models that are trained again differ (standard deviation). On the right: customers in training.',
  },
  line: {
    id: 'Garis lurus: tiap kenaikan yang sama menambah sama banyak.',
    en: 'A straight line: each equal step adds the same.',
  },
  lineMissing: { id: 'Nilai yang tidak diketahui: {value}.', en: 'A value that is not known: {value}.' },
  missing: { id: 'tidak diketahui', en: 'not known' },
  any: { id: 'nilai apa pun', en: 'any value' },
  upTo: { id: 'sampai {to}', en: 'up to {to}' },
  from: { id: 'di atas {from}', en: 'above {from}' },
  between: { id: '{from} – {to}', en: '{from} – {to}' },
  point: { id: '{label}: {value} ± {error} · {n} pelanggan', en: '{label}: {value} ± {error} · {n} customers' },
  pointPlain: { id: '{label}: {value} · {n} pelanggan', en: '{label}: {value} · {n} customers' },
  pointBare: { id: '{label}: {value}', en: '{label}: {value}' },
  cell: { id: '{row} dan {column}: {value}', en: '{row} and {column}: {value}' },
  pairLead: {
    id: 'Di atas yang ditambahkan masing-masing ciri sendiri: jingga menaikkan, biru menurunkan. Baris: {row}. Kolom: {column}.',
    en: 'On top of what each feature adds alone: orange raises, blue lowers. Rows: {row}. Columns: {column}.',
  },
  pairScale: { id: 'Warna terkuat: {most}.', en: 'Strongest colour: {most}.' },
  upToSign: { id: '≤ {to}', en: '≤ {to}' },
  fromSign: { id: '> {from}', en: '> {from}' },
  shape: { id: 'Bentuk ciri {title}', en: 'Shape of {title}' },
  count: { id: 'pelanggan', en: 'customers' },
} satisfies Dictionary;
