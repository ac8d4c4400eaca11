import { expect, test } from 'vitest';
import { entityNamed } from '#entities';
import type { SourceMapping } from '../settings.ts';
import { matchFields } from './match-fields.ts';
import { recogniseTable } from './recognise-table.ts';
import { columnsLike } from './unseen/unseen-tables.ts';

const invoices = entityNamed('invoices');
const fieldOf = (found: { matches: { field: string; header: string }[] } | undefined, header: string) =>
  found?.matches.find((match) => match.header === header)?.field;

test('[SRC-43] a second column that may be the same money is a question, however likely the first', () => {
  const { questions, matches } = matchFields(
    invoices,
    columnsLike('No Faktur|code', 'Nilai Faktur|money', 'Jml Tagihan|money'),
  );
  expect(questions).toMatchObject([
    { code: 'mapping/ambiguous', field: 'amount', candidates: ['Nilai Faktur', 'Jml Tagihan'] },
  ]);
  expect(matches.map(({ field }) => field)).toEqual(['invoice_id']);
  const less = matchFields(invoices, columnsLike('No Faktur|code', 'Nilai Faktur|money', 'Harga Bersih|money'));
  expect(less.questions).toMatchObject([{ field: 'amount', candidates: ['Nilai Faktur', 'Harga Bersih'] }]);
});

test('[SRC-43] another money has its own field, or none, and is no question', () => {
  const { questions, matches } = matchFields(
    invoices,
    columnsLike('No Faktur|code', 'Nilai Faktur|money', 'PPN|money', 'Sisa Piutang|money', 'Harga Bulan Lalu|money'),
  );
  expect(questions).toEqual([]);
  expect(matches.map(({ field, header }) => [field, header])).toEqual([
    ['invoice_id', 'No Faktur'],
    ['amount', 'Nilai Faktur'],
    ['tax', 'PPN'],
    ['open', 'Sisa Piutang'],
  ]);
});

test('[SRC-44] what the cells are outweighs what the header says', () => {
  const dates = matchFields(invoices, columnsLike('Invoice|code', 'Tagihan|date', 'Jml Tagihan|money'));
  expect(fieldOf(dates, 'Jml Tagihan')).toBe('amount');
  expect(fieldOf(dates, 'Tagihan')).not.toBe('amount');
  const named = matchFields(entityNamed('transactions'), columnsLike('No Order|code', 'Klien Kami|code', 'Tgl|date'));
  expect(fieldOf(named, 'Klien Kami')).toBe('customer_id');
  const called = matchFields(
    entityNamed('transactions'),
    columnsLike('No Order|code', 'Klien Kami|company', 'Tgl|date'),
  );
  expect(fieldOf(called, 'Klien Kami')).toBe('customer_name');
});

test('[SRC-42] a match by meaning says which listed header it is like and what its cells are', () => {
  const { matches } = matchFields(invoices, columnsLike('Bill Ref|code', 'Bill Amt|money', 'Tgl Jth Tempo|date'));
  expect(matches.find(({ field }) => field === 'due')).toMatchObject({
    by: 'likeness',
    reason: {
      id: '"Tgl Jth Tempo" sama artinya dengan "Due Date", dan isinya tanggal',
      en: '"Tgl Jth Tempo" says what "Due Date" says, and its cells are dates',
    },
  });
});

test('[SRC-45] a table that may be one of two is a question that names both, and both readings are given', () => {
  const columns = columnsLike('Document No|code', 'Customer|company', 'Date|date', 'Amount|money');
  const { best, others } = recogniseTable({ columns, names: ['Sheet1'] });
  expect(best?.questions).toMatchObject([{ code: 'mapping/ambiguous', candidates: ['invoices', 'payments'] }]);
  expect(best?.confidence).toBeLessThan(0.6);
  expect(others.map(({ entity }) => entity)).toContain('payments');
});

test('[SRC-45] a table of which nothing is known is taken for nothing', () => {
  const dictionary = columnsLike('Table|text', 'Field|text', 'Description|long');
  expect(recogniseTable({ columns: dictionary, names: ['data_dictionary.csv'] }).best).toBeUndefined();
  const weather = columnsLike('day|date', 'temperature|count', 'humidity|share');
  expect(recogniseTable({ columns: weather, names: ['customers.csv'] }).best).toBeUndefined();
});

test('[SRC-45] the name of the sheet decides between tables of one shape', () => {
  const columns = columnsLike('Nomor|code', 'Nama Pelanggan|company', 'Tanggal|date', 'Jumlah|money', 'Status|status');
  expect(recogniseTable({ columns, names: ['Faktur 2025'] }).best?.entity).toBe('invoices');
  expect(recogniseTable({ columns, names: ['Pembayaran 2025'] }).best?.entity).toBe('payments');
});

test('[SRC-46] a table of service lines stays one beside all other entities, and is kept as a second reading of another', () => {
  const lines = columnsLike(
    'Nama Pelanggan|company',
    'hargaPelanggan|money',
    'Bandwidth Fix|bandwidth',
    'statusLayanan|status',
  );
  expect(recogniseTable({ columns: lines, names: ['customers'] }).best?.entity).toBe('lines');
  const list = columnsLike('Nama Pelanggan|company');
  expect(recogniseTable({ columns: list, names: ['List Pelanggan'] }).best?.entity).toBe('valid_customers');
  const sales = columnsLike(
    'Order ID|code',
    'Order Date|date',
    'Customer|company',
    'Product|text',
    'Sales|money',
    'Quantity|count',
  );
  const { best, others } = recogniseTable({ columns: sales, names: ['sales'] });
  expect(best?.entity).toBe('transactions');
  expect(others.map(({ entity }) => entity)).toContain('lines');
});

test('[SRC-45] a list of customers is one under a header that nobody listed too', () => {
  const list = columnsLike('Nama Klien Kami|company');
  expect(recogniseTable({ columns: list, names: ['Sheet1'] }).best?.entity).toBe('valid_customers');
  const lines = columnsLike('Nama Klien Kami|company', 'Tarif per Bulan|money', 'Lebar Pita|bandwidth');
  expect(recogniseTable({ columns: lines, names: ['Sheet1'] }).best?.entity).toBe('lines');
});

test('[SRC-47] a word of the user means what the user says, in every entity or in one', () => {
  const columns = columnsLike('No Faktur|code', 'Duit|money', 'Tagihan|money');
  const plain = matchFields(invoices, columns);
  expect(fieldOf(plain, 'Duit')).toBeUndefined();
  for (const synonyms of [{ amount: ['duit'] }, { 'invoices.amount': ['DUIT'] }]) {
    const { matches, questions } = matchFields(invoices, columns, { synonyms });
    expect(questions).toEqual([]);
    expect(matches.find(({ field }) => field === 'amount')).toMatchObject({
      header: 'Duit',
      reason: { en: 'listed as a synonym of amount' },
      confidence: 0.98,
    });
  }
  expect(
    fieldOf(matchFields(invoices, columns, { synonyms: { 'payments.amount': ['duit'] } }), 'Duit'),
  ).toBeUndefined();
});

test('[SRC-47] what was chosen last time wins over everything, for the table and for each column', () => {
  const kept: SourceMapping = {
    file: 'jan.csv',
    headerRow: 1,
    entity: 'payments',
    columns: { payment_id: 'No Faktur', amount: 'Duit', date: 'Tanggal Terbit' },
  };
  const columns = columnsLike('No Faktur|code', 'Duit|money', 'Jumlah|money', 'Tanggal Terbit|date');
  expect(recogniseTable({ columns, names: ['feb.csv'] }).best?.entity).toBe('invoices');
  const { best } = recogniseTable({
    columns,
    names: ['feb.csv'],
    hints: { remembered: [kept], synonyms: { amount: ['jumlah'] } },
  });
  expect(best).toMatchObject({
    entity: 'payments',
    reason: { id: 'dipilih terakhir kali', en: 'chosen last time' },
    confidence: 1,
    questions: [],
  });
  expect(Object.fromEntries((best?.matches ?? []).map(({ field, header }) => [field, header]))).toMatchObject(
    kept.columns,
  );
  for (const { field, reason } of best?.matches ?? [])
    if (field in kept.columns) expect(reason.en).toBe('chosen last time');
});
