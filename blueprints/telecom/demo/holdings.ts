import type { Random } from '#maths';
import type { Product } from './catalogue.ts';
import { type Delivery, families } from './families.ts';
import { industries } from './market.ts';

/** The catalogue arranged for drawing what customers hold. */
export interface Market {
  /** Products of each family. */
  byFamily: readonly (readonly Product[])[];
  /** For industry x family: the log weight of affinity. */
  affinity: readonly (readonly number[])[];
  /** For family x family: how much holding the first adds to the log weight of the second. */
  complement: readonly (readonly number[])[];
}

/** Who chooses, and what it holds already. */
export interface Choosing {
  industry: number;
  owner: string;
  connection: 'Connectivity' | 'IP-Only' | 'Non-Connectivity';
  mbps: number;
  /** Price level 1 to 4 of all it pays. */
  level: number;
  held: readonly Product[];
}

const homeIndustry = 1.3;
const boughtTogether = 1.6;
const boughtTogetherBack = 1.1;
const heldAlready = -1.6;

/** The market of a catalogue. */
export function makeMarket(catalogue: readonly Product[]): Market {
  const firstWords = industries.map(({ name }) => name.split(' ')[0] ?? '');
  return {
    byFamily: families.map((_, family) => catalogue.filter((product) => product.family === family)),
    affinity: firstWords.map((word) =>
      families.map((family) => (family.for.split(' ').includes(word) ? homeIndustry : 0)),
    ),
    complement: families.map((first, i) =>
      families.map((second, j) => {
        if (i === j) return heldAlready;
        if (first.goesWith.split('|').includes(second.name)) return boughtTogether;
        return second.goesWith.split('|').includes(first.name) ? boughtTogetherBack : 0;
      }),
    ),
  };
}

/** The kinds of delivery open to a customer's next service; its first service makes it what it is. */
function openDeliveries({ connection, held, mbps }: Choosing): readonly Delivery[] {
  if (connection === 'Non-Connectivity') return ['none'];
  if (connection === 'IP-Only') return held.length === 0 ? ['ip'] : ['ip', 'none'];
  if (held.length === 0) return ['access'];
  return mbps >= 2 ? ['access', 'link', 'ip', 'e1', 'none'] : ['access', 'ip', 'none'];
}

/** One more product for a customer, drawn by affinity, what goes together, price level and bandwidth. */
export function drawHolding(market: Market, random: Random, choosing: Choosing): Product {
  const open = openDeliveries(choosing);
  const weights = families.map((family, index) => {
    const sold = (market.byFamily[index] ?? []).some((product) => isAvailable(product, choosing.owner));
    if (!sold || !open.includes(family.delivery)) return 0;
    const together = choosing.held.reduce((sum, product) => sum + (market.complement[product.family]?.[index] ?? 0), 0);
    const again = family.delivery === 'access' && choosing.held.length > 0 ? 0.5 : 0;
    return Math.exp((market.affinity[choosing.industry]?.[index] ?? 0) + Math.max(together, -3) + again);
  });
  if (weights.every((weight) => weight === 0)) return random.choice(market.byFamily.flat());
  const products = market.byFamily[random.weightedIndex(weights)] ?? [];
  return random.weightedChoice(
    products,
    products.map((product) => gradeWeight(product, choosing)),
  );
}

function isAvailable(product: Product, owner: string): boolean {
  return !product.ownersWithout.includes(owner);
}

function gradeWeight(product: Product, choosing: Choosing): number {
  if (!isAvailable(product, choosing.owner)) return 0;
  const fits = choosing.connection !== 'Connectivity' || product.minBandwidth <= choosing.mbps;
  return Math.exp(-0.6 * (product.level - choosing.level) ** 2) * (fits ? 1 : 0.15);
}
