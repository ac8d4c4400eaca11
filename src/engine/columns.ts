import type { Columns, TextColumn } from './port.ts';

/** The values of a column of numbers, dates or flags; an Error where there is no such column. */
export function numbersOf(columns: Columns, name: string): Float64Array {
  const column = columns.get(name);
  if (column === undefined || column.kind === 'text') throw new Error(`no column of numbers called ${name}`);
  return column.values;
}

/** A column of texts; an Error where there is no such column. */
export function textsOf(columns: Columns, name: string): TextColumn {
  const column = columns.get(name);
  if (column?.kind !== 'text') throw new Error(`no column of texts called ${name}`);
  return column;
}

const surrogate = /[\ud800-\udfff]/;

/** Places of the texts in the order of their code points, each text once; already sorted texts cost one look. */
export function codePointOrder(texts: readonly string[]): Int32Array {
  const places = Int32Array.from(texts, (_, place) => place);
  const compare = texts.some((text) => surrogate.test(text)) ? byCodePoint : byUnit;
  const isSorted = texts.every((text, place) => place === 0 || compare(texts[place - 1] as string, text) < 0);
  return isSorted ? places : places.sort((a, b) => compare(texts[a] as string, texts[b] as string));
}

function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Units of a surrogate pair stand for characters above every other, though units above theirs exist. */
function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let place = 0; place < shorter; place++) {
    const one = a.charCodeAt(place);
    const other = b.charCodeAt(place);
    if (one !== other) return ranked(one) - ranked(other);
  }
  return a.length - b.length;
}

function ranked(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit > 0xdfff ? unit - 0x800 : unit + 0x2000;
}
