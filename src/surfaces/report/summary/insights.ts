import type { Block } from './document.ts';
import { figure, type SummaryFacts } from './facts.ts';
import type { Wording } from './wording.ts';

/** What stands out in the figures; only what this run shows. */
export function insightBlocks(facts: SummaryFacts, words: Wording): Block[] {
  const items = [concentration, potential, renewals, demand, largestFindings].flatMap((insight) =>
    insight(facts, words),
  );
  if (items.length === 0) return [];
  return [
    { block: 'heading', text: words.say('Yang menonjol', 'What stands out') },
    { block: 'list', items },
  ];
}

function concentration(facts: SummaryFacts, words: Wording): string[] {
  const share = figure(facts, 'revenue.top_decile_share');
  if (share === null) return [];
  return [
    words.say(
      `Pendapatan terpusat: 10% pelanggan terbesar menyumbang ${words.share(share)}.`,
      `Revenue is concentrated: the largest 10% of customers bring ${words.share(share)}.`,
    ),
  ];
}

function potential(facts: SummaryFacts, words: Wording): string[] {
  const [most] = facts.worthByStrategy.filter((one) => one.strategy !== 'Unclassified');
  if (most === undefined) return [];
  const range = words.range(most.low, most.high);
  const period =
    facts.manifest.revenuePeriod === 'month' ? words.say('per bulan', 'a month') : words.say('per tahun', 'a year');
  return [
    words.say(
      `Penawaran yang belum terwujud paling besar di kuadran ${most.strategy}: ${words.count(most.customers)} pelanggan, ${range} ${period} seandainya semua penawaran pertama diterima (RULE).`,
      `Most unrealised worth lies in the ${most.strategy} quadrant: ${words.count(most.customers)} customers, ${range} ${period} if every first offer were accepted (RULE).`,
    ),
  ];
}

function renewals(facts: SummaryFacts, words: Wording): string[] {
  const [customers, revenue, total] = ['renewal_risk.customers', 'renewal_risk.revenue', 'revenue.total'].map(
    (metric) => figure(facts, metric),
  );
  if (customers === null || customers === undefined || customers === 0) return [];
  const share = revenue === null || !total ? '' : ` (${words.share((revenue ?? 0) / total)})`;
  return [
    words.say(
      `${words.count(customers)} pelanggan kontraknya perlu diperbarui; pendapatan mereka ${words.short(revenue ?? null)}${share}.`,
      `${words.count(customers)} customers are due for renewal; their revenue is ${words.short(revenue ?? null)}${share}.`,
    ),
  ];
}

function demand(facts: SummaryFacts, words: Wording): string[] {
  const named = facts.products.filter((one) => one.firstOffers > 0).slice(0, 3);
  if (named.length === 0) return [];
  const list = named.map((one) => `${one.product} (${words.count(one.firstOffers)})`).join(', ');
  return [
    words.say(
      `Produk yang paling sering menjadi penawaran pertama: ${list}.`,
      `Products most often offered first: ${list}.`,
    ),
  ];
}

function largestFindings(facts: SummaryFacts, words: Wording): string[] {
  const named = facts.findings
    .filter((one) => one.money > 0)
    .sort((a, b) => b.money - a.money || (a.rule < b.rule ? -1 : 1))
    .slice(0, 3)
    .map((one) => `${words.of(one.title)} (${one.rule}, ${words.short(one.money)})`);
  if (named.length === 0) return [];
  return [
    words.say(
      `Temuan data dengan uang terbanyak: ${named.join('; ')}.`,
      `Data findings with most money: ${named.join('; ')}.`,
    ),
  ];
}
