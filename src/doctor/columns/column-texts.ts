import { type Engine, type Fragment, join, name, sql } from '#engine';
import type { TextCount } from './column-reading.ts';

/** Name of a column of a staged table. */
export function stagedColumn(index: number): Fragment {
  return name(`c${index}`);
}

const frequentKept = 1000;
const texts = 'doctor_texts';

/** The different texts of a column: the most frequent ones in order, and all of them as a stream. */
export interface ColumnTexts {
  blank: number;
  different: number;
  frequent: TextCount[];
  all: AsyncIterable<TextCount[]>;
}

/** Groups the cells of a column by their text; `all` must be read before the next column is asked for. */
export async function columnTexts(engine: Engine, table: string, index: number): Promise<ColumnTexts> {
  const column = stagedColumn(index);
  const groups = await engine.createTable(
    texts,
    sql`SELECT ${column} AS cell, CAST(count(*) AS DOUBLE) AS cells FROM ${name(table)} GROUP BY ${column}`,
  );
  const [empty] = await engine.rows(sql`SELECT cells FROM ${name(texts)} WHERE cell IS NULL`);
  const blank = Number(empty?.['cells'] ?? 0);
  const filled = sql`SELECT cell, cells FROM ${name(texts)} WHERE cell IS NOT NULL`;
  const inOrder = sql`${filled} ORDER BY cells DESC NULLS LAST, cell NULLS LAST`;
  const frequent = (await engine.rows(sql`${inOrder} LIMIT ${frequentKept}`)).map((row) => ({
    text: String(row['cell']),
    rows: Number(row['cells']),
  }));
  const different = groups - (empty === undefined ? 0 : 1);
  return { blank, different, frequent, all: stream(engine, inOrder) };
}

async function* stream(engine: Engine, query: Fragment): AsyncGenerator<TextCount[]> {
  for await (const batch of engine.batches(query)) {
    yield batch.rows.map(([text, rows]) => ({ text: String(text), rows: Number(rows) }));
  }
  await engine.dropTable(texts);
}

/** Groups the cells of every column of a small table by their text, in one reading of the table. */
export async function textsOfSmall(engine: Engine, table: string, width: number): Promise<ColumnTexts[]> {
  const counts = Array.from({ length: width }, () => new Map<string | null, number>());
  const columns = counts.map((_, index) => stagedColumn(index));
  for await (const batch of engine.batches(sql`SELECT ${join(columns)} FROM ${name(table)}`)) {
    for (const row of batch.rows) {
      for (const [index, count] of counts.entries()) {
        const cell = (row[index] ?? null) as string | null;
        count.set(cell, (count.get(cell) ?? 0) + 1);
      }
    }
  }
  return counts.map(inOrder);
}

function inOrder(counts: ReadonlyMap<string | null, number>): ColumnTexts {
  const texts = [...counts].flatMap(([text, rows]) => (text === null ? [] : [{ text, rows }]));
  texts.sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1));
  return {
    blank: counts.get(null) ?? 0,
    different: texts.length,
    frequent: texts.slice(0, frequentKept),
    all: oneBatch(texts),
  };
}

async function* oneBatch(texts: TextCount[]): AsyncGenerator<TextCount[]> {
  yield texts;
}
