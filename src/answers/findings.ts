import { fn, name, type Row, sql } from '#engine';
import { countOf, numberOf, textOf } from './customer-row.ts';
import type { PublishedRun } from './published-run.ts';
import type { FindingRow, FindingSummary } from './shapes.ts';

/** The findings of each rule, counted and priced: warnings first, then by money, then by rows. */
export async function findingSummary(run: PublishedRun): Promise<FindingSummary[]> {
  const rows = await run.engine.rows(
    sql`SELECT f.rule, f.severity, f.action, f.found, f.money, r.title_id, r.title_en FROM (
        SELECT rule, max(severity) AS severity, max(action) AS action, count(*) AS found, ${fn.sumMoney(name('money'))} AS money
        FROM findings GROUP BY rule
      ) AS f LEFT JOIN rules AS r ON r.rule = f.rule
      ORDER BY CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END NULLS LAST,
        coalesce(f.money, 0) DESC NULLS LAST, f.found DESC NULLS LAST, f.rule NULLS LAST`,
  );
  return rows.map((row) => {
    const rule = textOf(row['rule']) ?? '';
    return {
      rule,
      title: { id: textOf(row['title_id']) ?? rule, en: textOf(row['title_en']) ?? rule },
      severity: textOf(row['severity']) ?? 'info',
      action: textOf(row['action']) ?? '',
      rows: countOf(row['found']),
      money: countOf(row['money']),
    };
  });
}

/** Findings row by row, those with most money first; of one rule, or of all. */
export async function findingRows(
  run: PublishedRun,
  { rule, offset = 0, limit = 100 }: { rule?: string; offset?: number; limit?: number },
): Promise<FindingRow[]> {
  const condition = rule === undefined ? sql`TRUE` : sql`rule = ${rule}`;
  const rows = await run.engine.rows(
    sql`SELECT * FROM (
        SELECT *, row_number() OVER (ORDER BY abs(coalesce(money, 0)) DESC NULLS LAST, rule NULLS LAST, source NULLS LAST,
          sheet NULLS LAST, "row" NULLS LAST, "column" NULLS LAST, before NULLS LAST) AS place
        FROM findings WHERE ${condition}
      ) AS placed WHERE place > ${offset} AND place <= ${offset + limit} ORDER BY place NULLS LAST`,
  );
  return rows.map(toFinding);
}

/** One row of the table `findings` in the shape every surface shows. */
export function toFinding(row: Row): FindingRow {
  return {
    rule: textOf(row['rule']) ?? '',
    severity: textOf(row['severity']) ?? 'info',
    source: textOf(row['source']) ?? '',
    sheet: textOf(row['sheet']),
    row: numberOf(row['row']),
    column: textOf(row['column']),
    before: textOf(row['before']),
    after: textOf(row['after']),
    money: numberOf(row['money']),
    action: textOf(row['action']) ?? '',
  };
}
