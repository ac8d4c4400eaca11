import { headerWords } from '#entities';
import type { ColumnPortrait } from '../portrait.ts';
import type { ColumnReading, NumberSummary } from './column-reading.ts';
import { dateBins } from './date-bins.ts';
import { compactDay, isoDay } from './readings/date.ts';
import { currencyOf, unitOf } from './readings/number.ts';
import { roleOf, saysDate } from './roles.ts';

const frequentShown = 10;

/** One column described, from what was read of it. */
export function portrayColumn(reading: ColumnReading): ColumnPortrait {
  const type = isCompactDate(reading) ? 'date' : reading.type;
  const number = ['whole', 'decimal', 'mixed'].includes(type) ? reading.number : null;
  const unit = number === null ? null : (number.unit ?? unitOfHeader(reading.header));
  const currency = number === null ? null : (number.currency ?? currencyOfHeader(reading.header));
  return {
    header: reading.header,
    index: reading.index,
    type,
    role: roleOf({ reading: { ...reading, type }, type, unit, currency }),
    notation: number?.notation ?? null,
    unit,
    currency,
    rows: reading.rows,
    filled: reading.filled,
    distinct: reading.distinct,
    missingWords: missingOf(reading),
    numbers: number?.figures ?? null,
    frequent: frequentOf(reading),
    ...(type === 'date' ? datesOf(reading) : { dateOrder: null, dates: null, bins: number?.bins ?? [] }),
  };
}

/** What only a column of dates has. */
function datesOf(reading: ColumnReading): Pick<ColumnPortrait, 'dateOrder' | 'dates' | 'bins'> {
  if (isCompactDate(reading))
    return { dateOrder: 'ymd', dates: compactSpan(reading.number), bins: compactBins(reading) };
  const { date } = reading;
  return { dateOrder: date?.order ?? null, dates: span(reading), bins: date?.bins ?? [] };
}

function frequentOf({ texts }: ColumnReading): ColumnPortrait['frequent'] {
  const filled = texts.filter(({ text }) => text.trim() !== '').slice(0, frequentShown);
  return filled.map(({ text, rows }) => ({ text: text.slice(0, 120), rows }));
}

/** True where a column of eight-figure numbers is one of days. */
export function isCompactDate({ header, number, type }: ColumnReading): boolean {
  return type === 'whole' && number?.isCompactDate === true && (saysDate(header) || number.distinctValues >= 20);
}

function missingOf({ missing, number }: ColumnReading): ColumnPortrait['missingWords'] {
  const words = missing.map(({ text, rows }) => ({ text, rows }));
  const spikes = (number?.spikes ?? []).map(({ value, rows }) => ({ text: String(value), rows }));
  return [...words, ...spikes].sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1));
}

function span({ date }: ColumnReading): ColumnPortrait['dates'] {
  return date === null ? null : { first: isoDay(date.first), last: isoDay(date.last) };
}

function compactSpan(number: NumberSummary | null): ColumnPortrait['dates'] {
  if (number === null) return null;
  const { lowest, highest } = number.figures;
  return { first: isoDay(compactDay(lowest)), last: isoDay(compactDay(highest)) };
}

function compactBins({ texts, hasAllTexts }: ColumnReading): ColumnPortrait['bins'] {
  if (!hasAllTexts) return [];
  const days = texts.map(({ text, rows }) => ({ day: compactDay(Number(text.trim())), rows }));
  return dateBins(days.filter(({ day }) => !Number.isNaN(day)).sort((a, b) => a.day - b.day));
}

/** As "Bandwidth (Mbps)", "Lama (bulan)", "tenure_years". */
function unitOfHeader(header: string | null): string | null {
  if (header === null) return null;
  if (header.includes('%')) return '%';
  const last = headerWords(header).at(-1) ?? '';
  const found = unitOf(last);
  return found === 'pcs' || last === 'th' ? null : found;
}

function currencyOfHeader(header: string | null): string | null {
  if (header === null) return null;
  return (
    headerWords(header)
      .map(currencyOf)
      .find((currency) => currency !== null) ?? null
  );
}
