import type { CustomerPredictionResponse, CustomerPredictionsResponse } from '#contract';
import type { Language } from '#values';
import { bar } from '../text-bar.ts';
import { headInWords } from './card-words.ts';

const words = {
  id: { predictions: 'Perkiraan', products: 'Produk yang mungkin diambil', change: 'Perubahan terdekat' },
  en: { predictions: 'Predictions', products: 'Products it may take up', change: 'Nearest change' },
} as const;

/** Contributions and products that a terminal shows of each. */
const shown = 5;

/** What is predicted of a customer: each figure with its range, grade, largest reasons, nearest changes; likely products. */
export function predictionLines(
  { predictions, products }: CustomerPredictionsResponse,
  lang: Language,
  currency: string,
): string[] {
  const w = words[lang];
  const number = (value: number, places: number) =>
    value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: places });
  const worth = (value: number | null) => (value === null ? '' : `, ${currency} ${number(value, 0)}`);
  return [
    ...(predictions.length === 0 ? [] : [`${w.predictions}:`]),
    ...predictions.flatMap((prediction) => onePrediction(prediction, lang)),
    ...(products.length === 0 ? [] : [`${w.products}:`]),
    ...products
      .slice(0, shown)
      .map(
        (one) =>
          `  ${one.rank}. ${one.product}: ${number(100 * one.probability, 1)} %${worth(one.worth)} (${one.kind})`,
      ),
  ];
}

function onePrediction(prediction: CustomerPredictionResponse, lang: Language): string[] {
  const { sentence, contributions, changes } = prediction;
  const named = contributions.filter(({ feature }) => feature !== 'other').slice(0, shown);
  const largest = Math.max(0, ...named.map(({ contribution }) => Math.abs(contribution)));
  return [
    `  ${headInWords(prediction, lang)}`,
    `     ${sentence[lang]}`,
    ...named.map((one) => `     ${bar(one.contribution, largest)}  ${one.sentence[lang]}`),
    ...changes.map((one) => `     ${words[lang].change}: ${one.sentence[lang]}`),
  ];
}
