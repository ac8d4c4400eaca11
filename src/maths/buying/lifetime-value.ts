import type { Histories } from './histories.ts';
import { expectedFuturePurchases, type PurchaseFit } from './predict.ts';

/** A future of `periods` periods of `periodLength` (in the unit of T), each discounted by `discountRate` (0.01 is 1 %). */
export interface Horizon {
  readonly periods: number;
  readonly periodLength: number;
  readonly discountRate: number;
}

/**
 * Expected purchases of each customer over the horizon, those of period k divided by (1 + rate)^k: times the expected
 * value of a purchase and its margin this is the lifetime value (Fader, Hardie and Lee 2005, "RFM and CLV").
 */
export function discountedFuturePurchases(fit: PurchaseFit, histories: Histories, horizon: Horizon): Float64Array {
  const { periods, periodLength, discountRate } = horizon;
  const sum = new Float64Array(histories.x.length);
  let before = new Float64Array(histories.x.length);
  for (let period = 1; period <= periods; period++) {
    const upTo = expectedFuturePurchases(fit, histories, period * periodLength);
    const factor = (1 + discountRate) ** -period;
    for (let i = 0; i < sum.length; i++) {
      sum[i] = (sum[i] as number) + ((upTo[i] as number) - (before[i] as number)) * factor;
    }
    before = Float64Array.from(upTo);
  }
  return sum;
}
