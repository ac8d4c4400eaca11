import { type Engine, type Fragment, fn, join, name, type Row, sql } from '#engine';
import { compactDay, readDate } from '../columns/readings/date.ts';
import type { Twin } from './relations.ts';
import {
  cellOf,
  columnsOf,
  comparable,
  comparableText,
  placeOf,
  type SurveyedColumn,
  type SurveyedTable,
} from './surveyed.ts';

/** Two columns, and the texts that stand beside each other in a stretch of the table. */
interface Pair {
  one: SurveyedColumn;
  other: SurveyedColumn;
  texts: [string, string][];
}

const rowsTried = 400;
const pairsAtOnce = 60;

/**
 * Pairs of columns of one table of which each value of the one goes with one value of the other. A stretch of the table
 * settles most pairs; the others are counted over all rows.
 */
export async function findTwins(engine: Engine, table: SurveyedTable): Promise<Twin[]> {
  const candidates = (await likelyPairs(engine, table)).filter(
    (pair) => kindOf(pair) !== 'one-to-one' || isTelling(pair),
  );
  const twins: Twin[] = [];
  for (let start = 0; start < candidates.length; start += pairsAtOnce) {
    twins.push(...(await count(engine, table, candidates.slice(start, start + pairsAtOnce))));
  }
  return twins;
}

/** Columns with as many different values and about as many blanks, that go together in a stretch of the table. */
async function likelyPairs(engine: Engine, table: SurveyedTable): Promise<Pair[]> {
  const columns = columnsOf(table).filter(({ portrait }) => portrait.distinct >= 2);
  if (columns.length < 2) return [];
  const cells = columns.map((column) => sql`${cellOf(column)} AS ${name(nameOf(column))}`);
  const rows = await engine.rows(sql`SELECT ${join(cells)} FROM ${name(table.staged.table)}
    ORDER BY source_row NULLS LAST LIMIT ${rowsTried}`);
  return columns
    .flatMap((one, index) => columns.slice(index + 1).map((other) => [one, other] as const))
    .filter(([one, other]) => isAlike(one, other))
    .map(([one, other]) => ({ one, other, texts: textsOf(rows, one, other) }))
    .filter(goTogether);
}

function nameOf({ portrait }: SurveyedColumn): string {
  return `t${portrait.index}`;
}

function isAlike({ portrait: one }: SurveyedColumn, { portrait: other }: SurveyedColumn): boolean {
  return one.distinct === other.distinct && Math.abs(one.filled - other.filled) <= one.filled * 0.01;
}

function textsOf(rows: readonly Row[], one: SurveyedColumn, other: SurveyedColumn): [string, string][] {
  return rows.flatMap((row): [string, string][] => {
    const [first, second] = [row[nameOf(one)], row[nameOf(other)]];
    return typeof first === 'string' && typeof second === 'string' ? [[first, second]] : [];
  });
}

function goTogether({ texts }: Pair): boolean {
  const together = new Set(texts.map((pair) => pair.join('\n'))).size;
  const apart = Math.max(new Set(texts.map(([one]) => one)).size, new Set(texts.map(([, other]) => other)).size);
  return together <= apart * 1.03 + 1;
}

/** A code and its name say something where they repeat and are no figures; two columns of two values meet by chance. */
function isTelling({ one, other }: Pair): boolean {
  const { distinct, filled } = one.portrait;
  if (distinct < 3 || distinct > filled * 0.5) return false;
  return ![one, other].every(({ portrait }) => ['measure', 'amount', 'share'].includes(portrait.role));
}

async function count(engine: Engine, table: SurveyedTable, pairs: readonly Pair[]): Promise<Twin[]> {
  const counts = pairs.flatMap(countsOf);
  const [found = {}] = await engine.rows(sql`SELECT ${join(counts)} FROM ${name(table.staged.table)}`);
  return pairs.flatMap((pair, index) => {
    const rows = Number(found[`rows_${index}`]);
    const breaks = Number(found[`breaks_${index}`]);
    const kind = kindOf(pair);
    const isKept = Number(found[`together_${index}`]) <= pair.one.portrait.distinct * 1.01 && breaks <= rows * 0.01;
    if (!isKept) return [];
    return [{ kind, columns: [placeOf(pair.one), placeOf(pair.other)], rows, breaks }];
  });
}

function countsOf(pair: Pair, index: number): Fragment[] {
  const [one, other] = [cellOf(pair.one), cellOf(pair.other)];
  const isFull = sql`${one} IS NOT NULL AND ${other} IS NOT NULL`;
  const both = sql`CASE WHEN ${isFull} THEN ${fn.concat(one, '\n', other)} END`;
  const differs = sql`${isFull} AND ${comparable(one)} <> ${comparable(other)}`;
  const breaks = kindOf(pair) === 'same' ? fn.countIf(differs) : sql`0`;
  return [
    sql`CAST(count(DISTINCT ${both}) AS DOUBLE) AS ${name(`together_${index}`)}`,
    sql`CAST(${fn.countIf(isFull)} AS DOUBLE) AS ${name(`rows_${index}`)}`,
    sql`CAST(${breaks} AS DOUBLE) AS ${name(`breaks_${index}`)}`,
  ];
}

function kindOf({ texts }: Pair): Twin['kind'] {
  const most = (test: (one: string, other: string) => boolean) =>
    texts.length > 0 && texts.filter(([one, other]) => test(one, other)).length >= texts.length * 0.99;
  if (most((one, other) => comparableText(one) === comparableText(other))) return 'same';
  return most(isSameDay) ? 'same-day' : 'one-to-one';
}

function isSameDay(one: string, other: string): boolean {
  const [days, otherDays] = [daysOf(one), daysOf(other)];
  return days.some((day) => otherDays.includes(day));
}

/** The days that a text can mean. */
function daysOf(text: string): number[] {
  const compact = /^\d{8}$/.test(text) ? compactDay(Number(text)) : Number.NaN;
  if (!Number.isNaN(compact)) return [compact];
  const read = readDate(text.trim());
  if (read === undefined || read === 'impossible') return [];
  return [read.dmy, read.mdy].filter((day) => !Number.isNaN(day));
}
