import { type Engine, fn, sql } from '#engine';
import { segmentAccounts } from './segment-accounts.ts';
import { segmentsSettings } from './settings.ts';

/** A customer as the tests write it: money, Mbps and years, NULL where unknown. */
export interface Account {
  revenue: number | null;
  bandwidth: number | null;
  tenure: number | null;
  tenureState: string;
  bandwidthType: string | null;
}

const measures = ['customer_id', 'revenue', 'bandwidth', 'tenure', 'tenureState', 'bandwidthType'] as const;
/** A customer with a known state of tenure. */
export const account = (revenue: number | null, bandwidth: number | null, tenure: number | null = 3): Account => ({
  revenue,
  bandwidth,
  tenure,
  tenureState: tenure === null ? 'missing' : 'known',
  bandwidthType: null,
});

/** Segments these accounts, named 0, 1, 2 in the order given. */
export async function segmented(
  engine: Engine,
  accounts: readonly (Account & { id?: number })[],
  choices: unknown = {},
) {
  const loader = await engine.loader('texts', measures);
  accounts.forEach((one, index) => {
    const figures = [one.revenue, one.bandwidth, one.tenure].map((value) => (value === null ? null : value.toFixed(2)));
    loader.append([String(one.id ?? index), ...figures, one.tenureState, one.bandwidthType]);
  });
  await loader.finish();
  await engine.createTable(
    'account_base',
    sql`SELECT customer_id, ${fn.readDecimal(sql`revenue`, 2)} AS revenue, ${fn.readDecimal(sql`bandwidth`, 3)} AS bandwidth_mbps,
      ${fn.readDecimal(sql`tenure`, 2)} AS tenure_years, "tenureState" AS tenure_state, "bandwidthType" AS bandwidth_type FROM texts`,
  );
  await segmentAccounts({ engine, settings: segmentsSettings.parse(choices) });
  return tables(engine);
}

async function tables(engine: Engine) {
  return {
    segments: await engine.rows(sql`SELECT * FROM segments ORDER BY customer_id NULLS LAST, scheme NULLS LAST`),
    borders: await engine.rows(
      sql`SELECT * FROM segment_borders ORDER BY scheme NULLS LAST, axis NULLS LAST, cluster NULLS LAST`,
    ),
    accounts: await engine.rows(sql`SELECT * FROM account_segments ORDER BY customer_id NULLS LAST`),
  };
}
