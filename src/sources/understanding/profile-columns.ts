import type { RawRow } from '../readers/reader.ts';
import { type Content, contentOf } from './cell-content.ts';
import { type ColumnShape, shapeOf } from './column-shape.ts';
import type { Header } from './find-header.ts';

/** One column as a person would describe it after a look at its cells. */
export interface ColumnProfile {
  /** The header; null where the column has cells but no header, which keeps it from being mapped. */
  header: string | null;
  /** Place of the column, from 0. */
  index: number;
  content: Content;
  /** Share of the filled cells that look like that, 0 to 1. */
  share: number;
  /** Cells looked at that are filled, and all cells looked at. */
  filled: number;
  looked: number;
  /** Share of the filled cells that are the first of their text, 0 to 1; 1 in a column of keys. */
  distinct: number;
  /** How its different texts look. */
  shape: ColumnShape;
  examples: string[];
}

const cellsLooked = 5000;
/** A cell of a broken file may be as long as the file. */
const charactersLooked = 1000;
const examplesKept = 3;

/** Gathers what the columns of a table hold from its first rows, one row at a time. */
export class ColumnProfiler {
  private readonly header: Header;
  private readonly counts: Map<Content, number>[] = [];
  private readonly texts: Set<string>[] = [];
  private rows = 0;

  constructor(header: Header) {
    this.header = header;
  }

  add({ cells }: RawRow): void {
    if (this.rows === cellsLooked) return;
    this.rows++;
    cells.forEach((whole, index) => {
      const cell = whole?.slice(0, charactersLooked) ?? '';
      if (cell.trim() === '') return;
      const content = contentOf(cell);
      this.counts[index] ??= new Map();
      this.texts[index] ??= new Set();
      this.counts[index].set(content, (this.counts[index].get(content) ?? 0) + 1);
      this.texts[index].add(cell);
    });
  }

  profiles(): ColumnProfile[] {
    const width = Math.max(this.header.names.length, this.counts.length);
    const all = Array.from({ length: width }, (_, index) => this.profileOf(index));
    return all.filter((column) => column.header !== null || column.filled > 0);
  }

  private profileOf(index: number): ColumnProfile {
    const counts = [...(this.counts[index] ?? [])];
    const filled = counts.reduce((sum, [, count]) => sum + count, 0);
    const [content, count] = mostFrequent(counts);
    return {
      header: this.header.names[index] ?? null,
      index,
      content,
      share: filled === 0 ? 0 : count / filled,
      filled,
      looked: this.rows,
      distinct: filled === 0 ? 0 : (this.texts[index]?.size ?? 0) / filled,
      shape: shapeOf(this.texts[index] ?? []),
      examples: [...(this.texts[index] ?? [])].slice(0, examplesKept).map((text) => text.slice(0, 60)),
    };
  }
}

/** A telling content counts from a share well below one half, since the rest are special words: "Tidak Ada", "E1", blanks. */
function mostFrequent(counts: readonly [Content, number][]): [Content, number] {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const telling = counts.find(([content, count]) => ['bandwidth', 'company'].includes(content) && count > total * 0.3);
  if (telling !== undefined) return telling;
  return counts.reduce<[Content, number]>((best, one) => (one[1] > best[1] ? one : best), ['empty', 0]);
}
