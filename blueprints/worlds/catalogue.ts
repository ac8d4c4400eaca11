import { industries, regions } from './market.ts';

/** A product of the world. Products 0 to 2 are access lines, of which a customer has at most one. */
export interface WorldProduct {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  /** 1 to 3: for small, middle and large customers. */
  readonly tier: number;
  /** Rupiah a month; 0 for access lines, priced by their bandwidth. */
  readonly price: number;
  /** Mbps. */
  readonly leastBandwidth: number;
  readonly complexity: string;
  /** Indices of the industries that buy it more often. */
  readonly home: readonly number[];
  /** Indices of the regions that cannot have it. */
  readonly without: readonly number[];
}

type Row = readonly [string, string, number, number, number, string, readonly number[], readonly number[]];

const link = 'Connectivity';
const address = 'IP Services';
const cloud = 'Cloud & DC';
const security = 'Security';
const office = 'Collaboration';
const things = 'IoT & Energy';

const rows: readonly Row[] = [
  ['Dedicated Internet', link, 2, 0, 0, 'Medium', [0, 1, 2, 9], []],
  ['Business Broadband', link, 1, 0, 0, 'Simple', [5, 8, 11], []],
  ['Metro Ethernet', link, 3, 0, 0, 'Complex', [1, 2, 7], []],
  ['Private Network', link, 2, 2_400_000, 5, 'Medium', [0, 1, 5, 10], []],
  ['Managed SD-WAN', link, 3, 4_200_000, 20, 'Complex', [1, 5, 10], [9]],
  ['Clear Channel', link, 3, 6_500_000, 50, 'Complex', [6, 7], [8, 9]],
  ['Public Address Block', address, 1, 350_000, 0, 'Simple', [7, 9], []],
  ['IP Transit', address, 3, 8_500_000, 200, 'Complex', [7], [4, 8]],
  ['Content Delivery', address, 2, 1_800_000, 50, 'Medium', [9, 5], []],
  ['Rack Colocation', cloud, 3, 7_200_000, 20, 'Complex', [1, 7, 9], [4, 8, 9]],
  ['Virtual Server', cloud, 2, 2_900_000, 10, 'Medium', [0, 9, 11], []],
  ['Cloud Backup', cloud, 1, 650_000, 5, 'Simple', [3, 4, 11], []],
  ['Disaster Recovery', cloud, 3, 9_800_000, 50, 'Complex', [1, 3], [9]],
  ['Object Storage', cloud, 1, 480_000, 10, 'Simple', [9, 4], []],
  ['Managed Firewall', security, 2, 2_200_000, 10, 'Medium', [0, 1, 3], []],
  ['Attack Protection', security, 3, 3_900_000, 50, 'Complex', [1, 7, 0], []],
  ['Security Monitoring', security, 3, 8_900_000, 20, 'Complex', [1, 6, 0], [8]],
  ['Endpoint Protection', security, 1, 390_000, 0, 'Simple', [3, 4, 11], []],
  ['Voice Trunk', office, 1, 550_000, 2, 'Simple', [5, 8, 11], []],
  ['Video Meeting', office, 2, 950_000, 10, 'Medium', [0, 4], []],
  ['Managed WiFi', office, 2, 1_250_000, 10, 'Medium', [8, 4, 3, 5], []],
  ['Camera Analytics', things, 2, 1_450_000, 20, 'Medium', [5, 2, 10], []],
  ['Smart Metering', things, 3, 5_400_000, 0, 'Complex', [6, 2], [9]],
  ['Solar Monitoring', things, 2, 2_600_000, 0, 'Medium', [2, 6, 8], []],
  ['Fleet Tracking', things, 1, 620_000, 0, 'Simple', [10, 2], []],
];

/** The 25 products; a product is its index, and bit `index` in a mask of what a customer holds. */
export const products: readonly WorldProduct[] = rows.map(
  ([name, category, tier, price, leastBandwidth, complexity, home, without], index) => ({
    code: `P${String(index + 1).padStart(2, '0')}`,
    name,
    category,
    tier,
    price,
    leastBandwidth,
    complexity,
    home,
    without,
  }),
);

/** How many products there are. */
export const productCount = products.length;

/** How many of the first products are access lines, which nobody is cross-sold. */
export const accessCount = 3;

/** Index of the product every customer with addresses only holds. */
export const addressBlock = 6;

const complements: readonly (readonly [number, number, number])[] = [
  [1, 7, 1],
  [1, 15, 0.9],
  [15, 16, 1.1],
  [16, 17, 1],
  [11, 12, 1.3],
  [11, 14, 0.9],
  [10, 13, 1.2],
  [4, 5, 0.9],
  [3, 8, 1.1],
  [8, 9, 0.9],
  [21, 22, 0.8],
  [19, 20, 1],
  [2, 21, 0.8],
  [23, 24, 1.1],
  [22, 25, 0.7],
  [12, 18, 0.9],
  [13, 17, 0.7],
  [5, 15, 0.7],
];
const substitutes: readonly (readonly [number, number, number])[] = [
  [1, 2, -2],
  [1, 3, -1.2],
  [2, 3, -1.5],
  [5, 6, -1],
];

/** What holding product `j` adds to the log-odds of buying `k`, at `j * productCount + k`. */
export const together: Float64Array = togetherOf();

function togetherOf(): Float64Array {
  const effect = new Float64Array(productCount * productCount);
  const set = (from: number, to: number, value: number) => {
    effect[(from - 1) * productCount + to - 1] = value;
  };
  for (const [one, other, value] of complements) {
    set(one, other, value);
    set(other, one, 0.6 * value);
  }
  for (const [one, other, value] of substitutes) {
    set(one, other, value);
    set(other, one, value);
  }
  return effect;
}

/** 1 where the industry is a home of the product, at `industry * productCount + product`. */
export const isHome: Float64Array = Float64Array.from({ length: industries.length * productCount }, (_, place) =>
  products[place % productCount]?.home.includes(Math.floor(place / productCount)) ? 1 : 0,
);

/** Mask of the products a region can have. */
export const availableIn: readonly number[] = regions.map((_, region) =>
  maskOf(products.flatMap(({ without }, index) => (without.includes(region) ? [] : [index]))),
);

/** Mask of the products of these categories. */
export function maskOfCategories(...categories: readonly string[]): number {
  return maskOf(products.flatMap(({ category }, index) => (categories.includes(category) ? [index] : [])));
}

/** Mask of all access lines. */
export const accessMask: number = (1 << accessCount) - 1;

/** A mask with these bits set. */
export function maskOf(indices: readonly number[]): number {
  return indices.reduce((mask, index) => mask | (1 << index), 0);
}

/** How many bits of a mask are set. */
export function countOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
