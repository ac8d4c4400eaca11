import type { Bilingual, FigureKind } from '#values';
import { cross, type FeatureFacts } from './features.ts';
import { amountInWords, featureInWords, partInWords, same, shareInWords, valueInWords } from './figures-in-words.ts';
import { figureOf } from './targets.ts';

/** What every sentence about a customer and a target hangs on. */
export interface SentenceContext {
  target: string;
  /** Unit of the figure of the target: share or currency. */
  unit: string;
  currency: string;
}

const unknown: Bilingual = { id: 'tidak diketahui', en: 'not known' };

/** A sentence in both languages, from what each makes of the words given to it. */
function sentence(make: (of: (words: Bilingual) => string, language: 'id' | 'en') => string): Bilingual {
  return { id: make((words) => words.id, 'id'), en: make((words) => words.en, 'en') };
}

/** What a customer has in a column, written in its unit; a category as it stands. */
export function cellInWords(text: string | null, { unit, isNumber }: FeatureFacts, currency: string): Bilingual {
  if (text === null || text === '?') return unknown;
  const value = Number(text);
  return isNumber && Number.isFinite(value) ? featureInWords(value, unit, currency) : same(text);
}

/** "Complaints in the last 6 months: 5", or of two columns "... and ... together". */
function havingInWords(features: readonly FeatureFacts[], value: string | null, currency: string): Bilingual {
  const texts = features.length === 1 ? [value] : (value?.split(cross) ?? features.map(() => null));
  if (texts.length !== features.length) return same(`${features.map(({ name }) => name).join(cross)}: ${value ?? ''}`);
  const cells = features.map((feature, place) => cellInWords(texts[place] ?? null, feature, currency));
  const each = (language: 'id' | 'en') =>
    features.map(({ title }, place) => `${title[language]}: ${cells[place]?.[language] ?? ''}`);
  if (features.length === 1) return { id: each('id').join(''), en: each('en').join('') };
  return { id: `${each('id').join(' dan ')} bersama`, en: `${each('en').join(' and ')} together` };
}

/** What one column, or two together, add to the score: "Complaints: 5 - raises the chance of leaving (+0.42 in log-odds)." */
export function contributionSentence(
  context: SentenceContext,
  features: readonly FeatureFacts[],
  { value, contribution }: { value: string | null; contribution: number },
): Bilingual {
  return moving(context, havingInWords(features, value, context.currency), contribution);
}

/** What all the columns that are not named add to the score. */
export function restSentence(context: SentenceContext, contribution: number): Bilingual {
  return moving(context, { id: 'Semua yang lain bersama', en: 'Everything else together' }, contribution);
}

function moving({ target, unit }: SentenceContext, subject: Bilingual, contribution: number): Bilingual {
  const [figure, part] = [figureOf(target), partInWords(contribution)];
  const verb =
    contribution === 0
      ? { id: 'tidak mengubah', en: 'does not change' }
      : contribution > 0
        ? { id: 'menaikkan', en: 'raises' }
        : { id: 'menurunkan', en: 'lowers' };
  const scale =
    unit === 'share' ? { id: 'log-odds', en: 'in log-odds' } : { id: 'bagian pendapatan', en: 'in share of revenue' };
  const the = { id: '', en: 'the ' };
  return sentence((of) => `${of(subject)} - ${of(verb)} ${of(the)}${of(figure)} (${of(part)} ${of(scale)}).`);
}

/** The stored figures of one customer and target. */
export interface FigureFacts {
  kind: FigureKind;
  value: number | null;
  low: number | null;
  high: number | null;
  percentile: number | null;
  amount: number | null;
  worth: number | null;
  worthLow: number | null;
  worthHigh: number | null;
}

const kindWords: Readonly<Partial<Record<FigureKind, Bilingual>>> = {
  ESTIMATE: { id: 'Ini taksiran yang belum terbukti.', en: 'This is an estimate that is not proven.' },
  RULE: { id: 'Ini hasil sebuah aturan, bukan perkiraan.', en: 'This is made by a rule and is no prediction.' },
};

/** The figure with its range, how it stands among the customers, and the money: each only where it is known. */
export function figureSentence({ target, unit, currency }: SentenceContext, facts: FigureFacts): Bilingual {
  const { value, percentile, kind } = facts;
  const figure = figureOf(target);
  if (value === null) return sentence((of) => `${capital(of(figure))}: ${of(unknown)}.`);
  const said = valueInWords(value, unit, currency);
  const range = rangeInWords(facts.low, facts.high, (end) => valueInWords(end, unit, currency));
  const place = percentile === null ? same('') : placeInWords(percentile);
  const sentences = [
    sentence((of) => `${capital(of(figure))}: ${of(said)}${of(range)}${of(place)}.`),
    ...moneyInWords(facts, currency),
    ...(kindWords[kind] === undefined ? [] : [kindWords[kind]]),
  ];
  return sentence((of) => sentences.map(of).join(' '));
}

/** Above this the share of customers who have less would be written as all of them, the customer itself included. */
const almostAll = 0.9995;

function placeInWords(percentile: number): Bilingual {
  if (percentile >= almostAll)
    return { id: ', di antara yang tertinggi dari semua pelanggan', en: ', among the highest of all customers' };
  const share = shareInWords(percentile);
  return {
    id: `, lebih tinggi daripada ${share.id} pelanggan`,
    en: `, higher than that of ${share.en} of the customers`,
  };
}

function moneyInWords({ amount, worth, worthLow, worthHigh }: FigureFacts, currency: string): Bilingual[] {
  if (amount === null || worth === null) return [];
  const [stake, expected] = [amountInWords(amount, currency), amountInWords(worth, currency)];
  const range = rangeInWords(worthLow, worthHigh, (end) => amountInWords(end, currency));
  const words = { id: ['Yang dipertaruhkan', 'nilai harapan'], en: ['At stake', 'expected worth'] } as const;
  return [sentence((of, lang) => `${words[lang][0]}: ${of(stake)}; ${words[lang][1]}: ${of(expected)}${of(range)}.`)];
}

function rangeInWords(low: number | null, high: number | null, inWords: (end: number) => Bilingual): Bilingual {
  if (low === null || high === null) return same('');
  const [from, to] = [inWords(low), inWords(high)];
  return { id: ` (rentang ${from.id} sampai ${to.id})`, en: ` (range ${from.en} to ${to.en})` };
}

/** The stored facts of a change of one column that crosses the threshold. */
export interface ChangeFacts {
  from: string | null;
  to: string | null;
  before: number;
  after: number;
  threshold: number;
}

/** What the model would say if one column were different; it makes no promise that the customer would. */
export function changeSentence(context: SentenceContext, feature: FeatureFacts, change: ChangeFacts): Bilingual {
  const { currency, unit } = context;
  const [from, to] = [cellInWords(change.from, feature, currency), cellInWords(change.to, feature, currency)];
  const places = placesApart(change);
  const inWords = (value: number) =>
    unit === 'currency' ? amountInWords(value, currency) : shareInWords(value, places);
  const [before, after, threshold] = [inWords(change.before), inWords(change.after), inWords(change.threshold)];
  const { title } = feature;
  return {
    id: `Dengan "${title.id}" ${to.id}, bukan ${from.id}, model menyebut ${after.id}, bukan ${before.id} (ambang ${threshold.id}).`,
    en: `With "${title.en}" at ${to.en} instead of ${from.en}, the model says ${after.en} instead of ${before.en} (threshold ${threshold.en}).`,
  };
}

const mostPlaces = 4;

/** Places after the point of a percentage at which the change stands apart from the threshold. */
function placesApart({ after, threshold }: ChangeFacts): number {
  for (let places = 1; places < mostPlaces; places++) {
    if (shareInWords(after, places).en !== shareInWords(threshold, places).en) return places;
  }
  return mostPlaces;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
