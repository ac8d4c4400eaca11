import { type Fragment, fn, join, name, sql } from '#engine';
import type { Look } from '../look.ts';
import { hasNumbers, valueColumn } from '../values-table.ts';

/** Rates of value added tax, as factors on the net price. */
export const taxFactors = [1.1, 1.11, 1.12] as const;

const amount = name('amount');

/** Distance in money of `amount * rate` from the nearest multiple of `step`. */
function distance(rate: number, step: number): Fragment {
  const gross = sql`amount * ${rate}`;
  return sql`abs(${gross} - ${step} * round(${gross} * ${1 / step}))`;
}

function anyRate(condition: (rate: number) => Fragment): Fragment {
  return sql`(${join(taxFactors.map(condition), ' OR ')})`;
}

const tenth = anyRate((rate) => sql`${distance(rate, 10_000)} <= ${5 * rate + 1e-6}`);
const asIs = anyRate((rate) => sql`${distance(rate, 1000)} <= ${rate}`);
const hundredth = anyRate((rate) => sql`${distance(rate, 100_000)} <= ${0.5 * rate + 1e-6}`);
/** Chance that an amount that is a multiple of ten passes the test for a tenth: the windows over their step. */
const byChance = taxFactors.reduce((sum, rate) => sum + (2 * 5 * rate) / 10_000, 0);
/** Half-way in logarithms between the peers of a tenfold column and ten times them. */
const farAbovePeers = Math.sqrt(10);
const leastCertain = 3;

/** Amounts that tax arithmetic shows to be ten times too large, and those that are likely a hundred times too large. */
export interface LostPoints {
  tenfold: number[];
  hundredfold: number[];
}

/**
 * An importer that drops the decimal point makes 1,727,273.0 into 17,272,730. A price net of tax betrays it: a tenth of
 * the amount, with tax, is a round price, and the amount itself is not. That must happen far more often than by chance.
 * A hundredfold is taken for likely in a column that shows such amounts, keeps no cents, and where the amount stands far
 * above its peers (rows of about the same bandwidth where the table has one).
 */
export async function findLostPoints(look: Look, column: number): Promise<LostPoints> {
  const none = { tenfold: [], hundredfold: [] };
  const figures = look.portrait.columns[column]?.numbers;
  if (!figures || figures.highest < 10_000) return none;
  await look.engine.createTable('doctor_signs', signsQuery(look, column));
  const [counts] = await look.engine.rows(
    sql`SELECT ${fn.countIf(sql`is_tenfold`)} AS tenfold, ${fn.countIf(sql`may_be_tenfold`)} AS candidates,
      ${fn.countIf(sql`has_cents`)} AS cents FROM doctor_signs`,
  );
  const tenfold = Number(counts?.['tenfold']);
  const expected = Number(counts?.['candidates']) * byChance;
  const isCertain = tenfold >= leastCertain && tenfold > expected * 3 + 4 * Math.sqrt(expected);
  const found = isCertain ? await rowsOf(look, Number(counts?.['cents']) === 0) : none;
  await look.engine.dropTable('doctor_signs');
  return found;
}

function signsQuery(look: Look, column: number): Fragment {
  const isNumeric = new Set(look.readings.filter(hasNumbers).map(({ index }) => index));
  const bandwidth = look.portrait.columns.find(({ unit, index }) => unit === 'Mbps' && isNumeric.has(index));
  const mbps = bandwidth === undefined ? undefined : valueColumn(bandwidth.index);
  const band =
    mbps === undefined
      ? sql`0`
      : sql`CASE WHEN ${mbps} IS NULL THEN -1 WHEN ${mbps} = 0 THEN 0 WHEN ${mbps} < 1 THEN 1 WHEN ${mbps} <= 20 THEN 2
          WHEN ${mbps} <= 500 THEN 3 ELSE 4 END`;
  const mayBe = sql`mod(amount, 1000) <> 0 AND mod(amount, 10) = 0 AND NOT ${asIs}`;
  return sql`SELECT source_row, amount, band, amount <> round(amount) AS has_cents, ${mayBe} AS may_be_tenfold,
      ${mayBe} AND ${tenth} AS is_tenfold, mod(amount, 1000) <> 0 AND ${hundredth} AS may_be_hundredfold
    FROM (SELECT source_row, ${valueColumn(column)} AS amount, ${band} AS band FROM ${name(look.values)}) AS own
    WHERE ${amount} > 0`;
}

async function rowsOf({ engine }: Look, isWithoutCents: boolean): Promise<LostPoints> {
  const peers = sql`SELECT band, ${fn.quantile(sql`CASE WHEN may_be_hundredfold THEN NULL ELSE amount END`, 0.5)} AS peer
    FROM doctor_signs GROUP BY band`;
  const rows = await engine.rows(
    sql`SELECT s.source_row, s.is_tenfold FROM doctor_signs AS s JOIN (${peers}) AS p ON p.band = s.band
      WHERE s.is_tenfold OR (s.may_be_hundredfold AND ${isWithoutCents} AND s.amount >= ${farAbovePeers} * p.peer)
      ORDER BY s.source_row NULLS LAST`,
  );
  const of = (isTenfold: boolean) =>
    rows.filter((row) => row['is_tenfold'] === isTenfold).map((row) => Number(row['source_row']));
  return { tenfold: of(true), hundredfold: of(false) };
}
