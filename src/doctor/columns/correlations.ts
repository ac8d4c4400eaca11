import { type Engine, fn, join, name, sql } from '#engine';
import type { StagedTable } from '#sources';
import type { TablePortrait } from '../portrait.ts';
import { dataOf, dropData } from './note-rows.ts';
import { knownNotes, readingsOf } from './portray-tables.ts';
import { hasNumbers, makeValues, valueColumn } from './values-table.ts';

/** Rows that are looked at; a larger table is drawn from, always the same rows. */
const rowsLooked = 20_000;
/** Rows with both numbers that a correlation needs. */
const leastPairs = 10;

/** Rank correlations (Spearman) between columns of numbers: `values[i][j]` from -1 to 1, null where it cannot be told. */
export interface Correlations {
  columns: string[];
  values: (number | null)[][];
}

/** Rank correlations between all columns of sizes with a header; keys, references and constants are left out. */
export async function correlations(engine: Engine, table: StagedTable, portrait: TablePortrait): Promise<Correlations> {
  const parted = await dataOf(engine, table, knownNotes(portrait));
  const found = await ofData(engine, parted.data, portrait);
  await dropData(engine, table, parted);
  return found;
}

async function ofData(engine: Engine, table: StagedTable, portrait: TablePortrait): Promise<Correlations> {
  const readings = await readingsOf(engine, table, portrait);
  const sizes = readings.filter((reading) => hasNumbers(reading) && isSize(portrait, reading.index));
  const columns = sizes.map(({ header }) => header ?? '');
  if (sizes.length === 0) return { columns, values: [] };
  const values = await makeValues(engine, table, sizes);
  const series = await seriesOf(
    engine,
    values,
    sizes.map(({ index }) => index),
  );
  await engine.dropTable(values);
  return { columns, values: series.map((a, i) => series.map((b, j) => (i === j ? 1 : spearman(a, b)))) };
}

function isSize(portrait: TablePortrait, index: number): boolean {
  const role = portrait.columns[index]?.role;
  const header = portrait.columns[index]?.header ?? null;
  return header !== null && (role === 'amount' || role === 'measure' || role === 'share' || role === 'flag');
}

async function seriesOf(engine: Engine, values: string, indexes: readonly number[]): Promise<(number | null)[][]> {
  const series: (number | null)[][] = indexes.map(() => []);
  const sign = fn.md5(fn.text(sql`source_row`));
  const query = sql`SELECT ${join(indexes.map(valueColumn))} FROM ${name(values)}
    ORDER BY ${sign} NULLS LAST, source_row NULLS LAST LIMIT ${rowsLooked}`;
  for await (const batch of engine.batches(query)) {
    for (const row of batch.rows) {
      for (const [at, one] of series.entries()) one.push(typeof row[at] === 'number' ? row[at] : null);
    }
  }
  return series;
}

/** Pearson's correlation of the ranks of the pairs that are known on both sides; null where one side never varies. */
export function spearman(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  const both = a.flatMap((value, at) => (value === null || b[at] === null || b[at] === undefined ? [] : [at]));
  if (both.length < leastPairs) return null;
  const [left, right] = [a, b].map((series) => ranks(both.map((at) => series[at] ?? 0)));
  return left === undefined || right === undefined ? null : pearson(left, right);
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let at = from; at <= to; at++) result[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return result;
}

function pearson(a: readonly number[], b: readonly number[]): number | null {
  const mean = (a.length + 1) / 2;
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + (value - mean) * ((y[at] ?? 0) - mean), 0);
  const scale = Math.sqrt(product(a, a) * product(b, b));
  return scale === 0 ? null : Number((product(a, b) / scale).toFixed(6));
}
