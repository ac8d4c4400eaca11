import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { amountNotation, amountValue, bareAmount, settledNotation } from './readings/amount.ts';
import { bandwidthNotation, bandwidthType, bandwidthValue, bareBandwidth } from './readings/bandwidth.ts';
import { bareTenure, tenureNotation, tenureValue } from './readings/tenure.ts';
import { keyWithForm, keyWithTail, known, knownText, trimmedText } from './readings/text.ts';
import type { QualitySettings } from './settings.ts';

/**
 * Makes `parsed_lines`: every received line once, each cell with its notation and its reading; and `name_keys` (cell,
 * given_name, name_key). Cells repeat, so each different one is read once, in a dictionary, and joined back.
 */
export async function parseLines(engine: Engine, settings: QualitySettings): Promise<void> {
  await numberTables(engine);
  await readNames(engine);
  await readBandwidths(engine, settings);
  await readTenures(engine);
  await readAmounts(engine);
  await engine.createTable('parsed_lines', readingQuery(settings));
  for (const table of dictionaries) await engine.dropTable(table);
}

const dictionaries = ['line_offsets', 'bandwidth_cells', 'tenure_cells', 'amount_cells', 'amount_columns'];

/** Makes `line_offsets`: what to add to a row number so that lines are numbered across files and sheets in their order. */
async function numberTables(engine: Engine): Promise<void> {
  const tables = sql`SELECT source, coalesce(sheet, '') AS sheet, max(source_row) AS last_row
    FROM received_lines GROUP BY source, coalesce(sheet, '')`;
  await engine.createTable(
    'line_offsets',
    sql`SELECT t.source, t.sheet, coalesce(${fn.sumWhole(sql`e.last_row`)}, 0) AS line_offset
      FROM (${tables}) AS t LEFT JOIN (${tables}) AS e ON e.source < t.source OR (e.source = t.source AND e.sheet < t.sheet)
      GROUP BY t.source, t.sheet`,
  );
}

async function readNames(engine: Engine): Promise<void> {
  await engine.createTable(
    'name_keys',
    sql`SELECT cell, given_name, ${keyWithForm(name('tailed'))} AS name_key FROM (
        SELECT cell, given_name, ${keyWithTail(name('given_name'))} AS tailed FROM (
          SELECT cell, ${knownText(name('trimmed'))} AS given_name FROM (
            SELECT customer_name AS cell, ${trimmedText('customer_name')} AS trimmed
            FROM (SELECT customer_name FROM received_lines UNION SELECT customer_name FROM received_valid_customers) AS names
            WHERE customer_name IS NOT NULL) AS trimmed_names) AS given_names) AS tailed_names`,
  );
}

/** Makes `target` (cell, bare, notation) from the different cells of a column of the received lines. */
async function readCells(engine: Engine, target: string, reading: CellReading): Promise<void> {
  const { column, bare, notation } = reading;
  await engine.createTable(
    'bare_cells',
    sql`SELECT cell, ${bare} AS bare FROM (SELECT DISTINCT ${name(column)} AS cell FROM received_lines) AS cells`,
  );
  await engine.createTable(target, sql`SELECT *, ${notation} AS notation FROM bare_cells`);
  await engine.dropTable('bare_cells');
}

/** How the cells of a column are read: `bare` over the column `cell`, `notation` over `bare` and `cell`. */
interface CellReading {
  column: string;
  bare: Fragment;
  notation: Fragment;
}

const bare = name('bare');
const notation = name('notation');

async function readBandwidths(engine: Engine, { e1Mbps }: QualitySettings): Promise<void> {
  await readCells(engine, 'bandwidth_notations', {
    column: 'bandwidth',
    bare: bareBandwidth(sql`NULLIF(${trimmedText('cell')}, '')`),
    notation: sql`CASE WHEN bare IN ('-', '--') THEN 'none' ELSE ${bandwidthNotation(bare)} END`,
  });
  const mbps = sql`CAST(${bandwidthValue(bare, notation, e1Mbps)} AS DECIMAL(18,3))`;
  await engine.createTable(
    'bandwidth_cells',
    sql`SELECT cell, CASE WHEN mbps IS NULL AND notation <> 'missing' THEN 'unreadable' ELSE notation END AS notation, mbps
      FROM (SELECT cell, notation, ${mbps} AS mbps FROM bandwidth_notations) AS valued`,
  );
  await engine.dropTable('bandwidth_notations');
}

async function readTenures(engine: Engine): Promise<void> {
  await readCells(engine, 'tenure_notations', {
    column: 'tenure',
    bare: bareTenure(known('cell')),
    notation: tenureNotation(bare),
  });
  const years = sql`CAST(${tenureValue(bare, notation)} AS DECIMAL(18,2))`;
  await engine.createTable(
    'tenure_cells',
    sql`SELECT cell, CASE WHEN years IS NULL AND notation IN ('years', 'months') THEN 'unreadable' ELSE notation END AS notation, years
      FROM (SELECT cell, notation, ${years} AS years FROM tenure_notations) AS valued`,
  );
  await engine.dropTable('tenure_notations');
}

/** Makes `amount_cells` for each source and sheet, because the other cells of a column settle those that are in doubt. */
async function readAmounts(engine: Engine): Promise<void> {
  await readCells(engine, 'amount_notations', {
    column: 'amount',
    bare: bareAmount(known('cell')),
    notation: amountNotation(bare, name('cell')),
  });
  await engine.createTable(
    'amount_columns',
    sql`SELECT l.source, coalesce(l.sheet, '') AS sheet,
        ${fn.countIf(sql`n.notation = 'indonesian'`)} AS indonesian, ${fn.countIf(sql`n.notation = 'english'`)} AS english,
        ${fn.countIf(sql`n.notation = 'plain' AND strpos(n.bare, '.') > 0`)} AS pointed
      FROM received_lines AS l JOIN amount_notations AS n ON n.cell = l.amount GROUP BY l.source, coalesce(l.sheet, '')`,
  );
  const settled = sql`SELECT n.cell, n.bare, c.source, c.sheet, ${settledNotation} AS notation
    FROM amount_notations AS n CROSS JOIN amount_columns AS c WHERE n.cell IS NOT NULL`;
  const amount = amountValue(bare, notation);
  await engine.createTable(
    'amount_cells',
    sql`SELECT cell, source, sheet, notation, ${amount} AS amount FROM (${settled}) AS settled`,
  );
  await engine.dropTable('amount_notations');
}

const attributes = ['industry', 'category', 'tier', 'product', 'owner', 'region', 'status'] as const;

/** Text cells trimmed once, because deciding whether a cell is known looks at it several times. */
const trimmedLines = sql`SELECT source, sheet, source_row, customer_name, amount, bandwidth, tenure, since AS since_cell,
    ${join(['customer_id', 'since', ...attributes].map((column) => sql`${trimmedText(column)} AS ${name(column)}`))}
  FROM received_lines`;

function readingQuery({ tenureCapYears }: QualitySettings): Fragment {
  const cap = sql`CAST(${tenureCapYears} AS DECIMAL(18,2))`;
  const cells = sql`SELECT l.source_row + o.line_offset AS line, l.source, l.sheet, l.source_row,
      ${knownText(sql`l.customer_id`)} AS given_id, n.given_name, n.name_key, l.since_cell, ${knownText(sql`l.since`)} AS since_bare,
      ${join(attributes.map((column) => sql`${knownText(sql`l.${name(column)}`)} AS ${name(column)}`))},
      l.amount AS amount_cell, coalesce(a.notation, 'missing') AS amount_notation, a.amount,
      l.bandwidth AS bandwidth_cell, coalesce(b.notation, 'missing') AS bandwidth_notation, b.mbps AS bandwidth_mbps,
      l.tenure AS tenure_cell, coalesce(t.notation, 'missing') AS tenure_notation, t.years AS tenure_read
    FROM (${trimmedLines}) AS l
    JOIN line_offsets AS o ON o.source = l.source AND o.sheet = coalesce(l.sheet, '')
    LEFT JOIN name_keys AS n ON n.cell = l.customer_name
    LEFT JOIN amount_cells AS a ON a.cell = l.amount AND a.source = l.source AND a.sheet = coalesce(l.sheet, '')
    LEFT JOIN bandwidth_cells AS b ON b.cell = l.bandwidth
    LEFT JOIN tenure_cells AS t ON t.cell = l.tenure`;
  return sql`SELECT *, ${bandwidthType(name('bandwidth_notation'), name('bandwidth_mbps'))} AS bandwidth_type,
      CASE WHEN tenure_read > ${cap} THEN ${cap} ELSE tenure_read END AS tenure_years,
      CASE WHEN amount_notation = 'missing' THEN 'missing' WHEN amount IS NULL THEN 'unreadable'
        WHEN amount = 0 THEN 'bundled' ELSE 'known' END AS amount_state,
      CASE tenure_notation WHEN 'missing' THEN 'missing' WHEN 'renewal' THEN 'renewal_risk' WHEN 'years' THEN 'known'
        WHEN 'months' THEN 'known' ELSE 'invalid' END AS tenure_state
    FROM (${cells}) AS cells`;
}
