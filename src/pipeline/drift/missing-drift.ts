import { publishedTables } from '#contract';
import { fn, join, name, sql } from '#engine';
import type { Comparison } from './comparison.ts';
import type { DriftFinding } from './drift.ts';
import { inWords } from './words.ts';

const compared = ['customers', 'products'] as const;
const leftOut = ['priority'];

/** DRI-6: columns that are known for a share of the rows that differs from before, in points. */
export async function findMissingDrift(comparison: Comparison): Promise<DriftFinding[]> {
  const found: DriftFinding[] = [];
  for (const table of compared) {
    const columns = columnsOf(table);
    const [before, after] = [await shares(comparison, 'before', table), await shares(comparison, 'after', table)];
    for (const column of columns) {
      const [was, is] = [before[column], after[column]];
      if (typeof was !== 'number' || typeof is !== 'number') continue;
      const change = is - was;
      if (Math.abs(change) > comparison.settings.missing) found.push(missingFinding({ table, column }, was, is));
    }
  }
  return found;
}

function columnsOf(table: string): string[] {
  const columns = publishedTables.find((one) => one.name === table)?.columns ?? [];
  return columns.map((column) => column.name).filter((column) => !leftOut.includes(column));
}

async function shares({ engine }: Comparison, prefix: 'before' | 'after', table: string) {
  const view = `${prefix}_${table}`;
  const there = new Set((await engine.shapeOf(view)).map((column) => column.name));
  const figures = columnsOf(table)
    .filter((column) => there.has(column))
    .map((column) => sql`${fn.ratio(sql`count(*) - count(${name(column)})`, sql`count(*)`)} AS ${name(column)}`);
  const [row = {}] = await engine.rows(sql`SELECT ${join(figures)} FROM ${name(view)}`);
  return row;
}

function missingFinding(place: { table: string; column: string }, before: number, after: number): DriftFinding {
  const percent = (share: number, language: 'id' | 'en') => `${inWords(share * 100, language)} %`;
  return {
    rule: 'DRI-6',
    severity: 'warning',
    ...place,
    before,
    after,
    change: after - before,
    money: null,
    examples: [],
    message: {
      id: `${place.table}.${place.column} tidak diketahui pada ${percent(after, 'id')} baris; sebelumnya ${percent(before, 'id')}.`,
      en: `${place.table}.${place.column} is not known in ${percent(after, 'en')} of the rows; before it was ${percent(before, 'en')}.`,
    },
  };
}
