import { type Engine, type Fragment, fn, literals, name, sql } from '#engine';
import { amountNotation, amountValue, bareAmount, settledNotation } from '../readings/amount.ts';
import { bandwidthNotation, bandwidthValue, bareBandwidth } from '../readings/bandwidth.ts';
import { bareTenure, tenureNotation, tenureValue } from '../readings/tenure.ts';
import type { QualitySettings } from '../settings.ts';
import { cellsTable, gatherCells, stateOfNothing, textFields } from './gather-cells.ts';
import type { ReceivedRecords } from './received-records.ts';

/** Name of the dictionary of figures. */
export const numbersTable = 'record_numbers';

/** Units that may stand behind a number without changing it. */
const units =
  ' *(%|bulan|bln|months?|mos?|tahun|thn|years?|yrs?|hari|days?|unit|units|pcs|buah|users?|seats?|orang|kali|x|gb|mb)[.]?$';

/** A figure with nothing around it, which is bare already: most of a large file, so it is looked at first. */
const bareFigure = '^-?[0-9]+([.][0-9]+)?$';

const bare = name('bare');
const notation = name('notation');
const field = name('field');

/** The condition that a field is of one of these kinds. */
type OfKind = (field: Fragment, ...kinds: readonly string[]) => Fragment;

/**
 * Makes `record_numbers` (field, source, sheet, cell, cell_rows, first_row, state, value): each different text of the
 * amounts, numbers and shares of an entity, read once; `value` is a double, shares are fractions.
 */
export async function readNumbers(engine: Engine, table: ReceivedRecords, settings: QualitySettings): Promise<void> {
  const fields = textFields(table, ['amount', 'number', 'share', 'tenure', 'bandwidth']);
  await gatherCells(engine, table, fields);
  const ofKind: OfKind = (field, ...kinds) =>
    sql`${field} IN (${literals(fields.filter(({ kind }) => kinds.includes(kind)).map((field) => field.name))})`;
  const text = sql`CASE WHEN ${ofKind(field, 'number', 'share')} THEN ${fn.replaceAll(sql`lower(given)`, units, '')} ELSE given END`;
  await engine.createTable('record_texts', sql`SELECT *, ${text} AS figure FROM ${name(cellsTable)}`);
  await engine.createTable(
    'record_bare',
    sql`SELECT *, CASE WHEN ${ofKind(field, 'tenure')} THEN ${bareTenure(name('figure'))}
        WHEN ${ofKind(field, 'bandwidth')} THEN ${bareBandwidth(name('figure'))} WHEN ${fn.matches(name('figure'), bareFigure)} THEN figure ELSE ${bareAmount(name('figure'))} END AS bare FROM record_texts`,
  );
  await engine.createTable(
    'record_noted',
    sql`SELECT *, CASE WHEN ${ofKind(field, 'tenure')} THEN ${tenureNotation(bare)}
        WHEN ${ofKind(field, 'bandwidth')} THEN ${bandwidthNotation(bare)} ELSE ${amountNotation(bare, name('figure'))} END AS written
      FROM record_bare`,
  );
  await engine.createTable('record_settled', settledQuery);
  const valued = sql`CASE WHEN ${ofKind(field, 'tenure')} THEN CAST(${tenureValue(bare, notation)} AS DOUBLE)
    WHEN ${ofKind(field, 'bandwidth')} THEN CAST(${bandwidthValue(bare, notation, settings.e1Mbps)} AS DOUBLE)
    WHEN notation = 'plain' THEN ${exactly(bare)} ELSE CAST(${amountValue(bare, notation)} AS DOUBLE) END`;
  await engine.createTable('record_valued', sql`SELECT *, ${valued} AS figure_value FROM record_settled`);
  await engine.createTable(numbersTable, statesQuery(table, ofKind));
  for (const one of ['record_texts', 'record_bare', 'record_noted', 'record_settled', 'record_valued', cellsTable]) {
    await engine.dropTable(one);
  }
}

/** A plain figure to six decimals, or to two where it is too large for them. */
function exactly(text: Fragment): Fragment {
  return sql`coalesce(CAST(${fn.readDecimal(text, 6)} AS DOUBLE), CAST(${fn.readDecimal(text, 2)} AS DOUBLE))`;
}

/** The column's own count where it shows any notation, else that of its table. */
function either(count: string): Fragment {
  return sql`CASE WHEN o.indonesian + o.english + o.pointed > 0 THEN o.${name(count)} ELSE w.${name(count)} END AS ${name(count)}`;
}

/** Doubtful figures are settled by the other cells of their column, or else by the other columns of their table. */
const settledQuery = sql`WITH counted AS (
    SELECT field, source, sheet, ${fn.countIf(sql`written = 'indonesian'`)} AS indonesian,
      ${fn.countIf(sql`written = 'english'`)} AS english, ${fn.countIf(sql`written = 'plain' AND strpos(bare, '.') > 0`)} AS pointed
    FROM record_noted GROUP BY field, source, sheet
  ), whole AS (
    SELECT source, sheet, ${fn.sumWhole(sql`indonesian`)} AS indonesian, ${fn.sumWhole(sql`english`)} AS english,
      ${fn.sumWhole(sql`pointed`)} AS pointed
    FROM counted GROUP BY source, sheet
  ), evidence AS (
    SELECT o.field, o.source, o.sheet, ${either('indonesian')}, ${either('english')}, ${either('pointed')}
    FROM counted AS o JOIN whole AS w ON w.source = o.source AND w.sheet = o.sheet
  ), n AS (SELECT *, written AS notation FROM record_noted)
  SELECT n.field, n.source, n.sheet, n.cell, n.given, n.cell_rows, n.first_row, n.bare, ${settledNotation} AS notation
  FROM n JOIN evidence AS c ON c.field = n.field AND c.source = n.source AND c.sheet = n.sheet`;

/** Figures that stand for "never": the largest of their column by far, and more than once. */
const neverFigures = [999, 9999, 99999];
/** Beyond this a fraction is no share, so a column of fractions that shows it is mixed. */
const largestFraction = 2;

function statesQuery(table: ReceivedRecords, ofKind: OfKind): Fragment {
  const percentHeader = sql`SELECT field, source, coalesce(sheet, '') AS sheet FROM received_columns
    WHERE entity = ${table.entity.name} AND ${fn.matches(sql`lower(header)`, '%|(^|[^a-z])(pct|percent|percentage|persen|persentase)([^a-z]|$)')}
    GROUP BY field, source, coalesce(sheet, '')`;
  const isNever = sql`v.figure_value IN (${literals(neverFigures)})`;
  const columns = sql`SELECT v.field, v.source, v.sheet, count(DISTINCT p.field) > 0 AS says_percent,
      ${fn.countIf(sql`abs(v.figure_value) > 1`)} * 2 >= ${fn.countIf(sql`v.figure_value <> 0`)} AS shows_percent,
      max(CASE WHEN ${isNever} THEN NULL ELSE v.figure_value END) AS next_largest,
      max(CASE WHEN ${isNever} THEN v.figure_value END) AS never_figure,
      count(CASE WHEN NOT ${isNever} THEN 1 END) AS others
    FROM record_valued AS v LEFT JOIN (${percentHeader}) AS p ON p.field = v.field AND p.source = v.source AND p.sheet = v.sheet
    GROUP BY v.field, v.source, v.sheet`;
  const isPercent = sql`(strpos(v.given, '%') > 0 OR c.says_percent OR c.shows_percent)`;
  const isShare = ofKind(sql`v.field`, 'share');
  const countsTime = sql`${ofKind(sql`v.field`, 'number')} AND v.field NOT IN ('quantity', 'min_quantity', 'employees')`;
  return sql`WITH columns_read AS (${columns}), judged AS (
      SELECT v.field, v.source, v.sheet, v.cell, v.cell_rows, v.first_row, CASE
          WHEN v.given IS NULL THEN ${stateOfNothing}
          WHEN v.figure_value IS NULL THEN CASE WHEN v.notation = 'ambiguous' THEN 'ambiguous' ELSE 'unreadable' END
          WHEN ${isShare} AND ${isPercent} THEN 'percent'
          WHEN ${isShare} AND abs(v.figure_value) > ${largestFraction} THEN 'ambiguous'
          WHEN ${countsTime} AND v.figure_value = c.never_figure AND v.cell_rows > 1 AND c.others > 1
            AND c.next_largest * 3 < c.never_figure THEN 'never'
          WHEN v.notation IN ('indonesian', 'english', 'words', 'spaced') THEN 'notation' ELSE 'plain' END AS state, v.figure_value
      FROM record_valued AS v JOIN columns_read AS c ON c.field = v.field AND c.source = v.source AND c.sheet = v.sheet
    )
    SELECT field, source, sheet, cell, cell_rows, first_row, state, CASE WHEN state = 'percent' THEN ${fn.ratio(sql`figure_value`, 100)}
      WHEN state IN ('ambiguous', 'never') THEN NULL ELSE figure_value END AS value
    FROM judged`;
}
