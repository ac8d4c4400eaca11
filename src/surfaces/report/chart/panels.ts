import { type ChartPoints, chartPoints, type PublishedRun, type SegmentShare, segmentShares } from '#answers';
import { schemeTexts } from '#contract';
import type { Wording } from '../summary/wording.ts';
import { evenAxis, logAxis, type PlotAxis } from './axis.ts';
import { type Corner, type Panel, placePoints } from './panel.ts';

/** Corners from top left over top right and bottom left to bottom right, with their colours. */
const quadrantCorners = [
  ['Risk', '#ea580c'],
  ['Star', '#15803d'],
  ['Incubator', '#64748b'],
  ['Sniper', '#2563eb'],
] as const;
const tenureCorners = [
  ['High potential', '#d97706'],
  ['Champion', '#0f766e'],
  ['Newbie', '#64748b'],
  ['Loyal price-sensitive', '#7c3aed'],
] as const;

/** Both matrices of a run, and how many customers could not be drawn in the first. */
export interface Panels {
  left: Panel;
  right: Panel;
  total: number;
  withoutAxis: number;
}

/** Asks a run for its points, shares and borders, and places them. */
export async function matrixPanels(run: PublishedRun, words: Wording): Promise<Panels> {
  const points = await chartPoints(run);
  const { currency } = run.manifest;
  const revenue = () =>
    logAxis(words.say(`Pendapatan (${currency})`, `Revenue (${currency})`), points.revenue, shortAmount(words), words);
  const bandwidth = logAxis('Bandwidth (Mbps)', points.bandwidth, (value) => words.measure(value), words);
  const tenure = evenAxis(words.say('Lama berlangganan (tahun)', 'Tenure (years)'), points.tenure, words);
  const [quadrant, matrix] = [await segmentShares(run, 'quadrant'), await segmentShares(run, 'revenue_tenure')];
  return {
    left: panelOf('quadrant', { axes: { x: bandwidth, y: revenue() }, values: points.bandwidth }, points, {
      shares: quadrant,
      words,
    }),
    right: panelOf('revenue_tenure', { axes: { x: tenure, y: revenue() }, values: points.tenure }, points, {
      shares: matrix,
      words,
    }),
    total: points.total,
    withoutAxis: points.withoutAxis,
  };
}

function shortAmount(words: Wording): (value: number) => string {
  const locale = words.language === 'id' ? 'id-ID' : 'en-US';
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return (value) => compact.format(value).replaceAll('\u00a0', ' ');
}

interface Layout {
  axes: { x: PlotAxis; y: PlotAxis };
  values: readonly (number | null)[];
}

function panelOf(
  scheme: 'quadrant' | 'revenue_tenure',
  { axes, values }: Layout,
  points: ChartPoints,
  { shares, words }: { shares: readonly SegmentShare[]; words: Wording },
): Panel {
  const names = scheme === 'quadrant' ? quadrantCorners : tenureCorners;
  const text = schemeTexts.find((one) => one.scheme === scheme);
  const [topLeft, topRight, bottomLeft, bottomRight] = names.map(([segment, colour]) => {
    const title = text?.segments.find((one) => one.segment === segment)?.title;
    return cornerOf(title === undefined ? segment : words.of(title), colour, shares, { segment, words });
  }) as [Corner, Corner, Corner, Corner];
  const borders = bordersOf(scheme, axes, points, words);
  const groupOf = scheme === 'quadrant' ? byStrategy(points) : byBorders(points, values);
  return {
    title: text === undefined ? scheme : words.of(text.title),
    ...axes,
    ...placePoints(axes, { x: values, y: points.revenue }, groupOf),
    corners: [topLeft, topRight, bottomLeft, bottomRight],
    borders,
  };
}

function cornerOf(
  title: string,
  colour: string,
  shares: readonly SegmentShare[],
  { segment, words }: { segment: string; words: Wording },
): Corner {
  const share = shares.find((one) => one.segment === segment);
  const customers = words.count(share?.customers ?? 0);
  const part = words.share(share?.customerShare ?? 0);
  const revenue = words.short(share?.revenue ?? 0);
  return {
    title,
    colour,
    figures: words.say(
      `${customers} pelanggan (${part}) · ${revenue}`,
      `${customers} customers (${part}) · ${revenue}`,
    ),
  };
}

/** The borders that hold for every customer; those of single clusters are not drawn. */
function bordersOf(scheme: string, axes: Layout['axes'], points: ChartPoints, words: Wording): Panel['borders'] {
  return points.borders
    .filter((border) => border.scheme === scheme && border.cluster === 'all')
    .map(({ axis, border }) => {
      const side = axis === 'revenue' ? 'y' : 'x';
      const value =
        axis === 'revenue'
          ? words.amount(border)
          : `${words.measure(border)} ${axis === 'bandwidth' ? 'Mbps' : words.say('tahun', 'years')}`;
      return {
        axis: side,
        at: axes[side].place(border, axes[side].zeroEnd === null ? -0.5 : 0),
        label: words.say(`batas ${value}`, `border ${value}`),
      };
    });
}

function byStrategy(points: ChartPoints): (index: number) => number | null {
  const corner = points.segments.map((segment) => quadrantCorners.findIndex(([name]) => name === segment));
  return (index) => {
    const found = corner[points.segment[index] ?? -1] ?? -1;
    return found < 0 ? null : found;
  };
}

/** Only colours: the counts in the corners are those of the run. */
function byBorders(points: ChartPoints, values: readonly (number | null)[]): (index: number) => number | null {
  const border = (axis: string) =>
    points.borders.find((one) => one.scheme === 'revenue_tenure' && one.axis === axis)?.border ?? 0;
  const [revenue, tenure] = [border('revenue'), border('tenure')];
  return (index) => {
    const [y, x] = [points.revenue[index] ?? null, values[index] ?? null];
    if (y === null || x === null) return null;
    return (y >= revenue ? 0 : 2) + (x >= tenure ? 1 : 0);
  };
}
