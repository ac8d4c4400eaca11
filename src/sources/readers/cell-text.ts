import { numberText } from './number-text.ts';

/** The text of a value that a reader gives: numbers plain, dates `YYYY-MM-DD`, TRUE and FALSE; null for nothing. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** `YYYY-MM-DD`, with the time behind it only where there is one; no text for a date that is none. */
export function dateText(date: Date): string | null {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return null;
  const [day = '', time = ''] = rounded
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
