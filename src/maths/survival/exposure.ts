import type { Exposure } from './hazards.ts';
import type { Observed } from './kaplan-meier.ts';

/**
 * Counts customer-periods of tenure of length `length`: a customer is at risk in a period when observed from its start,
 * and either to its end or to leaving within it. Periods seen in part are left out, so no hazard is too low. Periods from
 * `periods` on are counted as the last.
 */
export function exposureByPeriod({ time, event, entry }: Observed, length: number, periods: number): Exposure {
  const atRisk = new Float64Array(periods);
  const events = new Float64Array(periods);
  for (let i = 0; i < time.length; i++) {
    const until = (time[i] as number) / length;
    const first = Math.ceil((entry?.[i] ?? 0) / length);
    const whole = Math.floor(until);
    for (let k = first; k < whole; k++) {
      const period = Math.min(k, periods - 1);
      atRisk[period] = (atRisk[period] as number) + 1;
    }
    if (event[i] !== 1 || whole < first) continue;
    const period = Math.min(whole, periods - 1);
    atRisk[period] = (atRisk[period] as number) + 1;
    events[period] = (events[period] as number) + 1;
  }
  return { period: Int32Array.from(atRisk, (_, period) => period), atRisk, events, features: [] };
}
