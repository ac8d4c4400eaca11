import { serialToDate } from 'hucre';
import { dateText } from '../cell-text.ts';
import { numberText } from '../number-text.ts';
import { ownText } from '../own-text.ts';
import type { CellReading } from './row-parser.ts';
import type { SharedTexts } from './shared-texts.ts';
import { cellTextOf, joinedTexts } from './xml-text.ts';

/** What the cells of a workbook need to be read. */
export interface CellContext {
  texts: SharedTexts;
  /** By number of style: true for dates. */
  dates: readonly boolean[];
  /** Days are counted from 1904, as old programs of Apple did. */
  is1904: boolean;
}

const daysRemembered = 50_000;

/** Reads the cells of one workbook. */
export function cellReading({ texts, dates, is1904 }: CellContext): CellReading {
  const days = new Map<string, string | null>();
  const dated = (raw: string): string | null => {
    const known = days.get(raw);
    if (known !== undefined) return known;
    const serial = Number(raw);
    const text = Number.isNaN(serial) ? ownText(raw) : (dateText(serialToDate(serial, is1904)) ?? numberText(serial));
    if (days.size < daysRemembered) days.set(ownText(raw), text);
    return text;
  };
  return {
    value(type, style, raw) {
      if (raw === '') return null;
      if (type !== '' && type !== 'n') return typed(texts, type, raw);
      return dates[style] === true ? dated(raw) : numeric(raw);
    },
    inline: (xml) => withoutNul(ownText(joinedTexts(xml))),
  };
}

/** A cell that is no number: a shared text, a truth, a day, or the text or error that a formula gave. */
function typed(texts: SharedTexts, type: string, raw: string): string | null {
  if (type === 's') return withoutNul(texts.at(Number(raw)) ?? '');
  if (type === 'b') return raw === '1' || raw.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'd') return withoutNul(raw.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' '));
  return withoutNul(ownText(cellTextOf(raw)));
}

function withoutNul(text: string): string | null {
  if (text === '') return null;
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

/** A number as its plain text; most stand in the file as exactly that. */
function numeric(raw: string): string | null {
  if (isPlain(raw)) return raw.length < 13 ? raw : ownText(raw);
  const value = Number(raw);
  if (Number.isNaN(value)) return withoutNul(ownText(cellTextOf(raw)));
  return numberText(value) || null;
}

const [minus, point, zero, nine] = [45, 46, 48, 57];

/** True for a number of at most 15 digits without sign of plus, exponent, leading zeros or zeros at the end of a fraction. */
function isPlain(raw: string): boolean {
  const first = raw.charCodeAt(0) === minus ? 1 : 0;
  const digits = raw.length - first;
  if (digits < 1 || digits > 15) return false;
  const end = wholeEnd(raw, first);
  if (end === undefined || end === first || (end > first + 1 && raw.charCodeAt(first) === zero)) return false;
  if (end === raw.length) return raw !== '-0';
  return end < raw.length - 1 && raw.charCodeAt(raw.length - 1) !== zero;
}

/** Where the whole part of a number ends; undefined where the text holds more than digits and one point. */
function wholeEnd(raw: string, first: number): number | undefined {
  let end = raw.length;
  for (let at = first; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === point && end === raw.length) end = at;
    else if (code < zero || code > nine) return undefined;
  }
  return end;
}
