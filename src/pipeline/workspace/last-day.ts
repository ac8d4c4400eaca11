import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { type Engine, fn, join, name, openEngine, sql } from '#engine';
import { cleanReceived, cleanRecords, type QualitySettings } from '#quality';
import { loadReceived, type SourceMapping } from '#sources';
import { type IsoDate, ProductError } from '#values';

/** Fields that say when something happened. */
const events: readonly (readonly [table: string, field: string])[] = [
  ['transactions', 'date'],
  ['invoices', 'issued'],
  ['invoices', 'period'],
  ['payments', 'date'],
  ['usage', 'period'],
  ['complaints', 'date'],
  ['opportunities', 'created'],
  ['account_snapshot', 'as_of'],
];

/** Fields that say when something began, which may have been planned; looked at where nothing has happened. */
const beginnings: readonly (readonly [table: string, field: string])[] = [
  ['projects', 'start'],
  ['contracts', 'start'],
  ['subscriptions', 'start'],
  ['install_base', 'service_start'],
];

/** Which files are looked at, and the day after which no date is a fact. */
export interface LastDayRequest {
  folder: string;
  mapping: readonly SourceMapping[];
  quality: QualitySettings;
  today: IsoDate;
}

/**
 * The last day on which anything happened in records, not after today; undefined where there is none, or files cannot be
 * read yet. A column of dates that the run will ask about is read with the day first.
 */
export async function lastDay(request: LastDayRequest): Promise<IsoDate | undefined> {
  const scratch = await mkdtemp(joinPath(tmpdir(), 'nilai-last-day-'));
  const engine = await openEngine('duckdb', { memory: '800MB', scratch: joinPath(scratch, 'engine') });
  try {
    return await find(engine, request);
  } catch (failure) {
    if (failure instanceof ProductError && failure.code !== 'run/cancelled') return undefined;
    throw failure;
  } finally {
    await engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function find(engine: Engine, { folder, mapping, quality, today }: LastDayRequest): Promise<IsoDate | undefined> {
  const settings = quality.dateOrder === 'ask' ? { ...quality, dateOrder: 'day-first' as const } : quality;
  await loadReceived({ engine, folder, mapping });
  await cleanReceived({ engine, settings, asOf: today });
  await cleanRecords({ engine, settings, asOf: today });
  for (const fields of [events, beginnings]) {
    const parts = fields.map(
      ([entity, field]) =>
        sql`SELECT max(${name(field)}) AS day FROM ${name(`clean_${entity}`)} WHERE ${name(field)} <= ${fn.readDate(today)}`,
    );
    const [found] = await engine.rows(sql`SELECT max(day) AS day FROM (${join(parts, ' UNION ALL ')}) AS days`);
    if (typeof found?.['day'] === 'string') return found['day'] as IsoDate;
  }
  return undefined;
}
