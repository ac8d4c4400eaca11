import type { Engine } from '#engine';
import type { StagedTable } from '#sources';
import type { ColumnType } from '../portrait.ts';
import type { ColumnReading, Kind, OddTexts, TextCount } from './column-reading.ts';
import { kinds, oddKept, textsKept } from './column-reading.ts';
import { type ColumnTexts, columnTexts, textsOfSmall } from './column-texts.ts';
import { DateGatherer } from './gather-dates.ts';
import { NumberGatherer } from './gather-numbers.ts';
import { readDate } from './readings/date.ts';
import { hasInvisible } from './readings/invisible.ts';
import { missingWord } from './readings/missing.ts';
import { withoutMojibake } from './readings/mojibake.ts';
import { readNumber } from './readings/number.ts';

const time = /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i;
const booleanPairs = ['yes no', 'no yes', 'ya tidak', 'tidak ya', 'true false', 'false true', 'y n', 'n y'];
const exponent = /^\d([.,]\d+)?e\+\d{2}$/i;

/** Rows up to which a table is read in one go. */
const smallTable = 20_000;

/** Reads every cell of every column of a staged table, each different text once. */
export async function readColumns(engine: Engine, { table, headers, rows }: StagedTable): Promise<ColumnReading[]> {
  const small = rows <= smallTable && headers.length > 0 ? await textsOfSmall(engine, table, headers.length) : [];
  const readings: ColumnReading[] = [];
  for (const [index, header] of headers.entries()) {
    readings.push(await readColumn(small[index] ?? (await columnTexts(engine, table, index)), header, index));
  }
  return readings;
}

async function readColumn(texts: ColumnTexts, header: string | null, index: number): Promise<ColumnReading> {
  const gatherer = new ColumnGatherer(header, texts.different <= textsKept);
  for await (const batch of texts.all) for (const one of batch) gatherer.add(one);
  const reading = gatherer.finish({ index, blank: texts.blank });
  return reading.hasAllTexts ? reading : { ...reading, texts: texts.frequent };
}

class ColumnGatherer {
  private readonly header: string | null;
  private readonly keepsAll: boolean;
  private readonly cells = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  private readonly missing: ColumnReading['missing'] = [];
  private readonly texts: TextCount[] = [];
  private readonly ofKind: Record<'text' | 'impossible-date' | 'number' | 'date', TextCount[]> = {
    text: [],
    'impossible-date': [],
    number: [],
    date: [],
  };
  private readonly odd: OddTexts = { mojibake: [], replaced: [], invisible: [], padded: [], exponent: [] };
  private readonly numbers = new NumberGatherer();
  private readonly dates = new DateGatherer();
  private distinct = 0;
  private lengths: [number, number] = [Number.POSITIVE_INFINITY, 0];

  constructor(header: string | null, keepsAll: boolean) {
    this.header = header;
    this.keepsAll = keepsAll;
  }

  add(one: TextCount): void {
    const text = one.text.trim();
    const kind = this.kindOf(text, one);
    this.cells[kind] += one.rows;
    if (this.keepsAll) this.texts.push(one);
    if (kind === 'missing' || kind === 'spaces') return;
    this.distinct++;
    this.lengths = [Math.min(this.lengths[0], text.length), Math.max(this.lengths[1], text.length)];
    this.noteOdd(one, text);
    if (kind !== 'time') keep(this.ofKind[kind], one);
  }

  private kindOf(text: string, one: TextCount): Kind {
    const missing = text === '' ? 'spaces' : missingWord(text);
    if (missing !== undefined) {
      keep(this.missing, { ...one, kind: missing });
      return missing === 'spaces' ? 'spaces' : 'missing';
    }
    const number = readNumber(text);
    if (number !== undefined) {
      this.numbers.add({ text, rows: one.rows }, number);
      return 'number';
    }
    const date = readDate(text);
    if (date === 'impossible') return 'impossible-date';
    if (date === undefined) return time.test(text) ? 'time' : 'text';
    this.dates.add(one, date);
    return 'date';
  }

  private noteOdd(one: TextCount, text: string): void {
    if (text.length !== one.text.length) keep(this.odd.padded, one);
    if (exponent.test(text)) keep(this.odd.exponent, one);
    if (!/[^ -~]/.test(text)) return;
    if (text.includes('\ufffd')) keep(this.odd.replaced, one);
    if (withoutMojibake(text) !== undefined) keep(this.odd.mojibake, one);
    else if (hasInvisible(text)) keep(this.odd.invisible, one);
  }

  finish({ index, blank }: { index: number; blank: number }): ColumnReading {
    const cells = this.cells;
    const total = kinds.reduce((sum, kind) => sum + cells[kind], 0);
    const filled = total - cells.missing - cells.spaces;
    const number = this.numbers.summary(this.header);
    return {
      index,
      header: this.header,
      rows: total + blank,
      blank,
      filled,
      distinct: this.distinct,
      type: this.type(filled, number?.isWhole ?? false),
      cells,
      missing: this.missing,
      texts: this.texts,
      hasAllTexts: this.keepsAll,
      ofKind: this.ofKind,
      odd: this.odd,
      number,
      date: this.dates.summary(),
      lengths: this.lengths,
    };
  }

  private type(filled: number, isWhole: boolean): ColumnType {
    const { cells } = this;
    if (filled === 0) return 'empty';
    const most = filled * 0.8;
    if (this.distinct === 2 && this.keepsAll && this.isBoolean()) return 'boolean';
    if (cells.number >= most) return isWhole ? 'whole' : 'decimal';
    if (cells.date + cells['impossible-date'] >= most) return 'date';
    if (cells.time >= most) return 'time';
    return cells.text >= most ? 'text' : 'mixed';
  }

  private isBoolean(): boolean {
    const words = this.ofKind.text.map(({ text }) => text.trim().toLowerCase()).join(' ');
    return booleanPairs.includes(words);
  }
}

function keep<Item extends TextCount>(list: Item[], one: Item): void {
  if (list.length < oddKept) list.push(one);
}
