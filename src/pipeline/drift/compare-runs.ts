import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCategoryDrift } from './category-drift.ts';
import { findColumnDrift } from './column-drift.ts';
import type { Comparison } from './comparison.ts';
import { findCustomerDrift, findScaleDrift } from './customer-drift.ts';
import type { DriftFinding, DriftReport } from './drift.ts';
import { findMissingDrift } from './missing-drift.ts';
import { findMoneyDrift, findRowDrift } from './row-drift.ts';

const compared = ['customers', 'lines', 'products'] as const;

/** What changed from the run before to the run after, most serious first. Published tables are read and nothing is written. */
export async function compareRuns(comparison: Comparison): Promise<DriftReport> {
  const { engine, settings, before, after } = comparison;
  for (const [prefix, run] of [
    ['before', before],
    ['after', after],
  ] as const) {
    for (const table of compared) {
      const path = join(run.tables, `${table}.parquet`);
      if (existsSync(path)) await engine.viewParquet(`${prefix}_${table}`, path);
    }
  }
  const findings = [
    ...(await findRowDrift(comparison)),
    ...(await findCustomerDrift(comparison)),
    ...(await findMoneyDrift(comparison)),
    ...(await findScaleDrift(comparison)),
    ...(await findCategoryDrift(comparison)),
    ...(await findMissingDrift(comparison)),
    ...findColumnDrift(comparison),
  ];
  return { run: after.run, against: before.run, settings, findings: inOrder(findings) };
}

const seriousness = ['error', 'warning', 'info'];

function inOrder(findings: readonly DriftFinding[]): DriftFinding[] {
  return [...findings].sort(
    (a, b) =>
      seriousness.indexOf(a.severity) - seriousness.indexOf(b.severity) ||
      Math.abs(b.money ?? 0) - Math.abs(a.money ?? 0) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
