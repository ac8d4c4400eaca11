import type { Engine } from '#engine';
import type { IsoDate } from '#values';
import type { DescribedColumn } from './models/panel-of-table.ts';
import type { TargetResult } from './result.ts';
import type { PredictionsSettings } from './settings.ts';
import { missingResult } from './targets/class-card.ts';
import { classTargets, productRecord, revenueRecord } from './targets/class-targets.ts';
import { type Coverage, coverageOf } from './targets/coverage.ts';
import { learnClass } from './targets/learn-class.ts';
import { revenueOfYear } from './targets/money.ts';
import { moneyAtStake } from './targets/money-at-stake.ts';
import { learningRows, prepareDays } from './targets/panels.ts';
import { planWindows } from './targets/plan-windows.ts';
import { withProducts } from './targets/product-chances.ts';
import { snapshotTarget } from './targets/snapshot-target.ts';
import { valueTarget } from './targets/value-target.ts';

/** What predicting is given: an engine with the clean records, the day, and the choices. */
export interface PredictionRequest {
  readonly engine: Engine;
  readonly asOf: IsoDate;
  readonly settings: PredictionsSettings;
  readonly signal?: AbortSignal;
  /** Told the share of the targets done. */
  readonly onProgress?: (share: number) => void;
}

/** Predicts what the records allow: a result for each target, with a card even where there are no figures. */
export async function predictCustomers(request: PredictionRequest): Promise<readonly TargetResult[]> {
  const { engine, asOf, settings } = request;
  const coverage = await coverageOf(engine, asOf);
  const results = await ofSnapshot(request);
  const stated = new Set(results.map(({ target }) => target));
  const targets = classTargets(coverage, settings).filter(({ target }) => !stated.has(target));
  const revenue = revenueRecord(coverage);
  const brought = revenue === null ? new Map<string, number>() : await revenueOfYear(engine, revenue, asOf);
  let prepared: { days: string; columns: readonly DescribedColumn[] } = { days: '', columns: [] };
  for (const [place, { target, record, meaning, outcomes }] of targets.entries()) {
    request.signal?.throwIfAborted();
    request.onProgress?.(place / targets.length);
    const plan = planWindows(asOf, coverage.get(record) as Coverage, {
      months: settings.months,
      history: settings.history,
      most: settings.days,
    });
    if (plan.kind === 'none') {
      results.push(missingResult(target, { meaning, reason: plan.reason, need: plan.need }));
      continue;
    }
    const days = JSON.stringify(plan.windows);
    if (days !== prepared.days) {
      prepared = { days, columns: await prepareDays(engine, asOf, { windows: plan.windows, months: settings.months }) };
    }
    const rows = await learningRows(engine, outcomes, { columns: prepared.columns, asOf, windows: plan.windows });
    const [latest] = plan.windows;
    const window = latest === undefined ? null : { from: latest.asOf, to: latest.until };
    const amounts = await moneyAtStake(engine, target, { record: revenue, asOf, revenue: brought, settings });
    const answer = learnClass({ target, meaning, window, ...rows, amounts, settings });
    const products = target === 'cross_sell' ? productRecord(coverage) : null;
    const found = { engine, asOf, rows, seed: settings.seed };
    results.push(products === null ? answer : await withProducts(answer, { ...found, record: products }));
  }
  if (settings.targets.includes('clv')) {
    const value = await valueTarget({ engine, asOf, coverage, settings });
    if (value !== null) results.push(value);
  }
  return results;
}

/** What a file of customers says itself of what became of them; records are not asked for the same again. */
async function ofSnapshot({ engine, asOf, settings }: PredictionRequest): Promise<TargetResult[]> {
  const found = await snapshotTarget(engine, asOf);
  if (found === null || !settings.targets.includes(found.target)) return [];
  return [learnClass({ ...found, window: null, amounts: new Map(), settings })];
}
