import type { WriteSheet } from 'hucre/xlsx';
import { blocked, factorAudit, type PublishedRun } from '#answers';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import type { Form } from '../styles.ts';
import { factorName, sheetNames } from '../words.ts';

const texts = {
  id: {
    title: 'Faktor skor',
    note: 'Skor adalah jumlah poin faktor. Faktor yang sama untuk semua pelanggan tidak membedakan siapa pun.',
    none: 'Tidak ada penawaran yang dinilai pada run ini.',
    constant: 'Tidak membawa informasi: sama untuk semua',
    informative: 'Membedakan',
    heads: ['Faktor', 'Bobot', 'Terendah', 'Tertinggi', 'Nilai berbeda', 'Informasi (bit)', 'Penilaian'],
    blocked: 'Yang menutup penawaran',
    blockedHeads: ['Aturan', 'Pasangan', 'Pelanggan'],
    rules: {
      owned: 'Sudah dimiliki',
      region: 'Tidak tersedia di unitnya',
      industry: 'Bukan industri sasaran',
      status: 'Produk tidak aktif',
      bandwidth: 'Bandwidth kurang',
    },
  },
  en: {
    title: 'Factors of the score',
    note: 'The score is the sum of the points of its factors. A factor that is the same for everybody sets nobody apart.',
    none: 'No offer was scored in this run.',
    constant: 'Carries no information: the same for everybody',
    informative: 'Tells customers apart',
    heads: ['Factor', 'Weight', 'Lowest', 'Highest', 'Different values', 'Information (bits)', 'Verdict'],
    blocked: 'What kept offers out',
    blockedHeads: ['Rule', 'Pairs', 'Customers'],
    rules: {
      owned: 'Already owned',
      region: 'Not available in that unit',
      industry: 'Not a target industry',
      status: 'Product not active',
      bandwidth: 'Too little bandwidth',
    },
  },
} as const;
const forms: readonly Form[] = ['text', 'score', 'score', 'score', 'whole', 'score', 'text'];

/** How much each factor of the score says, and which rules kept offers out. */
export async function factorSheet(run: PublishedRun, language: Language): Promise<WriteSheet> {
  const text = texts[language];
  const sheet = new SheetDraft(sheetNames.factors[language], [30, 12, 12, 12, 16, 18, 46]);
  sheet.title(text.title).note(text.note).gap();
  const audit = await factorAudit(run);
  if (audit.length === 0) sheet.note(text.none);
  else {
    sheet.table(
      text.heads.map((header, index) => ({ header, form: forms[index] ?? 'text' })),
      audit.map((one) => [
        factorName(one.factor, language),
        one.weight,
        one.lowest,
        one.highest,
        one.values,
        one.information,
        one.isConstant ? text.constant : text.informative,
      ]),
    );
  }
  const closed = await blocked(run);
  if (closed.length > 0) {
    const names: Readonly<Record<string, string>> = text.rules;
    sheet.section(text.blocked).table(
      text.blockedHeads.map((header, index) => ({ header, form: index === 0 ? 'text' : 'whole' })),
      closed.map((one) => [names[one.rule] ?? one.rule, one.pairs, one.customers]),
    );
  }
  return sheet.finish();
}
