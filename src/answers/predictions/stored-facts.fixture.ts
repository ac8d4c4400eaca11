import type { Row } from '#engine';
import type { Language } from '#values';
import { amountInWords, featureInWords, partInWords, shareInWords } from './figures-in-words.ts';

/** What the tables hold of one customer and target, with the columns it is predicted from. */
export interface StoredFacts {
  prediction: Row;
  contributions: readonly Row[];
  changes: readonly Row[];
  features: readonly Row[];
  currency: string;
}

/** Every number in a text, as it is written there. */
export function numbersIn(text: string): string[] {
  return text.match(/(?<![\w.,])[+-]?\d+(?:[.,]\d+)*/g) ?? [];
}

/** The numbers of sentences that are no stored fact, written for the language. */
export function inventedNumbers(sentences: readonly string[], facts: StoredFacts, language: Language): string[] {
  const texts = storedTexts(facts).sort((a, b) => b.length - a.length);
  const known = new Set(storedNumbers(facts).flatMap((words) => numbersIn(words[language])));
  const rest = (sentence: string) => texts.reduce((left, text) => left.replaceAll(text, ' '), sentence);
  return sentences.flatMap((sentence) => numbersIn(rest(sentence)).filter((number) => !known.has(number)));
}

/** Titles and values that are no numbers stand in a sentence as they are. */
function storedTexts({ contributions, changes, features }: StoredFacts): string[] {
  const titles = features.flatMap((row) => [row['title_id'], row['title_en']]);
  const categories = features.filter((row) => row['kind'] === 'category').map((row) => row['feature']);
  const values = contributions.filter((row) => categories.includes(row['feature'] ?? '')).map((row) => row['value']);
  const changed = changes.filter((row) => categories.includes(row['feature'] ?? ''));
  const ends = changed.flatMap((row) => [row['from_value'], row['to_value']]);
  return [...titles, ...values, ...ends].filter((text) => typeof text === 'string' && text !== '').map(String);
}

function storedNumbers({ prediction, contributions, changes, features, currency }: StoredFacts) {
  const unitOf = new Map(features.map((row) => [row['feature'], String(row['unit'])]));
  const isShare = prediction['unit'] === 'share';
  const known = (keys: readonly string[]) => keys.map((key) => prediction[key]).filter((cell) => cell !== null);
  const parts = contributions.map((row) => Number(row['contribution']));
  const bySize = parts.toSorted((a, b) => Math.abs(b) - Math.abs(a));
  const rest = bySize.slice(10).reduce((sum, part) => sum + part, 0);
  const cells = contributions.flatMap((row) => {
    const [names, values] = [String(row['feature']).split(' x '), String(row['value'] ?? '').split(' x ')];
    return names.map((name, place) => [values[place] ?? '', unitOf.get(name) ?? 'none'] as const);
  });
  const ends = changes.flatMap((row) => {
    const unit = unitOf.get(row['feature'] ?? '') ?? 'none';
    return [row['from_value'], row['to_value']].map((text) => [String(text), unit] as const);
  });
  const values = known(['value', 'low', 'high']).map(Number);
  return [
    ...values.map((value) => (isShare ? shareInWords(value) : amountInWords(value, currency))),
    ...known(['percentile']).map((share) => shareInWords(Number(share))),
    ...known(['amount', 'worth', 'worth_low', 'worth_high']).map((amount) => amountInWords(Number(amount), currency)),
    ...[...parts, rest].map(partInWords),
    ...[...cells, ...ends]
      .filter(([text]) => text !== '' && Number.isFinite(Number(text)))
      .map(([text, unit]) => featureInWords(Number(text), unit, currency)),
    ...changes.flatMap((row) =>
      ['before', 'after', 'threshold'].flatMap((key) =>
        [1, 2, 3, 4].map((places) => shareInWords(Number(row[key]), places)),
      ),
    ),
  ];
}
