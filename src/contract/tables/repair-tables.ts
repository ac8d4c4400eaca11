import { type PublishedTable, table } from '../table.ts';

/** Every cell that a decision of a person changed. */
export const repairsTable: PublishedTable = table(
  'repairs',
  'Setiap sel yang diubah oleh keputusan seseorang',
  'Every cell that the decision of a person changed',
  ['source', 'sheet', 'row', 'column'],
  [
    ['decision', 'whole', 'none', 'Nomor keputusan di nilai.yaml', 'Number of the decision in nilai.yaml'],
    ['rule', 'text', 'none', 'Aturan yang mengusulkannya', 'Rule that proposed it'],
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['row', 'whole', 'none', 'Baris seperti terlihat di berkas', 'Row as seen in the file'],
    ['column', 'text', 'none', 'Kolom', 'Column'],
    ['before', 'text', 'none', 'Isi di berkas', 'What the file says'],
    ['after', 'text', 'none', 'Isi yang dibaca sebagai gantinya', 'What is read in its place'],
  ],
);

/** Every row that a decision of a person set aside, whole. */
export const quarantinedTable: PublishedTable = table(
  'quarantined',
  'Setiap baris yang disisihkan oleh keputusan seseorang, utuh',
  'Every row that the decision of a person set aside, whole',
  ['source', 'sheet', 'row'],
  [
    ['decision', 'whole', 'none', 'Nomor keputusan di nilai.yaml', 'Number of the decision in nilai.yaml'],
    ['rule', 'text', 'none', 'Aturan yang mengusulkannya', 'Rule that proposed it'],
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['row', 'whole', 'none', 'Baris seperti terlihat di berkas', 'Row as seen in the file'],
    ['reason', 'text', 'none', 'Isi yang menjadi alasannya', 'What it says that was the reason'],
    ['customer', 'text', 'none', 'Pelanggan seperti tertulis di berkas', 'Customer as written in the file'],
    ['amount', 'text', 'none', 'Jumlah uang seperti tertulis di berkas', 'Amount as written in the file'],
    ['cells', 'text', 'none', 'Seluruh sel baris itu, JSON', 'All cells of the row, JSON'],
  ],
);

/** Every decision in its order, and what became of it in this run. */
export const decisionsTable: PublishedTable = table(
  'decisions',
  'Setiap keputusan atas perbaikan dan akibatnya dalam run ini',
  'Every decision about a repair and what became of it in this run',
  ['number'],
  [
    ['number', 'whole', 'none', 'Urutan di nilai.yaml, dari 1', 'Place in nilai.yaml, from 1'],
    ['rule', 'text', 'none', 'Aturan yang mengusulkannya', 'Rule that proposed it'],
    ['decision', 'text', 'none', 'accept atau reject', 'accept or reject'],
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar; kosong untuk semua', 'Sheet; empty for all'],
    ['kind', 'text', 'none', 'Jenis perbaikan', 'Kind of repair'],
    ['column', 'text', 'none', 'Kolom', 'Column'],
    ['before', 'text', 'none', 'Isi yang dicari', 'Text it looks for'],
    ['after', 'text', 'none', 'Isi yang dibaca sebagai gantinya', 'What is read in its place'],
    ['key', 'text', 'none', 'Kolom dan isi yang menandai barisnya', 'Column and text that tell the row apart'],
    [
      'state',
      'text',
      'none',
      'applied, rejected, no-table, no-column, nothing, ambiguous atau overruled',
      'applied, rejected, no-table, no-column, nothing, ambiguous or overruled',
    ],
    ['cells', 'whole', 'rows', 'Sel yang diubah', 'Cells it changed'],
    ['rows', 'whole', 'rows', 'Baris yang disisihkan', 'Rows it set aside'],
    [
      'overruled',
      'whole',
      'rows',
      'Sel dan baris milik keputusan lebih awal',
      'Cells and rows an earlier decision took',
    ],
    ['nearest', 'text', 'none', 'Isi berkas yang paling mirip', 'Texts of the file nearest to what it looks for'],
  ],
);
