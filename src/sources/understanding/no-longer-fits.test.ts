import { expect, test } from 'vitest';
import type { InspectedFile, InspectedTable, TableReading } from '../inspected.ts';
import type { SourceMapping } from '../settings.ts';
import { whatNoLongerFits } from './no-longer-fits.ts';

const nothing: TableReading = { entity: null, mapping: [], problems: [], proposal: null };

function tableWith(headers: readonly string[], reading: Partial<InspectedTable> = {}): InspectedTable {
  const columns = headers.map((header) => ({
    header,
    position: 'A',
    content: 'text',
    share: 1,
    filled: 1,
    examples: [],
  }));
  return { ...nothing, sheet: '', headerRow: 1, rows: 5, notes: [], others: [], ...reading, columns };
}

const fileOf = (file: string, ...tables: InspectedTable[]): InspectedFile => ({
  file,
  path: file,
  kind: 'csv',
  tables,
});
const january: SourceMapping = {
  file: 'jan.csv',
  headerRow: 1,
  entity: 'lines',
  columns: { customer_name: 'Nama Pelanggan', amount: 'Harga', region: 'Wilayah' },
};

test('[SRC-48] a mapping fits the same table in a file of another name', () => {
  const headers = ['Nama Pelanggan', 'Harga', 'Wilayah', 'Catatan'];
  expect(whatNoLongerFits([january], [fileOf('jan.csv', tableWith(headers))])).toEqual([]);
  expect(whatNoLongerFits([january], [fileOf('feb.csv', tableWith(headers))])).toEqual([]);
});

test('[SRC-48] each column that is gone is named, with what now means the same and what is written alike', () => {
  const reading = {
    entity: { name: 'lines' as const, reason: { id: '', en: '' }, confidence: 1 },
    mapping: [{ field: 'amount', header: 'Tarif Bulanan', reason: { id: '', en: '' }, confidence: 0.9 }],
  };
  const files = [fileOf('feb.csv', tableWith(['Nama Pelanggan', 'Tarif Bulanan', 'Wilayah', 'Harta'], reading))];
  expect(whatNoLongerFits([january], files)).toEqual([
    {
      source: january,
      lacks: 'column',
      field: 'amount',
      header: 'Harga',
      nearest: ['Tarif Bulanan', 'Harta'],
      place: { file: 'feb.csv', column: 'Harga' },
    },
  ]);
});

test('[SRC-48] a table that no file has is named with the nearest files, and no table stands for two', () => {
  const other = fileOf('feb.csv', tableWith(['Kode', 'Berat']));
  expect(whatNoLongerFits([january], [other])).toMatchObject([
    { lacks: 'table', nearest: ['feb.csv'], place: { file: 'jan.csv' } },
  ]);
  const one = fileOf('feb.csv', tableWith(['Nama Pelanggan', 'Harga', 'Wilayah']));
  expect(whatNoLongerFits([january, { ...january, file: 'mar.csv' }], [one])).toMatchObject([{ lacks: 'table' }]);
});
