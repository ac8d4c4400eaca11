import { createHash } from 'node:crypto';
import type { Row } from '#engine';
import type { OffersSettings } from '../settings.ts';

/** The tables that offers are made from, as plain rows. */
export interface OracleWorld {
  customers: readonly Row[];
  products: readonly Row[];
  industries: readonly Row[];
  ownersWithout: readonly Row[];
  holdings: readonly Row[];
}

export interface OracleOffer {
  customer_id: string;
  product_id: string;
  rank: number;
  /** Points by factor. */
  points: Record<string, number>;
  score: number;
}

const key = (text: unknown) =>
  typeof text === 'string' && text.trim() !== '' ? text.toUpperCase().replace(/\s+/g, ' ').trim() : null;
const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const word = (text: unknown, words: readonly string[]) =>
  words.some((one) =>
    ` ${key(text) ?? ''} `.replace(/[^A-Z0-9]/g, ' ').includes(` ${one.toUpperCase().replace(/[^A-Z0-9]/g, ' ')} `),
  );

/** The offers again in plain TypeScript, one pair at a time: slow, and written apart from the SQL on purpose. */
export function oracleOffers(world: OracleWorld, settings: OffersSettings): OracleOffer[] {
  const products = [...world.products].sort((a, b) =>
    md5(String(a['product_id'])) < md5(String(b['product_id'])) ? -1 : 1,
  );
  const owned = new Map<string, Set<string>>();
  for (const customer of world.customers)
    owned.set(String(customer['customer_id']), ownedBy(customer, products, world));
  const context = { world, settings, products, owned };
  return world.customers.flatMap((customer) => offersOf(customer, context));
}

interface Context {
  world: OracleWorld;
  settings: OffersSettings;
  products: readonly Row[];
  owned: ReadonlyMap<string, ReadonlySet<string>>;
}

function ownedBy(customer: Row, products: readonly Row[], { holdings }: OracleWorld): Set<string> {
  const own = holdings.filter((holding) => holding['customer_id'] === customer['customer_id']);
  const has = (product: Row) =>
    own.some(
      (holding) =>
        holding['product_id'] === product['product_id'] || key(holding['product']) === key(product['product']),
    );
  return new Set(products.filter(has).map((product) => String(product['product_id'])));
}

function offersOf(customer: Row, context: Context): OracleOffer[] {
  const { products, settings, owned } = context;
  const id = String(customer['customer_id']);
  const ranked = products
    .map((product, index) => ({ product, place: index + 1 }))
    .filter(({ product }) => owned.get(id)?.has(String(product['product_id'])) !== true)
    .filter(({ product }) => mayBeOffered(customer, product, context))
    .map(({ product, place }) => {
      const share = shareOf(customer, product, context);
      const points = pointsOf(customer, product, share, context);
      const score = Math.round(Object.values(points).reduce((sum, one) => sum + one, 0) * 100) / 100;
      const lot = ((1 + Number.parseInt(md5(id).slice(0, 4), 16)) * place) % 99_991;
      const order = [score, evidenceOf(customer, product, context), Math.min(share ?? 0, 9999), lot];
      return { product, points, score, order };
    });
  ranked.sort((a, b) => firstDifference(b.order, a.order));
  return ranked.slice(0, settings.perCustomer).map(({ product, points, score }, index) => ({
    customer_id: id,
    product_id: String(product['product_id']),
    rank: index + 1,
    points,
    score,
  }));
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0);
  return 0;
}

function isListed(rows: readonly Row[], product: Row, column: string, value: unknown): boolean {
  return rows.some((row) => row['product_id'] === product['product_id'] && key(row[column]) === key(value));
}

function mayBeOffered(customer: Row, product: Row, { world, settings }: Context): boolean {
  if (word(product['status'], settings.discontinuedWords)) return false;
  if (key(customer['owner']) !== null && isListed(world.ownersWithout, product, 'owner', customer['owner']))
    return false;
  const hasTargets = world.industries.some((row) => row['product_id'] === product['product_id']);
  const isTarget =
    key(customer['industry']) !== null && isListed(world.industries, product, 'industry', customer['industry']);
  if (settings.industryIsHard && hasTargets && !isTarget) return false;
  const isRescue = customer['bandwidth_type'] === 'IP-Only' && isConnectivity(product, settings);
  const need = Number(product['min_bandwidth_mbps'] ?? 0);
  return !(
    settings.blockBelowMinBandwidth &&
    customer['bandwidth_mbps'] !== null &&
    !isRescue &&
    Number(customer['bandwidth_mbps']) < need
  );
}

const isConnectivity = (product: Row, settings: OffersSettings) =>
  word(product['category'], settings.connectivityWords) || word(product['product'], settings.connectivityWords);

/** Co-occurrence in ten-thousandths; undefined where the customer owns nothing in the catalogue. */
function shareOf(customer: Row, product: Row, { settings, owned, world }: Context): number | undefined {
  const baskets = [...owned.values()];
  const mine = [...(owned.get(String(customer['customer_id'])) ?? [])];
  if (mine.length === 0) return undefined;
  const p = String(product['product_id']);
  const { prior, measure } = settings.cooccurrence;
  const overall = baskets.filter((basket) => basket.has(p)).length / world.customers.length;
  const counts = mine.map((q) => {
    const holders = baskets.filter((basket) => basket.has(q));
    return { holders: holders.length, together: holders.filter((basket) => basket.has(p)).length };
  });
  if (measure === 'seed') {
    return Math.round((10_000 * counts.reduce((sum, { together }) => sum + together, 0)) / world.customers.length);
  }
  return Math.max(
    ...counts.map(({ holders, together }) => Math.round((10_000 * (together + prior * overall)) / (holders + prior))),
  );
}

function evidenceOf(customer: Row, product: Row, { settings, owned, world }: Context): number {
  const has = (row: Row) => owned.get(String(row['customer_id']))?.has(String(product['product_id'])) === true;
  const overall = world.customers.filter(has).length / world.customers.length;
  const industry = key(customer['industry']);
  if (industry === null) return Math.min(99_999, Math.round(100_000 * overall));
  const same = world.customers.filter((row) => key(row['industry']) === industry);
  const { prior } = settings.cooccurrence;
  return Math.min(99_999, Math.round((100_000 * (same.filter(has).length + prior * overall)) / (same.length + prior)));
}

function pointsOf(customer: Row, product: Row, share: number | undefined, context: Context): Record<string, number> {
  const { weights } = context.settings;
  const scaled = (value: number, top: number, weight: number) =>
    Math.round((Math.round(weight * 100) * value) / top) / 100;
  const together =
    Math.round((Math.round(weights.cooccurrence * 100) * Math.min(2 * (share ?? 0), 10_000)) / 10_000) / 100;
  return {
    tier: scaled(tierValue(customer, product, context), 15, weights.tier),
    category: scaled(categoryValue(customer, product, context), 15, weights.category),
    bandwidth: scaled(bandwidthValue(customer, product, context), 15, weights.bandwidth),
    industry: scaled(industryValue(customer, product, context), 15, weights.industry),
    cooccurrence: share === undefined ? scaled(5, 10, weights.cooccurrence) : together,
    regional: scaled(regionalValue(customer, product, context), 5, weights.regional),
    affordability: scaled(affordabilityValue(customer, product), 15, weights.affordability),
    tenure: scaled(tenureValue(customer, product, context), 10, weights.tenure),
  };
}

function tierValue(customer: Row, product: Row, { settings }: Context): number {
  const tier = key(String(customer['tier'] ?? '').replace(/\s*-\s*/g, '-'));
  const level = Object.entries(settings.tierLevels).find(([name]) => key(name) === tier)?.[1];
  if (level === undefined || product['tier_level'] === null) return 8;
  return { 0: 15, 1: 12, 2: 8 }[Number(product['tier_level']) - level] ?? 3;
}

function categoryValue(customer: Row, product: Row, { settings }: Context): number {
  const [mine, its] = [key(customer['category']), key(product['category'])];
  if (mine === null || its === null) return 5;
  if (mine === its) return 15;
  const isPair = settings.affinity.some((pair) => pair.map(key).includes(mine) && pair.map(key).includes(its));
  return isPair ? 10 : 5;
}

function bandwidthValue(customer: Row, product: Row, { settings }: Context): number {
  const need = Number(product['min_bandwidth_mbps'] ?? 0);
  const isIpOnly = customer['bandwidth_type'] === 'IP-Only';
  if (need === 0 || (isIpOnly && isConnectivity(product, settings))) return 15;
  if (isIpOnly || customer['bandwidth_mbps'] === null) return 5;
  const has = Number(customer['bandwidth_mbps']);
  if (has >= 1.5 * need) return 15;
  if (has >= need) return 10;
  return has >= 0.5 * need ? 5 : 2;
}

function industryValue(customer: Row, product: Row, { world, settings }: Context): number {
  const industry = key(customer['industry']);
  if (industry === null) return 5;
  if (isListed(world.industries, product, 'industry', industry)) return 15;
  const isException = settings.industryExceptions.some(
    (one) => one.industries.map(key).includes(industry) && word(product['product'], [one.word]),
  );
  return isException ? 12 : 5;
}

function regionalValue(customer: Row, product: Row, { world }: Context): number {
  const isLimited = world.ownersWithout.some((row) => row['product_id'] === product['product_id']);
  return isLimited && key(customer['owner']) === null ? 2 : 5;
}

function affordabilityValue(customer: Row, product: Row): number {
  const [level, price] = [customer['arpu_level'], product['price_level']];
  if (level === null) return 7;
  if (level === 0) return price === 1 ? 8 : 3;
  if (price === null) return 7;
  const difference = Number(price) - Number(level);
  if (difference < -1) return 7;
  return { [-1]: 12, 0: 15, 1: 12, 2: 7 }[difference] ?? 2;
}

function tenureValue(customer: Row, product: Row, { settings }: Context): number {
  const [years, complexity] = [customer['tenure_years'], product['complexity']];
  if (customer['tenure_state'] === 'renewal_risk' || years === 0) {
    if (complexity === 'Simple') return 10;
    return word(product['product'], settings.retentionWords) ? 8 : 3;
  }
  if (years === null) return 6;
  if (Number(years) < 0.5) return complexity === 'Simple' ? 10 : 3;
  if (Number(years) < 2) return complexity === 'Complex' ? 6 : 10;
  return Number(years) > 5 && complexity === 'Simple' ? 7 : 10;
}
