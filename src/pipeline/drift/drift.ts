import { z } from 'zod';
import type { Bilingual } from '#values';

const share = (usual: number) => z.number().min(0).max(10).default(usual);

/** From which change on a difference between two runs is told; shares, as 0.1 for a tenth. */
export const driftSettings = z.strictObject({
  rows: share(0.2).describe('Change of the rows of a table'),
  customers: share(0.1).describe('Share of customers gone or new'),
  money: share(0.1).describe('Change of the total revenue'),
  missing: share(0.1).describe('Change of the share of cells that are not known, in points'),
  watch: share(0.1).describe('Population stability index from which a category column is told'),
  alarm: share(0.25).describe('Population stability index from which it counts as another population'),
});
export type DriftSettings = z.infer<typeof driftSettings>;

/** The rules of drift. */
export type DriftRule = 'DRI-1' | 'DRI-2' | 'DRI-3' | 'DRI-4' | 'DRI-5' | 'DRI-6' | 'DRI-7';

/** One thing that changed more than it should have between two runs. */
export interface DriftFinding {
  rule: DriftRule;
  severity: 'info' | 'warning' | 'error';
  /** Published table, or file, that changed. */
  table: string;
  column: string | null;
  before: number | string | null;
  after: number | string | null;
  /** How much it changed: a share, points of a share, or a population stability index. */
  change: number | null;
  /** Money that hangs on it; null where none does. */
  money: number | null;
  /** Names or ids concerned, at most twenty. */
  examples: string[];
  message: Bilingual;
}

/** What changed from one run to another; an answer about two named runs, no part of either. */
export interface DriftReport {
  run: string;
  against: string;
  settings: DriftSettings;
  findings: DriftFinding[];
}

/** A figure before and after, and by what share it changed; null where there was nothing before. */
export function changeOf(before: number, after: number): number | null {
  if (before === after) return 0;
  return before === 0 ? null : (after - before) / Math.abs(before);
}

/** True where a change is larger than what is allowed; a change from nothing always is. */
export function exceeds(change: number | null, allowed: number): boolean {
  return change === null || Math.abs(change) > allowed;
}
