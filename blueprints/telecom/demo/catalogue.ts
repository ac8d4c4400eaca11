import { type Delivery, families } from './families.ts';
import { industries, owners, priceLevel } from './market.ts';

/** One product of the invented catalogue. */
export interface Product {
  code: string;
  name: string;
  /** Index of its family. */
  family: number;
  category: string;
  delivery: Delivery;
  tier: string;
  complexity: 'Simple' | 'Medium' | 'Complex';
  /** Rupiah a month. */
  price: number;
  /** 1 (Entry) to 4 (Enterprise). */
  level: number;
  /** Mbps; 0 for none. */
  minBandwidth: number;
  industries: string[];
  ownersWithout: string[];
}

/** Grades from low to high: price and bandwidth as multiples of the family's lowest. */
const grades = [
  { name: 'Basic', price: 1, bandwidth: 1, tier: 'DI-TS', complexity: 'Simple' },
  { name: 'Starter', price: 1.5, bandwidth: 1, tier: 'DI-TS', complexity: 'Simple' },
  { name: 'Silver', price: 2.5, bandwidth: 2, tier: 'DI-TS', complexity: 'Medium' },
  { name: 'Plus', price: 4, bandwidth: 2, tier: 'DI-SDS-TS', complexity: 'Medium' },
  { name: 'Professional', price: 6.5, bandwidth: 5, tier: 'DI-SDS-TS', complexity: 'Medium' },
  { name: 'Gold', price: 11, bandwidth: 10, tier: 'DI-SDS-SDS', complexity: 'Complex' },
  { name: 'Premium', price: 18, bandwidth: 20, tier: 'DI-SDS-SDS', complexity: 'Complex' },
  { name: 'Enterprise', price: 32, bandwidth: 50, tier: 'ALL NOMENKLATUR', complexity: 'Complex' },
] as const;

/** The names of the price levels as the mapping file writes them. */
export const levelNames = ['Entry', 'Mid', 'High', 'Enterprise'] as const;

function product(index: number): Product {
  const family = index % families.length;
  const round = Math.floor(index / families.length);
  const line = families[family];
  const grade = grades[(round + 3 * family) % grades.length];
  if (line === undefined || grade === undefined) throw new Error(`no product ${index}`);
  const edition = Math.floor(round / grades.length);
  const price = line.price * grade.price;
  return {
    code: `${line.code}-${String(index + 1).padStart(3, '0')}`,
    name: `${line.name} ${grade.name}${edition === 0 ? '' : ` Seri ${edition + 1}`}`,
    family,
    category: line.category,
    delivery: line.delivery,
    tier: grade.tier,
    complexity: grade.complexity,
    price,
    level: priceLevel(price),
    minBandwidth: line.minBandwidth * grade.bandwidth,
    industries: industries.map(({ name }) => name).filter((name) => line.for.split(' ').includes(firstWord(name))),
    ownersWithout: owners.map(({ name }) => name).filter((name) => line.without.split('|').includes(lastWord(name))),
  };
}

const firstWord = (text: string) => text.split(' ')[0] ?? '';
const lastWord = (text: string) => text.split(' ').at(-1) ?? '';

/** A catalogue of that many products, every family before any comes a second time. */
export function makeCatalogue(size: number): Product[] {
  return Array.from({ length: size }, (_, index) => product(index));
}
