import { normalQuantile, Random } from '#maths';
import { type Account, drawAccount } from './account.ts';
import type { Product } from './catalogue.ts';
import { type Market, makeMarket } from './holdings.ts';
import { industryAt } from './market.ts';
import { namer, ownCompany } from './names.ts';
import { rowsOf, type ServiceRow, specimens } from './rows.ts';
import { type Cell, mojibake, spellName } from './spellings.ts';

/** Why a row must not count; null for a row of a customer. */
export type Exclusion = 'own-company' | 'test-account' | 'not-valid' | 'duplicate' | 'total' | null;

/** The rows that belong together in the sheet of services. */
export interface Entry {
  account: Account;
  exclusion: Exclusion;
  rows: ServiceRow[];
  /** The name as the list of valid customers has it; null where it is not listed. */
  listedAs: Cell;
  /** Rows to be entered a second time, some rows later. */
  twice: ServiceRow[];
}

/** What is drawn. */
export interface Company {
  customers: number;
  seed: number;
  catalogue: readonly Product[];
}

const duplicateShare = 0.003;
const brokenNameShare = 0.0015;

/** Every customer of the invented company in the order of the file, and among them those that must not count. */
export function* entriesOf(company: Company): Generator<Entry> {
  const draws = {
    accounts: Random.fromSeed(company.seed, 1),
    rows: Random.fromSeed(company.seed, 2),
    names: namer(Random.fromSeed(company.seed, 3)),
    extras: Random.fromSeed(company.seed, 4),
  };
  const market = makeMarket(company.catalogue);
  const places = Random.fromSeed(company.seed, 6);
  const sizes = spreadPlaces(company.customers, 0.618, places);
  const trades = spreadPlaces(company.customers, 0.755, places);
  const extras = placeExtras(company.customers, draws.extras);
  for (let index = 0; index < company.customers; index++) {
    for (const extra of extras.get(index) ?? []) yield extraEntry(market, draws.extras, extra, draws.names);
    const specimen = specimens[index];
    const account = drawAccount(market, draws.accounts, {
      size: normalQuantile(sizes(index)),
      industry: industryAt(trades(index)),
      ...(specimen === undefined ? {} : { mbps: specimen.mbps }),
    });
    const isBroken = index === Math.floor(company.customers / 3) || draws.rows.chance(brokenNameShare);
    account.name = `${draws.names(index, account.industry)}${isBroken ? ' – Pusat' : ''}`;
    const rows = rowsOf(account, draws.rows, specimen);
    const mustRepeat = index === Math.floor(company.customers / 2);
    yield {
      account,
      exclusion: null,
      rows,
      listedAs: isBroken ? mojibake(account.name) : spellName(draws.rows, account.name).cell,
      twice: rows.filter((_, i) => draws.rows.chance(duplicateShare) || (mustRepeat && i === 0)),
    };
  }
}

/** Gives each customer its place, 0 to 1, evenly spread, so that a small company has the shape of a large one. */
function spreadPlaces(customers: number, ratio: number, random: Random): (index: number) => number {
  const start = random.integer(customers);
  let step = Math.max(1, Math.round(customers * ratio));
  while (greatestDivisor(step, customers) !== 1) step++;
  return (index) => (((start + index * step) % customers) + 0.5) / customers;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

interface Extra {
  exclusion: 'own-company' | 'test-account' | 'not-valid';
  number: number;
  index: number;
}

/** The entries that must not count, by the customer they come before. */
function placeExtras(customers: number, random: Random): Map<number, Extra[]> {
  const kinds = [
    ['own-company', 1 + Math.ceil(customers / 3000)],
    ['test-account', 1 + Math.ceil(customers / 2000)],
    ['not-valid', 1 + Math.ceil(customers / 300)],
  ] as const;
  const placed = new Map<number, Extra[]>();
  let index = customers;
  for (const [exclusion, count] of kinds) {
    for (let number = 1; number <= count; number++) {
      const before = random.integer(customers);
      placed.set(before, [...(placed.get(before) ?? []), { exclusion, number, index: index++ }]);
    }
  }
  return placed;
}

function extraEntry(
  market: Market,
  random: Random,
  { exclusion, number, index }: Extra,
  name: (index: number, industry: string) => string,
): Entry {
  const account = drawAccount(market, random, {
    size: random.normal(-0.5, 0.8),
    industry: industryAt(random.uniform()),
  });
  if (exclusion === 'own-company') account.name = ownCompany;
  else if (exclusion === 'test-account') {
    account.name = `${random.choice(['TEST AKUN', 'Uji Coba Layanan', 'DUMMY PELANGGAN'])} ${number}`;
  } else account.name = name(index, account.industry);
  return { account, exclusion, rows: rowsOf(account, random), listedAs: null, twice: [] };
}

/** Names that the list of valid customers has although they use no service. */
export function idleNames({ customers, seed }: Company): string[] {
  const random = Random.fromSeed(seed, 5);
  const name = namer(Random.fromSeed(seed, 3));
  const count = 1 + Math.ceil(customers / 500);
  return Array.from({ length: count }, (_, i) =>
    name(customers + 2 * Math.ceil(customers / 200) + 100 + i, random.choice(['RETAIL', 'HEALTH'])),
  );
}
