import type { Random } from '#maths';
import type { Customer, Product, World } from './model.ts';
import { rounded } from './model.ts';

const heads = ['Bra', 'Ke', 'Lu', 'Ma', 'Ni', 'Pe', 'Ra', 'Si', 'Ta', 'Ve', 'Wi', 'Zo', 'Ga', 'Ho', 'Ju', 'Do'];
const middles = ['du', 'la', 'mo', 'na', 'ri', 'so', 'te', 'vu', 'ka', 'gi', 'be', 'po'];
const tails = ['vix', 'zar', 'xon', 'zem', 'xil', 'zun', 'vox', 'zen', 'xar', 'vul', 'qin', 'zor'];
const forms = [
  'PT *',
  'PT * Tbk',
  'CV *',
  'PT * Industri',
  'PT Bank *',
  'Universitas *',
  'RS *',
  'Koperasi *',
  'PT * Niaga',
];
const industries = ['Manufacturing', 'Banking', 'Education', 'Health', 'Retail', 'Logistics', 'Government', 'Energy'];
const regions = ['Sumatera', 'Jakarta', 'Jawa Barat', 'Jawa Timur', 'Bali', 'Kalimantan', 'Sulawesi'];
const cities = ['Medan', 'Jakarta', 'Bandung', 'Surabaya', 'Denpasar', 'Balikpapan', 'Makassar'];
const goods = ['Connect', 'Secure', 'Cloud', 'Voice', 'Vision', 'Store', 'Sense', 'Link'];
const grades = ['Lite', 'Prime', 'Max', 'Pro', 'One'];
const categories = ['Connectivity', 'Security', 'Computing', 'Collaboration'];
const tiers = ['Basic', 'Silver', 'Gold', 'Platinum'];
const teams = ['Tim Utara', 'Tim Selatan', 'Tim Barat', 'Tim Timur'];

/** An invented word of three syllables. */
export function word(random: Random): string {
  return random.choice(heads) + random.choice(middles) + random.choice(tails);
}

/** Invented words; any two differ in at least three letters, so that none is the misspelling of another. */
function words(random: Random, count: number): string[] {
  const found: string[] = [];
  while (found.length < count) {
    const next = word(random);
    if (found.every((other) => differences(other, next) >= 3)) found.push(next);
  }
  return found;
}

function differences(a: string, b: string): number {
  if (a.length !== b.length) return 9;
  return [...a].filter((letter, at) => letter !== b[at]).length;
}

/** The day that is `days` after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day, `months` later, or the last one of that month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Money that is heavy-tailed as real prices are: lognormal, rounded to `step`. */
export function money(random: Random, median: number, step = 1000): number {
  return Math.max(step, Math.round((median * Math.exp(random.normal(0, 1.1))) / step) * step);
}

/** A company of its own: nobody's real customers and products. */
export function makeWorld(random: Random): World {
  const place = random.integer(3);
  const idStyle = random.choice(['C-*', 'CUST*', '*', '10*']);
  const today = `${2023 + random.integer(3)}-${random.choice(['03-31', '06-30', '09-30', '12-31'])}`;
  const customers = words(random, 20 + random.integer(30)).map((name, at): Customer => {
    const where = random.integer(regions.length);
    return {
      id: idStyle.replace('*', String(1001 + at * 7 + place)),
      name: random.choice(forms).replace('*', name),
      industry: random.choice(industries),
      region: regions[where] ?? '',
      city: cities[where] ?? '',
      since: dayAfter(today, -200 - random.integer(3000)),
    };
  });
  return { own: `PT ${word(random)} ${word(random)}`, customers, products: products(random), regions, teams, today };
}

function products(random: Random): Product[] {
  const names = goods.flatMap((good) => grades.map((grade) => `${good} ${grade}`));
  return random
    .shuffled(names)
    .slice(0, 8 + random.integer(14))
    .map((name, at) => {
      const bandwidth = random.choice([5, 10, 20, 50, 100, 200, 500]);
      return {
        id: `P${String(at + 1).padStart(3, '0')}`,
        name,
        category: random.choice(categories),
        tier: random.choice(tiers),
        price: rounded(money(random, 400_000 + bandwidth * 20_000, 50_000)),
        bandwidth,
      };
    });
}
