import type { Bilingual } from '#values';

/** What the cells of a column are seen to be, as a part of a reason. */
export const cellsSay = {
  currencies: { id: 'isinya kode mata uang', en: 'its cells are codes of currencies' },
  stages: { id: 'isinya tahap penjualan', en: 'its cells are stages of a sale' },
  methods: { id: 'isinya cara pembayaran', en: 'its cells are ways to pay' },
  priorities: { id: 'isinya tingkat prioritas', en: 'its cells are priorities' },
  genders: { id: 'isinya jenis kelamin', en: 'its cells are genders' },
  emails: { id: 'isinya alamat surel', en: 'its cells are e-mail addresses' },
  states: { id: 'isinya status', en: 'its cells are states' },
  dates: { id: 'isinya tanggal', en: 'its cells are dates' },
  monthsOrYears: { id: 'isinya bulan atau tahun', en: 'its cells are months or years' },
  noDates: { id: 'isinya bukan tanggal', en: 'its cells are no dates' },
  numbers: { id: 'isinya angka', en: 'its cells are numbers' },
  noNumbers: { id: 'isinya bukan angka', en: 'its cells are no numbers' },
  money: { id: 'isinya uang', en: 'its cells are money' },
  writtenAsMoney: { id: 'isinya ditulis sebagai uang', en: 'its cells are written as money' },
  twoMarks: { id: 'isinya hanya dua macam tanda', en: 'its cells are two marks' },
  twoValues: { id: 'isinya dua macam nilai', en: 'its cells have two values' },
  manyValues: { id: 'isinya banyak macam nilai', en: 'its cells have many values' },
  lengths: { id: 'isinya lama waktu', en: 'its cells are lengths of time' },
  bandwidths: { id: 'isinya bandwidth', en: 'its cells are bandwidths' },
  noSpeeds: { id: 'isinya bukan kecepatan', en: 'its cells are no speeds' },
  codes: { id: 'isinya kode', en: 'its cells are codes' },
  noCodes: { id: 'isinya bukan kode', en: 'its cells are no codes' },
  names: { id: 'isinya nama, bukan kode', en: 'its cells are names, not codes' },
} as const satisfies Readonly<Record<string, Bilingual>>;
