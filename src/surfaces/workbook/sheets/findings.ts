import type { WriteSheet } from 'hucre/xlsx';
import { type FindingRow, findingRows, findingSummary, type PublishedRun } from '#answers';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import type { Form } from '../styles.ts';
import { findingAction, sheetNames } from '../words.ts';

/** The findings that the sheet lists one by one; the table `findings` holds all. */
export const mostFindings = 2000;

const texts = {
  id: {
    title: 'Temuan pada data',
    note: 'Tidak ada nilai yang diubah atau dibuang tanpa temuan. Uang adalah jumlah yang tersangkut, bukan kerugian. Pada temuan "perlu diperiksa" nilainya belum diubah; kolom terakhir hanya usul.',
    none: 'Tidak ada temuan.',
    byRule: 'Per aturan',
    heads: ['Aturan', 'Temuan', 'Tingkat', 'Tindakan', 'Baris', 'Uang'],
    oneByOne: 'Satu per satu, yang paling banyak uangnya lebih dulu',
    rowHeads: [
      'Aturan',
      'Berkas',
      'Lembar',
      'Tindakan',
      'Baris',
      'Uang',
      'Kolom',
      'Isi di berkas',
      'Yang dipakai, atau usul',
    ],
    more: (rest: string) => `${rest} temuan lagi ada di tabel findings.`,
  },
  en: {
    title: 'Findings in the data',
    note: 'No value is changed or dropped without a finding. Money is the amount touched, not a loss. Where a finding is "to be checked" the value has not been changed; the last column only proposes.',
    none: 'Nothing was found.',
    byRule: 'By rule',
    heads: ['Rule', 'Finding', 'Severity', 'Action', 'Rows', 'Money'],
    oneByOne: 'One by one, those with most money first',
    rowHeads: [
      'Rule',
      'File',
      'Sheet',
      'Action',
      'Row',
      'Money',
      'Column',
      'What the file says',
      'What is used, or proposed',
    ],
    more: (rest: string) => `${rest} more findings are in the table findings.`,
  },
} as const;
const ruleForms: readonly Form[] = ['text', 'wrapped', 'text', 'text', 'whole', 'amount'];
const rowForms: readonly Form[] = ['text', 'text', 'text', 'text', 'years', 'amount', 'text', 'text', 'text'];

/** The findings by rule with rows and money, then the heaviest one by one. */
export async function findingSheet(run: PublishedRun, language: Language): Promise<WriteSheet> {
  const text = texts[language];
  const sheet = new SheetDraft(sheetNames.findings[language], [11, 52, 18, 18, 12, 20, 20, 34, 34]);
  sheet.title(text.title).note(text.note);
  const rules = await findingSummary(run);
  if (rules.length === 0) return sheet.note(text.none).finish();
  sheet.section(text.byRule).table(
    text.heads.map((header, index) => ({ header, form: ruleForms[index] ?? 'text' })),
    rules.map((one) => [
      one.rule,
      one.title[language],
      one.severity,
      findingAction(one.action, language),
      one.rows,
      one.money === 0 ? null : one.money,
    ]),
  );
  const rows = await findingRows(run, { limit: mostFindings });
  const rest = rules.reduce((sum, one) => sum + one.rows, 0) - rows.length;
  sheet.section(text.oneByOne);
  if (rest > 0) sheet.note(text.more(rest.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')));
  return sheet
    .table(
      text.rowHeads.map((header, index) => ({ header, form: rowForms[index] ?? 'text' })),
      rows.map((one) => cellsOf(one, language)),
    )
    .finish();
}

function cellsOf(one: FindingRow, language: Language) {
  return [
    one.rule,
    one.source,
    one.sheet,
    findingAction(one.action, language),
    one.row,
    one.money,
    one.column,
    one.before,
    one.after,
  ];
}
