import { type Engine, type Fragment, fn, join, literals, name, sql } from '#engine';
import { bareName, nameKey } from './readings/text.ts';
import type { QualitySettings } from './settings.ts';

const totalNames = ['GRAND TOTAL', 'TOTAL', 'JUMLAH', 'SUBTOTAL', 'SUB TOTAL', 'TOTAL KESELURUHAN', 'JUMLAH TOTAL'];

/** Makes `judged_lines`: parsed lines with the final customer id, the chosen spelling, and the rule that sets a line aside. */
export async function judgeLines(engine: Engine, settings: QualitySettings): Promise<void> {
  await engine.createTable('chosen_names', chosenNamesQuery);
  await engine.createTable('judged_lines', judgedQuery(settings));
  for (const table of ['parsed_lines', 'name_keys', 'date_cells']) await engine.dropTable(table);
}

/** The spelling used for a key: the most frequent, then the first in the alphabet. */
const chosenNamesQuery = sql`SELECT name_key, given_name AS chosen_name, ${idOf(name('name_key'))} AS chosen_id FROM (
    SELECT name_key, given_name,
      row_number() OVER (PARTITION BY name_key ORDER BY lines_count DESC NULLS LAST, given_name NULLS LAST) AS place
    FROM (SELECT name_key, given_name, count(*) AS lines_count FROM parsed_lines WHERE given_name IS NOT NULL GROUP BY name_key, given_name) AS counted
  ) AS placed WHERE place = 1`;

/** The id of a customer whose file gives none. */
function idOf(text: Fragment): Fragment {
  return sql`'NBO_' || upper(substr(${fn.md5(text)}, 1, 14))`;
}

function judgedQuery(settings: QualitySettings): Fragment {
  const chosenName = settings.groupSpellings ? sql`n.chosen_name` : sql`l.given_name`;
  const chosenId = settings.groupSpellings ? sql`n.chosen_id` : idOf(sql`l.given_name`);
  const own = settings.ownCompany.map((company) => bareName(nameKey(sql`${company}`)));
  const rules: Fragment[] = [
    sql`WHEN upper(customer_name) IN (${literals(totalNames)}) THEN 'QUA-30'`,
    sql`WHEN customer_id IS NULL THEN 'QUA-31'`,
    ...(settings.duplicates === 'exclude' ? [sql`WHEN is_twin THEN 'QUA-32'`] : []),
    ...(own.length === 0 ? [] : [sql`WHEN ${bareName(name('name_key'))} IN (${join(own)}) THEN 'QUA-33'`]),
    ...(settings.validCustomersOnly ? [sql`WHEN has_list AND NOT is_listed THEN 'QUA-34'`] : []),
    ...(settings.activeOnly ? [sql`WHEN NOT is_active THEN 'QUA-35'`] : []),
  ];
  const sameCells = twinColumns.map((column) => sql`t.${name(column)} = coalesce(l.${name(column)}, '')`);
  return sql`SELECT *, CASE ${join(rules, ' ')} END AS excluded_by FROM (
      SELECT l.*, coalesce(${chosenName}, l.given_id) AS customer_name, coalesce(l.given_id, ${chosenId}) AS customer_id,
        d.since, d.since_notation, coalesce(b.in_mbps, FALSE) AS bandwidth_in_mbps,
        t.first_line IS NOT NULL AND l.line > t.first_line AS is_twin,
        (SELECT count(*) FROM received_valid_customers) > 0 AS has_list, v.name_key IS NOT NULL AS is_listed,
        coalesce(upper(l.status) IN (${literals(settings.activeWords.map((word) => word.toUpperCase()))}), TRUE) AS is_active
      FROM parsed_lines AS l
      LEFT JOIN chosen_names AS n ON n.name_key = l.name_key
      LEFT JOIN date_cells AS d ON d.since_bare = l.since_bare AND d.source = l.source AND d.sheet = coalesce(l.sheet, '')
      LEFT JOIN (${mbpsHeaders}) AS b ON b.source = l.source AND b.sheet = coalesce(l.sheet, '')
      LEFT JOIN (${twins}) AS t ON ${join(sameCells, ' AND ')}
      LEFT JOIN (${listedKeys}) AS v ON v.name_key = l.name_key
    ) AS known_lines`;
}

/** Tables whose header says that bandwidth is in Mbps, so that a bare number needs no interpretation. */
const mbpsHeaders = sql`SELECT source, coalesce(sheet, '') AS sheet, TRUE AS in_mbps FROM received_columns
  WHERE entity = 'lines' AND field = 'bandwidth' AND strpos(lower(header), 'mbps') > 0 GROUP BY source, coalesce(sheet, '')`;

const listedKeys = sql`SELECT DISTINCT n.name_key FROM received_valid_customers AS c
  JOIN name_keys AS n ON n.cell = c.customer_name WHERE n.name_key IS NOT NULL`;

const twinColumns = [
  'given_id',
  'given_name',
  'amount_cell',
  'bandwidth_cell',
  'tenure_cell',
  'since_cell',
  'industry',
  'category',
  'tier',
  'product',
  'owner',
  'region',
  'status',
];

/** The contents that several lines share in every mapped column, with the first of those lines. */
const twins = sql`SELECT ${join(twinColumns.map((column) => sql`coalesce(${name(column)}, '') AS ${name(column)}`))}, min(line) AS first_line
  FROM parsed_lines GROUP BY ${join(twinColumns.map((column) => sql`coalesce(${name(column)}, '')`))} HAVING count(*) > 1`;
