import { useSpeech } from '../../messages/language.tsx';
import { Unknown, useMoney } from '../measures.tsx';

/** Writes a predicted figure: a share in percent, money in short. */
export function useFigure(): (value: number, unit: string) => string {
  const { formats } = useSpeech();
  const { currency } = useMoney();
  return (value, unit) => (unit === 'share' ? formats.share(value) : formats.money(value, currency));
}

/** A predicted figure; never a zero where it is not known. */
export function Figure({ value, unit }: { value: number | null; unit: string }) {
  const figure = useFigure();
  if (value === null) return <Unknown />;
  return <span className="whitespace-nowrap">{figure(value, unit)}</span>;
}
