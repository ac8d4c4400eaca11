import type { Engine } from '#engine';
import type { IsoDate } from '#values';
import type { DescribedColumn } from './models/panel-of-table.ts';
import type { RevenueRecord } from './outcomes/revenue.ts';
import type { OutcomeWindow } from './outcomes/windows.ts';
import type { TargetResult } from './result.ts';
import type { PredictionsSettings } from './settings.ts';
import { missingResult } from './targets/class-card.ts';
import { type ClassTarget, classTargets, productRecord, revenueRecord } from './targets/class-targets.ts';
import { type Coverage, coverageOf, type OutcomeRecord } from './targets/coverage.ts';
import { learnClass } from './targets/learn-class.ts';
import { revenueOfYear } from './targets/money.ts';
import { moneyAtStake } from './targets/money-at-stake.ts';
import { learningRows, prepareDays } from './targets/panels.ts';
import { planWindows } from './targets/plan-windows.ts';
import { withProducts } from './targets/product-chances.ts';
import { snapshotTarget } from './targets/snapshot-target.ts';
import { valueTarget } from './targets/value-target.ts';
import { grades } from './trust/card.ts';

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
  const results = new Map((await ofSnapshot(request)).map((result) => [result.target, result]));
  const known = await knownMoney(request, coverage);
  const targets = classTargets(coverage, settings);
  for (const [place, target] of targets.entries()) {
    request.signal?.throwIfAborted();
    request.onProgress?.(place / targets.length);
    const answer = await ofRecords(target, request, known);
    results.set(target.target, better(results.get(target.target), answer));
  }
  if (settings.targets.includes('clv')) {
    const value = await valueTarget({ engine, asOf, coverage, settings });
    if (value !== null) results.set('clv', value);
  }
  return [...results.values()];
}

/** What every target of records needs: coverage, revenue, and the snapshots, made anew only where days differ. */
interface Known {
  readonly coverage: ReadonlyMap<OutcomeRecord, Coverage>;
  readonly revenue: RevenueRecord | null;
  readonly brought: ReadonlyMap<string, number>;
  readonly prepared: { days: string; columns: readonly DescribedColumn[] };
}

async function knownMoney(
  { engine, asOf }: PredictionRequest,
  coverage: ReadonlyMap<OutcomeRecord, Coverage>,
): Promise<Known> {
  const revenue = revenueRecord(coverage);
  const brought = revenue === null ? new Map<string, number>() : await revenueOfYear(engine, revenue, asOf);
  return { coverage, revenue, brought, prepared: { days: '', columns: [] } };
}

async function ofRecords(target: ClassTarget, request: PredictionRequest, known: Known): Promise<TargetResult> {
  const { engine, asOf, settings } = request;
  const { meaning } = target;
  const plan = planWindows(asOf, known.coverage.get(target.record) as Coverage, {
    months: settings.months,
    history: settings.history,
    most: settings.days,
  });
  if (plan.kind === 'none') return missingResult(target.target, { meaning, reason: plan.reason, need: plan.need });
  const columns = await columnsOfDays(request, plan.windows, known.prepared);
  const rows = await learningRows(engine, target.outcomes, { columns, asOf, windows: plan.windows });
  const [latest] = plan.windows;
  const window = latest === undefined ? null : { from: latest.asOf, to: latest.until };
  const money = { record: known.revenue, asOf, revenue: known.brought, settings };
  const amounts = await moneyAtStake(engine, target.target, money);
  const answer = learnClass({ target: target.target, meaning, window, ...rows, amounts, settings });
  const record = target.target === 'cross_sell' ? productRecord(known.coverage) : null;
  return record === null ? answer : withProducts(answer, { engine, asOf, record, rows, seed: settings.seed });
}

async function columnsOfDays(
  { engine, asOf, settings }: PredictionRequest,
  windows: readonly OutcomeWindow[],
  prepared: Known['prepared'],
): Promise<readonly DescribedColumn[]> {
  const days = JSON.stringify(windows);
  if (days !== prepared.days) {
    prepared.columns = await prepareDays(engine, asOf, { windows, months: settings.months });
    prepared.days = days;
  }
  return prepared.columns;
}

/** What a file of customers says itself of what became of them. */
async function ofSnapshot({ engine, asOf, settings }: PredictionRequest): Promise<TargetResult[]> {
  const found = await snapshotTarget(engine, asOf);
  if (found === null || !settings.targets.includes(found.target)) return [];
  return [learnClass({ ...found, window: null, amounts: new Map(), settings })];
}

/** Where a file states an outcome that records tell as well, the one that is better proven; of equals the stated one. */
function better(stated: TargetResult | undefined, recorded: TargetResult): TargetResult {
  if (stated === undefined) return recorded;
  const place = ({ card }: TargetResult) => grades.indexOf(card.grade);
  return place(recorded) < place(stated) ? recorded : stated;
}
