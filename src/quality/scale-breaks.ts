import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { QualitySettings } from './settings.ts';

/** Rows of a column that must be ten times too large before the column itself is doubted. */
const leastCertain = 3;

const whole = fn.decimal(name('amount'), 0);

/** Distance in money of `amount * rate` from the nearest multiple of `step`. */
function distance(rate: number, step: number): Fragment {
  const gross = sql`CAST(amount AS DOUBLE) * ${rate}`;
  return sql`abs(${gross} - ${step} * round(${gross} * ${1 / step}))`;
}

function anyRate(rates: readonly number[], condition: (rate: number) => Fragment): Fragment {
  return rates.length === 0 ? sql`FALSE` : sql`(${join(rates.map(condition), ' OR ')})`;
}

/**
 * Makes `scale_breaks` (line, scale, proposed) and `scale_columns` (source, sheet, certain, likely, undecided, money).
 *
 * An importer that drops the decimal point makes 1,727,273.0 into 17,272,730. A price net of tax betrays it: a tenth of the
 * amount, with tax, is a round price, and the amount itself is not. For a hundred that test holds for both readings, so
 * it takes a column already known to be broken and peers of the same bandwidth to which the amount does not fit.
 */
export async function findScaleBreaks(engine: Engine, { vatRates }: QualitySettings): Promise<void> {
  const tenth = anyRate(vatRates, (rate) => sql`${distance(rate, 10_000)} <= ${5 * rate + 1e-6}`);
  const asIs = anyRate(vatRates, (rate) => sql`${distance(rate, 1000)} <= ${rate}`);
  const hundredth = anyRate(vatRates, (rate) => sql`${distance(rate, 100_000)} <= ${0.5 * rate + 1e-6}`);
  await engine.createTable(
    'scale_signs',
    sql`SELECT line, source, coalesce(sheet, '') AS sheet, amount, bandwidth_mbps, amount <> ${whole} AS has_cents,
        mod(amount, 1000) <> 0 AND mod(amount, 10) = 0 AND ${tenth} AND NOT ${asIs} AS is_tenfold,
        mod(amount, 1000) <> 0 AND ${hundredth} AS may_be_hundredfold,
        CASE WHEN bandwidth_mbps IS NULL THEN -1 WHEN bandwidth_mbps = 0 THEN 0 WHEN bandwidth_mbps < 1 THEN 1
          WHEN bandwidth_mbps <= 20 THEN 2 WHEN bandwidth_mbps <= 500 THEN 3 ELSE 4 END AS band
      FROM judged_lines WHERE excluded_by IS NULL AND amount > 0`,
  );
  await engine.createTable('scale_peers', peersQuery);
  await engine.createTable('scale_breaks', breaksQuery);
  await engine.createTable('scale_columns', columnsQuery);
  for (const table of ['scale_signs', 'scale_peers']) await engine.dropTable(table);
}

/** Of each column and band: how many breaks are certain, whether cents survive anywhere, the median of unsuspected amounts. */
const peersQuery = sql`SELECT c.source, c.sheet, b.band, c.certain, c.with_cents, b.peer_median
  FROM (SELECT source, sheet, ${fn.countIf(sql`is_tenfold`)} AS certain, ${fn.countIf(sql`has_cents`)} AS with_cents
    FROM scale_signs GROUP BY source, sheet) AS c
  JOIN (SELECT source, sheet, band, ${fn.quantile(sql`CASE WHEN may_be_hundredfold THEN NULL ELSE amount END`, 0.5)} AS peer_median
    FROM scale_signs GROUP BY source, sheet, band) AS b ON b.source = c.source AND b.sheet = c.sheet`;

/** Half-way in logarithms between the peers of a tenfold column and ten times them. */
const farAbovePeers = Math.sqrt(10);

const breaksQuery = sql`SELECT s.line, s.source, s.sheet, s.amount,
    CASE WHEN s.is_tenfold THEN 10 WHEN CAST(s.amount AS DOUBLE) >= ${farAbovePeers} * p.peer_median THEN 100 ELSE 0 END AS scale
  FROM scale_signs AS s JOIN scale_peers AS p ON p.source = s.source AND p.sheet = s.sheet AND p.band = s.band
  WHERE s.is_tenfold OR (s.may_be_hundredfold AND p.certain >= ${leastCertain} AND p.with_cents = 0)`;

const columnsQuery = sql`SELECT source, sheet, ${fn.countIf(sql`scale = 10`)} AS certain, ${fn.countIf(sql`scale = 100`)} AS likely,
    ${fn.countIf(sql`scale = 0`)} AS undecided,
    ${fn.sumMoney(sql`CASE scale WHEN 10 THEN amount - amount * 0.1 WHEN 100 THEN amount - amount * 0.01 ELSE 0 END`)} AS money
  FROM scale_breaks GROUP BY source, sheet HAVING ${fn.countIf(sql`scale = 10`)} >= ${leastCertain}`;
