import type { Dictionary } from './dictionary.ts';

/** Words of the data-quality page. */
export const quality = {
  title: { id: 'Mutu data', en: 'Data quality' },
  lead: {
    id: 'Tidak ada nilai yang diubah diam-diam: setiap perlakuan pada data tercatat di sini dengan baris dan uangnya.',
    en: 'No value is changed silently: whatever was done to the data stands here, with rows and money.',
  },
  rule: { id: 'Aturan', en: 'Rule' },
  rows: { id: 'Baris', en: 'Rows' },
  money: { id: 'Uang', en: 'Money' },
  action: { id: 'Tindakan', en: 'Action' },
  info: { id: 'Catatan', en: 'Note' },
  warning: { id: 'Peringatan', en: 'Warning' },
  error: { id: 'Kesalahan', en: 'Error' },
  interpreted: { id: 'ditafsirkan', en: 'interpreted' },
  kept: { id: 'dibiarkan', en: 'kept as is' },
  excluded: { id: 'disisihkan', en: 'set aside' },
  grouped: { id: 'digabung', en: 'grouped' },
  question: { id: 'perlu keputusan', en: 'needs a decision' },
  none: { id: 'Tidak ada temuan.', en: 'Nothing was found.' },
  where: { id: 'Di mana', en: 'Where' },
  column: { id: 'Kolom', en: 'Column' },
  before: { id: 'Di berkas', en: 'In the file' },
  after: { id: 'Dipakai', en: 'Used' },
  rowNumber: { id: 'baris {n}', en: 'row {n}' },
  shown: { id: '{n} baris ditampilkan dari {total}', en: '{n} rows shown of {total}' },
  emptied: { id: 'dianggap tidak diketahui', en: 'treated as unknown' },
  proposed: { id: 'usulan: {value}', en: 'proposed: {value}' },
  undecided: { id: 'belum diputuskan', en: 'undecided' },
  unchanged: { id: 'tidak diubah', en: 'unchanged' },
} satisfies Dictionary;
