import type { WriteSheet } from 'hucre/xlsx';
import { cards, type ExpectedMoney, expectedMoney, type PublishedRun } from '#answers';
import { cardMetricTexts, gradeTexts } from '#contract';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import type { Form } from '../styles.ts';
import { sheetNames } from '../words.ts';

const texts = {
  id: {
    title: 'Rapor perkiraan',
    note: 'Tiap perkiraan diuji pada pelanggan yang hasilnya tidak diperlihatkan kepada model, dan dibandingkan dengan pembanding sederhana. Tanpa bukti tidak ada perkiraan: ESTIMATE hanya rata-rata kelompok, RULE adalah rumus.',
    heads: [
      'Perkiraan',
      'Jenis',
      'Nilai',
      'Angka yang dinilai',
      'Hasil',
      'Terendah, 95 %',
      'Tertinggi, 95 %',
      'Pembanding',
      'Hasil pembanding',
      'Pelanggan diuji',
      'Yang mengalami',
      'Alasan',
      'Yang dibutuhkan',
    ],
    money: 'Uang yang diharapkan, setahun',
    moneyNote:
      'Peluang kali uang yang dipertaruhkan, hanya dari perkiraan yang terbukti. Rentang memuat sedikitnya 80 %. Baris bertumpang tindih: seperempat pertama berisi sepersepuluh pertama.',
    moneyHeads: ['Perkiraan', 'Pelanggan teratas', 'Pelanggan', 'Uang dipertaruhkan', 'Bawah', 'Tengah', 'Atas'],
  },
  en: {
    title: 'Proof cards',
    note: 'Each prediction was tested on customers whose outcome the model was not shown, and held against a simple baseline. Without proof there is no prediction: an ESTIMATE is the mean of a group, a RULE is a formula.',
    heads: [
      'Prediction',
      'Kind',
      'Grade',
      'Figure judged',
      'Result',
      'Low, 95 %',
      'High, 95 %',
      'Baseline',
      'Result of it',
      'Customers tested',
      'To whom it happened',
      'Reason',
      'What is needed',
    ],
    money: 'Expected money, a year',
    moneyNote:
      'Probability times the money at stake, from proven predictions alone. Ranges hold at least 80 %. The lines overlap: the first quarter contains the first tenth.',
    moneyHeads: ['Prediction', 'First customers', 'Customers', 'Money at stake', 'Low', 'Middle', 'High'],
  },
} as const;

const forms: readonly Form[] = [
  'wrapped',
  'text',
  'text',
  'wrapped',
  'score',
  'score',
  'score',
  'wrapped',
  'score',
  'whole',
  'whole',
  'wrapped',
  'wrapped',
];
const moneyForms: readonly Form[] = ['text', 'share', 'whole', 'amount', 'amount', 'amount', 'amount'];

/** The proof card of each prediction in a line, and the money that follows from those that are proven; null without any. */
export async function proofCardSheet(run: PublishedRun, language: Language): Promise<WriteSheet | null> {
  const found = await cards(run);
  if (found.length === 0) return null;
  const text = texts[language];
  const sheet = new SheetDraft(sheetNames.proofCards[language], [44, 16, 18, 34, 18, 18, 18, 34, 16, 16, 18, 60, 44]);
  sheet.title(text.title).note(text.note).gap();
  sheet.table(
    text.heads.map((header, index) => ({ header, form: forms[index] ?? 'text' })),
    found.map((card) => [
      card.title[language],
      card.kind,
      gradeTexts[card.grade]?.[language] ?? card.grade,
      card.judged === null ? null : metricTitle(card.judged.metric, language),
      card.judged?.value ?? null,
      card.judged?.low ?? null,
      card.judged?.high ?? null,
      card.baseline?.[language] ?? null,
      card.judged?.baseline ?? null,
      card.n === 0 ? null : card.n,
      card.positives,
      card.reason[language],
      card.needs.map((need) => need[language]).join('; '),
    ]),
  );
  const money = await expectedMoney(run);
  if (money.length > 0) {
    sheet.section(text.money).note(text.moneyNote);
    sheet.table(
      text.moneyHeads.map((header, index) => ({ header, form: moneyForms[index] ?? 'text' })),
      money.map((one) => moneyLine(one, language)),
    );
  }
  return sheet.finish();
}

function moneyLine({ title, share, customers, amount, low, middle, high }: ExpectedMoney, language: Language) {
  return [title[language], share, customers, amount, low, middle, high];
}

function metricTitle(metric: string, language: Language): string {
  return cardMetricTexts.find((text) => text.metric === metric)?.title[language] ?? metric;
}
