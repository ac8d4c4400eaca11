import { type Engine, sql, textsOf } from '#engine';
import { wilsonInterval } from '#maths';
import type { Bilingual, FigureKind, IsoDate } from '#values';
import { adoptedProducts } from '../outcomes/products.ts';
import { makeWindows } from '../outcomes/windows.ts';
import { productRecord } from '../targets/class-targets.ts';
import { coverageOf } from '../targets/coverage.ts';
import { addMonths } from '../targets/plan-windows.ts';
import type { Measured } from '../trust/card.ts';
import { count, percent } from '../trust/words.ts';

/** The products that an earlier run named to its customers, by a rule or by a prediction. */
export interface PastOffers {
  readonly run: string;
  readonly kind: FigureKind;
  readonly asOf: IsoDate;
  readonly months: number;
  /** One entry a customer and product. */
  readonly customers: readonly string[];
  readonly products: readonly string[];
}

/** How many of them were taken up within the window. */
export interface JudgedOffers {
  readonly run: string;
  readonly kind: FigureKind;
  readonly publishedOn: IsoDate;
  readonly until: IsoDate;
  readonly named: number;
  readonly taken: number;
  /** Share taken up, with the interval of Wilson (1927). */
  readonly rate: Measured;
  readonly text: Bilingual;
}

/**
 * Judges named products by what was taken up since, where records of products tell it and the window is over; so that a
 * rule and a prediction of the same day stand beside each other.
 */
export async function judgeOffers(engine: Engine, asOf: IsoDate, past: readonly PastOffers[]): Promise<JudgedOffers[]> {
  const coverage = await coverageOf(engine, asOf);
  const record = productRecord(coverage);
  const judged: JudgedOffers[] = [];
  for (const offers of past) {
    const until = addMonths(offers.asOf, offers.months);
    if (record === null || until > asOf || offers.customers.length === 0) continue;
    if ((coverage.get(record)?.last ?? '') < addMonths(until, -1)) continue;
    await makeWindows(engine, [{ asOf: offers.asOf, until }]);
    const found = await engine.columns(sql`SELECT customer_id, product FROM (${adoptedProducts(record)}) AS a
      ORDER BY customer_id NULLS LAST, product NULLS LAST`);
    const [ids, products] = [textsOf(found, 'customer_id'), textsOf(found, 'product')];
    const adopted = new Set(
      Array.from(ids.codes, (code, row) => pairOf(ids.levels[code], products.levels[products.codes[row] as number])),
    );
    judged.push(toldOf(offers, until, adopted));
  }
  return judged;
}

function toldOf(offers: PastOffers, until: IsoDate, adopted: ReadonlySet<string>): JudgedOffers {
  const named = offers.customers.length;
  const taken = offers.customers.filter((id, place) => adopted.has(pairOf(id, offers.products[place]))).length;
  const rate = { value: taken / named, ...wilsonInterval(taken, named) };
  const [all, some] = [count(named), count(taken)];
  const [share, low, high] = [percent(rate.value), percent(rate.low), percent(rate.high)];
  const by = offers.kind === 'RULE' ? { id: 'aturan', en: 'rule' } : { id: 'perkiraan', en: 'prediction' };
  const { run, kind, asOf: publishedOn } = offers;
  const text = {
    id: `Dari ${all.id} produk yang disebut ${by.id}, ${some.id} diambil (${share.id}; ${low.id} sampai ${high.id}).`,
    en: `Of ${all.en} products named by the ${by.en}, ${some.en} ${taken === 1 ? 'was' : 'were'} taken up (${share.en}; ${low.en} to ${high.en}).`,
  };
  return { run, kind, publishedOn, until, named, taken, rate, text };
}

function pairOf(customer: string | undefined, product: string | undefined): string {
  return `${customer}\u0000${product?.trim().toLowerCase()}`;
}
