import type { FigureKind } from '#values';

/** One column of a table in the summary. */
export interface TextColumn {
  header: string;
  align: 'left' | 'right';
}

/** A key figure with how it is known. */
export interface FigureItem {
  label: string;
  value: string;
  note: string;
  kind: FigureKind;
}

/** One piece of the summary, the same for every form in which it is written. */
export type Block =
  | { block: 'heading'; text: string }
  | { block: 'subheading'; text: string }
  | { block: 'paragraph'; text: string }
  | { block: 'callout'; title: string; lines: readonly string[] }
  | { block: 'figures'; items: readonly FigureItem[] }
  | { block: 'table'; columns: readonly TextColumn[]; rows: readonly (readonly string[])[]; note: string }
  | { block: 'list'; items: readonly string[] }
  | { block: 'chart'; file: string; caption: string };

/** The executive summary in words, before it becomes Markdown or pages. */
export interface SummaryDocument {
  language: 'id' | 'en';
  company: string;
  title: string;
  meta: string;
  footer: string;
  blocks: readonly Block[];
}

/** Heads from words: those written `>Head` stand on the right, where numbers stand. */
export function columnsOf(...heads: readonly string[]): TextColumn[] {
  return heads.map((head) =>
    head.startsWith('>') ? { header: head.slice(1), align: 'right' } : { header: head, align: 'left' },
  );
}
