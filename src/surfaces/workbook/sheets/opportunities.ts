import type { WriteSheet } from 'hucre/xlsx';
import { opportunityCells, type PublishedRun, topOpportunities } from '#answers';
import type { Language } from '#values';
import { type DraftColumn, SheetDraft } from '../sheet-draft.ts';
import { scoreScale } from '../styles.ts';
import { sheetNames } from '../words.ts';

const listed = 100;

const texts = {
  id: {
    title: 'Peluang terbaik',
    note: 'Nilai adalah ATURAN (RULE): apa yang dibayar pemilik produk itu sekarang, sebagai rentang. Itu bukan peluang berhasil dikalikan harga.',
    lists: { UPSELL: 'Peningkatan layanan (up-sell)', 'CROSS-SELL': 'Jual silang (cross-sell)' },
    none: 'Tidak ada pelanggan yang memenuhi syarat.',
    heads: [
      'ID',
      'Pelanggan',
      'Strategy',
      'Industri',
      'Pendapatan',
      'Bandwidth',
      'Produk',
      'Skor',
      'Nilai bawah',
      'Nilai tengah',
      'Nilai atas',
      'Dasar nilai',
    ],
  },
  en: {
    title: 'Best opportunities',
    note: 'Worth is a RULE: what holders of that product pay now, as a range. It is not a chance of success times a price.',
    lists: { UPSELL: 'Up-sell', 'CROSS-SELL': 'Cross-sell' },
    none: 'No customer qualifies.',
    heads: [
      'ID',
      'Customer',
      'Strategy',
      'Industry',
      'Revenue',
      'Bandwidth',
      'Product',
      'Score',
      'Worth, low',
      'Worth, middle',
      'Worth, high',
      'Basis of worth',
    ],
  },
} as const;

const forms: readonly DraftColumn['form'][] = [
  'text',
  'text',
  'text',
  'text',
  'amount',
  'mbps',
  'text',
  'score',
  'amount',
  'amount',
  'amount',
  'text',
];

/** The best customers to up-sell and to cross-sell to. */
export async function opportunitySheet(run: PublishedRun, language: Language): Promise<WriteSheet> {
  const text = texts[language];
  const sheet = new SheetDraft(sheetNames.opportunities[language], [16, 36, 13, 22, 17, 14, 30, 10, 16, 16, 16, 64]);
  sheet.title(text.title).note(text.note);
  for (const action of ['UPSELL', 'CROSS-SELL'] as const) {
    const found = await topOpportunities(run, action, listed);
    sheet.section(text.lists[action]);
    if (found.length === 0) sheet.note(text.none);
    else {
      sheet
        .table(
          text.heads.map((header, index) => ({ header, form: forms[index] ?? 'text' })),
          found.map((one) => opportunityCells(one, language)),
        )
        .colour(7, found.length, (range, first) => [scoreScale(range, first)]);
    }
  }
  return sheet.finish();
}
