import { applyConformal, type Bands, bandCount, bandOf, bandsOf, type ConformalModel, fitConformal } from '#maths';

/** How far amounts may lie from a forecast, by ten bands of forecast and over all; in units of each row's own size. */
export interface AmountRanges {
  readonly bands: Bands;
  readonly banded: ConformalModel;
  readonly all: ConformalModel;
}

/** Forecasts beside a size of each row, above 0 and in money, that errors are measured in. */
export interface SizedForecast {
  readonly forecast: Float64Array;
  readonly size: Float64Array;
}

const alpha = 0.2;

/**
 * Learns ranges of 80 % from forecasts that were made without their own rows (Mondrian conformal prediction, Vovk,
 * Gammerman and Shafer 2005, section 4.5, in ten bands of forecast).
 */
export function learnAmountRanges({ forecast, size }: SizedForecast, actual: Float64Array): AmountRanges {
  const bands = bandsOf(forecast);
  const rows = { actual, low: forecast, high: forecast, scale: size };
  return {
    bands,
    banded: fitConformal({ ...rows, groups: bandOf(bands, forecast), groupCount: bandCount(bands) }, alpha),
    all: fitConformal(rows, alpha),
  };
}

/** The range of each row, at least 0; that of all where the band has too few rows, NaN where all have. */
export function amountRangesOf(
  { bands, banded, all }: AmountRanges,
  { forecast, size }: SizedForecast,
): { readonly low: Float64Array; readonly high: Float64Array } {
  const rows = { low: forecast, high: forecast, scale: size };
  const own = applyConformal(banded, { ...rows, groups: bandOf(bands, forecast) }, 0);
  const ofAll = applyConformal(all, rows, 0);
  const chosen = (end: 'low' | 'high') =>
    forecast.map((_, row) => {
      if (Number.isFinite(own.high[row])) return own[end][row] as number;
      return Number.isFinite(ofAll.high[row]) ? (ofAll[end][row] as number) : Number.NaN;
    });
  return { low: chosen('low'), high: chosen('high') };
}

/** Ranges learned on the rows of one part and put on those of the others, for each part: an honest test of them. */
export function crossedRanges(
  forecasts: SizedForecast,
  { actual, parts }: { actual: Float64Array; parts: Int32Array },
): { readonly low: Float64Array; readonly high: Float64Array } {
  const [low, high] = [new Float64Array(actual.length), new Float64Array(actual.length)];
  for (const part of new Set(parts)) {
    const outside = rowsWith(parts, (one) => one !== part);
    const inside = rowsWith(parts, (one) => one === part);
    const learned = learnAmountRanges(sizedAt(forecasts, outside), at(actual, outside));
    const found = amountRangesOf(learned, sizedAt(forecasts, inside));
    for (const [place, row] of inside.entries()) {
      [low[row], high[row]] = [found.low[place] as number, found.high[place] as number];
    }
  }
  return { low, high };
}

/** The values at some places, in that order. */
export function at(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number);
}

/** The places of a column whose value meets a condition. */
export function rowsWith(parts: Int32Array, condition: (part: number) => boolean): Int32Array {
  return Int32Array.from([...parts.keys()].filter((row) => condition(parts[row] as number)));
}

function sizedAt({ forecast, size }: SizedForecast, rows: Int32Array): SizedForecast {
  return { forecast: at(forecast, rows), size: at(size, rows) };
}
