import type { NumberSummary, NumberText, TextCount } from './column-reading.ts';
import { oddKept } from './column-reading.ts';
import { figuresOf, numberBins, quantileOf } from './figures.ts';
import { compactDay, serialDay } from './readings/date.ts';
import type { NumberReading } from './readings/number.ts';
import { numberSpikes } from './spikes.ts';

type Written = NumberText['writtenAs'];

const bare = /^-?\d+(?:\.\d+)?$/;

/** Gathers the numbers among the different texts of a column, then settles their notation and counts. */
export class NumberGatherer {
  private readonly clear = new Repeated();
  private readonly eitherDot = new Repeated();
  private readonly eitherComma = new Repeated();
  private readonly written: Record<Written, number> = {
    plain: 0,
    english: 0,
    indonesian: 0,
    'either-dot': 0,
    'either-comma': 0,
  };
  private readonly signed: NumberText[] = [];
  private readonly currencies = new Map<string, number>();
  private readonly units = new Map<string, number>();
  private readonly digits = new Map<number, number>();
  private decimals = 0;
  /** Cells with a decimal point that can be nothing else: 1.5, 0.512, 12.3456. */
  private clearPoints = 0;
  private serials = 0;
  private hasLeadingZeros = false;
  private areCompact = true;
  private isBare = true;

  add({ text, rows }: TextCount, read: NumberReading): void {
    this.written[read.writtenAs] += rows;
    if (this.isBare && !bare.test(text)) this.isBare = false;
    if (read.writtenAs === 'either-dot') this.eitherDot.add(read.value, rows);
    else if (read.writtenAs === 'either-comma') this.eitherComma.add(read.value, rows);
    else this.addClear(text, rows, read);
    if (read.writtenAs !== 'plain' && this.signed.length < oddKept) {
      this.signed.push({ text, rows, value: read.value, writtenAs: read.writtenAs });
    }
    if (read.currency !== null) raise(this.currencies, read.currency, rows);
    if (read.unit !== null) raise(this.units, read.unit, rows);
  }

  private addClear(text: string, rows: number, read: NumberReading): void {
    this.clear.add(read.value, rows);
    if (read.decimals > this.decimals) this.decimals = read.decimals;
    if (read.writtenAs === 'plain' && read.decimals > 0) this.clearPoints += rows;
    if (read.decimals === 0) this.addWhole(text, rows, read.value);
    else this.areCompact = false;
  }

  private addWhole(text: string, rows: number, value: number): void {
    raise(this.digits, text.replace(/\D/g, '').length, rows);
    if (text.startsWith('0') && text.length > 1) this.hasLeadingZeros = true;
    if (!Number.isNaN(serialDay(value))) this.serials += rows;
    if (this.areCompact && Number.isNaN(compactDay(value))) this.areCompact = false;
  }

  /** Null where there are no numbers; `header` may name what 0 cannot be. */
  summary(header: string | null): NumberSummary | null {
    const total = Object.values(this.written).reduce((sum, rows) => sum + rows, 0);
    if (total === 0) return null;
    const notation = this.notation();
    const sorted = this.sorted(notation);
    const isWhole = sorted.every(Number.isInteger);
    const distinct = sorted.reduce((count, value, at) => count + (at > 0 && value === sorted[at - 1] ? 0 : 1), 0);
    return {
      notation,
      written: this.written,
      signed: this.signed,
      currency: mostOf(this.currencies, total),
      unit: mostOf(this.units, total),
      units: [...this.units].map(([text, rows]) => ({ text, rows })).sort((a, b) => b.rows - a.rows),
      figures: figuresOf(sorted, this.decimalsIn(notation)),
      bins: numberBins(sorted, isWhole),
      isWhole,
      isBare: this.isBare && notation !== 'indonesian' && notation !== 'unclear',
      distinctValues: distinct,
      p1: quantileOf(sorted, 0.01),
      p99: quantileOf(sorted, 0.99),
      spikes: numberSpikes(sorted, header),
      hasLeadingZeros: this.hasLeadingZeros,
      isCompactDate: this.areCompact && this.clear.rows === total && distinct >= 5,
      serials: this.serials,
      digits: this.digits,
    };
  }

  private notation(): NumberSummary['notation'] {
    const { english, indonesian } = this.written;
    const dots = this.written['either-dot'];
    const commas = this.written['either-comma'];
    const pointed = english + this.clearPoints;
    if (indonesian > pointed) return 'indonesian';
    if (pointed > 0) return english + commas > 0 && indonesian <= pointed ? 'english' : 'plain';
    return dots + commas > 0 ? 'unclear' : 'plain';
  }

  private decimalsIn(notation: NumberSummary['notation']): number {
    const either = notation === 'indonesian' ? this.eitherComma.rows : this.eitherDot.rows;
    return either > 0 ? Math.max(3, this.decimals) : this.decimals;
  }

  /** All numbers, sorted; what can be read two ways is read as the notation of the column has it. */
  private sorted(notation: NumberSummary['notation']): Float64Array {
    const isIndonesian = notation === 'indonesian';
    const all = new Float64Array(this.clear.rows + this.eitherDot.rows + this.eitherComma.rows);
    let at = this.clear.fill(all, 0, 1);
    at = this.eitherDot.fill(all, at, isIndonesian ? 1000 : 1);
    this.eitherComma.fill(all, at, isIndonesian || notation === 'unclear' ? 1 : 1000);
    return all.sort();
  }
}

/** Numbers with how often each occurs. */
class Repeated {
  private readonly values: number[] = [];
  private readonly counts: number[] = [];
  rows = 0;

  add(value: number, rows: number): void {
    this.values.push(value);
    this.counts.push(rows);
    this.rows += rows;
  }

  fill(target: Float64Array, from: number, times: number): number {
    let at = from;
    this.values.forEach((value, index) => {
      const next = at + (this.counts[index] ?? 0);
      target.fill(value * times, at, next);
      at = next;
    });
    return at;
  }
}

function raise<Key>(counts: Map<Key, number>, key: Key, rows: number): void {
  counts.set(key, (counts.get(key) ?? 0) + rows);
}

/** The most frequent word where at least half of the cells have it, else null. */
function mostOf(counts: ReadonlyMap<string, number>, total: number): string | null {
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] * 2 >= total ? best[0] : null;
}
