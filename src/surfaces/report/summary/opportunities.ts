import type { Opportunity } from '#answers';
import { type Block, columnsOf } from './document.ts';
import { moneyInDoubt, type SummaryFacts } from './facts.ts';
import type { Wording } from './wording.ts';

/** The ten best customers to up-sell to, and the ten best to cross-sell to. */
export function opportunityBlocks(facts: SummaryFacts, words: Wording): Block[] {
  return [
    { block: 'heading', text: words.say('Peluang terbaik', 'Best opportunities') },
    ...doubt(facts, words),
    ...list(words.say('Sepuluh peluang up-sell', 'Ten to up-sell to'), facts.upsell, words),
    ...list(words.say('Sepuluh peluang cross-sell', 'Ten to cross-sell to'), facts.crossSell, words),
  ];
}

/** The lists rank by amounts as received, so the reader must know where those are in doubt. */
function doubt(facts: SummaryFacts, words: Wording): Block[] {
  const rules = moneyInDoubt(facts).map((finding) => finding.rule);
  if (rules.length === 0) return [];
  const named = rules.slice(0, 3).join(', ');
  const text = words.say(
    `Pendapatan dalam daftar ini adalah seperti di berkas dan dapat memuat jumlah yang diragukan (${named}). Periksa sebelum menghubungi.`,
    `Revenue in these lists is as received and may hold amounts in doubt (${named}). Check before calling.`,
  );
  return [{ block: 'paragraph', text }];
}

function list(title: string, found: readonly Opportunity[], words: Wording): Block[] {
  const [first] = found;
  if (first === undefined) {
    const none = words.say('Tidak ada pelanggan yang memenuhi syarat.', 'No customer qualifies.');
    return [
      { block: 'subheading', text: title },
      { block: 'paragraph', text: none },
    ];
  }
  const isOffered = found.some((one) => one.product !== null);
  const heads = [
    words.say('Pelanggan', 'Customer'),
    words.say('>Pendapatan', '>Revenue'),
    '>Mbps',
    ...(isOffered ? [words.say('Tawarkan', 'Offer'), words.say('>Skor', '>Score')] : []),
    words.say('>Nilai', '>Worth'),
  ];
  const rows = found.map((one) => [
    one.name,
    words.amount(one.revenue),
    words.measure(one.bandwidthMbps),
    ...(isOffered ? [one.product ?? '–', words.measure(one.score)] : []),
    words.range(one.worthLow, one.worthHigh),
  ]);
  const note = `${first.kind}. ${words.of(first.basis)}.`;
  return [
    { block: 'subheading', text: title },
    { block: 'table', columns: columnsOf(...heads), rows, note },
  ];
}
