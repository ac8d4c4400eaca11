import { type Engine, sql } from '#engine';
import { nearestWords } from '#values';
import type { Aim } from './aims.ts';
import { receivedQuery } from './find-touched.ts';
import type { DecisionOutcome, ReceivedRows } from './outcome.ts';
import { said } from './record.ts';

/** So many texts of a column are compared, the most frequent first; longer ones than this are not. */
const mostTexts = 2000;
const longestText = 80;

/** The outcomes, those that found nothing with the texts of the table that are nearest to what they look for. */
export async function nearestTexts(
  engine: Engine,
  received: ReceivedRows,
  { aims, outcomes }: { aims: readonly Aim[]; outcomes: readonly DecisionOutcome[] },
): Promise<DecisionOutcome[]> {
  const texts = new ColumnTexts(engine, received);
  const found: DecisionOutcome[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const aim = aims[index];
    const isLost = outcome.state === 'nothing' && aim !== undefined && aim.place >= 0;
    found.push(isLost ? { ...outcome, nearest: await nearestTo(texts, aim) } : outcome);
  }
  return found;
}

async function nearestTo(texts: ColumnTexts, { place, text, key }: Aim): Promise<string[]> {
  if (key === null) return nearestWords(text, await texts.of(place));
  const atKey = await texts.of(place, key);
  return atKey.length > 0 ? atKey.slice(0, 3) : nearestWords(key.text, await texts.of(key.place));
}

/** The texts of columns, each column read once. */
class ColumnTexts {
  private readonly engine: Engine;
  private readonly received: ReceivedRows;
  private readonly known = new Map<number, string[]>();

  constructor(engine: Engine, received: ReceivedRows) {
    this.engine = engine;
    this.received = received;
  }

  async of(place: number, key?: { place: number; text: string }): Promise<string[]> {
    const known = key === undefined ? this.known.get(place) : undefined;
    if (known !== undefined) return known;
    const condition = key === undefined ? sql`TRUE` : sql`${said(key.place)} = ${key.text}`;
    const rows = await this.engine.rows(sql`SELECT ${said(place)} AS says, count(*) AS times
      FROM (${receivedQuery(this.received)}) AS received WHERE ${condition} AND length(${said(place)}) <= ${longestText}
      GROUP BY ${said(place)} ORDER BY times DESC NULLS LAST, says NULLS LAST LIMIT ${mostTexts}`);
    const found = rows.map((row) => String(row['says']));
    if (key === undefined) this.known.set(place, found);
    return found;
  }
}
