import { type PublishedTable, table } from '../table.ts';

/** What was found in the data: what, where, how much money, what was done. */
export const findingsTable: PublishedTable = table(
  'findings',
  'Temuan pada data: apa, di mana, berapa uang, dan tindakan',
  'What was found in the data: what, where, how much money, what was done',
  ['rule', 'source', 'sheet', 'row', 'column', 'before', 'after', 'money', 'action'],
  [
    ['rule', 'text', 'none', 'Nomor aturan, misalnya QUA-7', 'Number of the rule, such as QUA-7'],
    ['severity', 'text', 'none', 'info, warning atau error', 'info, warning or error'],
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['row', 'whole', 'none', 'Baris seperti terlihat di berkas', 'Row as seen in the file'],
    ['column', 'text', 'none', 'Kolom', 'Column'],
    ['before', 'text', 'none', 'Isi di berkas', 'What the file says'],
    [
      'after',
      'text',
      'none',
      'Isi yang dipakai; kosong bila dianggap tidak diketahui',
      'What is used; empty where treated as unknown',
    ],
    ['money', 'money', 'currency', 'Uang yang tersangkut', 'Money touched'],
    [
      'action',
      'text',
      'none',
      'interpreted, kept, excluded, grouped atau question',
      'interpreted, kept, excluded, grouped or question',
    ],
  ],
);

/** The rules behind the findings. */
export const rulesTable: PublishedTable = table(
  'rules',
  'Aturan di balik temuan',
  'The rules behind the findings',
  ['rule'],
  [
    ['rule', 'text', 'none', 'Nomor aturan', 'Number of the rule'],
    ['severity', 'text', 'none', 'info, warning atau error', 'info, warning or error'],
    ['title_id', 'text', 'none', 'Judul dalam bahasa Indonesia', 'Title in Indonesian'],
    ['title_en', 'text', 'none', 'Judul dalam bahasa Inggris', 'Title in English'],
  ],
);
