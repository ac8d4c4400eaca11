import { useStats } from '../api/queries.ts';
import { useSpeech } from '../messages/language.tsx';
import { shell } from '../messages/shell.ts';

/** The currency and the period of the run's amounts. */
export function useMoney(): { currency: string; period: string } {
  const { say } = useSpeech();
  const run = useStats().data?.run;
  return {
    currency: run?.currency ?? 'IDR',
    period: say(run?.revenuePeriod === 'month' ? shell.perMonth : shell.perYear),
  };
}

/** Says that something is not known, apart from any number. */
export function Unknown() {
  const { say } = useSpeech();
  return <span className="italic text-muted">{say(shell.unknown)}</span>;
}

/** An amount in short, in full on hover; never a zero where it is not known. */
export function Money({ amount }: { amount: number | null }) {
  const { formats } = useSpeech();
  const { currency } = useMoney();
  if (amount === null) return <Unknown />;
  return (
    <span className="whitespace-nowrap" title={formats.fullMoney(amount, currency)}>
      {formats.money(amount, currency)}
    </span>
  );
}

/** A range of money, low to high. */
export function MoneyRange({ low, high }: { low: number | null; high: number | null }) {
  if (low === null || high === null) return <Unknown />;
  return (
    <span>
      <Money amount={low} /> – <Money amount={high} />
    </span>
  );
}

/** A measure with its unit in words; never a zero where it is not known. */
export function Measure({ value, unit }: { value: number | null; unit: 'mbps' | 'years' }) {
  const { say, formats } = useSpeech();
  if (value === null) return <Unknown />;
  // Decimals of a large measure only take room in a column; the full figure is shown on hover.
  const short = Math.abs(value) >= 1000 ? formats.count(value) : formats.number(value);
  return (
    <span className="whitespace-nowrap" title={say(shell[unit], { n: formats.number(value) })}>
      {say(shell[unit], { n: short })}
    </span>
  );
}

/** A score of 100 as a number and a bar. */
export function ScoreBar({ score }: { score: number }) {
  const { formats } = useSpeech();
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="h-1.5 w-14 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${Math.min(100, score)}%` }} />
      </span>
      <span className="text-xs font-semibold">{formats.number(score)}</span>
    </span>
  );
}
