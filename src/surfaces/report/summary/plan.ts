import type { Opportunity, PlanFigure } from '#answers';
import { type Block, columnsOf } from './document.ts';
import { moneyInDoubt, type SummaryFacts } from './facts.ts';
import type { Wording } from './wording.ts';

/** What to do in 30, 90 and 365 days, in numbers of this run. */
export function planBlocks(facts: SummaryFacts, words: Wording): Block[] {
  const horizons = [
    { days: 30, first: checkFirst, last: bestFirst },
    { days: 90, first: nothing, last: salesMaterial },
    { days: 365, first: nothing, last: wholeYear },
  ];
  return [
    { block: 'heading', text: words.say('Rencana tindakan', 'Action plan') },
    ...horizons.flatMap(({ days, first, last }): Block[] => {
      const tasks = facts.plan.filter((figure) => figure.days === days && figure.customers > 0);
      const items = [...first(facts, words), ...tasks.map((task) => taskInWords(task, words)), ...last(facts, words)];
      return [
        { block: 'subheading', text: words.say(`Dalam ${days} hari`, `Within ${days} days`) },
        { block: 'list', items },
      ];
    }),
  ];
}

function taskInWords({ task, customers, revenue, worth }: PlanFigure, words: Wording): string {
  const range = worth === null ? null : words.range(worth.low, worth.high);
  return words.say(
    `${task.id}: ${words.count(customers)} pelanggan, pendapatan ${words.short(revenue)} setahun${range === null ? '' : `; penawaran pertama bernilai ${range} setahun bila semuanya diterima`}.`,
    `${task.en}: ${words.count(customers)} customers, revenue ${words.short(revenue)} a year${range === null ? '' : `; first offers worth ${range} a year if all were accepted`}.`,
  );
}

function nothing(): string[] {
  return [];
}

function checkFirst(facts: SummaryFacts, words: Wording): string[] {
  const [worst] = moneyInDoubt(facts);
  if (worst === undefined) return [];
  return [
    words.say(
      `Periksa ${words.count(worst.rows)} baris temuan ${worst.rule} bersama keuangan sebelum memakai angka pendapatan.`,
      `Check the ${words.count(worst.rows)} rows of finding ${worst.rule} with finance before using revenue figures.`,
    ),
  ];
}

function bestFirst({ upsell, crossSell, manifest }: SummaryFacts, words: Wording): string[] {
  const isMonthly = manifest.revenuePeriod === 'month';
  const period = isMonthly ? words.say('per bulan', 'a month') : words.say('per tahun', 'a year');
  const listed = [...upsell, ...crossSell];
  if (listed.length === 0) return [];
  const range = rangeOf(listed, words);
  const worth =
    range === null
      ? ''
      : words.say(`, bersama-sama bernilai ${range} ${period}`, `, together worth ${range} ${period}`);
  const counts = [words.count(upsell.length), words.count(crossSell.length)];
  return [
    words.say(
      `Mulai dari ${counts[0]} peluang up-sell dan ${counts[1]} peluang cross-sell di atas${worth}.`,
      `Begin with the ${counts[0]} up-sell and ${counts[1]} cross-sell customers above${worth}.`,
    ),
  ];
}

/** What the listed offers are worth together, known only where every one of them is. */
function rangeOf(listed: readonly Opportunity[], words: Wording): string | null {
  let [low, high] = [0, 0];
  for (const one of listed) {
    if (one.worthLow === null || one.worthHigh === null) return null;
    low += one.worthLow;
    high += one.worthHigh;
  }
  return words.range(low, high);
}

function salesMaterial({ products }: SummaryFacts, words: Wording): string[] {
  const product = products.find((one) => one.firstOffers > 0);
  if (product === undefined) return [];
  return [
    words.say(
      `Siapkan bahan penjualan ${product.product}: penawaran pertama bagi ${words.count(product.firstOffers)} pelanggan.`,
      `Prepare sales material for ${product.product}: the first offer to ${words.count(product.firstOffers)} customers.`,
    ),
  ];
}

function wholeYear({ scenarios }: SummaryFacts, words: Wording): string[] {
  const [least, most] = [scenarios[0], scenarios.at(-1)];
  const outcomes = words.say(
    'Catat hasil setiap penawaran, diterima atau ditolak: tanpa catatan itu tidak ada peluang berhasil yang dapat dihitung.',
    'Record the outcome of every offer, taken or refused: without it no chance of success can be computed.',
  );
  if (least === undefined || most === undefined) return [outcomes];
  const shares = [words.share(least.conversion), words.share(most.conversion)];
  const range = words.range(least.low, most.high);
  return [
    words.say(
      `Bila ${shares[0]} sampai ${shares[1]} penawaran diterima: ${range} setahun (RULE, lihat skenario).`,
      `If ${shares[0]} to ${shares[1]} of the offers are taken: ${range} a year (RULE, see the scenarios).`,
    ),
    outcomes,
  ];
}

/** The three scenarios as ranges, with what they rest on. */
export function scenarioBlocks(facts: SummaryFacts, words: Wording): Block[] {
  const heading: Block = { block: 'heading', text: words.say('Skenario', 'Scenarios') };
  if (facts.scenarios.length === 0) {
    const why = facts.whyNoScenarios === null ? '–' : words.of(facts.whyNoScenarios);
    return [heading, { block: 'paragraph', text: why }];
  }
  const heads =
    words.language === 'id'
      ? ['Skenario', '>Diterima', '>Bawah', '>Tengah', '>Atas', '>Terhadap pendapatan']
      : ['Scenario', '>Accepted', '>Low', '>Middle', '>High', '>Against revenue'];
  const rows = facts.scenarios.map((one) => [
    words.of(one.name),
    words.share(one.conversion),
    words.short(one.low),
    words.short(one.middle),
    words.short(one.high),
    words.share(one.shareOfRevenue),
  ]);
  const note = words.say(
    `RULE. Setahun, atas penawaran pertama kepada ${words.count(facts.offered.customers)} pelanggan UPSELL dan CROSS-SELL. Persentase yang diterima adalah pengandaian, bukan perkiraan.`,
    `RULE. A year, over the first offers to ${words.count(facts.offered.customers)} UPSELL and CROSS-SELL customers. The share accepted is a supposition, not a forecast.`,
  );
  return [heading, { block: 'table', columns: columnsOf(...heads), rows, note }];
}
