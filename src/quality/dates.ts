import { type Engine, type Fragment, fn, name, type Row, sql } from '#engine';
import { ProductError } from '#values';
import type { QualitySettings } from './settings.ts';

const iso = '^([0-9]{4}-[0-9]{2}-[0-9]{2})';
const slashed = '^([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})';
const first = fn.readDecimal(fn.extract(name('since_bare'), slashed, 1), 0);
const second = fn.readDecimal(fn.extract(name('since_bare'), slashed, 2), 0);

/** Makes `line_dates` (line, since, since_notation), the order of day and month settled column by column. */
export async function readDates(engine: Engine, settings: QualitySettings): Promise<void> {
  const columns = await engine.rows(
    sql`SELECT source, coalesce(sheet, '') AS sheet, min(CASE WHEN ${first} <= 12 AND ${second} <= 12 THEN source_row END) AS doubtful_row,
        ${fn.countIf(sql`${first} > 12`)} AS day_first, ${fn.countIf(sql`${second} > 12`)} AS month_first
      FROM parsed_lines WHERE since_bare IS NOT NULL GROUP BY source, coalesce(sheet, '')
      ORDER BY source NULLS LAST, sheet NULLS LAST`,
  );
  for (const column of columns) await refuseDoubt(engine, column, settings);
  const orders = columns.map(
    (column) =>
      sql`WHEN source = ${String(column['source'])} AND coalesce(sheet, '') = ${String(column['sheet'])} THEN ${isDayFirst(column, settings)}`,
  );
  const dayFirst = orders.length === 0 ? sql`TRUE` : sql`CASE ${orders.reduce((a, b) => sql`${a} ${b}`)} ELSE TRUE END`;
  await engine.createTable('line_dates', datesQuery(dayFirst));
}

function isDayFirst(column: Row, { dateOrder }: QualitySettings): boolean {
  if (Number(column['day_first']) > 0) return true;
  return Number(column['month_first']) === 0 && dateOrder === 'day-first';
}

async function refuseDoubt(engine: Engine, column: Row, { dateOrder }: QualitySettings): Promise<void> {
  const isSettled = Number(column['day_first']) > 0 || Number(column['month_first']) > 0;
  if (isSettled || column['doubtful_row'] === null || dateOrder !== 'ask') return;
  const [header] = await engine.rows(
    sql`SELECT header FROM received_columns WHERE entity = 'lines' AND field = 'since' AND source = ${String(column['source'])}`,
  );
  throw new ProductError('quality/ambiguous-date', 'Day and month cannot be told apart in any date of this column.', {
    place: {
      file: String(column['source']),
      ...(column['sheet'] === '' ? {} : { sheet: String(column['sheet']) }),
      row: Number(column['doubtful_row']),
      column: String(header?.['header'] ?? 'since'),
    },
    hint: 'Say which comes first: --set quality.dateOrder=day-first or month-first.',
  });
}

function datesQuery(dayFirst: Fragment): Fragment {
  const year = fn.extract(name('since_bare'), slashed, 3);
  const day = sql`CASE WHEN day_comes_first THEN ${first} ELSE ${second} END`;
  const month = sql`CASE WHEN day_comes_first THEN ${second} ELSE ${first} END`;
  const twoDigits = (figure: Fragment) => sql`lpad(${fn.text(fn.whole(figure))}, 2, '0')`;
  const built = sql`${year} || '-' || ${twoDigits(month)} || '-' || ${twoDigits(day)}`;
  return sql`SELECT line, since, CASE WHEN since_bare IS NULL THEN 'missing' WHEN since IS NULL THEN 'unreadable'
      WHEN ${fn.matches(name('since_bare'), iso)} THEN 'iso' ELSE 'ordered' END AS since_notation
    FROM (
      SELECT line, since_bare, coalesce(${fn.readDate(fn.extract(name('since_bare'), iso, 1))}, ${fn.readDate(built)}) AS since
      FROM (SELECT line, since_bare, ${dayFirst} AS day_comes_first FROM parsed_lines) AS ordered
    ) AS read_dates`;
}
