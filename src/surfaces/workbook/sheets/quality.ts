import type { WriteSheet } from 'hucre/xlsx';
import { dataQuality, type PublishedRun } from '#answers';
import type { TableQualityResponse } from '#contract';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import type { Form } from '../styles.ts';
import { purposeName, sheetNames, usableName } from '../words.ts';

/** The doubts that the sheet lists; the table `doubts` holds all. */
export const mostDoubts = 500;

const texts = {
  id: {
    title: 'Mutu data',
    note: 'Apa yang ada dalam berkas yang dipakai, untuk apa cukup, dan apa yang patut diperiksa. Di sini tidak ada yang diubah; perbaikan hanya terjadi bila diterima.',
    purposes: 'Untuk apa data ini cukup',
    purposeHeads: ['Tujuan', 'Cukup?', 'Yang dibutuhkan', 'Yang ada'],
    tables: 'Tabel',
    tableHeads: ['Berkas', 'Lembar', 'Baris', 'Kolom', 'Sel terisi', 'Kolom tanpa isi berarti'],
    links: 'Kaitan dengan pelanggan (baris)',
    linkHeads: [
      'Berkas',
      'Lembar',
      'Baris',
      'Pelanggan',
      'Lewat kode',
      'Lewat nama',
      'Lewat aturan',
      'Tanpa pelanggan',
    ],
    doubts: 'Yang patut diperiksa',
    none: 'Tidak ada yang patut diperiksa.',
    doubtHeads: ['Aturan', 'Berkas', 'Penjelasan', 'Kolom', 'Baris', 'Uang', 'Isi di berkas', 'Usul'],
    columns: 'Kolom demi kolom',
    columnHeads: ['Berkas', 'Lembar', 'Kolom', 'Jenis', 'Terisi', 'Isi berbeda', 'Terkecil', 'Median', 'Terbesar'],
  },
  en: {
    title: 'Data quality',
    note: 'What the files hold, what they are good for, and what deserves a look. Nothing is changed here; a repair happens only when somebody accepts it.',
    purposes: 'What the data is good for',
    purposeHeads: ['Purpose', 'Enough?', 'Needs', 'Has'],
    tables: 'Tables',
    tableHeads: ['File', 'Sheet', 'Rows', 'Columns', 'Cells filled', 'Columns that say nothing'],
    links: 'Links to customers (rows)',
    linkHeads: ['File', 'Sheet', 'Rows', 'Customers', 'By id', 'By name', 'By rule', 'Without customer'],
    doubts: 'What deserves a look',
    none: 'Nothing deserves a look.',
    doubtHeads: ['Rule', 'File', 'What is the case', 'Column', 'Rows', 'Money', 'What the file says', 'Proposal'],
    columns: 'Column by column',
    columnHeads: ['File', 'Sheet', 'Column', 'Type', 'Filled', 'Different', 'Lowest', 'Median', 'Highest'],
  },
} as const;

const purposeForms: readonly Form[] = ['text', 'text', 'wrapped', 'wrapped'];
const tableForms: readonly Form[] = ['text', 'text', 'whole', 'whole', 'share', 'whole'];
const linkForms: readonly Form[] = ['text', 'text', 'whole', 'whole', 'whole', 'whole', 'whole', 'whole'];
const doubtForms: readonly Form[] = ['text', 'text', 'wrapped', 'text', 'whole', 'amount', 'text', 'text'];
const columnForms: readonly Form[] = ['text', 'text', 'text', 'text', 'share', 'whole', 'years', 'years', 'years'];

/** What the files are good for, how full they are, how they hang together, and what deserves a look. */
export async function qualitySheet(run: PublishedRun, language: Language): Promise<WriteSheet> {
  const text = texts[language];
  const { purposes, tables, links, doubts } = await dataQuality(run);
  const sheet = new SheetDraft(sheetNames.quality[language], [30, 26, 44, 44, 14, 28, 24, 24, 18]);
  sheet.title(text.title).note(text.note);
  sheet.section(text.purposes).table(
    heads(text.purposeHeads, purposeForms),
    purposes.map((one) => [
      purposeName(one.purpose, language),
      usableName(one.usable, language),
      one.needs[language],
      one.has[language],
    ]),
  );
  sheet.section(text.tables).table(
    heads(text.tableHeads, tableForms),
    tables.map((one) => [one.file, one.sheet, one.rows, one.columns.length, one.filledShare, one.useless]),
  );
  sheet.section(text.links).table(
    heads(text.linkHeads, linkForms),
    links.map((one) => [one.file, one.sheet, one.rows, one.customers, one.byId, one.byName, one.byRule, one.unmatched]),
  );
  sheet.section(text.doubts);
  if (doubts.length === 0) sheet.note(text.none);
  else {
    sheet.table(
      heads(text.doubtHeads, doubtForms),
      doubts
        .slice(0, mostDoubts)
        .map((one) => [
          one.rule,
          one.sheet === '' ? one.file : `${one.file}, ${one.sheet}`,
          one.message[language],
          one.column,
          one.rows,
          one.money,
          one.before,
          one.after,
        ]),
    );
  }
  return sheet.section(text.columns).table(heads(text.columnHeads, columnForms), tables.flatMap(columnRows)).finish();
}

function heads(headers: readonly string[], forms: readonly Form[]) {
  return headers.map((header, index) => ({ header, form: forms[index] ?? 'text' }));
}

function columnRows({ file, sheet, columns }: TableQualityResponse) {
  return columns.map((one) => [
    file,
    sheet,
    one.header,
    one.type,
    one.rows === 0 ? null : one.filled / one.rows,
    one.distinct,
    one.numbers?.lowest ?? null,
    one.numbers?.median ?? null,
    one.numbers?.highest ?? null,
  ]);
}
