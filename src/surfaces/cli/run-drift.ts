import { dataQuality, type PublishedRun } from '#answers';
import type { DriftResponse, QualityResponse } from '#contract';
import { type DriftReport, driftOfRun } from '#pipeline';
import { ProductError } from '#values';

/** What changed up to a run; undefined for the first of a workspace. */
export async function runDrift(folder: string, run: string): Promise<DriftReport | undefined> {
  try {
    return await driftOfRun({ folder, run });
  } catch (failure) {
    if (failure instanceof ProductError && failure.code === 'workspace/no-run') return undefined;
    throw failure;
  }
}

/** What the files of a run hold, with what changed since the run before. */
export async function qualityWithDrift(folder: string, run: PublishedRun): Promise<QualityResponse> {
  const report = await runDrift(folder, run.manifest.run);
  const drift = report === undefined ? null : { against: report.against, changes: report.findings.map(toChange) };
  return { ...(await dataQuality(run)), drift };
}

function toChange(finding: DriftReport['findings'][number]): DriftResponse {
  const { severity, table, column, message, before, after } = finding;
  const text = (value: number | string | null) => (value === null ? null : String(value));
  return { severity, file: table, sheet: null, column, message, before: text(before), after: text(after) };
}
