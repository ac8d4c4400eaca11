import type { WriteSheet } from 'hucre/xlsx';
import { offeredWorth, type PublishedRun, scenarios } from '#answers';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import type { Form } from '../styles.ts';
import { sheetNames } from '../words.ts';

const texts = {
  id: {
    title: 'Skenario',
    note: 'Seandainya sebagian penawaran pertama kepada pelanggan UPSELL dan CROSS-SELL diterima. Persentase itu pengandaian (RULE), bukan perkiraan; rentang berasal dari kuartil harga yang dibayar sekarang.',
    heads: ['Skenario', 'Diterima', 'Bawah, setahun', 'Tengah, setahun', 'Atas, setahun', '% pendapatan', 'Jenis'],
    counted: (count: string) => `Dihitung dari ${count} pelanggan yang nilai penawaran pertamanya diketahui.`,
    none: 'Tidak dapat dihitung: tidak ada penawaran yang nilainya diketahui.',
  },
  en: {
    title: 'Scenarios',
    note: 'Suppose a share of the first offers to UPSELL and CROSS-SELL customers were accepted. The shares are suppositions (RULE), not forecasts; the range comes from the quartiles of what is paid now.',
    heads: ['Scenario', 'Accepted', 'Low, a year', 'Middle, a year', 'High, a year', '% of revenue', 'Kind'],
    counted: (count: string) => `Counted over ${count} customers whose first offer has a known worth.`,
    none: 'Cannot be computed: no offer has a known worth.',
  },
} as const;

const forms: readonly Form[] = ['text', 'share', 'amount', 'amount', 'amount', 'share', 'text'];

/** What would come in a year if 20, 30 or 40 % of the offers were accepted, as ranges. */
export async function scenarioSheet(run: PublishedRun, language: Language): Promise<WriteSheet> {
  const text = texts[language];
  const sheet = new SheetDraft(sheetNames.scenarios[language], [20, 12, 22, 22, 22, 16, 10]);
  sheet.title(text.title).note(text.note);
  const found = await scenarios(run);
  if (found.length === 0) return sheet.note(text.none).finish();
  const { customers } = await offeredWorth(run);
  return sheet
    .note(text.counted(customers.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')))
    .gap()
    .table(
      text.heads.map((header, index) => ({ header, form: forms[index] ?? 'text' })),
      found.map((one) => [
        one.name[language],
        one.conversion,
        one.low,
        one.middle,
        one.high,
        one.shareOfRevenue,
        one.kind,
      ]),
    )
    .finish();
}
