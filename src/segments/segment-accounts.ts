import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { bordersQuery } from './borders.ts';
import { schemes } from './catalog.ts';
import { arpu } from './definitions/arpu.ts';
import { bandwidthClass } from './definitions/bandwidth-class.ts';
import { quadrantActions } from './definitions/quadrant.ts';
import { ladderColumn, placementOf } from './placement.ts';
import type { SegmentsSettings } from './settings.ts';

/** Makes `segment_borders`, `segments` (one row per customer and scheme) and `account_segments` from `account_base`. */
export async function segmentAccounts({
  engine,
  settings,
}: {
  engine: Engine;
  settings: SegmentsSettings;
}): Promise<void> {
  await engine.createTable('segment_measures', measuresQuery(settings));
  await engine.createTable('segment_borders', bordersQuery(schemes, settings));
  await engine.createTable('segment_places', placesQuery(settings));
  await engine.createTable('segments', segmentsQuery());
  await engine.createTable('account_segments', accountsQuery(settings));
  await engine.dropTable('segment_places');
  await engine.dropTable('segment_measures');
}

/** The axes of each customer as doubles, and the bandwidth class, which other schemes may take as their cluster. */
function measuresQuery(settings: SegmentsSettings): Fragment {
  return sql`SELECT m.*, ${ladderColumn(bandwidthClass, settings)} AS bandwidth_class FROM (
    SELECT customer_id, CAST(revenue AS DOUBLE) AS revenue, CAST(bandwidth_mbps AS DOUBLE) AS bandwidth,
      CAST(tenure_years AS DOUBLE) AS tenure, tenure_state, bandwidth_type
    FROM account_base
  ) AS m`;
}

/** One row per customer with segment, distance and axis of every scheme beside each other. */
function placesQuery(settings: SegmentsSettings): Fragment {
  const placements = schemes.map((scheme) => ({ scheme: scheme.scheme, ...placementOf(scheme, settings) }));
  const columns = placements.map(
    ({ scheme, segment, distance, axis }) => sql`${segment} AS ${name(`${scheme}_segment`)},
      ${distance} AS ${name(`${scheme}_distance`)}, ${axis} AS ${name(`${scheme}_axis`)}`,
  );
  const joins = placements.map((placement) => placement.joins);
  return sql`SELECT m.customer_id, ${join(columns)} FROM segment_measures AS m ${join(joins, ' ')}`;
}

function segmentsQuery(): Fragment {
  const parts = schemes.map(
    ({ scheme }) => sql`SELECT customer_id, ${scheme} AS scheme, ${name(`${scheme}_segment`)} AS segment,
      ${name(`${scheme}_distance`)} AS distance, ${name(`${scheme}_axis`)} AS axis FROM segment_places`,
  );
  return join(parts, ' UNION ALL ');
}

function accountsQuery(settings: SegmentsSettings): Fragment {
  const actions = Object.entries(quadrantActions).map(([segment, action]) => sql`WHEN ${segment} THEN ${action}`);
  const levels = [arpu.zero, ...arpu.steps(settings).map((step) => step.segment), arpu.top].map(
    (segment, level) => sql`WHEN ${segment} THEN ${level}`,
  );
  return sql`SELECT p.customer_id, p.quadrant_segment AS strategy,
    CASE p.quadrant_segment ${join(actions, ' ')} END AS action,
    p.revenue_tenure_segment AS revenue_tenure, p.arpu_segment AS arpu_category,
    ${fn.whole(sql`CASE p.arpu_segment ${join(levels, ' ')} END`)} AS arpu_level,
    p.tenure_segment AS tenure_strategy, p.bandwidth_class_segment AS bandwidth_class,
    p.bandwidth_type_segment AS bandwidth_type, p.quadrant_distance AS distance
    FROM segment_places AS p`;
}
