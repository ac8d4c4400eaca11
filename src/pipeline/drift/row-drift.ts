import { type Engine, fn, sql } from '#engine';
import type { Comparison } from './comparison.ts';
import { changeOf, type DriftFinding, exceeds } from './drift.ts';
import { inPercent, inWords } from './words.ts';

/** DRI-1: rows of the lines of each file, of all lines and of the products. */
export async function findRowDrift({ engine, settings, before, after }: Comparison): Promise<DriftFinding[]> {
  const [were, are] = [await linesBySource(engine, 'before'), await linesBySource(engine, 'after')];
  const pairs = before.sources.flatMap((source) => {
    const follower = after.sources.filter((one) => one.entity === 'lines' && sameColumns(one, source));
    const rivals = before.sources.filter((one) => one.entity === 'lines' && sameColumns(one, source));
    const found = follower.find(({ file, sheet }) => file === source.file && sheet === source.sheet);
    const next = found ?? (follower.length === 1 && rivals.length === 1 ? follower[0] : undefined);
    return source.entity !== 'lines' || next === undefined ? [] : [{ source, next }];
  });
  const files = pairs.map(({ source, next }) => ({
    table: next.file,
    before: were.get(placeOf(source)) ?? 0,
    after: are.get(placeOf(next)) ?? 0,
  }));
  const totals = [
    { table: 'lines', before: sumOf(were), after: sumOf(are) },
    { table: 'products', ...(await productCounts(engine)) },
  ];
  const each = files.length > 1 ? files : [];
  return [...totals, ...each].flatMap((one) => {
    const change = changeOf(one.before, one.after);
    if (!exceeds(change, settings.rows)) return [];
    const message = {
      id: `${one.table}: ${inWords(one.before, 'id')} baris menjadi ${inWords(one.after, 'id')} (${inPercent(change, 'id')}).`,
      en: `${one.table}: ${inWords(one.before, 'en')} rows became ${inWords(one.after, 'en')} (${inPercent(change, 'en')}).`,
    };
    return [{ ...blank, ...one, rule: 'DRI-1', severity: 'warning', change, message } as const];
  });
}

/** DRI-3: the total revenue. */
export async function findMoneyDrift({ engine, settings }: Comparison): Promise<DriftFinding[]> {
  const [row] = await engine.rows(sql`SELECT
      (SELECT ${fn.sumMoney(sql`revenue`)} FROM before_customers) AS before,
      (SELECT ${fn.sumMoney(sql`revenue`)} FROM after_customers) AS after`);
  const [before, after] = [Number(row?.['before'] ?? 0), Number(row?.['after'] ?? 0)];
  const change = changeOf(before, after);
  if (!exceeds(change, settings.money)) return [];
  const message = {
    id: `Jumlah pendapatan berubah dari ${inWords(before, 'id')} menjadi ${inWords(after, 'id')} (${inPercent(change, 'id')}).`,
    en: `Total revenue changed from ${inWords(before, 'en')} to ${inWords(after, 'en')} (${inPercent(change, 'en')}).`,
  };
  const place = { table: 'customers', column: 'revenue' };
  return [
    { ...blank, ...place, rule: 'DRI-3', severity: 'warning', before, after, change, money: after - before, message },
  ];
}

const blank = { column: null, money: null, examples: [] };

const placeOf = ({ file, sheet }: { file: string; sheet?: string | undefined }) => JSON.stringify([file, sheet ?? '']);

function sameColumns(a: { columns: object }, b: { columns: object }): boolean {
  return JSON.stringify(Object.entries(a.columns).sort()) === JSON.stringify(Object.entries(b.columns).sort());
}

async function linesBySource(engine: Engine, prefix: 'before' | 'after'): Promise<Map<string, number>> {
  const rows = await engine.rows(
    prefix === 'before'
      ? sql`SELECT source, coalesce(sheet, '') AS sheet, count(*) AS n FROM before_lines GROUP BY source, coalesce(sheet, '')`
      : sql`SELECT source, coalesce(sheet, '') AS sheet, count(*) AS n FROM after_lines GROUP BY source, coalesce(sheet, '')`,
  );
  return new Map(rows.map((row) => [JSON.stringify([row['source'], row['sheet']]), Number(row['n'])]));
}

function sumOf(counted: ReadonlyMap<string, number>): number {
  return [...counted.values()].reduce((sum, one) => sum + one, 0);
}

async function productCounts(engine: Engine): Promise<{ before: number; after: number }> {
  const [row] = await engine.rows(sql`SELECT (SELECT count(*) FROM before_products) AS before,
    (SELECT count(*) FROM after_products) AS after`);
  return { before: Number(row?.['before']), after: Number(row?.['after']) };
}
