import { type PublishedTable, table } from '../table.ts';

/** Every table of every file that the run used. */
export const sourceTablesTable: PublishedTable = table(
  'source_tables',
  'Tabel dalam berkas yang dipakai',
  'The tables of the files that were used',
  ['source', 'sheet', 'header_row'],
  [
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['header_row', 'whole', 'none', 'Baris judul', 'Row of the headers'],
    ['rows', 'whole', 'rows', 'Baris data', 'Rows of data'],
    ['columns', 'whole', 'none', 'Banyaknya kolom', 'Number of columns'],
    ['filled', 'double', 'share', 'Bagian sel yang terisi', 'Share of cells that say something'],
    ['useless', 'whole', 'none', 'Kolom yang kosong atau selalu sama', 'Columns that are empty or always the same'],
  ],
);

/** What each column of those tables holds. */
export const sourceColumnsTable: PublishedTable = table(
  'source_columns',
  'Isi tiap kolom dari tabel itu',
  'What each column of those tables holds',
  ['source', 'sheet', 'header_row', 'place'],
  [
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['header_row', 'whole', 'none', 'Baris judul', 'Row of the headers'],
    ['place', 'whole', 'none', 'Urutan kolom, dari 1', 'Place of the column, from 1'],
    ['header', 'text', 'none', 'Judul kolom', 'Header'],
    ['type', 'text', 'none', 'Jenis isi', 'What its cells are'],
    ['role', 'text', 'none', 'Kegunaan kolom', 'What the column is for'],
    ['notation', 'text', 'none', 'Cara angka ditulis', 'How its numbers are written'],
    ['date_order', 'text', 'none', 'Urutan hari dan bulan', 'Order of day and month'],
    ['unit', 'text', 'none', 'Satuan', 'Unit'],
    ['currency', 'text', 'none', 'Mata uang', 'Currency'],
    ['rows', 'whole', 'rows', 'Baris', 'Rows'],
    ['filled', 'whole', 'rows', 'Sel yang terisi', 'Cells that say something'],
    ['distinct_texts', 'whole', 'none', 'Isi yang berbeda', 'Different texts'],
    ['lowest', 'double', 'none', 'Angka terkecil', 'Lowest number'],
    ['q1', 'double', 'none', 'Kuartil bawah', 'Lower quartile'],
    ['median', 'double', 'none', 'Median', 'Median'],
    ['q3', 'double', 'none', 'Kuartil atas', 'Upper quartile'],
    ['highest', 'double', 'none', 'Angka terbesar', 'Highest number'],
    ['mean', 'double', 'none', 'Rata-rata', 'Mean'],
    ['total', 'double', 'none', 'Jumlah semua', 'Sum of all'],
    ['zeros', 'whole', 'rows', 'Banyaknya nol', 'Zeros'],
    ['negatives', 'whole', 'rows', 'Banyaknya angka negatif', 'Negative numbers'],
    ['decimals', 'whole', 'none', 'Angka desimal terbanyak', 'Most decimal places'],
    ['first_date', 'text', 'none', 'Tanggal pertama', 'First date'],
    ['last_date', 'text', 'none', 'Tanggal terakhir', 'Last date'],
    ['missing_words', 'text', 'none', 'Kata untuk tidak diketahui, JSON', 'Words for missing, JSON'],
    ['frequent', 'text', 'none', 'Isi yang paling sering, JSON', 'Most frequent texts, JSON'],
    ['bins', 'text', 'none', 'Sebaran, JSON', 'Distribution, JSON'],
  ],
);

/** How columns of numbers go together. */
export const correlationsTable: PublishedTable = table(
  'correlations',
  'Korelasi antarkolom angka',
  'Correlation between columns of numbers',
  ['source', 'sheet', 'header_row', 'place_a', 'place_b'],
  [
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['header_row', 'whole', 'none', 'Baris judul', 'Row of the headers'],
    ['place_a', 'whole', 'none', 'Urutan kolom pertama', 'Place of the first column'],
    ['place_b', 'whole', 'none', 'Urutan kolom kedua', 'Place of the second column'],
    ['column_a', 'text', 'none', 'Kolom pertama', 'First column'],
    ['column_b', 'text', 'none', 'Kolom kedua', 'Second column'],
    ['correlation', 'double', 'none', 'Korelasi Spearman', "Spearman's correlation"],
  ],
);

/** What a careful reader would object to in the files, with the repair that is proposed. */
export const doubtsTable: PublishedTable = table(
  'doubts',
  'Keraguan atas isi berkas, dengan perbaikan yang diusulkan',
  'What a careful reader would object to in the files, with the proposed repair',
  ['number'],
  [
    ['number', 'whole', 'none', 'Nomor', 'Number'],
    ['rule', 'text', 'none', 'Nomor aturan, misalnya DOC-12', 'Number of the rule, such as DOC-12'],
    ['severity', 'text', 'none', 'info, warning atau error', 'info, warning or error'],
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['column', 'text', 'none', 'Kolom', 'Column'],
    ['rows', 'whole', 'rows', 'Baris yang terkena', 'Rows concerned'],
    ['first_rows', 'text', 'none', 'Baris pertama di antaranya', 'The first of them'],
    ['before', 'text', 'none', 'Isi di berkas', 'What the file says'],
    ['after', 'text', 'none', 'Isi yang diusulkan', 'What is proposed'],
    ['money', 'money', 'currency', 'Uang yang tersangkut', 'Money that hangs on it'],
    ['message_id', 'text', 'none', 'Penjelasan dalam bahasa Indonesia', 'What is the case, in Indonesian'],
    ['message_en', 'text', 'none', 'Penjelasan dalam bahasa Inggris', 'What is the case, in English'],
    ['repairs', 'text', 'none', 'Perbaikan yang diusulkan, JSON', 'Proposed repairs, JSON'],
  ],
);

/** How the rows of each table were attached to customers. */
export const linksTable: PublishedTable = table(
  'links',
  'Bagaimana baris tiap tabel dikaitkan dengan pelanggan',
  'How the rows of each table were attached to customers',
  ['source', 'sheet', 'header_row'],
  [
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['header_row', 'whole', 'none', 'Baris judul', 'Row of the headers'],
    ['id_column', 'text', 'none', 'Kolom kode pelanggan', 'Column of the customer id'],
    ['name_column', 'text', 'none', 'Kolom nama pelanggan', 'Column of the customer name'],
    ['rows', 'whole', 'rows', 'Baris', 'Rows'],
    ['customers', 'whole', 'none', 'Pelanggan', 'Customers'],
    ['by_id', 'whole', 'rows', 'Baris yang cocok lewat kode', 'Rows matched by id'],
    ['by_name', 'whole', 'rows', 'Baris yang cocok lewat nama', 'Rows matched by normalised name'],
    ['by_rule', 'whole', 'rows', 'Baris yang cocok lewat aturan', 'Rows matched by a rule'],
    [
      'alone',
      'whole',
      'rows',
      'Baris yang pelanggannya hanya ada di tabel ini',
      'Rows whose customer stands in this table only',
    ],
    ['unmatched', 'whole', 'rows', 'Baris tanpa pelanggan', 'Rows without a customer'],
    ['note_id', 'text', 'none', 'Catatan dalam bahasa Indonesia', 'Note in Indonesian'],
    ['note_en', 'text', 'none', 'Catatan dalam bahasa Inggris', 'Note in English'],
  ],
);

/** What the files are good for. */
export const purposesTable: PublishedTable = table(
  'purposes',
  'Untuk apa berkas ini cukup',
  'What the files are good for',
  ['place'],
  [
    ['place', 'whole', 'none', 'Urutan', 'Place'],
    ['purpose', 'text', 'none', 'Tujuan', 'Purpose'],
    ['usable', 'text', 'none', 'yes, partly atau no', 'yes, partly or no'],
    ['needs_id', 'text', 'none', 'Yang dibutuhkan, dalam bahasa Indonesia', 'What it needs, in Indonesian'],
    ['needs_en', 'text', 'none', 'Yang dibutuhkan, dalam bahasa Inggris', 'What it needs, in English'],
    ['has_id', 'text', 'none', 'Yang ada, dalam bahasa Indonesia', 'What the files have, in Indonesian'],
    ['has_en', 'text', 'none', 'Yang ada, dalam bahasa Inggris', 'What the files have, in English'],
  ],
);
