import { fn, sql } from '#engine';
import type { Feature } from '../feature.ts';

/** Largest known bandwidth of any line, in Mbps. */
export const bandwidth: Feature = {
  column: 'bandwidth_mbps',
  unit: 'Mbps',
  rule: 'FEA-4',
  aggregate: sql`max(bandwidth_mbps)`,
};

/** The strongest kind of line: Connectivity, else IP-Only, else Non-Connectivity. */
export const bandwidthType: Feature = {
  column: 'bandwidth_type',
  unit: 'none',
  rule: 'FEA-4',
  aggregate: sql`CASE WHEN ${fn.countIf(sql`bandwidth_type = 'Connectivity'`)} > 0 THEN 'Connectivity'
    WHEN ${fn.countIf(sql`bandwidth_type = 'IP-Only'`)} > 0 THEN 'IP-Only'
    WHEN ${fn.countIf(sql`bandwidth_type = 'Non-Connectivity'`)} > 0 THEN 'Non-Connectivity' END`,
};
