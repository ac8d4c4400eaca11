import { type Fragment, fn, join, name, sql } from '#engine';
import { stagedColumn } from '../column-texts.ts';
import type { Look } from '../look.ts';
import { valueColumn } from '../values-table.ts';
import { leastInGroup, leastRows, point50, point60, point80 } from './limits.ts';
import type { Predictor } from './predictors.ts';

/** How far, in natural logarithms, amounts lie from what a predictor foretells: a table of source_row, r, spread. */
export interface Residuals {
  predictor: Predictor;
  table: string;
  rows: number;
  /** Standard deviation of the body of the residuals, from their 80 % and 50 % points. */
  sigma: number;
}

/** Makes the table of residuals of one column; undefined where too few rows can be foretold. */
export async function residualsOf(
  look: Look,
  { target, predictor, table }: { target: number; predictor: Predictor; table: string },
): Promise<Residuals | undefined> {
  const { engine } = look;
  const logs = `${table}_logs`;
  const groups = predictor.groups.map((_, at) => name(`g${at}`));
  const by = groups.length === 0 ? sql`` : sql` GROUP BY ${join(groups)}`;
  const on =
    groups.length === 0
      ? sql`TRUE`
      : join(
          groups.map((group) => sql`l.${group} = m.${group}`),
          ' AND ',
        );
  await engine.createTable(logs, logsQuery(look, target, predictor));
  const keys = groups.length === 0 ? sql`` : sql`${join(groups)}, `;
  const middle = sql`SELECT ${keys}${fn.quantile(sql`x`, 0.5)} AS middle FROM ${name(logs)}${by} HAVING count(*) >= ${leastInGroup}`;
  const lKeys = groups.map((group) => sql`l.${group}, `);
  await engine.createTable(
    `${table}_raw`,
    sql`SELECT l.source_row, ${join(lKeys, '')}l.x - m.middle AS r FROM ${name(logs)} AS l JOIN (${middle}) AS m ON ${on}`,
  );
  const spread = sql`SELECT ${keys}${fn.quantile(sql`abs(r)`, 0.6)} * ${1 / point60} AS spread FROM ${name(`${table}_raw`)}${by}`;
  const rows = await engine.createTable(
    table,
    sql`SELECT l.source_row, l.r, m.spread FROM ${name(`${table}_raw`)} AS l JOIN (${spread}) AS m ON ${on}`,
  );
  for (const made of [logs, `${table}_raw`]) await engine.dropTable(made);
  return rows < leastRows ? undefined : { predictor, table, rows, sigma: await sigmaOf(look, table) };
}

function logsQuery(look: Look, target: number, predictor: Predictor): Fragment {
  const groups = predictor.groups.map((index, at) => sql`, s.${stagedColumn(index)} AS ${name(`g${at}`)}`);
  const logs = [target, ...predictor.factors].map((index) => fn.ln(sql`v.${valueColumn(index)}`));
  const positive = [target, ...predictor.factors].map((index) => sql`v.${valueColumn(index)} > 0`);
  const known = predictor.groups.map((index) => sql`s.${stagedColumn(index)} IS NOT NULL`);
  const from =
    predictor.groups.length === 0
      ? sql`${name(look.values)} AS v`
      : sql`${name(look.values)} AS v JOIN ${name(look.staged.table)} AS s ON s.source_row = v.source_row`;
  return sql`SELECT v.source_row${join(groups, '')}, ${join(logs, ' - ')} AS x FROM ${from}
    WHERE ${join([...positive, ...known], ' AND ')}`;
}

async function sigmaOf({ engine }: Look, table: string): Promise<number> {
  const [points] = await engine.rows(
    sql`SELECT ${fn.quantile(sql`abs(r)`, 0.8)} AS wide, ${fn.quantile(sql`abs(r)`, 0.5)} AS near FROM ${name(table)}`,
  );
  return Math.max(Number(points?.['wide']) / point80, Number(points?.['near']) / point50);
}
