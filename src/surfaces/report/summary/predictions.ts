import type { ExpectedMoney } from '#answers';
import { type CardSummaryResponse, gradeTexts, targetTexts } from '#contract';
import type { Bilingual } from '#values';
import { type Block, columnsOf } from './document.ts';
import type { SummaryFacts } from './facts.ts';
import type { Wording } from './wording.ts';

/** The predictions with their grades, and the money that follows from the proven ones; nothing where nothing is predicted. */
export function predictionBlocks(facts: SummaryFacts, words: Wording): Block[] {
  if (facts.cards.length === 0) return [];
  const blocks: Block[] = [
    { block: 'heading', text: words.say('Perkiraan dan buktinya', 'Predictions and their proof') },
    cardTable(facts.cards, words),
    { block: 'list', items: facts.cards.map((card) => reasonOf(card, words)) },
  ];
  if (facts.expectedMoney.length > 0) blocks.push(moneyTable(facts.expectedMoney, words));
  return blocks;
}

function cardTable(cards: readonly CardSummaryResponse[], words: Wording): Block {
  const heads =
    words.language === 'id'
      ? ['Perkiraan', 'Jenis', 'Rapor', '>Pelanggan', '>Nilai setahun']
      : ['Prediction', 'Kind', 'Grade', '>Customers', '>Worth a year'];
  const rows = cards.map((card) => [
    words.of(titleOf(card.target)),
    card.kind,
    words.of(gradeTexts[card.grade] ?? { id: card.grade, en: card.grade }),
    words.count(card.customers),
    words.short(card.worth),
  ]);
  const note = words.say(
    'PREDICTION. Diuji pada pelanggan yang hasilnya tidak diperlihatkan kepada model, dan terbukti lebih baik dari pembanding sederhana. ESTIMATE: hanya rata-rata kelompok. Rapor lengkap: nilai card.',
    'PREDICTION. Tested on customers whose outcome the model was not shown, and proven better than a simple baseline. ESTIMATE: the mean of a group. The whole card: nilai card.',
  );
  return { block: 'table', columns: columnsOf(...heads), rows, note };
}

function reasonOf(card: CardSummaryResponse, words: Wording): string {
  const needs = card.needs.map((need) => words.of(need));
  const needed = needs.length === 0 ? '' : ` ${words.say('Perlu', 'Needed')}: ${needs.join('; ')}.`;
  return `${words.of(titleOf(card.target))}: ${words.of(card.reason)}${needed}`;
}

function moneyTable(money: readonly ExpectedMoney[], words: Wording): Block {
  const heads =
    words.language === 'id'
      ? ['Uang yang diharapkan, setahun', 'Pelanggan teratas', '>Pelanggan', '>Bawah', '>Tengah', '>Atas']
      : ['Expected money, a year', 'First customers', '>Customers', '>Low', '>Middle', '>High'];
  const rows = money.map((one) => [
    words.of(titleOf(one.target)),
    one.share === 1 ? words.say('semua', 'all') : words.share(one.share),
    words.count(one.customers),
    words.short(one.low),
    words.short(one.middle),
    words.short(one.high),
  ]);
  const note = words.say(
    'PREDICTION. Peluang kali uang yang dipertaruhkan, pelanggan yang nilainya terbesar lebih dulu; pada risiko dan berhenti berlangganan ini uang yang dapat hilang. Rentang memuat sedikitnya 80%.',
    'PREDICTION. Probability times the money at stake, the customers of the largest worth first; for churn and revenue risk it is money that may be lost. Ranges hold at least 80%.',
  );
  return { block: 'table', columns: columnsOf(...heads), rows, note };
}

function titleOf(target: string): Bilingual {
  return targetTexts.find((text) => text.target === target)?.title ?? { id: target, en: target };
}
