import type { DateSummary, TextCount } from './column-reading.ts';
import { oddKept } from './column-reading.ts';
import { dateBins } from './date-bins.ts';
import type { DateReading } from './readings/date.ts';

const daysKept = 20_000;

/** Gathers the dates among the different texts of a column, then settles the order of day and month. */
export class DateGatherer {
  private readonly settledDays = new Map<number, number>();
  private readonly asDmy = new Map<number, number>();
  private readonly asMdy = new Map<number, number>();
  private readonly texts = new Map<number, string>();
  private readonly rows = { onlyDmy: 0, onlyMdy: 0, either: 0, settled: 0 };
  private readonly eitherTexts: TextCount[] = [];
  private readonly onlyDmyTexts: TextCount[] = [];
  private readonly onlyMdyTexts: TextCount[] = [];
  private isYearFirst = true;

  add(one: TextCount, { form, dmy, mdy }: DateReading): void {
    if (form !== 'ymd') this.isYearFirst = false;
    if (form !== 'numeric') this.settle(one, dmy);
    else if (Number.isNaN(mdy)) this.addOnly(one, dmy, 'onlyDmy');
    else if (Number.isNaN(dmy)) this.addOnly(one, mdy, 'onlyMdy');
    else {
      if (dmy === mdy) this.rows.settled += one.rows;
      else {
        this.rows.either += one.rows;
        keep(this.eitherTexts, one);
      }
      raise(this.asDmy, dmy, one.rows);
      raise(this.asMdy, mdy, one.rows);
      this.keepText(dmy, one.text);
      this.keepText(mdy, one.text);
    }
  }

  private settle(one: TextCount, day: number): void {
    this.rows.settled += one.rows;
    raise(this.settledDays, day, one.rows);
    this.keepText(day, one.text);
  }

  private addOnly(one: TextCount, day: number, side: 'onlyDmy' | 'onlyMdy'): void {
    this.rows[side] += one.rows;
    keep(side === 'onlyDmy' ? this.onlyDmyTexts : this.onlyMdyTexts, one);
    raise(this.settledDays, day, one.rows);
    this.keepText(day, one.text);
  }

  private keepText(day: number, text: string): void {
    const known = this.texts.get(day);
    if (known === undefined || text < known) this.texts.set(day, text);
  }

  /** Null where there are no dates. */
  summary(): DateSummary | null {
    const order = this.order();
    const days = new Map(this.settledDays);
    for (const [day, rows] of order === 'mdy' ? this.asMdy : this.asDmy) raise(days, day, rows);
    const inOrder = [...days].map(([day, rows]) => ({ day, rows })).sort((a, b) => a.day - b.day);
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (first === undefined || last === undefined) return null;
    return {
      order,
      ...this.rows,
      first: first.day,
      last: last.day,
      bins: dateBins(inOrder),
      days: inOrder.length <= daysKept ? inOrder : [],
      textOf: this.texts,
      eitherTexts: this.eitherTexts,
      onlyDmyTexts: this.onlyDmyTexts,
      onlyMdyTexts: this.onlyMdyTexts,
    };
  }

  private order(): DateSummary['order'] {
    const { onlyDmy, onlyMdy, either } = this.rows;
    if (onlyDmy + onlyMdy + either === 0) return this.isYearFirst || this.asDmy.size === 0 ? 'ymd' : 'unclear';
    if (onlyDmy > 0 && onlyMdy > 0) return 'unclear';
    if (onlyDmy + onlyMdy === 0) return 'unclear';
    return onlyDmy > 0 ? 'dmy' : 'mdy';
  }
}

function keep(list: TextCount[], one: TextCount): void {
  if (list.length < oddKept) list.push(one);
}

function raise(counts: Map<number, number>, key: number, rows: number): void {
  counts.set(key, (counts.get(key) ?? 0) + rows);
}
