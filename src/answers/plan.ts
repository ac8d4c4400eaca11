import { fn, name, sql } from '#engine';
import type { Bilingual, FigureKind } from '#values';
import { withCustomerList } from './customer-list.ts';
import { countOf } from './customer-row.ts';
import { conditionOf } from './filter.ts';
import type { PublishedRun } from './published-run.ts';
import type { CustomerFilter } from './shapes.ts';

/** One task of the plan with the customers it is about; amounts a year, null where no worth is known. */
export interface PlanFigure {
  days: 30 | 90 | 365;
  task: Bilingual;
  /** Selects exactly these customers in the list. */
  filter: CustomerFilter;
  customers: number;
  /** What these customers pay a year now. */
  revenue: number;
  /** What their first offers would bring a year, if all were accepted. */
  worth: { low: number; middle: number; high: number } | null;
  kind: FigureKind;
}

const tasks: readonly Pick<PlanFigure, 'days' | 'task' | 'filter'>[] = [
  {
    days: 30,
    task: { id: 'Perpanjang kontrak yang jatuh tempo', en: 'Renew the contracts that are due' },
    filter: { tenureStrategy: ['Renewal Risk'] },
  },
  {
    days: 30,
    task: { id: 'Hubungi pelanggan prioritas High', en: 'Call the customers of High priority' },
    filter: { priority: ['High'] },
  },
  {
    days: 90,
    task: { id: 'Tingkatkan layanan pelanggan Sniper', en: 'Up-sell to the Sniper customers' },
    filter: { strategy: ['Sniper'] },
  },
  {
    days: 90,
    task: { id: 'Jual silang kepada pelanggan Risk', en: 'Cross-sell to the Risk customers' },
    filter: { strategy: ['Risk'] },
  },
  {
    days: 365,
    task: { id: 'Pertahankan pelanggan Star', en: 'Retain the Star customers' },
    filter: { strategy: ['Star'] },
  },
  {
    days: 365,
    task: { id: 'Layani pelanggan Incubator secara digital', en: 'Serve the Incubator customers digitally' },
    filter: { strategy: ['Incubator'] },
  },
];

/** The tasks of 30, 90 and 365 days with their customers and money; a customer may stand in several. */
export async function planFigures(run: PublishedRun): Promise<PlanFigure[]> {
  await withCustomerList(run);
  const periods = run.manifest.revenuePeriod === 'month' ? 12 : 1;
  const figures: PlanFigure[] = [];
  for (const task of tasks) {
    const [row] = await run.engine.rows(
      sql`SELECT count(*) AS customers, ${fn.sumMoney(name('revenue'))} AS revenue, ${pricedSum('best_worth')} AS middle,
          ${pricedSum('best_worth_low')} AS low, ${pricedSum('best_worth_high')} AS high, ${fn.countIf(isPriced)} AS priced
        FROM customer_list WHERE ${conditionOf(task.filter)}`,
    );
    const yearly = (key: string) => Math.round(countOf(row?.[key]) * periods);
    const worth = { low: yearly('low'), middle: yearly('middle'), high: yearly('high') };
    figures.push({
      ...task,
      customers: countOf(row?.['customers']),
      revenue: yearly('revenue'),
      worth: countOf(row?.['priced']) === 0 ? null : worth,
      kind: 'RULE',
    });
  }
  return figures;
}

/** First offers whose worth is known with a range; the others are left out, not counted as zero. */
export const isPriced = sql`best_worth > 0 AND best_worth_low IS NOT NULL AND best_worth_high IS NOT NULL`;

function pricedSum(column: string) {
  return fn.sumMoney(sql`CASE WHEN ${isPriced} THEN ${name(column)} END`);
}
