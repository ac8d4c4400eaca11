import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { TableKey } from './relations.ts';
import { cellOf, columnsOf, placeOf, type SurveyedColumn, type SurveyedTable } from './surveyed.ts';

const triedFirst = 20_000;
const columnsTried = 6;

/** The keys of a table: its full columns without repeats or, where there is none, its pairs of columns. */
export async function findKeys(engine: Engine, table: SurveyedTable): Promise<TableKey[]> {
  const columns = columnsOf(table);
  const single = columns.filter(isKeyByItself);
  if (single.length > 0) return single.map((column) => ({ columns: [placeOf(column)] }));
  const all = name(table.staged.table);
  const stretch = sql`(SELECT * FROM ${all} LIMIT ${triedFirst}) AS stretch`;
  const likely = await withoutRepeats(engine, stretch, pairsOf(table, columns));
  const kept = await withoutRepeats(engine, all, likely);
  return kept.map((pair) => ({ columns: pair.map(placeOf) }));
}

const figures: ReadonlySet<string> = new Set(['amount', 'measure', 'share', 'flag', 'constant', 'empty']);

/** A figure that happens never to repeat is no key. */
function isKeyByItself({ portrait }: SurveyedColumn): boolean {
  const { rows, filled, distinct, role } = portrait;
  if (figures.has(role) || portrait.type === 'date' || portrait.type === 'time') return false;
  return rows >= 2 && filled === rows && distinct === rows;
}

function pairsOf(table: SurveyedTable, columns: readonly SurveyedColumn[]): SurveyedColumn[][] {
  const rows = table.portrait.rows;
  const full = columns
    .filter(({ portrait }) => portrait.filled === rows && !figures.has(portrait.role))
    .sort((a, b) => b.portrait.distinct - a.portrait.distinct || a.portrait.index - b.portrait.index)
    .slice(0, columnsTried);
  return full.flatMap((one, index) =>
    full
      .slice(index + 1)
      .filter((other) => rows >= 2 && one.portrait.distinct * other.portrait.distinct >= rows)
      .map((other) => [one, other].sort((a, b) => a.portrait.index - b.portrait.index)),
  );
}

/** The pairs of which no two of these rows hold the same; a stretch of a table settles most of them. */
async function withoutRepeats(engine: Engine, rows: Fragment, pairs: readonly SurveyedColumn[][]) {
  if (pairs.length === 0) return [];
  const [found = {}] = await engine.rows(
    sql`SELECT CAST(count(*) AS DOUBLE) AS rows_seen, ${join(pairs.map(differentQuery))} FROM ${rows}`,
  );
  return pairs.filter((_, index) => found[`pair_${index}`] === found['rows_seen']);
}

function differentQuery(pair: readonly SurveyedColumn[], index: number): Fragment {
  const [one, other] = pair.map(cellOf);
  const text = fn.concat(one ?? sql`''`, '\n', other ?? sql`''`);
  return sql`CAST(count(DISTINCT ${text}) AS DOUBLE) AS ${name(`pair_${index}`)}`;
}
