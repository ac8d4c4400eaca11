import { cardMetricTexts, doubtActionTexts, gradeTexts, targetTexts } from '#contract';
import type { Bilingual } from '#values';
import type { CardSummaryResponse } from '../api/shapes.ts';
import type { Dictionary } from './dictionary.ts';
import type { Formats } from './formats.ts';
import { metricHints } from './metric-hints.ts';
import { predictions } from './predictions.ts';
import { proof } from './proof.ts';

const plain = (word: string): Bilingual => ({ id: word, en: word });

/** The short name of a target. */
export function targetTitle(target: string): Bilingual {
  return targetTexts.find((one) => one.target === target)?.title ?? plain(target);
}

/** What a target's figure is, to be used inside a sentence. */
export function targetFigure(target: string): Bilingual {
  return targetTexts.find((one) => one.target === target)?.figure ?? plain(target);
}

/** What exactly is predicted: the title of a card without the short name it begins with. */
export function definitionOf(target: string, title: Bilingual): Bilingual {
  const short = targetTitle(target);
  const rest = (language: 'id' | 'en'): string => {
    const start = `${short[language]}: `;
    return title[language].startsWith(start) ? title[language].slice(start.length) : title[language];
  };
  return { id: rest('id'), en: rest('en') };
}

/** The name of a figure of a card. */
export function metricTitle(metric: string): Bilingual {
  return cardMetricTexts.find((one) => one.metric === metric)?.title ?? plain(metric);
}

/** What a figure of a card means and which way is better; undefined where nothing is known of it. */
export function metricHint(metric: string): Bilingual | undefined {
  return (metricHints as Dictionary)[metric];
}

/** A figure of a card as it is written: a share in percent, a multiple, or a plain measure. */
export function metricFigure(metric: string, value: number, formats: Formats): string {
  const form = cardMetricTexts.find((one) => one.metric === metric)?.form;
  if (form === 'share') return formats.share(value);
  return form === 'times' ? `${formats.number(value)}×` : formats.measure(value);
}

/** The words of a grade; A to F stand for themselves. */
export function gradeTitle(grade: string): Bilingual {
  return gradeTexts[grade] ?? plain(grade);
}

const gradeMeanings: Readonly<Record<string, Bilingual>> = {
  A: predictions.gradeA,
  B: predictions.gradeB,
  C: predictions.gradeC,
  D: predictions.gradeD,
  F: predictions.gradeF,
  'not enough evidence': predictions.gradeNone,
  rule: predictions.gradeRule,
};

/** What a grade says about a prediction, in one sentence. */
export function gradeMeaning(grade: string): Bilingual | undefined {
  return gradeMeanings[grade];
}

/** What was done about a doubt of the leak probe. */
export function doubtAction(action: string): Bilingual {
  return doubtActionTexts[action] ?? plain(action);
}

/** The name of a check of the leak probe. */
export function checkTitle(check: string): Bilingual {
  return (proof as Dictionary)[check] ?? plain(check);
}

/** The name of a kind of model. */
export function modelTitle(model: string): Bilingual {
  return (proof as Dictionary)[model] ?? plain(model);
}

/** True where a target is an amount of money, and not a chance. */
export function isOfMoney({ target, judged }: Pick<CardSummaryResponse, 'target' | 'judged'>): boolean {
  return target === 'clv' || judged?.metric === 'wape';
}
