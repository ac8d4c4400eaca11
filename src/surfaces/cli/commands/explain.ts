import { Command } from 'commander';
import { type CustomerDetail, customerDetail, customerPredictions, type Manifest } from '#answers';
import type { CustomerPredictionsResponse } from '#contract';
import type { Language } from '#values';
import { language } from '../arguments.ts';
import { withRun } from '../open-run.ts';
import type { Terminal } from '../terminal.ts';
import { predictionLines } from './prediction-words.ts';

interface ExplainOptions {
  json?: boolean;
  lang?: Language;
  run?: string;
}

export function explainCommand(terminal: Terminal): Command {
  return new Command('explain')
    .description('one customer: facts, segments, predictions with their reasons, offers with their factors, findings')
    .argument('<dir>', 'folder of the workspace')
    .argument('<customer>', 'customer id or name')
    .option('--json', 'print JSON')
    .option('--lang <language>', 'id or en', language)
    .option('--run <id>', 'a run other than the latest')
    .action((folder: string, customer: string, options: ExplainOptions) =>
      withRun(folder, options.run, async (run) => {
        const detail = await customerDetail(run, customer);
        const predicted = await customerPredictions(run, detail.customer.customerId);
        const lang = options.lang ?? run.manifest.language;
        terminal.out(
          options.json === true
            ? asJson(run.manifest, detail, predicted)
            : inWords(run.manifest, { ...detail, predicted }, lang),
        );
      }),
    );
}

/** The predictions by target, and the likeliest products, beside everything else that is known of the customer. */
function asJson(manifest: Manifest, detail: CustomerDetail, { predictions, products }: CustomerPredictionsResponse) {
  const { run, asOf, currency, revenuePeriod } = manifest;
  const byTarget = Object.fromEntries(predictions.map((prediction) => [prediction.target, prediction]));
  const all = { run, asOf, currency, revenuePeriod, ...detail, predictions: byTarget, productChances: products };
  return `${JSON.stringify(all, null, 2)}\n`;
}

const words = {
  id: {
    unknown: 'tidak diketahui',
    revenue: 'Pendapatan',
    bandwidth: 'Bandwidth',
    tenure: 'Lama berlangganan',
    years: 'tahun',
    owns: 'Memiliki',
    segments: 'Segmen (RULE)',
    offers: 'Penawaran (RULE)',
    findings: 'Temuan pada datanya',
    of: 'dari',
    border: 'jarak ke batas',
  },
  en: {
    unknown: 'not known',
    revenue: 'Revenue',
    bandwidth: 'Bandwidth',
    tenure: 'Tenure',
    years: 'years',
    owns: 'Owns',
    segments: 'Segments (RULE)',
    offers: 'Offers (RULE)',
    findings: 'Findings in its data',
    of: 'of',
    border: 'distance to the border',
  },
} as const;

function inWords(
  manifest: Manifest,
  { predicted, ...detail }: CustomerDetail & { predicted: CustomerPredictionsResponse },
  lang: Language,
): string {
  const w = words[lang];
  const { customer } = detail;
  const amount = (value: number | null) =>
    value === null ? w.unknown : `${manifest.currency} ${value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB')}`;
  const lines = [
    `${customer.name} (${customer.customerId}), ${manifest.asOf}, run ${manifest.run}`,
    `${w.revenue}: ${amount(customer.revenue)} / ${manifest.revenuePeriod}`,
    `${w.bandwidth}: ${customer.bandwidthMbps ?? w.unknown} Mbps (${customer.bandwidthType ?? w.unknown})`,
    `${w.tenure}: ${customer.tenureYears ?? w.unknown} ${w.years} (${customer.tenureState})`,
    `${w.owns}: ${customer.products ?? w.unknown}`,
    `${w.segments}:`,
    ...detail.segments.map(
      (one) =>
        `  ${one.scheme}: ${one.segment}${one.distance === null ? '' : `, ${w.border} ${(one.distance * 100).toFixed(1)} %`}`,
    ),
    ...predictionLines(predicted, lang, manifest.currency),
    `${w.offers}:`,
    ...detail.offers.flatMap((offer) => [
      `  ${offer.rank}. ${offer.product}: ${offer.score}`,
      ...offer.factors.map(
        (factor) =>
          `     ${factor.factor} ${factor.points} ${w.of} ${factor.of}: ${lang === 'id' ? factor.evidenceId : factor.evidenceEn}`,
      ),
    ]),
    ...(detail.findings.length === 0 ? [] : [`${w.findings}:`]),
    ...detail.findings.map(
      (one) =>
        `  ${one.rule} ${one.source} ${one.sheet ?? ''} ${one.row ?? ''} ${one.column ?? ''}: "${one.before ?? ''}" -> "${one.after ?? ''}" (${one.action})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
