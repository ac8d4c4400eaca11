import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { StagedTable } from '#sources';
import type { ColumnReading, NumberSummary } from './column-reading.ts';
import { columnTexts, stagedColumn } from './column-texts.ts';
import { isCompactDate } from './portray-column.ts';
import { type NumberReading, readNumber } from './readings/number.ts';

/** The number a text stands for in a column of that notation; null where the notation does not settle it. */
export function settledValue(read: NumberReading, notation: NumberSummary['notation']): number | null {
  if (read.writtenAs === 'either-dot') return byNotation(read.value, notation, notation === 'indonesian');
  if (read.writtenAs === 'either-comma') return byNotation(read.value, notation, notation !== 'indonesian');
  return read.value;
}

function byNotation(value: number, notation: NumberSummary['notation'], isThousand: boolean): number | null {
  if (notation === 'unclear') return null;
  return isThousand ? value * 1000 : value;
}

/** True for columns whose numbers are sizes or ids, not days. */
export function hasNumbers(reading: ColumnReading): boolean {
  return (reading.type === 'whole' || reading.type === 'decimal') && !isCompactDate(reading);
}

/** Name of the column of the table of values that holds the numbers of a staged column. */
export function valueColumn(index: number): Fragment {
  return name(`v${index}`);
}

/**
 * Makes a table of numbers from a staged one: `source_row` and, for each column of numbers, v0, v1 ... as DOUBLE, NULL
 * where a cell is not a number. The name of the table is given back; the caller drops it.
 */
export async function makeValues(
  engine: Engine,
  staged: StagedTable,
  readings: readonly ColumnReading[],
): Promise<string> {
  const values = `${staged.table}_values`;
  const numeric = readings.filter(hasNumbers);
  const mapped = numeric.filter(({ number }) => number?.isBare === false);
  for (const reading of mapped) await makeMap(engine, staged, reading);
  const columns = numeric.map((reading) => sql`, ${numberIn(reading)} AS ${valueColumn(reading.index)}`);
  const joins = mapped.map(
    ({ index }) => sql` LEFT JOIN ${mapTable(index)} AS ${name(`m${index}`)}
      ON ${name(`m${index}`)}.cell = s.${stagedColumn(index)}`,
  );
  await engine.createTable(
    values,
    sql`SELECT s.source_row${join(columns, '')} FROM ${name(staged.table)} AS s${join(joins, '')}`,
  );
  for (const { index } of mapped) await engine.dropTable(`doctor_map_${index}`);
  return values;
}

function mapTable(index: number): Fragment {
  return name(`doctor_map_${index}`);
}

function numberIn({ index, number }: ColumnReading): Fragment {
  if (number?.isBare === false) return sql`CAST(${name(`m${index}`)}.amount AS DOUBLE)`;
  const room = Math.max(0, 17 - Math.ceil(Math.log10(Math.max(1, Math.abs(number?.figures.highest ?? 1)) + 1)));
  const digits = Math.min(number?.figures.decimals ?? 0, room, 9);
  return sql`CAST(${fn.readDecimal(sql`trim(s.${stagedColumn(index)})`, digits)} AS DOUBLE)`;
}

/** Each different text of a column with its number, as text columns. */
async function makeMap(engine: Engine, staged: StagedTable, { index, number }: ColumnReading): Promise<void> {
  const loader = await engine.loader(`doctor_map_${index}`, ['cell', 'amount']);
  const texts = await columnTexts(engine, staged.table, index);
  for await (const batch of texts.all) {
    for (const { text } of batch) {
      const read = readNumber(text.trim());
      const value = read === undefined ? null : settledValue(read, number?.notation ?? 'plain');
      if (value !== null) loader.append([text, String(value)]);
    }
  }
  await loader.finish();
}
