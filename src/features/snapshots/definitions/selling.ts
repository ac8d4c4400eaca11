import { fn, sql } from '#engine';
import type { SnapshotGroup } from '../snapshot-feature.ts';
import { countWhere } from '../windows.ts';

const isWon = sql`${fn.matches(sql`lower(stage)`, 'won|menang')}`;
const isLost = sql`${fn.matches(sql`lower(stage)`, 'lost|kalah|batal')}`;
/** Decided by the day: what became of a deal later is unknown to a snapshot. */
const isDecided = sql`close_date IS NOT NULL AND close_date <= as_of`;

/** What the sales opportunities of a customer tell. */
export const opportunities: SnapshotGroup = {
  entity: 'opportunities',
  rows: sql`SELECT customer_id, created AS day, close_date, stage, amount
    FROM clean_opportunities WHERE created IS NOT NULL`,
  months: null,
  features: [
    {
      name: 'opportunities_open',
      title: { id: 'Peluang yang masih terbuka', en: 'Open opportunities' },
      unit: 'count',
      kind: 'number',
      isActionable: true,
      aggregate: countWhere(sql`NOT (${isDecided})`),
    },
    {
      name: 'opportunities_won',
      title: { id: 'Peluang yang dimenangkan', en: 'Opportunities won' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: countWhere(sql`(${isDecided}) AND ${isWon}`),
    },
    {
      name: 'opportunities_lost',
      title: { id: 'Peluang yang kalah', en: 'Opportunities lost' },
      unit: 'count',
      kind: 'number',
      isActionable: false,
      aggregate: countWhere(sql`(${isDecided}) AND ${isLost}`),
    },
  ],
};
