import {
  type CardMetricResponse,
  type CardResponse,
  type CardSummaryResponse,
  cardMetricTexts,
  doubtActionTexts,
  gradeTexts,
  targetTexts,
} from '#contract';
import type { Language } from '#values';
import { bar } from '../text-bar.ts';

const words = {
  id: {
    grade: 'nilai',
    judged: 'angka yang dinilai',
    baseline: 'pembanding',
    reason: 'alasan',
    target: 'target',
    why: 'Alasan',
    needs: 'Yang dibutuhkan',
    window: 'Jendela',
    learned: 'dipelajari per',
    test: 'Uji',
    customers: 'pelanggan',
    happened: 'mengalaminya',
    figures: 'Angka (rentang 95 %)',
    theBaseline: 'Pembanding',
    of: 'pembanding',
    shuffled: 'Dengan hasil yang diacak',
    doubts: 'Keraguan',
    drivers: 'Pendorong',
    model: 'Model',
    challenger: 'penantang',
    seed: 'benih',
    data: 'data',
    listed: 'Dalam run ini',
    worth: 'nilai harapan',
    to: 'sampai',
    none: 'Run ini tidak memperkirakan apa pun.',
  },
  en: {
    grade: 'grade',
    judged: 'judged figure',
    baseline: 'baseline',
    reason: 'reason',
    target: 'target',
    why: 'Reason',
    needs: 'What is needed',
    window: 'Window',
    learned: 'learned as of',
    test: 'Test',
    customers: 'customers',
    happened: 'to whom it happened',
    figures: 'Figures (95 % interval)',
    theBaseline: 'Baseline',
    of: 'baseline',
    shuffled: 'With shuffled outcomes',
    doubts: 'Doubts',
    drivers: 'Drivers',
    model: 'Model',
    challenger: 'challenger',
    seed: 'seed',
    data: 'data',
    listed: 'In this run',
    worth: 'expected worth',
    to: 'to',
    none: 'This run predicts nothing.',
  },
} as const;

/** Every target in a table: grade, judged figure, baseline and reason. */
export function cardTable(cards: readonly CardSummaryResponse[], lang: Language): string {
  const w = words[lang];
  if (cards.length === 0) return `${w.none}\n`;
  const rows = cards.map(({ target, kind, grade, judged, reason }) => [
    target,
    kind,
    gradeInWords(grade, lang),
    judged === null ? '' : `${judged.metric} ${figureInWords(judged, 'value', lang)}`,
    judged === null ? '' : figureInWords(judged, 'baseline', lang),
    reason[lang],
  ]);
  const head = [w.target, '', w.grade, w.judged, w.baseline, w.reason];
  const widths = head.map((title, place) => Math.max(title.length, ...rows.map((row) => row[place]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ');
  return [head, ...rows].map((cells) => `${line(cells).trimEnd()}\n`).join('');
}

/** The whole card in words. */
export function cardInWords(card: CardResponse, lang: Language, currency: string): string {
  const w = words[lang];
  const count = (value: number) => number(value, lang, 0);
  const listed = [`${count(card.customers)} ${w.customers}`];
  if (card.worth !== null) listed.push(`${w.worth} ${currency} ${count(card.worth)}`);
  const tested = [`${count(card.n)} ${w.customers}`];
  if (card.positives !== null) tested.push(`${count(card.positives)} ${w.happened}`);
  const learned = card.trainedAsOf === null ? '' : ` (${w.learned} ${card.trainedAsOf})`;
  const lines = [
    card.title[lang],
    `${card.kind}, ${w.grade} ${gradeInWords(card.grade, lang)}`,
    `${w.why}: ${card.reason[lang]}`,
    ...section(
      w.needs,
      card.needs.map((need) => need[lang]),
    ),
    ...(card.window === null ? [] : [`${w.window}: ${card.window}${learned}`]),
    `${w.test}: ${tested.join(', ')}`,
    ...(card.baseline === null ? [] : [`${w.theBaseline}: ${card.baseline[lang]}`]),
    ...section(w.figures, metricLines(card.metrics, lang)),
    ...(card.shuffled?.value == null ? [] : [`${w.shuffled}: ${number(card.shuffled.value, lang, 3)}`]),
    ...section(
      w.doubts,
      card.doubts.map(
        ({ columns, action, evidence }) =>
          `${columns} (${doubtActionTexts[action]?.[lang] ?? action}): ${evidence[lang]}`,
      ),
    ),
    ...section(w.drivers, driverLines(card.drivers, lang)),
    ...modelLine(card, lang),
    `${w.listed}: ${listed.join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function modelLine({ champion, challenger, seed, dataHash }: CardResponse, lang: Language): string[] {
  if (champion === null) return [];
  const w = words[lang];
  const parts = [
    champion,
    ...(challenger === null ? [] : [`${w.challenger} ${challenger}`]),
    ...(seed === null ? [] : [`${w.seed} ${seed}`]),
    ...(dataHash === null ? [] : [`${w.data} ${dataHash.slice(0, 12)}`]),
  ];
  return [`${w.model}: ${parts.join(', ')}`];
}

/** The figures below each other, the judged one with a star. */
function metricLines(metrics: readonly CardMetricResponse[], lang: Language): string[] {
  const w = words[lang];
  const rows = metrics.map((metric) => ({
    title: `${metric.judged ? '*' : ' '} ${textOf(metric)?.title[lang] ?? metric.metric}`,
    value: figureInWords(metric, 'value', lang),
    range: rangeInWords(metric, lang),
    baseline: metric.baseline === null ? '' : `${w.of} ${figureInWords(metric, 'baseline', lang)}`,
  }));
  const width = (key: 'title' | 'value' | 'range') => Math.max(0, ...rows.map((row) => row[key].length));
  const widths = { title: width('title'), value: width('value'), range: width('range') };
  return rows.map(({ title, value, range, baseline }) =>
    [title.padEnd(widths.title), value.padStart(widths.value), range.padEnd(widths.range), baseline]
      .join('  ')
      .trimEnd(),
  );
}

function rangeInWords(metric: CardMetricResponse, lang: Language): string {
  if (metric.low === null || metric.high === null) return '';
  return `${figureInWords(metric, 'low', lang)} ${words[lang].to} ${figureInWords(metric, 'high', lang)}`;
}

function driverLines(drivers: CardResponse['drivers'], lang: Language): string[] {
  const largest = Math.max(0, ...drivers.map(({ share }) => share ?? 0));
  return drivers.map(({ title, share }) => {
    const percent = share === null ? '' : `${number(100 * share, lang, 1)} %`;
    return `${bar(share ?? 0, largest)}  ${percent.padStart(6)}  ${title[lang]}`;
  });
}

function textOf({ metric }: CardMetricResponse) {
  return cardMetricTexts.find((known) => known.metric === metric);
}

function figureInWords(metric: CardMetricResponse, key: 'value' | 'low' | 'high' | 'baseline', lang: Language): string {
  const value = metric[key];
  if (value === null) return '';
  const form = textOf(metric)?.form ?? 'measure';
  if (form === 'share') return `${number(100 * value, lang, 1)} %`;
  return form === 'times' ? `${number(value, lang, 1)} x` : number(value, lang, 3);
}

function number(value: number, lang: Language, places: number): string {
  return value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}

/** The head of a prediction: what its target is called, of which kind it is, with which grade. */
export function headInWords({ target, kind, grade }: { target: string; kind: string; grade: string }, lang: Language) {
  const title = targetTexts.find((known) => known.target === target)?.title[lang] ?? target;
  return `${title} - ${kind}, ${words[lang].grade} ${gradeInWords(grade, lang)}`;
}

function gradeInWords(grade: string, lang: Language): string {
  return gradeTexts[grade]?.[lang] ?? grade;
}
