import type { Random } from '#maths';
import { windowMonths } from './calendar.ts';

/** What a customer and the company agreed, and where billing does not keep to it (hidden). */
export interface Agreement {
  /** Months of a contract: 12, 24 or 36; and the month after the end of the first. */
  readonly term: number;
  readonly firstEnd: number;
  /** Rise of the price after the first and the second year, as a share. */
  readonly escalator: number;
  readonly agreedDiscount: number;
  /** Month in which the promotion ends, -1 without one. */
  readonly promoEnd: number;
  readonly isPromoStuck: boolean;
  readonly isRiseMissed: boolean;
  readonly rogueDiscount: number;
}

/** What the promotion takes off, as a share of the list. */
export const promoDiscount = 0.15;

const discountsByTier: readonly (readonly number[])[] = [[], [0, 0.05], [0, 0.05, 0.1], [0.05, 0.1, 0.15]];

/** What an agreement depends on. */
export interface Party {
  readonly tier: number;
  readonly joinMonth: number;
  readonly isNew: boolean;
  /** 0 for a customer that pays nothing for itself; it has no promotion. */
  readonly priceFactor: number;
}

/** Draws an agreement for a customer whose first month is `joinMonth`; an old contract ends within a term. */
export function drawAgreement(customer: Party, random: Random): Agreement {
  const term = random.weightedChoice([12, 24, 36], [0.55, 0.3, 0.15]);
  const escalator = random.weightedChoice([0, 0.03, 0.05], [0.35, 0.3, 0.35]);
  const hasPromo = random.chance(0.3) && customer.priceFactor > 0;
  return {
    term,
    firstEnd: customer.isNew ? customer.joinMonth + term : 1 + random.integer(term),
    escalator,
    agreedDiscount: random.choice(discountsByTier[customer.tier] ?? [0]),
    promoEnd: hasPromo ? customer.joinMonth + 3 + random.integer(24) : -1,
    isPromoStuck: hasPromo && random.chance(0.12),
    isRiseMissed: escalator > 0 && random.chance(0.06),
    rogueDiscount: random.chance(0.05) ? random.choice([0.08, 0.12, 0.2]) : 0,
  };
}

/** Months from `month` until the contract in force in the month before ends: 0 where it ends right then. */
export function monthsToEnd({ term, firstEnd }: Pick<Agreement, 'term' | 'firstEnd'>, month: number): number {
  if (firstEnd >= month) return firstEnd - month;
  return (term - ((month - firstEnd) % term)) % term;
}

/** Did a promotion really end within the six months before `month`? */
export function hadPromoCliff({ promoEnd, isPromoStuck }: Agreement, month: number): boolean {
  return promoEnd >= 0 && !isPromoStuck && promoEnd >= month - windowMonths && promoEnd < month;
}
