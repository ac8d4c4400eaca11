import { type Engine, fn, join, sql } from '#engine';
import type { IsoDate } from '#values';

/** A day of which a snapshot is made, and the last day of the window in which its outcome counts. */
export interface OutcomeWindow {
  readonly asOf: IsoDate;
  readonly until: IsoDate;
}

/** Makes the table `outcome_windows` (as_of, until): the days whose outcomes are asked for. */
export async function makeWindows(engine: Engine, windows: readonly OutcomeWindow[]): Promise<void> {
  const rows = windows.map(({ asOf, until }) => sql`(${fn.readDate(asOf)}, ${fn.readDate(until)})`);
  await engine.createTable('outcome_windows', sql`SELECT as_of, until FROM (VALUES ${join(rows)}) AS w (as_of, until)`);
}
