import type { Bilingual } from '#values';
import type { ModelTermResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { model } from '../../messages/model.ts';

export type ShapePoint = ModelTermResponse['points'][number];

/** How a missing value and any value at all are labelled by the API. */
export const missing = '?';
const anything = '*';

/** True for a bin of numbers, which has at least one bound. */
export function isStretch({ low, high }: Pick<ShapePoint, 'low' | 'high'>): boolean {
  return low !== null || high !== null;
}

/** True where it is known how many customers stand behind each bin. */
export function isCounted(points: readonly ShapePoint[]): boolean {
  return points.some(({ customers }) => customers > 0);
}

/** A value of a feature and the words of its bins, in the language of the page. */
export function useBinWords() {
  const { say, formats } = useSpeech();
  /** A bound of a feature; in three digits. */
  const bound = (value: number, unit: string): string => {
    if (unit === 'share') return formats.share(value);
    return formats.tick(value);
  };
  const plain = (label: string): string => {
    if (label === missing) return say(model.missing);
    return label === anything ? say(model.any) : label;
  };
  /** A bin in words: a stretch of numbers, a category, or values that are not known. */
  const bin = ({ label, low, high }: Pick<ShapePoint, 'label' | 'low' | 'high'>, unit: string): string => {
    if (low !== null && high !== null) {
      return say(model.between, { from: bound(low, unit), to: bound(high, unit) });
    }
    if (high !== null) return say(model.upTo, { to: bound(high, unit) });
    return low === null ? plain(label) : say(model.from, { from: bound(low, unit) });
  };
  /** A label of the API, as `<= 2.5`, in short. */
  const short = (label: string, unit: string): string => {
    const [, sign, number] = /^(<=|>) (-?[\d.e+-]+)$/.exec(label) ?? [];
    const value = Number(number);
    if (sign === undefined || !Number.isFinite(value)) return plain(label);
    const written = bound(value, unit);
    return sign === '>' ? say(model.fromSign, { from: written }) : say(model.upToSign, { to: written });
  };
  return { bound, bin, short };
}

/** A contribution with its sign; nothing at all has none. */
export function signed(value: number, number: (value: number) => string): string {
  if (value === 0) return number(0);
  return `${value < 0 ? '-' : '+'}${number(Math.abs(value))}`;
}

function pointText({ error, customers }: ShapePoint): Bilingual {
  if (error !== null) return model.point;
  return customers > 0 ? model.pointPlain : model.pointBare;
}

/** A point in words, as it stands in a tooltip. */
export function usePointWords(unit: string): (point: ShapePoint) => string {
  const { say, formats } = useSpeech();
  const { bin } = useBinWords();
  return (point) =>
    say(pointText(point), {
      label: bin(point, unit),
      value: signed(point.contribution, formats.measure),
      ...(point.error !== null && { error: formats.measure(point.error) }),
      n: formats.count(point.customers),
    });
}
