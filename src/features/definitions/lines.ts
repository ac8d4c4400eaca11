import { sql } from '#engine';
import type { Feature } from '../feature.ts';

/** Number of kept service lines. */
export const lineCount: Feature = { column: 'line_count', unit: 'rows', rule: 'FEA-1', aggregate: sql`count(*)` };

/** First day known as a customer, the earliest of all lines. */
export const since: Feature = { column: 'since', unit: 'date', rule: 'FEA-6', aggregate: sql`min(since)` };
