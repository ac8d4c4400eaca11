import { type Engine, fn, join, name, sql } from '#engine';
import type { Aim } from './aims.ts';
import { receivedQuery } from './find-touched.ts';
import type { ReceivedRows } from './outcome.ts';
import { quarantinedRows, repairedCells, scratch } from './record.ts';

/** The cells that are changed: of several decisions about one cell the earliest. */
export const changedCells = sql`SELECT source_row, place, before, after, decision FROM (
    SELECT *, row_number() OVER (PARTITION BY source_row, place ORDER BY decision NULLS LAST) AS turn
    FROM ${name(scratch.changing)} WHERE stays AND NOT is_doubtful) AS turns WHERE turn = 1`;

/** The rows that are set aside, each by the earliest decision about it. */
export const leavingRows = sql`SELECT source_row, min(decision) AS decision
  FROM ${name(scratch.leaving)} WHERE NOT is_doubtful GROUP BY source_row`;

/** Writes every changed cell and every row set aside, as received, into the record. */
export async function writeRecord(engine: Engine, received: ReceivedRows, aims: readonly Aim[]): Promise<void> {
  const rules = join(aims.map(({ number, rule }) => sql`(${number}, ${rule})`));
  const { file, sheet, headers, amount } = received;
  const columns = headers.map((header, place) => sql`(${place}, ${header ?? `c${place}`}, ${header === amount})`);
  await engine.execute(sql`INSERT INTO ${name(repairedCells)}
    SELECT ${fn.whole(sql`t.decision`)}, r.rule, ${file}, ${sheet}, t.source_row, h.header, t.before, t.after, h.is_amount
    FROM (${changedCells}) AS t
    JOIN (VALUES ${rules}) AS r (decision, rule) ON r.decision = t.decision
    JOIN (VALUES ${join(columns)}) AS h (place, header, is_amount) ON h.place = t.place`);
  await recordRows(engine, received, aims);
}

const rowColumns = ['decision', 'rule', 'source', 'sheet', 'row', 'reason', 'customer', 'amount', 'cells'] as const;

async function recordRows(engine: Engine, received: ReceivedRows, aims: readonly Aim[]): Promise<void> {
  const { headers, file, sheet } = received;
  const byNumber = new Map(aims.map((aim) => [aim.number, aim]));
  const loader = await engine.loader(scratch.cells, rowColumns);
  const query = sql`SELECT received.*, l.decision FROM (${receivedQuery(received)}) AS received
    JOIN (${leavingRows}) AS l ON l.source_row = received.source_row ORDER BY received.source_row NULLS LAST`;
  const says = (row: readonly unknown[], header: string | undefined) => {
    const found = header === undefined ? null : row[headers.indexOf(header)];
    return typeof found === 'string' ? found : null;
  };
  for await (const { rows } of engine.batches(query)) {
    for (const row of rows) {
      const [number, decision] = [String(row[headers.length]), String(row[headers.length + 1])];
      const aim = byNumber.get(Number(decision));
      const texts = row.slice(0, headers.length) as (string | null)[];
      const known = [says(row, received.customer), says(row, received.amount), asJson(headers, texts)];
      loader.append([decision, aim?.rule ?? '', file, sheet, number, aim === undefined ? '' : reasonOf(aim), ...known]);
    }
  }
  await loader.finish();
  const whole = (column: string) => fn.whole(sql`CAST(${name(column)} AS DECIMAL(18,0))`);
  await engine.execute(sql`INSERT INTO ${name(quarantinedRows)} SELECT ${whole('decision')}, rule, source, sheet, ${whole('row')},
    reason, customer, amount, cells FROM ${name(scratch.cells)}`);
}

/** Why a row was set aside, in the file's own words. */
function reasonOf({ repair }: Aim): string {
  if (repair.kind === 'set-aside-repeats') return 'repeats an earlier row';
  if (repair.kind === 'set-aside') return `${repair.column} = "${repair.value}"`;
  if (repair.kind === 'set-aside-at') {
    return `${repair.key.column} = "${repair.key.value}", ${repair.column} = "${repair.value}"`;
  }
  return '';
}

/** The cells of a row as one JSON object; a column without header goes by its place, as `c3`. */
export function asJson(headers: readonly (string | null)[], cells: readonly (string | null)[]): string {
  return JSON.stringify(
    Object.fromEntries(headers.map((header, place) => [header ?? `c${place}`, cells[place] ?? null])),
  );
}
