import type { Language } from '#values';
import type { SummaryDocument } from './document.ts';
import type { SummaryFacts } from './facts.ts';
import { insightBlocks } from './insights.ts';
import { matrixBlocks } from './matrices.ts';
import { keyFigureBlocks, warningBlocks } from './opening.ts';
import { opportunityBlocks } from './opportunities.ts';
import { planBlocks, scenarioBlocks } from './plan.ts';
import { predictionBlocks } from './predictions.ts';
import { trustBlocks } from './trust.ts';
import { wordingOf } from './wording.ts';

/** The executive summary of a run in one language. */
export function summaryDocument(facts: SummaryFacts, language: Language): SummaryDocument {
  const { company, asOf, run, currency, revenuePeriod, nilai } = facts.manifest;
  const words = wordingOf(language, currency);
  const period = revenuePeriod === 'month' ? words.say('per bulan', 'a month') : words.say('per tahun', 'a year');
  return {
    language,
    company: company === '' ? 'Nilai' : company,
    title: words.say('Ringkasan eksekutif: nilai pelanggan', 'Executive summary: customer value'),
    meta: words.say(
      `Per ${words.date(asOf)} · Run ${run} · Uang dalam ${currency} ${period}`,
      `As of ${words.date(asOf)} · Run ${run} · Money in ${currency} ${period}`,
    ),
    footer: `Nilai ${nilai} · ${run}`,
    blocks: [
      ...warningBlocks(facts, words),
      ...keyFigureBlocks(facts, words),
      ...matrixBlocks(facts, words),
      ...insightBlocks(facts, words),
      ...opportunityBlocks(facts, words),
      ...planBlocks(facts, words),
      ...scenarioBlocks(facts, words),
      ...predictionBlocks(facts, words),
      ...trustBlocks(facts, words),
    ],
  };
}
