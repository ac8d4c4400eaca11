import type { Bilingual, IsoDate } from '#values';
import { frameOf, rowsWhere } from '../models/panel.ts';
import type { RevenueRecord } from '../outcomes/revenue.ts';
import type { RegisteredModel, TargetResult } from '../result.ts';
import { gradeOfAmount } from '../trust/proof/grade-amount.ts';
import { kindOf } from '../trust/proof/make-card.ts';
import { noVerdict, type Verdict } from '../trust/proof/verdict.ts';
import { dataHashOfPanel } from '../trust/registry.ts';
import { amountRangesOf } from './amount-ranges.ts';
import { additiveShare, linearShare, moneyOf, shareOfAll } from './kept-share.ts';
import { driversOf } from './learn-class.ts';
import { proveShare, type ShareProof } from './prove-share.ts';
import type { ValueRequest } from './value-request.ts';
import { estimatedValue, type ValueCard, valueCard, valued } from './value-result.ts';
import { type ValueRows, valueRows, valueRowsAt } from './value-rows.ts';
import type { ValueWindows } from './value-windows.ts';

/** Customers whose revenue recurs: rows of the labelled days and of the as-of day. */
interface RecurringTask {
  readonly past: ValueRows;
  readonly now: ValueRows;
  readonly plan: ValueWindows;
  readonly request: ValueRequest;
}

/** Customers of the past below which nothing is learned, and from which shape functions are tried. */
const fewestLearned = 50;
const fewestForShapes = 200;

/**
 * The value of customers whose revenue recurs: what the last months brought times the share that is kept, learned from
 * the snapshots of past days. The scorecard is that of the share, the value is money.
 */
export async function recurringValue(
  request: ValueRequest,
  { record, plan }: { record: RevenueRecord; plan: ValueWindows },
): Promise<TargetResult> {
  const { engine, asOf } = request;
  const rows = await valueRows(engine, record, { asOf, windows: plan.windows, months: plan.months });
  const task = { ...rows, plan, request };
  if (latestOf(task.past).before.length < fewestLearned) return tooFew(task);
  const { seed } = request.settings;
  const hasMany = task.past.before.length >= fewestForShapes;
  const proof = proveShare(task.past, { candidates: hasMany ? [linearShare, additiveShare] : [linearShare], seed });
  const verdict = verdictOf(proof, task);
  return kindOf(verdict.grade) === 'PREDICTION' ? figures(task, proof, verdict) : estimate(task, verdict);
}

function verdictOf({ test, forecast, baseline, range }: ShareProof, { plan, request }: RecurringTask): Verdict {
  const name = {
    id: `pendapatan ${plan.months} bulan terakhir kali bagian yang dipertahankan semua pelanggan`,
    en: `revenue of the last ${plan.months} months times the share that all customers kept`,
  };
  const isKnown = range.high.every((high) => !Number.isNaN(high));
  return gradeOfAmount({
    actual: test.after,
    forecast,
    baseline: { name, forecast: baseline },
    ...(isKnown ? { range } : {}),
    seed: request.settings.seed,
  });
}

function figures(task: RecurringTask, proof: ShareProof, verdict: Verdict): TargetResult {
  const { past, now, request } = task;
  const scorecard = proof.learner.learn(past, request.settings.seed);
  const value = moneyOf(scorecard, now);
  const range = amountRangesOf(proof.ranges, { forecast: value, size: now.before });
  const frame = frameOf(now.panel, request.asOf);
  const model: RegisteredModel = {
    champion: `${proof.learner.name} (kept share)`,
    challenger: null,
    trainedAsOf: windowOf(task).from,
    dataHash: dataHashOfPanel(past.panel, 'clv', 'amount'),
    settings: JSON.stringify(request.settings),
    seed: request.settings.seed,
  };
  const card = cardOf(task, { verdict, model, drivers: driversOf(scorecard, frame) }, proof.split);
  const customers = valued({ ids: now.panel.ids, value, ...range }, frame);
  return { target: 'clv', card, customers, scorecard, changes: null, threshold: null, model };
}

/** Without proof: revenue times the share that all kept. */
function estimate(task: RecurringTask, verdict: Verdict): TargetResult {
  const { now, request } = task;
  const latest = latestOf(task.past);
  const past = { ids: latest.panel.ids, before: latest.before };
  const own = { ids: now.panel.ids, before: now.before };
  const card = cardOf(task, { verdict }, null);
  return estimatedValue(card, { past, after: latest.after, now: own, share: shareOfAll(latest) }, request.asOf);
}

function tooFew(task: RecurringTask): TargetResult {
  const n = latestOf(task.past).before.length;
  const reason = {
    id: `Hanya ${n} pelanggan dengan pendapatan yang diketahui hasilnya; perlu ${fewestLearned}.`,
    en: `Only ${n} customers with revenue whose outcome is known; ${fewestLearned} are needed.`,
  };
  const need = { id: `${fewestLearned - n} pelanggan lagi`, en: `${fewestLearned - n} more customers` };
  return estimate(task, noVerdict(reason, [need], n));
}

function cardOf(
  task: RecurringTask,
  found: Pick<ValueCard, 'verdict' | 'drivers' | 'model'>,
  split: ShareProof['split'] | null,
): TargetResult['card'] {
  const card = valueCard({ meaning: meaningOf(task, split), window: windowOf(task), ...found });
  const { months } = task.plan;
  if (months === 12) return card;
  const { id, en } = meaningOf(task, split);
  return {
    ...card,
    title: { id: `Nilai ${months} bulan ke depan: ${id}`, en: `Value over the next ${months} months: ${en}` },
  };
}

function meaningOf({ plan: { months, windows } }: RecurringTask, split: ShareProof['split'] | null): Bilingual {
  const how: Bilingual =
    split === null
      ? { id: 'bagian yang dipertahankan semua pelanggan', en: 'the share that all customers kept' }
      : split === 'folds'
        ? {
            id: 'bagian yang dipertahankan, diuji pada pelanggan lain',
            en: 'the share kept, tested on other customers',
          }
        : { id: 'bagian yang dipertahankan, diuji pada tanggal kemudian', en: 'the share kept, tested on a later day' };
  const short: Bilingual =
    months === 12
      ? { id: '', en: '' }
      : {
          id: ` Catatannya belum dua tahun: jendelanya ${months} bulan.`,
          en: ` Records are short of two years: windows are ${months} months.`,
        };
  const days =
    windows.length === 1
      ? { id: '1 tanggal', en: '1 day' }
      : { id: `${windows.length} tanggal`, en: `${windows.length} days` };
  return {
    id: `pendapatan ${months} bulan terakhir kali ${how.id} (${days.id}). Kontribusi dalam bagian pendapatan, bukan uang.${short.id}`,
    en: `revenue of the last ${months} months times ${how.en} (${days.en}). Contributions are in share of revenue, not money.${short.en}`,
  };
}

function windowOf({ plan }: RecurringTask): { readonly from: IsoDate; readonly to: IsoDate } {
  const [latest] = plan.windows;
  if (latest === undefined) throw new Error('a plan without windows');
  return { from: latest.asOf, to: latest.until };
}

function latestOf(past: ValueRows): ValueRows {
  const latest = Math.min(...new Set(past.panel.day));
  return valueRowsAt(
    past,
    rowsWhere(past.panel, (row) => past.panel.day[row] === latest),
  );
}
