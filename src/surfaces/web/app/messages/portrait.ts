import type { Dictionary } from './dictionary.ts';

/** What columns hold. */
export const columnTypes = {
  empty: { id: 'kosong', en: 'empty' },
  whole: { id: 'bilangan bulat', en: 'whole numbers' },
  decimal: { id: 'angka desimal', en: 'decimals' },
  date: { id: 'tanggal', en: 'dates' },
  time: { id: 'tanggal dan jam', en: 'dates with time' },
  boolean: { id: 'ya/tidak', en: 'yes/no' },
  text: { id: 'teks', en: 'text' },
  mixed: { id: 'campuran', en: 'mixed' },
} satisfies Dictionary;

/** What columns are for. */
export const columnRoles = {
  key: { id: 'kunci', en: 'key' },
  reference: { id: 'rujukan', en: 'reference' },
  'customer-id': { id: 'kode pelanggan', en: 'customer id' },
  'customer-name': { id: 'nama pelanggan', en: 'customer name' },
  amount: { id: 'uang', en: 'money' },
  measure: { id: 'ukuran', en: 'measure' },
  share: { id: 'bagian', en: 'share' },
  date: { id: 'tanggal', en: 'date' },
  flag: { id: 'penanda', en: 'flag' },
  category: { id: 'kategori', en: 'category' },
  text: { id: 'teks', en: 'text' },
  constant: { id: 'selalu sama', en: 'always the same' },
  empty: { id: 'kosong', en: 'empty' },
} satisfies Dictionary;

/** Units that have a word of their own in each language. */
export const units = {
  years: { id: 'tahun', en: 'years' },
  months: { id: 'bulan', en: 'months' },
  days: { id: 'hari', en: 'days' },
  hours: { id: 'jam', en: 'hours' },
} satisfies Dictionary;
