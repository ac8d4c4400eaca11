import { type Engine, type Fragment, fn, name, sql } from '#engine';
import { amountNotation, amountValue, bareAmount } from './readings/amount.ts';
import { bandwidthNotation, bandwidthType, bandwidthValue, bareBandwidth } from './readings/bandwidth.ts';
import { bareTenure, tenureNotation, tenureValue } from './readings/tenure.ts';
import { known, nameKey, trimmedText } from './readings/text.ts';
import type { QualitySettings } from './settings.ts';

/** Makes `parsed_lines`: every received line once, each cell with its notation and its reading. */
export async function parseLines(engine: Engine, settings: QualitySettings): Promise<void> {
  await engine.createTable('bare_lines', bareQuery);
  await engine.createTable('notated_lines', notationQuery);
  await engine.createTable('column_notation', columnNotationQuery);
  await engine.createTable('parsed_lines', readingQuery(settings));
  for (const table of ['bare_lines', 'notated_lines', 'column_notation']) await engine.dropTable(table);
}

const kept = ['industry', 'category', 'tier', 'product', 'owner', 'region', 'status'] as const;

const bareQuery = sql`SELECT
    row_number() OVER (ORDER BY source NULLS FIRST, sheet NULLS FIRST, source_row NULLS FIRST) AS line,
    source, sheet, source_row,
    ${known('customer_id')} AS given_id, ${known('customer_name')} AS given_name,
    amount AS amount_cell, ${bareAmount(known('amount'))} AS amount_bare,
    bandwidth AS bandwidth_cell, ${bareBandwidth(sql`NULLIF(${trimmedText('bandwidth')}, '')`)} AS bandwidth_bare,
    tenure AS tenure_cell, ${bareTenure(known('tenure'))} AS tenure_bare,
    since AS since_cell, ${known('since')} AS since_bare,
    ${kept.map((column) => sql`${known(column)} AS ${name(column)}`).reduce((a, b) => sql`${a}, ${b}`)}
  FROM received_lines`;

const notationQuery = sql`SELECT *, ${nameKey(name('given_name'))} AS name_key,
    ${amountNotation(name('amount_bare'), name('amount_cell'))} AS amount_written,
    CASE WHEN bandwidth_bare IN ('-', '--') THEN 'none' ELSE ${bandwidthNotation(name('bandwidth_bare'))} END AS bandwidth_notation,
    ${tenureNotation(name('tenure_bare'))} AS tenure_notation
  FROM bare_lines`;

/** Which notation a column of amounts shows where it is not in doubt; it settles the cells that are. */
const columnNotationQuery = sql`SELECT source, coalesce(sheet, '') AS sheet,
    ${fn.countIf(sql`amount_written = 'indonesian'`)} AS indonesian, ${fn.countIf(sql`amount_written = 'english'`)} AS english,
    ${fn.countIf(sql`amount_written = 'plain' AND strpos(amount_bare, '.') > 0`)} AS pointed
  FROM notated_lines GROUP BY source, coalesce(sheet, '')`;

const settledNotation = sql`CASE
    WHEN l.amount_written = 'either-dot' AND c.indonesian > 0 AND c.english = 0 AND c.pointed = 0 THEN 'indonesian'
    WHEN l.amount_written = 'either-dot' AND c.indonesian = 0 AND (c.pointed > 0 OR c.english > 0) THEN 'plain'
    WHEN l.amount_written = 'either-comma' AND c.english > 0 AND c.indonesian = 0 THEN 'english'
    WHEN l.amount_written = 'either-comma' AND c.indonesian > 0 AND c.english = 0 THEN 'indonesian'
    WHEN l.amount_written IN ('either-dot', 'either-comma') THEN 'ambiguous'
    ELSE l.amount_written END`;

function readingQuery(settings: QualitySettings): Fragment {
  const notated = sql`SELECT l.*, ${settledNotation} AS amount_notation FROM notated_lines AS l
    JOIN column_notation AS c ON c.source = l.source AND c.sheet = coalesce(l.sheet, '')`;
  const read = sql`SELECT *, ${amountValue(name('amount_bare'), name('amount_notation'))} AS amount,
      CAST(${bandwidthValue(name('bandwidth_bare'), name('bandwidth_notation'), settings.e1Mbps)} AS DECIMAL(18,3)) AS bandwidth_mbps,
      CAST(${tenureValue(name('tenure_bare'), name('tenure_notation'))} AS DECIMAL(18,2)) AS tenure_read
    FROM (${notated}) AS notated`;
  const cap = sql`CAST(${settings.tenureCapYears} AS DECIMAL(18,2))`;
  return sql`SELECT *, ${bandwidthType(name('bandwidth_notation'), name('bandwidth_mbps'))} AS bandwidth_type,
      CASE WHEN tenure_read > ${cap} THEN ${cap} ELSE tenure_read END AS tenure_years,
      CASE WHEN amount_notation = 'missing' THEN 'missing' WHEN amount IS NULL THEN 'unreadable'
        WHEN amount = 0 THEN 'bundled' ELSE 'known' END AS amount_state,
      CASE tenure_notation WHEN 'missing' THEN 'missing' WHEN 'renewal' THEN 'renewal_risk' WHEN 'years' THEN 'known'
        WHEN 'months' THEN 'known' ELSE 'invalid' END AS tenure_state
    FROM (${read}) AS read_lines`;
}
