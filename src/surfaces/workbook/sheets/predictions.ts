import type { WriteSheet } from 'hucre/xlsx';
import { cards, type PublishedRun, predictionsOf } from '#answers';
import type { PredictionRowResponse } from '#contract';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import type { SheetCell } from '../sheet-rows.ts';
import type { Form } from '../styles.ts';
import { sheetNames } from '../words.ts';

/** Customers of each prediction that the sheet lists; the table `predictions` holds all. */
export const mostPredicted = 1_000;

const texts = {
  id: {
    title: 'Perkiraan per pelanggan',
    note: 'Tiap perkiraan dengan pelanggan yang nilainya terbesar lebih dulu; saring kolom pertama. Rentang 80 %. Nilai = peluang kali uang yang dipertaruhkan setahun. Rapor menyebut sejauh mana angkanya dapat dipercaya.',
    heads: ['Perkiraan', 'Jenis', 'Rapor', 'Kode', 'Pelanggan'],
    figures: ['Peluang', 'Terendah', 'Tertinggi', 'Uang dipertaruhkan', 'Nilai, bawah', 'Nilai', 'Nilai, atas'],
    more: (rest: string) => `${rest} baris lagi ada di tabel predictions.`,
  },
  en: {
    title: 'Predictions by customer',
    note: 'Each prediction with the customers of the largest worth first; filter the first column. Ranges are 80 %. Worth = probability times the money at stake a year. The grade says how far a figure can be trusted.',
    heads: ['Prediction', 'Kind', 'Grade', 'Id', 'Customer'],
    figures: ['Probability', 'Low', 'High', 'Money at stake', 'Worth, low', 'Worth', 'Worth, high'],
    more: (rest: string) => `${rest} more lines are in the table predictions.`,
  },
} as const;

const forms: readonly Form[] = [
  'text',
  'text',
  'text',
  'text',
  'text',
  'share',
  'share',
  'share',
  'amount',
  'amount',
  'amount',
  'amount',
];

/** The first customers of every prediction; null where nothing is predicted. */
export async function predictionSheet(run: PublishedRun, language: Language): Promise<WriteSheet | null> {
  const text = texts[language];
  const rows: SheetCell[][] = [];
  let rest = 0;
  for (const card of await cards(run)) {
    const found = await predictionsOf(run, card.target, { limit: mostPredicted });
    rest += found.total - found.rows.length;
    const head = [card.title[language].split(':')[0] ?? card.target, card.kind, card.grade];
    rows.push(...found.rows.map((row) => [...head, row.customerId, row.name, ...figuresOf(row)]));
  }
  if (rows.length === 0) return null;
  const sheet = new SheetDraft(sheetNames.predictions[language], [34, 14, 12, 20, 36, 12, 12, 12, 22, 22, 22, 22]);
  sheet.title(text.title).note(text.note);
  if (rest > 0) sheet.note(text.more(rest.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')));
  return sheet
    .gap()
    .table(
      [...text.heads, ...text.figures].map((header, index) => ({ header, form: forms[index] ?? 'text' })),
      rows,
      true,
    )
    .finish();
}

/** An amount that is predicted stands under worth, with its own range. */
function figuresOf(row: PredictionRowResponse): SheetCell[] {
  if (row.unit !== 'share') return [null, null, null, null, row.low, row.value, row.high];
  return [row.value, row.low, row.high, row.amount, row.worthLow, row.worth, row.worthHigh];
}
