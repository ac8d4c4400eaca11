import { type Engine, type Fragment, numbersOf, sql, textsOf } from '#engine';
import type { Panel } from '../models/panel.ts';
import { adoptedProducts, heldProducts, type ProductRecord } from '../outcomes/products.ts';

/** Who held and who took up which product: one flag (0 or 1) for each row of the panel and product. */
export interface ProductPanel {
  readonly panel: Panel;
  /** Names of the commonest products, in alphabetical order. */
  readonly products: readonly string[];
  readonly held: readonly Uint8Array[];
  readonly adopted: readonly Uint8Array[];
}

/** Adds to a panel what its customers held on its days and took up in the windows of `outcome_windows`. */
export async function productPanel(engine: Engine, record: ProductRecord, panel: Panel): Promise<ProductPanel> {
  const held = await pairsOf(engine, heldProducts(record));
  const adopted = await pairsOf(engine, adoptedProducts(record));
  const products = commonest([...held, ...adopted]);
  const rowOf = new Map(panel.ids.map((id, row) => [`${panel.day[row]} ${id}`, row]));
  const dayOf = new Map(panel.days.map((day, place) => [Date.parse(day) / 86_400_000, place]));
  const flags = (pairs: readonly Pair[]) => {
    const columns = products.map(() => new Uint8Array(panel.ids.length));
    const placeOf = new Map(products.map((product, place) => [product, place]));
    for (const { customer, product, day } of pairs) {
      const row = rowOf.get(`${dayOf.get(day)} ${customer}`);
      const column = columns[placeOf.get(product) ?? -1];
      if (row !== undefined && column !== undefined) column[row] = 1;
    }
    return columns;
  };
  return { panel, products, held: flags(held), adopted: flags(adopted) };
}

/** Products beyond these, the commonest, have no chances of their own: a list of thousands of articles is no catalogue. */
const mostProducts = 60;

function commonest(pairs: readonly Pair[]): string[] {
  const counts = new Map<string, number>();
  for (const { product } of pairs) counts.set(product, (counts.get(product) ?? 0) + 1);
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return byCount
    .slice(0, mostProducts)
    .map(([product]) => product)
    .sort();
}

interface Pair {
  readonly customer: string;
  readonly product: string;
  readonly day: number;
}

async function pairsOf(engine: Engine, query: Fragment): Promise<Pair[]> {
  const found = await engine.columns(sql`SELECT customer_id, as_of, product FROM (${query}) AS pairs
    ORDER BY as_of NULLS LAST, customer_id NULLS LAST, product NULLS LAST`);
  const [customers, products, days] = [
    textsOf(found, 'customer_id'),
    textsOf(found, 'product'),
    numbersOf(found, 'as_of'),
  ];
  return Array.from(days, (day, row) => ({
    customer: customers.levels[customers.codes[row] as number] ?? '',
    product: products.levels[products.codes[row] as number] ?? '',
    day,
  }));
}
