import type { NumericSample } from './numeric-sample.ts';

/** A calculation that a sample of rows follows; columns are numbered as in the sample. */
export interface Candidate {
  kind: 'sum' | 'product' | 'near-product' | 'multiple';
  result: number;
  terms: number[];
  factor: number | null;
  /** How far a result may be from the calculation and still follow it. */
  tolerance: number;
}

const fewestRows = 8;
const missesAllowed = 0.05;

/** The calculations that the sample follows. Rows in which it goes without saying, as 0 = 0 + 0, count for nothing. */
export function seekIdentities(sample: NumericSample): Candidate[] {
  if (sample.rows < fewestRows) return [];
  const columns = withoutCopies(sample);
  const found: Candidate[] = [];
  for (const result of columns) {
    const others = columns.filter((column) => column !== result);
    const sums = pairs(others).filter((terms) => isSum(sample, result, terms));
    const terms =
      sums.length > 0 || others.length > 12 ? sums : triples(others).filter((three) => isSum(sample, result, three));
    found.push(...terms.map((list) => candidate(sample, 'sum', { result, terms: list })));
    found.push(...seekProducts(sample, result, others));
    if (terms.length === 0) found.push(...seekMultiples(sample, result, others));
  }
  return found;
}

/** Columns that do not repeat an earlier one. */
function withoutCopies({ columns, values, rows }: NumericSample): number[] {
  const seen = new Set<string>();
  return columns.flatMap((_, index) => {
    const key = (values[index] ?? []).slice(0, Math.min(rows, 200)).join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
}

function pairs(columns: readonly number[]): number[][] {
  return columns.flatMap((one, index) => columns.slice(index + 1).map((other) => [one, other]));
}

function triples(columns: readonly number[]): number[][] {
  return columns.flatMap((one, index) => pairs(columns.slice(index + 1)).map((rest) => [one, ...rest]));
}

function candidate(
  sample: NumericSample,
  kind: Candidate['kind'],
  { result, terms }: Pick<Candidate, 'result' | 'terms'>,
): Candidate {
  return { kind, result, terms, factor: null, tolerance: toleranceOf(sample, result) };
}

/** Rounding of the last decimal that the column writes. */
export function toleranceOf({ columns }: Pick<NumericSample, 'columns'>, result: number): number {
  const decimals = Math.min(columns[result]?.portrait.numbers?.decimals ?? 0, 4);
  return decimals === 4 ? 0.0002 : 0.6 * 10 ** -decimals;
}

function isSum(sample: NumericSample, result: number, terms: readonly number[]): boolean {
  const calculate = (row: number) => terms.reduce((sum, term) => sum + at(sample, term, row), 0);
  const isTelling = (row: number) => terms.every((term) => at(sample, term, row) !== 0);
  return follows(sample, result, { calculate, isTelling });
}

function at(sample: NumericSample, column: number, row: number): number {
  return sample.values[column]?.[row] ?? Number.NaN;
}

interface Calculation {
  calculate: (row: number) => number;
  /** False in rows where the calculation holds by itself. */
  isTelling: (row: number) => boolean;
}

function follows(sample: NumericSample, result: number, { calculate, isTelling }: Calculation): boolean {
  const tolerance = toleranceOf(sample, result);
  const missesLeft = Math.floor(sample.rows * missesAllowed);
  const seen = { rows: 0, misses: 0, telling: 0, tellingMisses: 0 };
  for (let row = 0; row < sample.rows && seen.misses <= missesLeft; row++) {
    const value = at(sample, result, row);
    const expected = calculate(row);
    if (Number.isNaN(value) || Number.isNaN(expected)) continue;
    const misses = Math.abs(value - expected) > Math.max(tolerance, Math.abs(value) * 1e-9) ? 1 : 0;
    seen.rows++;
    seen.misses += misses;
    if (!isTelling(row)) continue;
    seen.telling++;
    seen.tellingMisses += misses;
  }
  const isOften = seen.rows >= fewestRows && seen.telling >= (seen.rows >= 30 ? 4 : 6);
  return isOften && seen.misses <= seen.rows * missesAllowed && seen.tellingMisses <= seen.telling * 0.1;
}

function seekProducts(sample: NumericSample, result: number, others: readonly number[]): Candidate[] {
  return pairs(others).flatMap((terms) => {
    const [one = 0, other = 0] = terms;
    const calculate = (row: number) => at(sample, one, row) * at(sample, other, row);
    const isTelling = (row: number) => terms.every((term) => ![0, 1].includes(at(sample, term, row)));
    if (follows(sample, result, { calculate, isTelling }) && isNoMultiple(sample, result, { terms, gap: 0.0001 })) {
      return [candidate(sample, 'product', { result, terms })];
    }
    const gaps = gapsOf(sample, result, calculate);
    const gap = middle(gaps, 0.5);
    const isNear = gaps.length >= 30 && gap <= 0.05 && middle(gaps, 0.9) <= 0.4;
    if (!isNear || !isNoMultiple(sample, result, { terms, gap })) return [];
    return [candidate(sample, 'near-product', { result, terms })];
  });
}

/** Gaps between result and calculation as shares of the result; dear for many columns, so a stretch is tried first. */
function gapsOf(sample: NumericSample, result: number, calculate: (row: number) => number): number[] {
  const gaps: number[] = [];
  for (let row = 0; row < sample.rows; row++) {
    const value = at(sample, result, row);
    const gap = Math.abs((value - calculate(row)) / value);
    if (value !== 0 && !Number.isNaN(gap)) gaps.push(gap);
    if (gaps.length === 60 && middle(gaps, 0.5) > 0.1) return gaps.slice(0, 1);
  }
  return gaps;
}

/** A product says something only where no single term does as well: a column near one multiplies nothing. */
function isNoMultiple(
  sample: NumericSample,
  result: number,
  { terms, gap }: { terms: number[]; gap: number },
): boolean {
  return terms.every((term) => {
    const ratios = ratiosOf(sample, result, term);
    const factor = middle(ratios, 0.5);
    const gaps = ratios.map((ratio) => Math.abs((ratio - factor) / ratio));
    return middle(gaps, 0.5) >= gap * 3 + 0.001;
  });
}

function seekMultiples(sample: NumericSample, result: number, others: readonly number[]): Candidate[] {
  return others.flatMap((term) => {
    const ratios = ratiosOf(sample, result, term);
    const factor = Number(middle(ratios, 0.5).toPrecision(6));
    if (ratios.length < fewestRows || !isRounder(factor)) return [];
    const calculate = (row: number) => at(sample, term, row) * factor;
    const isTelling = (row: number) => at(sample, term, row) !== 0;
    const different = new Set(sample.values[term]).size;
    if (different < 6 || !follows(sample, result, { calculate, isTelling })) return [];
    return [{ ...candidate(sample, 'multiple', { result, terms: [term] }), factor }];
  });
}

/** Of a factor and its inverse the one that is written shorter, as 0.11 rather than 9.09091; of 12 and 1/12 the former. */
function isRounder(factor: number): boolean {
  if (!Number.isFinite(factor) || factor === 0 || Math.abs(Math.abs(factor) - 1) < 0.0001) return false;
  const inverse = Number((1 / factor).toPrecision(6));
  const [own, other] = [String(Math.abs(factor)).length, String(Math.abs(inverse)).length];
  return own < other || (own === other && Math.abs(factor) > 1);
}

function ratiosOf(sample: NumericSample, result: number, term: number): number[] {
  const ratios: number[] = [];
  for (let row = 0; row < sample.rows; row++) {
    const ratio = at(sample, result, row) / at(sample, term, row);
    if (Number.isFinite(ratio) && ratio !== 0) ratios.push(ratio);
  }
  return ratios;
}

/** The value below which this share of the values lies. */
function middle(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
