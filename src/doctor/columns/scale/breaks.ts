import { literals, name, sql } from '#engine';
import type { Look } from '../look.ts';
import { amountColumns, type Predictor, predictorsOf } from './predictors.ts';
import { type Residuals, residualsOf } from './residuals.ts';
import { Samples } from './sample.ts';
import { type TaxedRows, taxedRows } from './taxed.ts';
import { type Trial, tryOnSample } from './trial.ts';

/** One amount that seems to be 10, 100 or 1,000 times too large, or (power below 0) too small. */
export interface ScaleBreak {
  row: number;
  column: number;
  power: number;
  predictor: Predictor;
  sigma: number;
}

const ten = Math.log(10);
/** Widest scatter, per power of ten, at which a power can still be told from a large amount. */
const widestSigma = 0.25;
/** Predictors of each kind, by rows of the same texts and by other numbers of the row, that are followed. */
const kept = 2;
/** Difference of scatter up to which two predictors are equally close. */
const slightly = 0.03;
const mostOutliers = 20_000;
/** Share of outliers above which a predictor does not describe the column. */
const tooMany = 0.15;

/** What comparing amounts with their kind shows: breaks of scale, and rows that hold the tax where others do not. */
export interface Compared {
  breaks: ScaleBreak[];
  taxed: TaxedRows[];
}

/** Compares every column of amounts with what the closest predictors foretell; each cell is named once. */
export async function compareAmounts(look: Look): Promise<Compared> {
  const found: ScaleBreak[] = [];
  const taxed: TaxedRows[] = [];
  const samples = new Samples(look);
  for (const { index } of amountColumns(look)) {
    const residuals = await bestResiduals(look, index, samples);
    for (const at of residuals.keys()) found.push(...(await breaksBy(look, { residuals, at, column: index })));
    const above = await taxedRows(look, { column: index, residuals });
    if (above !== undefined) taxed.push(above);
    for (const { table } of residuals) await look.engine.dropTable(table);
  }
  return { breaks: attributed(found), taxed };
}

/** The residuals of the closest predictors of a column, closest first; those that speak of half of the rows go before. */
async function bestResiduals(look: Look, target: number, samples: Samples): Promise<Residuals[]> {
  const trials = new Map<string, Trial & { predictor: Predictor; isNarrow: boolean }>();
  for (const predictor of predictorsOf(look, target)) {
    const sample = await samples.for(predictor);
    const trial = tryOnSample(sample, target, predictor);
    if (trial === undefined || trial.sigma > 3 * widestSigma) continue;
    const sameAs = JSON.stringify([trial, predictor.factors]);
    if (!trials.has(sameAs)) trials.set(sameAs, { ...trial, predictor, isNarrow: trial.rows < sample.rows / 2 });
  }
  const best: Residuals[] = [];
  const inOrder = [...trials.values()].sort((a, b) => Number(a.isNarrow) - Number(b.isNarrow) || a.sigma - b.sigma);
  const byGroup = inOrder.filter(({ predictor }) => predictor.factors.length === 0).slice(0, kept);
  const byFactor = inOrder.filter(({ predictor }) => predictor.factors.length > 0).slice(0, kept);
  for (const { predictor } of inOrder.filter((one) => byGroup.includes(one) || byFactor.includes(one))) {
    const residuals = await residualsOf(look, { target, predictor, table: `doctor_residuals_${best.length}` });
    if (residuals !== undefined) best.push(residuals);
  }
  return best;
}

interface Judged {
  residuals: readonly Residuals[];
  at: number;
  column: number;
}

async function breaksBy(look: Look, { residuals, at, column }: Judged): Promise<ScaleBreak[]> {
  const own = residuals[at];
  if (own === undefined) return [];
  const outliers = await outliersOf(look, own);
  if (outliers.length === 0 || outliers.length > Math.max(2, own.rows * tooMany)) return [];
  const powers = powersAmong(outliers, own.sigma).filter(
    ({ power }) => power > 0 || own.predictor.factors.length === 0,
  );
  const asClose = residuals.filter((other) => other !== own && other.sigma <= own.sigma + slightly);
  const rows = powers.map(({ row }) => row);
  const contradicted = await spokenOf(look, asClose, rows);
  return powers
    .filter(({ row }) => !contradicted.has(row))
    .map(({ row, power }) => ({ row, column, power, predictor: own.predictor, sigma: own.sigma }));
}

/** A row far from what was foretold: distance `r` in logarithms, and the scatter of its own group. */
export interface Outlier {
  row: number;
  r: number;
  spread: number;
}

async function outliersOf({ engine }: Look, { table, sigma }: Residuals): Promise<Outlier[]> {
  const rows = await engine.rows(
    sql`SELECT source_row, r, spread FROM ${name(table)} WHERE abs(r) > ${bodyOf(sigma)}
      ORDER BY source_row NULLS LAST LIMIT ${mostOutliers}`,
  );
  return rows.map((row) => ({ row: Number(row['source_row']), r: Number(row['r']), spread: Number(row['spread']) }));
}

function bodyOf(sigma: number): number {
  return Math.max(4.5 * sigma, 0.35);
}

/**
 * Outliers that lie at a power of ten. Heavy tails thin out with the distance, so there must be at least three times as
 * many at a power as between it and half of it; the row must also be far outside its own group.
 */
export function powersAmong(outliers: readonly Outlier[], sigma: number): { row: number; power: number }[] {
  const named = outliers.map((one) => ({ ...one, power: powerOf(one, sigma) }));
  return [-3, -2, -1, 1, 2, 3].flatMap((power) => {
    const at = named.filter((one) => one.power === power);
    const between = named.filter(({ power: own, r }) => own === 0 && isBetween(r / (power * ten)));
    return at.length >= 3 * between.length ? at.map(({ row }) => ({ row, power })) : [];
  });
}

function isBetween(part: number): boolean {
  return part >= 0.5 && part < 1;
}

function powerOf({ r, spread }: Outlier, sigma: number): number {
  const power = Math.round(r / ten);
  const size = Math.abs(power);
  if (size === 0 || size > 3 || sigma > widestSigma * size || spread > widestSigma * size) return 0;
  const window = Math.min(Math.max(3 * sigma, 3 * spread, 0.02), 0.26 * ten * size);
  return Math.abs(r - power * ten) <= window ? power : 0;
}

/** Rows of which one of these predictors says that their amount is as foretold. */
async function spokenOf({ engine }: Look, others: readonly Residuals[], rows: readonly number[]): Promise<Set<number>> {
  const spoken = new Set<number>();
  if (rows.length === 0) return spoken;
  for (const { table, sigma } of others) {
    const known = await engine.rows(
      sql`SELECT source_row FROM ${name(table)} WHERE source_row IN (${literals(rows)}) AND abs(r) <= ${Math.max(1, bodyOf(sigma))}`,
    );
    for (const row of known) spoken.add(Number(row['source_row']));
  }
  return spoken;
}

/** One break for each cell; where the rows of a group show a break in one column, ratios to that column show nothing. */
function attributed(found: readonly ScaleBreak[]): ScaleBreak[] {
  const byGroup = new Set(
    found.filter(({ predictor }) => predictor.factors.length === 0).map(({ row, column }) => `${row} ${column}`),
  );
  const seen = new Set<string>();
  return found.filter(({ row, column, predictor }) => {
    const cell = `${row} ${column}`;
    if (seen.has(cell) || predictor.factors.some((factor) => byGroup.has(`${row} ${factor}`))) return false;
    seen.add(cell);
    return true;
  });
}
