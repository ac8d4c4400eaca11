import { type Engine, type Fragment, fn, join, type Row, sql } from '#engine';
import { factors } from '../catalog.ts';
import type { FactorName } from '../factor.ts';
import type { OffersSettings } from '../settings.ts';

interface FactorAudit {
  factor: FactorName;
  lowest: number;
  highest: number;
  values: number;
  /** Entropy of the points in bits. */
  information: number;
}

/** Makes `factor_audit` from the counts, and gives the factors that are the same for everybody. */
export async function auditFactors(engine: Engine, { weights }: OffersSettings): Promise<ReadonlySet<FactorName>> {
  const counts = await engine.rows(
    sql`SELECT factor, points, pairs FROM offer_audit_counts ORDER BY factor NULLS LAST, points NULLS LAST`,
  );
  const audits = factors.flatMap(({ factor }) => auditOf(factor, counts) ?? []);
  const rows = audits.map(
    (audit) => sql`SELECT ${audit.factor} AS factor, ${fn.decimal(weights[audit.factor], 2)} AS weight,
      ${points(audit.lowest)} AS lowest, ${points(audit.highest)} AS highest, ${fn.whole(audit.values)} AS "values",
      CAST(${audit.information} AS DOUBLE) AS information, ${audit.values === 1} AS is_constant`,
  );
  const empty = sql`SELECT '' AS factor, ${points(0)} AS weight, ${points(0)} AS lowest, ${points(0)} AS highest,
    ${fn.whole(0)} AS "values", CAST(0 AS DOUBLE) AS information, FALSE AS is_constant WHERE FALSE`;
  await engine.createTable('factor_audit', join([...rows, empty], ' UNION ALL '));
  return new Set(audits.filter((audit) => audit.values === 1).map((audit) => audit.factor));
}

function auditOf(factor: FactorName, counts: readonly Row[]): FactorAudit | undefined {
  const own = counts.filter((row) => row['factor'] === factor);
  if (own.length === 0) return undefined;
  const values = own.map((row) => Number(row['points']));
  return {
    factor,
    lowest: Math.min(...values),
    highest: Math.max(...values),
    values: own.length,
    information: entropyBits(own.map((row) => Number(row['pairs']))),
  };
}

/** Shannon entropy in bits, rounded to six decimals so that it does not hang on the order of adding. */
function entropyBits(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const bits = counts.reduce((sum, count) => sum - (count / all) * Math.log2(count / all), 0);
  return Math.round(bits * 1e6) / 1e6 + 0;
}

/** Hundredths as exact points. */
function points(hundredths: number): Fragment {
  return fn.decimal(sql`CAST(${hundredths} AS DECIMAL(18,2)) * 0.01`, 2);
}
