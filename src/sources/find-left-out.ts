import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { identityOf, type Placed } from './place-fields.ts';
import { type Staged, stagedColumn } from './stage-table.ts';
import { groupTotalPattern, totalPattern } from './understanding/total-rows.ts';

/** The staged rows that are no data: `source_row`, `reason` (blank, header, total) and the text that shows it. */
export const leftOutTable = 'sources_left_out';

const suspectedTable = 'sources_suspected';
const figures = ['amount', 'price', 'bandwidth', 'tenure'];

/**
 * Finds the rows that are no data: blank ones, repeated headers, totals, and subtotals such as "X Total" or "Total X" below X. Gives
 * how many; there are few, so the other rows are not copied.
 */
export async function findLeftOut(engine: Engine, staged: Staged, placed: readonly Placed[]): Promise<number> {
  const all = staged.header.names.map((_, index) => filled(name(stagedColumn(index))));
  const leftmost = all.length === 1 ? (all[0] as Fragment) : sql`coalesce(${join(all)})`;
  const identity = filled(identityOf(placed).column);
  const isTotal = (cell: string) => fn.matches(sql`lower(${name(cell)})`, totalPattern);
  // A company may really be called "X Total" beside a company X; a subtotal has no attributes of its own.
  const attributes = placed.filter(({ field }) => !figures.includes(field) && field !== identityOf(placed).field);
  const isBare = join([sql`TRUE`, ...attributes.map(({ column }) => sql`${filled(column)} IS NULL`)], ' AND ');
  const isHeader = join(
    placed.map(({ column, header }) => sql`${filled(column)} = ${header}`),
    ' AND ',
  );
  await engine.createTable(
    suspectedTable,
    sql`WITH labelled AS (
        SELECT source_row, ${leftmost} AS leftmost, ${identity} AS identity, ${isHeader} AS is_header, ${isBare} AS is_bare,
          lag(lower(${identity})) OVER (ORDER BY ${fn.whole(sql`CAST(source_row AS DECIMAL(18,0))`)} NULLS LAST) AS above
        FROM ${name(staged.table)}
      ), suspected AS (
        SELECT source_row, coalesce(identity, leftmost) AS label,
          CASE
            WHEN leftmost IS NULL THEN 'blank'
            WHEN is_header THEN 'header'
            WHEN ${isTotal('identity')} THEN 'total'
            WHEN identity IS NULL AND ${isTotal('leftmost')} THEN 'total'
            WHEN is_bare AND ${fn.matches(sql`lower(identity)`, groupTotalPattern)}
              AND ${fn.replaceAll(sql`lower(identity)`, groupTotalPattern, '')} = above THEN 'total'
            WHEN is_bare AND ${fn.matches(sql`lower(identity)`, '. total$')} THEN 'subtotal'
          END AS reason
        FROM labelled
      )
      SELECT *, ${fn.replaceAll(sql`lower(label)`, ' total$', '')} AS subtotal_of FROM suspected WHERE reason IS NOT NULL`,
  );
  return confirmSubtotals(engine, staged, identity);
}

/** Of the rows that may be subtotals keeps those whose name without the word stands in another row. */
async function confirmSubtotals(engine: Engine, staged: Staged, identity: Fragment): Promise<number> {
  const found = await engine.createTable(
    leftOutTable,
    sql`WITH names AS (
        SELECT lower(${identity}) AS known_name FROM ${name(staged.table)}
        WHERE lower(${identity}) IN (SELECT subtotal_of FROM ${name(suspectedTable)} WHERE reason = 'subtotal')
        GROUP BY lower(${identity})
      )
      SELECT source_row, label, CASE WHEN reason = 'subtotal' THEN 'total' ELSE reason END AS reason
      FROM ${name(suspectedTable)} LEFT JOIN names ON known_name = subtotal_of
      WHERE reason <> 'subtotal' OR known_name IS NOT NULL`,
  );
  await engine.dropTable(suspectedTable);
  return found;
}

function filled(column: Fragment): Fragment {
  return sql`nullif(trim(${column}), '')`;
}
