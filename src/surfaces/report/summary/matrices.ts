import type { SegmentShare } from '#answers';
import { actionTexts, schemeTexts } from '#contract';
import { type Block, columnsOf } from './document.ts';
import type { SummaryFacts } from './facts.ts';
import type { Wording } from './wording.ts';

/** The file name under which the chart stands beside the summary. */
export const chartFile = 'cvo_dual_matrix.png';

/** Both matrices with customers and revenue, and the chart of them. */
export function matrixBlocks(facts: SummaryFacts, words: Wording): Block[] {
  return [
    { block: 'heading', text: words.say('Matriks strategis', 'Strategic matrix') },
    ...matrix('quadrant', facts.quadrant, facts, words),
    ...matrix('revenue_tenure', facts.revenueTenure, facts, words),
    {
      block: 'chart',
      file: chartFile,
      caption: words.say(
        'Kiri: pendapatan dan bandwidth. Kanan: pendapatan dan lama berlangganan. Nilai nol digambar pada pita tersendiri.',
        'Left: revenue and bandwidth. Right: revenue and tenure. Zero is drawn in a band of its own.',
      ),
    },
  ];
}

function matrix(scheme: string, shares: readonly SegmentShare[], facts: SummaryFacts, words: Wording): Block[] {
  const text = schemeTexts.find((one) => one.scheme === scheme);
  const titleOf = (segment: string) => {
    const title = text?.segments.find((one) => one.segment === segment)?.title;
    return title === undefined ? segment : words.of(title);
  };
  const isQuadrant = scheme === 'quadrant';
  const heads = [
    words.say('Segmen', 'Segment'),
    words.say('>Pelanggan', '>Customers'),
    words.say('>Bagian', '>Share'),
    words.say('>Pendapatan', '>Revenue'),
    words.say('>Bagian', '>Share'),
    ...(isQuadrant ? [words.say('Tindakan', 'Action')] : []),
  ];
  const rows = shares
    .filter((share) => share.customers > 0 || share.segment !== 'Unclassified')
    .map((share) => [
      titleOf(share.segment),
      words.count(share.customers),
      words.share(share.customerShare),
      words.amount(share.revenue),
      words.share(share.revenueShare),
      ...(isQuadrant ? [actionTitle(share.action, words)] : []),
    ]);
  return [
    { block: 'subheading', text: text === undefined ? scheme : words.of(text.title) },
    { block: 'table', columns: columnsOf(...heads), rows, note: borderNote(scheme, facts, words) },
  ];
}

function actionTitle(action: string | null, words: Wording): string {
  const text = actionTexts.find((one) => one.action === action);
  return text === undefined ? '–' : `${text.action} (${words.of(text.title)})`;
}

/** The borders in one sentence, with where each comes from. */
function borderNote(scheme: string, facts: SummaryFacts, words: Wording): string {
  const drawn = facts.borders.filter((border) => border.scheme === scheme);
  if (drawn.length === 0) return words.say('RULE. Tanpa batas.', 'RULE. No border.');
  if (drawn.some((border) => border.cluster !== 'all')) {
    return words.say(
      'RULE. Batas berbeda untuk tiap kelas bandwidth; lihat lembar Batas.',
      'RULE. The borders differ by bandwidth class; see the sheet Borders.',
    );
  }
  const parts = drawn.map(
    ({ axis, border, basis }) => `${axisValue(axis, border, words)} (${basisName(basis, words)})`,
  );
  return words.say(
    `RULE. Tinggi bila sama dengan atau di atas batas: ${parts.join(', ')}.`,
    `RULE. High means at the border or above: ${parts.join(', ')}.`,
  );
}

function axisValue(axis: string, border: number, words: Wording): string {
  if (axis === 'revenue') return words.say(`pendapatan ${words.amount(border)}`, `revenue ${words.amount(border)}`);
  if (axis === 'bandwidth') return `bandwidth ${words.measure(border)} Mbps`;
  return words.say(`lama berlangganan ${words.measure(border)} tahun`, `tenure ${words.measure(border)} years`);
}

function basisName(basis: string, words: Wording): string {
  if (basis.startsWith('fixed')) return words.say('dipilih', 'chosen');
  if (basis.startsWith('quantile')) return words.say('kuantil pelanggan', 'quantile of customers');
  return words.say('median pelanggan', 'median of customers');
}
