import { type PublishedTable, table } from '../table.ts';

/** Key figures. */
export const metricsTable: PublishedTable = table(
  'metrics',
  'Angka utama',
  'Key figures',
  ['metric'],
  [
    ['metric', 'text', 'none', 'Nama angka', 'Name of the figure'],
    ['value', 'double', 'none', 'Nilai', 'Value'],
    ['unit', 'text', 'none', 'Satuan', 'Unit'],
    ['kind', 'text', 'none', 'FACT, RULE, ESTIMATE atau PREDICTION', 'FACT, RULE, ESTIMATE or PREDICTION'],
    ['as_of', 'date', 'none', 'Per tanggal', 'As of'],
  ],
);
