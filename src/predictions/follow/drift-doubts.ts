import type { IsoDate } from '#values';
import type { Frame } from '../frame.ts';
import { frameOf, type Panel, partOf, rowsWhere } from '../models/panel.ts';
import type { ProbeDoubt } from '../trust/card.ts';
import { driftOfFrame } from '../trust/drift-of-frame.ts';

/**
 * The columns that have drifted far between the latest day learned from and the customers to be scored: a model knows
 * little of values it hardly saw. Time since a start grows by itself and is left out. Only said; nothing is changed.
 */
export function driftDoubts(past: Panel, now: Frame): ProbeDoubt[] {
  const latest = Math.min(...new Set(past.day));
  const day = past.days[latest] as IsoDate;
  if (day === now.asOf || past.ids.length === 0) return [];
  const before = frameOf(
    partOf(
      past,
      rowsWhere(past, (row) => past.day[row] === latest),
    ),
    day,
  );
  const clocks = new Set(
    now.columns.filter(({ unit }) => unit === 'months' || unit === 'days').map(({ name }) => name),
  );
  return driftOfFrame(before, now)
    .filter(({ column, verdict }) => verdict === 'strong' && !clocks.has(column))
    .map(({ column, text }) => ({ check: 'drift', columns: [column], evidence: text, action: 'say' }));
}
