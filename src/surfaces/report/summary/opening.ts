import type { Block } from './document.ts';
import { figure, moneyInDoubt, type SummaryFacts } from './facts.ts';
import type { Wording } from './wording.ts';

/** What must be known before any amount is used; nothing where no finding puts money in doubt. */
export function warningBlocks(facts: SummaryFacts, words: Wording): Block[] {
  const inDoubt = moneyInDoubt(facts).slice(0, 3);
  if (inDoubt.length === 0) return [];
  const total = figure(facts, 'revenue.total');
  const lines = inDoubt.map(({ rule, title, rows, money, action }) => {
    const share = total === null || total === 0 ? null : words.share(money / total);
    const [inIndonesian, inEnglish] =
      share === null ? ['', ''] : [`, setara ${share} dari pendapatan`, `, as much as ${share} of revenue`];
    const state =
      action === 'question' ? words.say(' Nilainya belum diubah.', ' The values have not been changed.') : '';
    return words.say(
      `${title.id} (${rule}): ${words.count(rows)} baris menyangkut ${words.amount(money)}${inIndonesian}.${state}`,
      `${title.en} (${rule}): ${words.count(rows)} rows touch ${words.amount(money)}${inEnglish}.${state}`,
    );
  });
  if (lines.length > 1) {
    lines.push(
      words.say(
        'Temuan-temuan ini dapat menyangkut baris yang sama, jadi uangnya tidak boleh dijumlahkan.',
        'These findings may touch the same rows, so their money must not be added up.',
      ),
    );
  }
  const title = words.say('Periksa dulu: uang yang diragukan', 'Check first: money in doubt');
  return [{ block: 'callout', title, lines }];
}

/** The key figures, each with how it is known. */
export function keyFigureBlocks(facts: SummaryFacts, words: Wording): Block[] {
  const count = (metric: string) => {
    const value = figure(facts, metric);
    return value === null ? '–' : words.count(value);
  };
  const period =
    facts.manifest.revenuePeriod === 'month' ? words.say('per bulan', 'a month') : words.say('per tahun', 'a year');
  const known = words.say(
    `diketahui untuk ${count('revenue.known_customers')}`,
    `known for ${count('revenue.known_customers')}`,
  );
  return [
    { block: 'heading', text: words.say('Angka utama', 'Key figures') },
    {
      block: 'figures',
      items: [
        {
          label: words.say('Pelanggan', 'Customers'),
          value: count('customers.count'),
          note: words.say(`${count('lines.kept')} baris layanan`, `${count('lines.kept')} service lines`),
          kind: 'FACT',
        },
        {
          label: words.say(`Pendapatan ${period}`, `Revenue ${period}`),
          value: words.short(figure(facts, 'revenue.total')),
          note: words.amount(figure(facts, 'revenue.total')),
          kind: 'FACT',
        },
        {
          label: words.say('Rata-rata per pelanggan', 'Mean per customer'),
          value: words.short(figure(facts, 'revenue.mean')),
          note: known,
          kind: 'FACT',
        },
        {
          label: words.say('Median per pelanggan', 'Median per customer'),
          value: words.short(figure(facts, 'revenue.median')),
          note: words.say(
            `${count('revenue.zero_customers')} pelanggan bernilai nol`,
            `${count('revenue.zero_customers')} customers at zero`,
          ),
          kind: 'FACT',
        },
        {
          label: words.say('10% terbesar', 'Largest 10%'),
          value: words.share(figure(facts, 'revenue.top_decile_share')),
          note: words.say('bagian pendapatan', 'share of revenue'),
          kind: 'FACT',
        },
        {
          label: words.say('Perpanjangan', 'Due for renewal'),
          value: count('renewal_risk.customers'),
          note: words.say(
            `pendapatan ${words.short(figure(facts, 'renewal_risk.revenue'))}`,
            `revenue ${words.short(figure(facts, 'renewal_risk.revenue'))}`,
          ),
          kind: 'RULE',
        },
        {
          label: words.say('Prioritas tinggi', 'High priority'),
          value: count('priority.high.customers'),
          note: words.say('pelanggan', 'customers'),
          kind: 'RULE',
        },
        {
          label: words.say('Mendapat penawaran', 'With an offer'),
          value: count('offers.customers'),
          note: words.say(
            `dari ${count('products.count')} produk di katalog`,
            `from ${count('products.count')} products in the catalogue`,
          ),
          kind: 'RULE',
        },
      ],
    },
  ];
}
