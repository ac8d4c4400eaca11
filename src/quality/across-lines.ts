import { type Engine, type Fragment, fn, name, sql } from '#engine';
import { addFindings } from './findings.ts';

const noMoney = sql`CAST(NULL AS DECIMAL(18,2))`;
const noRow = fn.whole(sql`CAST(NULL AS DOUBLE)`);

/** Adds the findings that need more than one line to be seen: scale breaks, names against ids, empty and absent columns. */
export async function findAcrossLines(engine: Engine): Promise<void> {
  await addFindings(engine, 'QUA-7', scaleQuery(10, sql`0.1`));
  await addFindings(engine, 'QUA-8', scaleQuery(100, sql`0.01`));
  await addFindings(engine, 'QUA-9', scaleColumnQuery);
  await addFindings(engine, 'QUA-37', namesOfOneIdQuery);
  await addFindings(engine, 'QUA-38', idsOfOneNameQuery);
  await addMissing(engine);
}

function scaleQuery(scale: number, factor: Fragment): Fragment {
  const proposed = sql`CAST(b.amount * ${factor} AS DECIMAL(18,2))`;
  return sql`SELECT l.source, l.sheet, l.source_row AS "row", 'amount' AS field, ${fn.text(sql`b.amount`)} AS before,
      ${fn.text(proposed)} AS after, b.amount - ${proposed} AS money, 'question' AS action
    FROM scale_breaks AS b JOIN judged_lines AS l ON l.line = b.line
    JOIN scale_columns AS c ON c.source = b.source AND c.sheet = b.sheet
    WHERE b.scale = ${scale}`;
}

const scaleColumnQuery = sql`SELECT source, sheet, ${noRow} AS "row", 'amount' AS field,
    ${fn.concat(fn.text(sql`certain`), ' x10 | ', fn.text(sql`likely`), ' x100 | ', fn.text(sql`undecided`), ' ?')} AS before,
    ${fn.text(null)} AS after, money, 'question' AS action FROM scale_columns`;

const namesOfOneIdQuery = sql`SELECT source, sheet, "row", 'customer_id' AS field, given_id AS before, names AS after, amount AS money, 'kept' AS action
  FROM (SELECT given_id, ${fn.joinDistinct(name('given_name'), ' | ')} AS names, count(DISTINCT name_key) AS different, min(line) AS first_line
    FROM judged_lines WHERE given_id IS NOT NULL AND excluded_by IS NULL GROUP BY given_id) AS g
  JOIN (SELECT line, source, sheet, source_row AS "row", amount FROM judged_lines) AS l ON l.line = g.first_line
  WHERE different > 1`;

const idsOfOneNameQuery = sql`SELECT source, sheet, "row", 'customer_name' AS field, name_key AS before, ids AS after, amount AS money, 'question' AS action
  FROM (SELECT name_key, ${fn.joinDistinct(name('customer_id'), ' | ')} AS ids, count(DISTINCT customer_id) AS different, min(line) AS first_line,
      count(given_id) AS with_id
    FROM judged_lines WHERE name_key IS NOT NULL AND excluded_by IS NULL GROUP BY name_key) AS g
  JOIN (SELECT line, source, sheet, source_row AS "row", amount FROM judged_lines) AS l ON l.line = g.first_line
  WHERE different > 1 AND with_id > 0`;

const watchedFields: readonly [field: string, isMissing: Fragment][] = [
  ['amount', sql`amount_notation = 'missing'`],
  ['bandwidth', sql`bandwidth_notation = 'missing'`],
  ['tenure', sql`tenure_notation = 'missing'`],
  ['industry', sql`industry IS NULL`],
  ['category', sql`category IS NULL`],
  ['tier', sql`tier IS NULL`],
  ['product', sql`product IS NULL`],
  ['owner', sql`owner IS NULL`],
  ['status', sql`status IS NULL`],
];

/** One finding for each column with empty cells, and one for each column that no file has. */
async function addMissing(engine: Engine): Promise<void> {
  for (const [field, isMissing] of watchedFields) {
    const mapped = sql`SELECT source, coalesce(sheet, '') AS sheet FROM received_columns WHERE entity = 'lines' AND field = ${field}`;
    await addFindings(
      engine,
      'QUA-41',
      sql`SELECT l.source, coalesce(l.sheet, '') AS sheet, ${noRow} AS "row", ${field} AS field, ${fn.text(sql`count(*)`)} AS before,
          ${fn.text(null)} AS after, ${noMoney} AS money, 'kept' AS action
        FROM judged_lines AS l JOIN (${mapped}) AS m ON m.source = l.source AND m.sheet = coalesce(l.sheet, '')
        WHERE l.excluded_by IS NULL AND ${isMissing} GROUP BY l.source, coalesce(l.sheet, '')`,
    );
    await addFindings(
      engine,
      'QUA-42',
      sql`SELECT l.source, coalesce(l.sheet, '') AS sheet, ${noRow} AS "row", ${field} AS field, ${fn.text(null)} AS before,
          ${fn.text(null)} AS after, ${noMoney} AS money, 'kept' AS action
        FROM judged_lines AS l LEFT JOIN (${mapped}) AS m ON m.source = l.source AND m.sheet = coalesce(l.sheet, '')
        WHERE m.source IS NULL GROUP BY l.source, coalesce(l.sheet, '')`,
    );
  }
}
