import { type Column, type Engine, type Fragment, numbersOf, textsOf } from '#engine';
import type { Feature } from '#maths';
import type { Bilingual, IsoDate } from '#values';
import type { FrameColumn } from '../frame.ts';
import type { Panel } from './panel.ts';

/** What is said of a column of the table; the rest is in its values. */
export interface DescribedColumn {
  readonly name: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly isActionable: boolean;
}

/**
 * Reads a panel: a query with `customer_id`, `as_of`, `outcome` (NULL where it does not count) and the columns described,
 * in the order of its ORDER BY. Numbers, dates and flags become numbers, texts categories.
 */
export async function panelOfTable(
  engine: Engine,
  query: Fragment,
  { columns, days }: { columns: readonly DescribedColumn[]; days: readonly IsoDate[] },
): Promise<Panel> {
  const found = await engine.columns(query);
  const ids = textsOf(found, 'customer_id');
  const dayOf = new Map(days.map((day, place) => [Date.parse(day) / 86_400_000, place]));
  return {
    ids: Array.from(ids.codes, (code) => ids.levels[code] ?? ''),
    day: Int32Array.from(numbersOf(found, 'as_of'), (day) => dayOf.get(day) ?? -1),
    days,
    columns: columns.map((described) => frameColumn(described, found.get(described.name))),
    outcome: numbersOf(found, 'outcome'),
  };
}

function frameColumn(described: DescribedColumn, column: Column | undefined): FrameColumn {
  if (column === undefined) throw new Error(`the query has no column ${described.name}`);
  const levels = column.kind === 'text' ? column.levels : [];
  return { ...described, levels, feature: featureOf(column) };
}

function featureOf(column: Column): Feature {
  if (column.kind === 'text') return { kind: 'category', codes: column.codes, levels: column.levels.length };
  return { kind: 'number', values: column.values };
}
