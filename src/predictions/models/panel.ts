import { type Feature, takeRows, textKey } from '#maths';
import type { IsoDate } from '#values';
import type { Frame, FrameColumn } from '../frame.ts';

/** Customers on several days, one row for each customer and day, all with the same columns and the same codes of categories. */
export interface Panel {
  readonly ids: readonly string[];
  /** Day of each row as an index into `days`. */
  readonly day: Int32Array;
  /** The days, newest first. */
  readonly days: readonly IsoDate[];
  readonly columns: readonly FrameColumn[];
  /** What became of each row: 1, 0 or an amount; NaN where it is not known or does not count. */
  readonly outcome: Float64Array;
}

/** The rows of a panel that meet a condition, by index. */
export function rowsWhere(panel: Panel, condition: (row: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < panel.ids.length; row++) if (condition(row)) rows.push(row);
  return Int32Array.from(rows);
}

/** A part of a panel, its rows in the order given. */
export function partOf(panel: Panel, rows: Int32Array): Panel {
  const features = takeRows(
    panel.columns.map(({ feature }) => feature),
    rows,
  );
  return {
    ids: Array.from(rows, (row) => panel.ids[row] as string),
    day: Int32Array.from(rows, (row) => panel.day[row] as number),
    days: panel.days,
    columns: panel.columns.map((column, place) => ({
      ...column,
      ...(column.knownOn === undefined ? {} : { knownOn: taken(column.knownOn, rows) }),
      feature: features[place] as Feature,
    })),
    outcome: taken(panel.outcome, rows),
  };
}

function taken(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number);
}

/** The columns of a panel that are not named. */
export function withoutColumns(panel: Panel, names: ReadonlySet<string>): Panel {
  return { ...panel, columns: panel.columns.filter(({ name }) => !names.has(name)) };
}

/** What a learner reads of a panel. */
export function featuresOf(panel: Panel): Feature[] {
  return panel.columns.map(({ feature }) => feature);
}

/** A panel of one day as a frame. */
export function frameOf(panel: Panel, asOf: IsoDate): Frame {
  return { ids: panel.ids, asOf, columns: panel.columns };
}

/** The rows of customers chosen by their ids alone, about so many; with fewer rows all of them. */
export function customersOf(panel: Panel, most: number): Panel {
  const share = most / panel.ids.length;
  if (share >= 1) return panel;
  const place = new Map<string, number>();
  for (const id of panel.ids) if (!place.has(id)) place.set(id, textKey(id));
  const keys = Float64Array.from(place.values()).sort();
  const border = keys[Math.floor(share * keys.length)] as number;
  return partOf(
    panel,
    rowsWhere(panel, (row) => (place.get(panel.ids[row] as string) as number) < border),
  );
}
