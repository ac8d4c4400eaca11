import type { Random } from '#maths';
import type { Product } from './catalogue.ts';
import type { Market } from './holdings.ts';
import { drawHolding } from './holdings.ts';
import { industries, ladder, owners, priceLevel } from './market.ts';

/** What a customer buys at all. */
export type Connection = 'Connectivity' | 'IP-Only' | 'Non-Connectivity';

/** One service as it is, before anybody typed it into a workbook. */
export interface TrueLine {
  product: Product;
  /** Hundredths of a rupiah a month; 0 where the service is bundled. */
  cents: number;
  /** Mbps; 0 where the service has none. */
  mbps: number;
  /** IP addresses that come with it; 0 where it is not sold by address. */
  addresses: number;
  years: number;
}

/** One customer as it is. */
export interface Account {
  name: string;
  industry: string;
  owner: string;
  tier: string;
  connection: Connection;
  /** Mbps of the fastest line. */
  mbps: number;
  years: number;
  /** True where the contract ends this year and must be renewed. */
  renews: boolean;
  lines: TrueLine[];
}

const industryNames = industries.map(({ name }) => name);
const ownerNames = owners.map(({ name }) => name);
const ownerShares = owners.map(({ share }) => share);

/** Log-normal revenue a month: this median (rupiah) and deviation give a mean of 21.3 million over 5,663 customers. */
const revenueMedian = 4_130_000;
const revenueDeviation = 1.84;
const allBundledShare = 0.012;
const bundledLineShare = 0.06;

/** One customer; `size` is its revenue in deviations from the median, `mbps` fixes the fastest line. */
export function drawAccount(
  market: Market,
  random: Random,
  given: { size: number; industry: number; mbps?: number },
): Account {
  const { industry } = given;
  const connection =
    given.mbps === undefined
      ? random.weightedChoice<Connection>(['Connectivity', 'IP-Only', 'Non-Connectivity'], [0.925, 0.03, 0.045])
      : 'Connectivity';
  const mbps = connection === 'Connectivity' ? (given.mbps ?? drawBandwidth(random, given.size, industry)) : 0;
  const account: Account = {
    name: '',
    industry: industryNames[industry] ?? '',
    owner: random.weightedChoice(ownerNames, ownerShares),
    tier: drawTier(random, given.size),
    connection,
    mbps,
    years: Math.min(Math.round(random.gamma(2, 2.4)), 25),
    renews: random.chance(0.04),
    lines: [],
  };
  account.lines = drawLines(market, random, { account, industry, size: given.size });
  return account;
}

function drawBandwidth(random: Random, size: number, industry: number): number {
  const log = Math.log(42) + 0.58 * size + (industries[industry]?.faster ?? 0) + random.normal(0, 1.15);
  return nearestStep(Math.exp(log));
}

function nearestStep(mbps: number): number {
  const off = (step: number) => Math.abs(Math.log(step / mbps));
  return ladder.reduce((best, step) => (off(step) < off(best) ? step : best));
}

function drawTier(random: Random, size: number): string {
  if (random.chance(0.05)) return random.choice(['DI Only', 'TS Only']);
  const place = size + random.normal(0, 0.4);
  if (place < 0.3) return 'DI-TS';
  if (place < 1.2) return 'DI-SDS-TS';
  return place < 2 ? 'DI-SDS-SDS' : 'ALL NOMENKLATUR';
}

function drawLines(
  market: Market,
  random: Random,
  of: { account: Account; industry: number; size: number },
): TrueLine[] {
  const { account, industry, size } = of;
  const allBundled = random.chance(allBundledShare);
  const revenue = allBundled ? 0 : revenueMedian * Math.exp(revenueDeviation * size);
  const count = 1 + Math.min(random.poisson(1.87 * Math.exp(0.25 * Math.min(size, 3))), 60);
  const held: Product[] = [];
  for (let i = 0; i < count; i++) {
    held.push(
      drawHolding(market, random, {
        industry,
        owner: account.owner,
        connection: account.connection,
        mbps: account.mbps,
        level: priceLevel(revenue),
        held,
      }),
    );
  }
  const weights = held.map((product) => product.price ** 0.6 * random.gamma(0.65));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lines = held.map((product, i): TrueLine => {
    const isBundled = allBundled || (i > 0 && random.chance(bundledLineShare));
    const share = (weights[i] ?? 0) / total;
    return { product, cents: isBundled ? 0 : roundedCents(revenue * share), ...delivered(random, account, product, i) };
  });
  return withoutTwins(lines);
}

/** Prices are quoted to three digits, and nobody pays less than 25,000 rupiah. */
function roundedCents(rupiah: number): number {
  const step = Math.max(500, 10 ** (Math.floor(Math.log10(Math.max(rupiah, 1))) - 2));
  return Math.max(25_000, Math.round(rupiah / step) * step) * 100;
}

function delivered(random: Random, account: Account, product: Product, index: number) {
  const years = index === 0 ? account.years : random.integer(account.years + 1);
  if (index === 0 && account.connection === 'Connectivity') return { mbps: account.mbps, addresses: 0, years };
  if (index === 0 && account.connection === 'IP-Only') return { mbps: 0, addresses: addressCount(random), years };
  const step = ladder.indexOf(account.mbps);
  switch (account.connection === 'Connectivity' ? product.delivery : 'none') {
    case 'access':
    case 'link':
      return { mbps: ladder[Math.max(0, step - random.integer(4))] ?? 0, addresses: 0, years };
    case 'e1':
      return { mbps: 2, addresses: 0, years };
    case 'ip':
      return { mbps: 0, addresses: addressCount(random), years };
    default:
      return { mbps: 0, addresses: 0, years };
  }
}

const addressCount = (random: Random) => random.choice([1, 2, 5, 5, 6, 8, 13, 16, 32]);

/** Two services of one product with one price would look like a row entered twice: the price moves, or the free one goes. */
function withoutTwins(lines: readonly TrueLine[]): TrueLine[] {
  const seen = new Set<string>();
  const kept: TrueLine[] = [];
  for (const line of lines) {
    let cents = line.cents;
    while (cents > 0 && seen.has(`${line.product.code} ${cents}`)) cents += 100_000;
    const key = `${line.product.code} ${cents}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push({ ...line, cents });
  }
  return kept;
}
