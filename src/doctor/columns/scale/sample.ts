import { type Fragment, fn, join, name, sql } from '#engine';
import { stagedColumn } from '../column-texts.ts';
import type { Look } from '../look.ts';
import { hasNumbers, valueColumn } from '../values-table.ts';
import type { Predictor } from './predictors.ts';

/** Rows of a table in memory: natural logarithms of its numbers (NaN where there is none above 0) and texts, by column. */
export interface Sample {
  rows: number;
  logs: ReadonlyMap<number, Float64Array>;
  texts: ReadonlyMap<number, readonly (string | null)[]>;
}

const rowsWanted = 10_000;
/** Different texts from which on a column of groups is drawn from by whole groups. */
const manyGroups = 500;

/** Draws the rows on which predictors are tried: all of a small table, else the same part each time. */
export class Samples {
  private readonly look: Look;
  private readonly drawn = new Map<number | null, Sample>();

  constructor(look: Look) {
    this.look = look;
  }

  /** The sample in which the groups of a predictor are whole. */
  async for({ groups }: Predictor): Promise<Sample> {
    const isLarge = this.look.staged.rows > rowsWanted;
    const whole =
      groups.find((index) => isLarge && (this.look.portrait.columns[index]?.distinct ?? 0) > manyGroups) ?? null;
    const sample = this.drawn.get(whole) ?? (await draw(this.look, whole));
    this.drawn.set(whole, sample);
    return sample;
  }
}

async function draw(look: Look, whole: number | null): Promise<Sample> {
  const { staged, engine, values } = look;
  const numbers = look.readings.filter(hasNumbers).map(({ index }) => index);
  const texts = look.portrait.columns.filter(({ role }) => role !== 'date' && role !== 'key').map(({ index }) => index);
  const columns = [
    ...numbers.map((index) => sql`v.${valueColumn(index)}`),
    ...texts.map((index) => sql`s.${stagedColumn(index)}`),
  ];
  const part = staged.rows > rowsWanted ? partOf(staged.rows, whole) : sql`TRUE`;
  const query = sql`SELECT ${join(columns)} FROM ${name(values)} AS v JOIN ${name(staged.table)} AS s ON s.source_row = v.source_row
    WHERE ${part}`;
  const rows: (readonly unknown[])[] = [];
  for await (const batch of engine.batches(query)) rows.push(...batch.rows);
  const logOf = (cell: unknown) => (typeof cell === 'number' && cell > 0 ? Math.log(cell) : Number.NaN);
  return {
    rows: rows.length,
    logs: new Map(numbers.map((index, at) => [index, Float64Array.from(rows, (row) => logOf(row[at]))])),
    texts: new Map(texts.map((index, at) => [index, rows.map((row) => textOf(row[numbers.length + at]))])),
  };
}

function textOf(cell: unknown): string | null {
  return typeof cell === 'string' ? cell : null;
}

/** About as many rows as wanted, chosen by a sign of the row or of its group. */
function partOf(rows: number, whole: number | null): Fragment {
  const sign = whole === null ? fn.text(sql`s.source_row`) : sql`s.${stagedColumn(whole)}`;
  const bound = Math.min(4095, Math.ceil((rowsWanted / rows) * 4096));
  return sql`substr(${fn.md5(sign)}, 1, 3) < ${bound.toString(16).padStart(3, '0')}`;
}
