import { type Engine, type Fragment, fn, join, literals, name, sql } from '#engine';
import { recordRules } from './catalog.ts';
import { typedTable } from './clean-entity.ts';
import { contestedNumbers, copiesTable, ownNumber, sharedNumbers } from './find-copies.ts';
import { isCellOf } from './gather-cells.ts';
import { datesTable } from './read-dates.ts';
import { flagsTable } from './read-flags.ts';
import { numbersTable } from './read-numbers.ts';
import type { ReceivedRecords, RecordField } from './received-records.ts';

/** Name of the table in which the findings of one entity are gathered. */
const foundTable = 'record_found';
/** More rows than these of one rule in one column are one finding. */
const mostRows = 1000;

const noMoney = sql`CAST(NULL AS DECIMAL(18,2))`;
const noRow = fn.whole(sql`CAST(NULL AS DOUBLE)`);
const nothing = fn.text(null);

/** What each state of a cell is reported as; a state that is not here is no finding. */
const byState: Readonly<Record<string, { rule: string; action: string }>> = {
  ambiguous: { rule: 'QUA-64', action: 'question' },
  unreadable: { rule: 'QUA-65', action: 'question' },
  placeholder: { rule: 'QUA-66', action: 'interpreted' },
  never: { rule: 'QUA-67', action: 'interpreted' },
  sentinel: { rule: 'QUA-67', action: 'interpreted' },
};

/** Ways of writing that are reported once for a column. */
const byColumn: Readonly<Record<string, string>> = { notation: 'QUA-63', ordered: 'QUA-63', percent: 'QUA-77' };

/** Amounts that may be below zero without anybody asking. */
const mayBeNegative = ['profit', 'net_revenue', 'leakage', 'open', 'discount', 'shipping', 'cost', 'tax'];

/** Adds what was found in the records of one entity to `findings`; `record_typed` and the dictionaries must be there. */
export async function findInRecords(engine: Engine, table: ReceivedRecords): Promise<void> {
  const parts = [
    ...(await cellFindings(engine, table)),
    ...textPlaceholders(table),
    ...negatives(table),
    ...copies(table),
    ...(await withoutCustomer(engine, table)),
  ];
  if (parts.length === 0) return;
  await engine.createTable(foundTable, join(parts, ' UNION ALL '));
  await publish(engine, table);
  await engine.dropTable(foundTable);
}

/** The columns of `record_found`. */
interface Found {
  rule: string;
  field: Fragment;
  row: Fragment;
  before: Fragment;
  after: Fragment;
  money: Fragment;
  action: string;
  from: Fragment;
}

function found(one: Found): Fragment {
  return sql`SELECT ${one.rule} AS rule, r.source, coalesce(r.sheet, '') AS sheet, ${one.row} AS "row", ${one.field} AS field,
    ${one.before} AS before, ${one.after} AS after, ${one.money} AS money, ${one.action} AS action FROM ${one.from}`;
}

/** Cells whose state is reported, by row; ways of writing, by column. */
async function cellFindings(engine: Engine, table: ReceivedRecords): Promise<Fragment[]> {
  const parts: Fragment[] = [];
  for (const dictionary of [numbersTable, datesTable, flagsTable]) {
    const seen = await engine.rows(
      sql`SELECT DISTINCT field, state FROM ${name(dictionary)} ORDER BY field NULLS LAST, state NULLS LAST`,
    );
    for (const row of seen) {
      const [field, state] = [String(row['field']), String(row['state'])];
      const cell = byState[state];
      const column = byColumn[state];
      if (cell !== undefined) parts.push(cellsInState(table, { dictionary, field, state, ...cell }));
      if (column !== undefined) parts.push(columnInState({ dictionary, field, state, rule: column }));
    }
  }
  return parts;
}

interface StateOf {
  dictionary: string;
  field: string;
  state: string;
  rule: string;
}

function cellsInState(table: ReceivedRecords, of: StateOf & { action: string }): Fragment {
  const { dictionary, field, state, rule, action } = of;
  const row = sql`SELECT source, coalesce(sheet, '') AS sheet, source_row, ${moneyOf(table)} AS money FROM ${name(typedTable)}`;
  return found({
    ...{ rule, action, field: sql`${field}`, row: sql`r.source_row`, before: sql`r.${name(field)}`, after: nothing },
    money: sql`m.money`,
    from: sql`${name(table.received)} AS r
      JOIN ${name(dictionary)} AS d ON ${isCellOf(sql`d`, field)} AND d.state = ${state}
      LEFT JOIN (${row}) AS m ON m.source = r.source AND m.sheet = coalesce(r.sheet, '') AND m.source_row = r.source_row`,
  });
}

/** One finding for a column: how many cells, and the first text among them. */
function columnInState({ dictionary, field, state, rule }: StateOf): Fragment {
  return found({
    ...{ rule, action: 'interpreted', field: sql`${field}`, row: noRow, money: noMoney },
    before: fn.concat(sql`r.example`, ' × ', fn.text(sql`r.cells`)),
    after: sql`r.reading`,
    from: sql`(SELECT source, sheet, min(cell) AS example, ${fn.sumWhole(sql`cell_rows`)} AS cells, ${readingOf(dictionary)} AS reading
      FROM ${name(dictionary)} WHERE field = ${field} AND state = ${state} GROUP BY source, sheet) AS r`,
  });
}

/** What the first text of a group was read as. */
function readingOf(dictionary: string): Fragment {
  const value = sql`min_by(value, cell)`;
  if (dictionary === datesTable) return fn.text(value);
  return fn.text(fn.decimal(value, 4));
}

/** The money of a row: its amount, its price, or what the customer pays. */
function moneyOf({ entity }: ReceivedRecords): Fragment {
  const fields = ['amount', 'price', 'base_revenue', 'monthly_charges'];
  const field = fields.find((one) => entity.fields.some((known) => known.name === one));
  return field === undefined ? noMoney : money(name(field));
}

/** An amount as money, where it is not beyond what money can be. */
function money(value: Fragment): Fragment {
  return sql`CASE WHEN abs(${value}) < 1e15 THEN ${fn.decimal(value, 2)} END`;
}

const placeholders = ['-', '--', '(null)', 'null', 'n/a', '#n/a', '#', 'nan', '(blank)', '(kosong)'];

/** Texts and ids that only stand for nothing. */
function textPlaceholders(table: ReceivedRecords): Fragment[] {
  const texts = table.fields.filter(({ kind, isTyped }) => ['text', 'id', 'list'].includes(kind) && !isTyped);
  return texts.map(({ name: field }) => {
    const cell = sql`r.${name(field)}`;
    return found({
      ...{ rule: 'QUA-66', action: 'interpreted', field: sql`${field}`, row: sql`r.source_row` },
      ...{ before: cell, after: nothing, money: noMoney },
      from: sql`${name(table.received)} AS r WHERE length(${cell}) < 12
        AND lower(trim(replace(${cell}, ${'\u00a0'}, ' '))) IN (${literals(placeholders)})`,
    });
  });
}

function negatives({ fields }: ReceivedRecords): Fragment[] {
  const amounts = fields.filter(({ name: field, kind }) => kind === 'amount' && !mayBeNegative.includes(field));
  return amounts.map(({ name: field }) => {
    const value = money(sql`r.${name(field)}`);
    return found({
      ...{ rule: 'QUA-68', action: 'kept', field: sql`${field}`, row: sql`r.source_row` },
      ...{ before: fn.text(value), after: fn.text(value), money: value },
      from: sql`${name(typedTable)} AS r WHERE r.${name(field)} < 0`,
    });
  });
}

function copies(table: ReceivedRecords): Fragment[] {
  const number = ownNumber(table);
  if (number === undefined) return [];
  const field = sql`${number.name}`;
  const copied = found({
    ...{ rule: 'QUA-69', action: 'excluded', field, row: sql`r.source_row`, after: nothing },
    ...{
      before: fn.text(sql`r.${name(number.name === 'customer_id' ? 'stated_id' : number.name)}`),
      money: moneyOfRow(table),
    },
    from: sql`${name(typedTable)} AS r JOIN ${name(copiesTable)} AS c
      ON c.source = r.source AND coalesce(c.sheet, '') = coalesce(r.sheet, '') AND c.source_row = r.source_row`,
  });
  const shared = found({
    ...{ rule: 'QUA-70', action: 'kept', field, row: sql`r.source_row`, after: nothing, money: noMoney },
    before: fn.concat(sql`r.number`, ' × ', fn.text(sql`n.rows_count`)),
    from: sql`(${sharedNumbers}) AS r JOIN (${contestedNumbers}) AS n ON n.number = r.number`,
  });
  return [copied, shared];
}

function moneyOfRow(table: ReceivedRecords): Fragment {
  const fields = ['amount', 'price', 'base_revenue', 'monthly_charges'];
  const field = fields.find((one) => table.entity.fields.some((known) => known.name === one));
  return field === undefined ? noMoney : money(sql`r.${name(field)}`);
}

/** How the customer of a row was found, where it was not by its own id. */
async function withoutCustomer(engine: Engine, table: ReceivedRecords): Promise<Fragment[]> {
  if (!table.entity.fields.some((field: { name: string }) => field.name === 'customer_id')) return [];
  const has = (field: string) => table.fields.some((one: RecordField) => one.name === field);
  const isOwnRow = table.entity.name === 'account_snapshot' && !has('customer_id') && !has('customer_name');
  const [counted] = await engine.rows(sql`SELECT ${fn.countIf(sql`customer_id IS NULL`)} AS unknown,
      ${fn.countIf(sql`customer_id IS NOT NULL AND stated_id IS NULL`)} AS linked FROM ${name(typedTable)}`);
  const rows = (rule: string, condition: Fragment) => summed(table, rule, condition);
  return [
    ...(Number(counted?.['unknown']) > 0 ? [rows('QUA-71', sql`customer_id IS NULL`)] : []),
    ...(Number(counted?.['linked']) > 0
      ? [rows(isOwnRow ? 'QUA-76' : 'QUA-75', sql`customer_id IS NOT NULL AND stated_id IS NULL`)]
      : []),
  ];
}

/** One finding for each table: how many rows meet a condition, and their money. */
function summed(table: ReceivedRecords, rule: string, condition: Fragment): Fragment {
  return found({
    ...{
      rule,
      action: rule === 'QUA-71' ? 'kept' : 'interpreted',
      field: sql`'customer_id'`,
      row: noRow,
      after: nothing,
    },
    ...{ before: fn.text(sql`r.rows_count`), money: sql`r.money` },
    from: sql`(SELECT source, coalesce(sheet, '') AS sheet, count(*) AS rows_count, ${sumOf(moneyOf(table))} AS money
      FROM ${name(typedTable)} WHERE ${condition} GROUP BY source, coalesce(sheet, '')) AS r`,
  });
}

function sumOf(value: Fragment): Fragment {
  return sql`CAST(${fn.sumMoney(value)} AS DECIMAL(18,2))`;
}

/** Up to a thousand findings of one rule in one column stay rows; more are one, with the ends of their texts. */
async function publish(engine: Engine, { entity }: ReceivedRecords): Promise<void> {
  const severity = join(
    recordRules.map(({ rule, severity: of }) => sql`WHEN ${rule} THEN ${of}`),
    ' ',
  );
  const counted = sql`SELECT *, count(*) OVER (PARTITION BY rule, source, sheet, field) AS alike FROM ${name(foundTable)}`;
  const texts = sql`CASE WHEN min(before) = max(before) THEN min(before) ELSE min(before) || ' … ' || max(before) END`;
  const single = sql`SELECT rule, source, sheet, "row", field, before, after, CAST(money AS DECIMAL(18,2)) AS money, action
    FROM (${counted}) AS few WHERE alike <= ${mostRows}`;
  const grouped = sql`SELECT rule, source, sheet, min("row") AS "row", field, ${fn.concat(texts, ' × ', fn.text(sql`count(*)`))} AS before,
      ${nothing} AS after, ${sumOf(sql`money`)} AS money, min(action) AS action
    FROM (${counted}) AS many WHERE alike > ${mostRows} GROUP BY rule, source, sheet, field`;
  await engine.execute(sql`INSERT INTO findings
    SELECT f.rule, CASE f.rule ${severity} ELSE 'info' END, f.source, NULLIF(f.sheet, ''), f."row", coalesce(h.header, f.field),
      f.before, f.after, f.money, f.action
    FROM (${single} UNION ALL ${grouped}) AS f LEFT JOIN (
      SELECT field, source, coalesce(sheet, '') AS sheet, min(header) AS header FROM received_columns
      WHERE entity = ${entity.name} GROUP BY field, source, coalesce(sheet, '')
    ) AS h ON h.field = f.field AND h.source = f.source AND h.sheet = f.sheet`);
}
