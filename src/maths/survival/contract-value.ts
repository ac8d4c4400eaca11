/** A contract from now on: chances to leave at each coming renewal, what each brings, and the discount from one to the next. */
export interface Contract {
  /** the chance to leave at the next renewal, the one after ...; the last holds for all later ones */
  readonly hazards: ArrayLike<number>;
  /** margin of each renewal, in money */
  readonly margin: number;
  readonly discountRate: number;
  /** how many renewals are looked at */
  readonly renewals: number;
}

/** What a contract is worth over its renewals. */
export interface ContractValue {
  /** expected number of renewals */
  readonly expected: number;
  /** the same, each divided by 1 + rate for every renewal before it (so the next one counts whole) */
  readonly discounted: number;
  /** discounted times the margin */
  readonly value: number;
}

function survivalOf({ hazards, renewals }: Contract): Float64Array {
  if (hazards.length === 0) throw new RangeError('a contract needs at least one hazard');
  let share = 1;
  return Float64Array.from({ length: renewals }, (_, k) => {
    share *= 1 - (hazards[Math.min(k, hazards.length - 1)] as number);
    return share;
  });
}

/** Expected renewals and their discounted value (Fader and Hardie 2010), within the renewals looked at. */
export function contractValue(contract: Contract): ContractValue {
  const survival = survivalOf(contract);
  const factor = 1 / (1 + contract.discountRate);
  const discounted = survival.reduce((sum, share, k) => sum + share * factor ** k, 0);
  return {
    expected: survival.reduce((sum, share) => sum + share, 0),
    discounted,
    value: discounted * contract.margin,
  };
}

/** The value that one such contract exceeds with a chance of at most 1 - `level`: it ends at one renewal or another. */
export function contractValueQuantile(contract: Contract, level: number): number {
  const survival = survivalOf(contract);
  const factor = 1 / (1 + contract.discountRate);
  let [value, k] = [0, 0];
  while (k < survival.length && (survival[k] as number) > 1 - level) value += contract.margin * factor ** k++;
  return value;
}
