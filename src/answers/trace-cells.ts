import { type Fragment, name, type Row, sql } from '#engine';
import { withCustomerList } from './customer-list.ts';
import { countOf, numberOf, textOf } from './customer-row.ts';
import { findCustomer } from './find-customer.ts';
import { toFinding } from './findings.ts';
import type { PublishedRun } from './published-run.ts';
import type { FindingRow } from './shapes.ts';

/** The figures of a customer that are made from cells: how, and from which field of the lines. */
const figures = {
  revenue: { field: 'amount', line: 'amount', customer: 'revenue', from: 'sum' },
  bandwidth: { field: 'bandwidth', line: 'bandwidth_mbps', customer: 'bandwidth_mbps', from: 'largest' },
  tenure: { field: 'tenure', line: 'tenure_years', customer: 'tenure_years', from: 'largest' },
} as const;

/** A figure that can be followed back to its cells. */
export type TracedFigure = keyof typeof figures;
export const tracedFigures = Object.keys(figures) as TracedFigure[];

/** One cell of a file that a figure was made from, or that was set aside. */
export interface TracedCell {
  source: string;
  sheet: string;
  /** Row as seen in the file. */
  row: number;
  /** Header of the column; null where the mapping of the run does not say. */
  column: string | null;
  /** What the file says, as far as a finding tells it; null where none does. */
  received: string | null;
  /** What a person decided to read in its place; null where nothing was repaired. */
  repaired: string | null;
  /** What it was read as; null where it is not known. */
  read: number | null;
  /** The rule that set the line aside; null where it counts. */
  excludedBy: string | null;
  /** Everything found on the cell. */
  findings: FindingRow[];
}

/** A row that a decision of a person set aside and that names the customer. */
export interface QuarantinedRow {
  source: string;
  sheet: string;
  row: number;
  rule: string;
  reason: string;
  amount: string | null;
}

/** A figure of a customer with the cells it was made from. */
export interface CellTrace {
  customerId: string;
  customer: string;
  figure: TracedFigure;
  /** The figure as every surface shows it; null where it is not known. */
  value: number | null;
  /** The figure is the sum of its cells, or the largest of them. */
  from: 'sum' | 'largest';
  cells: TracedCell[];
  setAside: TracedCell[];
  quarantined: QuarantinedRow[];
}

/** The cells of the files that make up a customer's figure: what each said, what it was read as, what was set aside. */
export async function traceCells(run: PublishedRun, customer: string, figure: TracedFigure): Promise<CellTrace> {
  await withCustomerList(run);
  const id = await findCustomer(run, customer);
  const shape = figures[figure];
  const [about = {}] = await run.engine.rows(
    sql`SELECT name, ${name(shape.customer)} AS figure FROM customers WHERE customer_id = ${id}`,
  );
  const lines = await run.engine.rows(
    sql`SELECT source, coalesce(sheet, '') AS sheet, source_row, ${name(shape.line)} AS read, excluded_by
      FROM lines WHERE customer_id = ${id} ORDER BY line NULLS LAST`,
  );
  const found = await run.engine.rows(findingsOf(id));
  const cells = lines.map((line) => toCell(line, headerOf(run, line, shape.field), found));
  return {
    customerId: id,
    customer: textOf(about['name']) ?? id,
    figure,
    value: numberOf(about['figure']),
    from: shape.from,
    cells: cells.filter((cell) => cell.excludedBy === null),
    setAside: cells.filter((cell) => cell.excludedBy !== null),
    quarantined: await quarantinedOf(run, id, textOf(about['name']) ?? id),
  };
}

function findingsOf(id: string): Fragment {
  return sql`SELECT f.* FROM findings AS f
    JOIN (SELECT DISTINCT source, coalesce(sheet, '') AS sheet, source_row FROM lines WHERE customer_id = ${id}) AS l
      ON f.source = l.source AND coalesce(f.sheet, '') = l.sheet AND f."row" = l.source_row
    ORDER BY f.rule NULLS LAST, f.before NULLS LAST`;
}

/** The header of a field in the file of a line, by the mapping that the run was made with. */
function headerOf({ manifest }: PublishedRun, line: Row, field: string): string | null {
  const sources = (manifest.settings['sources'] ?? []) as {
    file: string;
    sheet?: string;
    columns?: Record<string, string>;
  }[];
  const fitting = sources.filter(
    (one) => one.file === line['source'] && (one.sheet ?? line['sheet']) === line['sheet'],
  );
  return fitting.map(({ columns }) => columns?.[field]).find((header) => header !== undefined) ?? null;
}

function toCell(line: Row, column: string | null, found: readonly Row[]): TracedCell {
  const here = found.filter(
    (one) =>
      one['source'] === line['source'] &&
      (textOf(one['sheet']) ?? '') === line['sheet'] &&
      one['row'] === line['source_row'],
  );
  const onCell = here.filter((one) => one['column'] === column);
  const repair = onCell.find((one) => one['rule'] === 'REP-1');
  const reading = onCell.find((one) => one['rule'] !== 'REP-1' && one['before'] !== null);
  return {
    source: textOf(line['source']) ?? '',
    sheet: textOf(line['sheet']) ?? '',
    row: countOf(line['source_row']),
    column,
    received: repair === undefined ? textOf(reading?.['before']) : (textOf(repair['before']) ?? ''),
    repaired: repair === undefined ? null : (textOf(repair['after']) ?? ''),
    read: numberOf(line['read']),
    excludedBy: textOf(line['excluded_by']),
    findings: onCell.map(toFinding),
  };
}

async function quarantinedOf(run: PublishedRun, id: string, named: string): Promise<QuarantinedRow[]> {
  const rows =
    await run.engine.rows(sql`SELECT source, coalesce(sheet, '') AS sheet, "row", rule, reason, amount FROM quarantined
    WHERE upper(trim(customer)) IN (${named.toUpperCase()}, ${id.toUpperCase()})
    ORDER BY source NULLS LAST, sheet NULLS LAST, "row" NULLS LAST LIMIT 200`);
  return rows.map((row) => ({
    source: textOf(row['source']) ?? '',
    sheet: textOf(row['sheet']) ?? '',
    row: countOf(row['row']),
    rule: textOf(row['rule']) ?? '',
    reason: textOf(row['reason']) ?? '',
    amount: textOf(row['amount']),
  }));
}
