import { type Fragment, sql } from '#engine';
import type { Bilingual } from '#values';
import { type ChurnForm, churnForms, churnMeanings, churnOutcomes } from '../outcomes/churn.ts';
import { crossSellOutcomes, type ProductRecord } from '../outcomes/products.ts';
import { type RevenueRecord, revenueRiskOutcomes, upsellOutcomes } from '../outcomes/revenue.ts';
import type { TargetName } from '../result.ts';
import type { PredictionsSettings } from '../settings.ts';
import type { Coverage, OutcomeRecord } from './coverage.ts';

/** A class that records can tell: which kind of record, what counts, and the query of its outcomes. */
export interface ClassTarget {
  readonly target: TargetName;
  readonly record: OutcomeRecord;
  readonly meaning: Bilingual;
  readonly outcomes: Fragment;
}

const recordOfChurn: Readonly<Record<ChurnForm, OutcomeRecord>> = {
  subscription: 'subscriptions',
  invoice: 'invoices',
  transaction: 'transactions',
  'contract-end': 'contracts',
};

/** The class targets that the kinds of record at hand can tell, in the order of the settings. */
export function classTargets(
  coverage: ReadonlyMap<OutcomeRecord, Coverage>,
  settings: PredictionsSettings,
): readonly ClassTarget[] {
  const makers: Partial<Record<TargetName, () => ClassTarget | null>> = {
    churn: () => churnTarget(coverage, settings.churn.form),
    upsell: () => upsellTarget(revenueRecord(coverage), settings),
    cross_sell: () => crossSellTarget(productRecord(coverage)),
    revenue_risk: () => revenueRiskTarget(revenueRecord(coverage), settings),
  };
  const leaves = churnTarget(coverage, settings.churn.form);
  return settings.targets.flatMap((target) => {
    const made = makers[target]?.() ?? null;
    return made === null ? [] : [stillThere(made, leaves)];
  });
}

/** Who had left before the day counts for nothing: nobody is to be warned of revenue that is known to be gone. */
function stillThere(made: ClassTarget, leaves: ClassTarget | null): ClassTarget {
  if (leaves === null || made.target === 'churn' || leaves.record === 'contracts') return made;
  const outcomes = sql`SELECT o.customer_id, o.as_of, o.outcome, o.happened_on FROM (${made.outcomes}) AS o
    JOIN (${leaves.outcomes}) AS c ON c.customer_id = o.customer_id AND c.as_of = o.as_of`;
  return { ...made, outcomes };
}

/** Where the money is seen: invoices before transactions. */
export function revenueRecord(coverage: ReadonlyMap<OutcomeRecord, Coverage>): RevenueRecord | null {
  if (coverage.has('invoices')) return 'invoices';
  return coverage.has('transactions') ? 'transactions' : null;
}

/** Where products are seen: subscriptions before transactions. */
export function productRecord(coverage: ReadonlyMap<OutcomeRecord, Coverage>): ProductRecord | null {
  if (coverage.has('subscriptions')) return 'subscriptions';
  return coverage.has('transactions') ? 'transactions' : null;
}

function churnTarget(coverage: ReadonlyMap<OutcomeRecord, Coverage>, wanted: ChurnForm | 'auto'): ClassTarget | null {
  const form = wanted === 'auto' ? churnForms.find((one) => coverage.has(recordOfChurn[one])) : wanted;
  if (form === undefined || !coverage.has(recordOfChurn[form])) return null;
  const record = recordOfChurn[form];
  return { target: 'churn', record, meaning: churnMeanings[form], outcomes: churnOutcomes(form) };
}

function upsellTarget(record: RevenueRecord | null, { upsell }: PredictionsSettings): ClassTarget | null {
  if (record === null) return null;
  const percent = Math.round((upsell.rise - 1) * 100);
  const meaning = {
    id: `Pendapatan tiga bulan terakhir jendela naik ${percent} % atau lebih dibanding tiga bulan sebelum tanggal itu.`,
    en: `Revenue of the last three months of the window is up ${percent} % or more on the three before the day.`,
  };
  return { target: 'upsell', record, meaning, outcomes: upsellOutcomes(record, upsell.rise) };
}

function crossSellTarget(record: ProductRecord | null): ClassTarget | null {
  if (record === null) return null;
  const meaning = {
    id: 'Mengambil produk yang belum dimiliki pada tanggal itu.',
    en: 'Takes up a product that it did not hold on the day.',
  };
  return { target: 'cross_sell', record, meaning, outcomes: crossSellOutcomes(record) };
}

function revenueRiskTarget(
  record: RevenueRecord | null,
  { revenueRisk, months }: PredictionsSettings,
): ClassTarget | null {
  if (record === null) return null;
  const percent = Math.round((1 - revenueRisk.share) * 100);
  const meaning = {
    id: `Pendapatan ${months} bulan jendela turun lebih dari ${percent} % dibanding ${months} bulan sebelumnya.`,
    en: `Revenue of the ${months} months of the window falls more than ${percent} % below that of the ${months} before.`,
  };
  return { target: 'revenue_risk', record, meaning, outcomes: revenueRiskOutcomes(record, months, revenueRisk.share) };
}
