import type { Bilingual } from '#values';

/** What a person should know of a table that was looked into. */
export const remarks = {
  empty: { id: 'Tabel ini kosong.', en: 'It is empty.' },
  totals: (count: number): Bilingual => ({
    id: `Baris jumlah atau total, tidak ikut dibaca: ${count}.`,
    en: `Rows of totals, left out: ${count}.`,
  }),
  uneven: (count: number): Bilingual => ({
    id: `Baris yang lebih pendek atau lebih panjang daripada baris judul: ${count}.`,
    en: `Rows shorter or longer than the header: ${count}.`,
  }),
  formulaErrors: (count: number): Bilingual => ({
    id: `Sel yang berisi galat rumus: ${count}.`,
    en: `Cells with a formula error: ${count}.`,
  }),
  merged: (count: number): Bilingual => ({
    id: `Sel yang digabung melintasi beberapa baris: ${count}; teksnya berlaku untuk setiap baris.`,
    en: `Cells merged over several rows: ${count}; their text holds for each row.`,
  }),
  nameless: (columns: readonly string[]): Bilingual => ({
    id: `Kolom tanpa judul, tidak dipakai: ${columns.join(', ')}.`,
    en: `Columns without a header, not used: ${columns.join(', ')}.`,
  }),
  noHeader: {
    message: { id: 'Tidak ada baris yang menamai kolom-kolomnya.', en: 'No row names the columns.' },
    hint: {
      id: 'Tambahkan satu baris berisi nama kolom di atas datanya.',
      en: 'Put a row with the names of the columns above the data.',
    },
  },
} as const;
