import type { Random } from '#maths';

/** What a cell of the input holds. */
export type Cell = string | number | null;

/** A value as somebody entered it, and what is odd about it. */
export interface Spelled {
  cell: Cell;
  /** The kind of dirt, such as `amount/english`; null for a clean cell. */
  dirt: string | null;
}

const clean = (cell: Cell): Spelled => ({ cell, dirt: null });

function grouped(whole: number, separator: string): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** The odd ways to write an amount; each keeps its value but the last two, which lose it. */
export const amountSpellings = {
  'amount/indonesian': (rupiah: number) => `Rp ${grouped(rupiah, '.')}`,
  'amount/english': (rupiah: number) => `${grouped(rupiah, ',')}.00`,
  'amount/indonesian-cents': (rupiah: number) => `Rp ${grouped(rupiah, '.')},50`,
  'amount/unreadable': () => 'menunggu konfirmasi',
  'amount/blank': () => null,
} as const;
export type AmountDirt = keyof typeof amountSpellings;

const amountKinds: readonly (AmountDirt | null)[] = [null, ...(Object.keys(amountSpellings) as AmountDirt[])];
const amountWeights = [0.95, 0.025, 0.018, 0.004, 0.001, 0.003];

/** How an amount is entered; `mayLose` allows the ways that lose it. */
export function drawAmountDirt(random: Random, mayLose: boolean): AmountDirt | null {
  const drawn = random.weightedChoice(amountKinds, amountWeights);
  return !mayLose && losesAmount(drawn) ? null : drawn;
}

/** True for a cell from which the amount cannot be read. */
export function losesAmount(dirt: string | null): boolean {
  return dirt === 'amount/blank' || dirt === 'amount/unreadable';
}

/** A bandwidth in Mbps above 0 as people write it. */
export function spellBandwidth(random: Random, mbps: number): Spelled {
  if (mbps < 1) {
    return random.chance(0.75)
      ? { cell: `${mbps * 1000} ${random.choice(['kbps', 'KBPS', 'Kbps'])}`, dirt: 'bandwidth/kbps' }
      : { cell: `${mbps} ${random.choice(['Mbps', 'MBPS'])}`, dirt: 'bandwidth/decimal-mbps' };
  }
  if (mbps >= 1000 && random.chance(0.8)) {
    const isWhole = mbps % 1000 === 0;
    return {
      cell: `${mbps / 1000} ${random.choice(['GBPS', 'Gbps'])}`,
      dirt: isWhole ? 'bandwidth/gbps' : 'bandwidth/decimal-gbps',
    };
  }
  if (random.chance(0.05)) return { cell: random.chance(0.5) ? mbps : String(mbps), dirt: 'bandwidth/bare-digits' };
  return clean(`${mbps} ${random.weightedChoice(['MBPS', 'Mbps', 'mbps'], [0.75, 0.2, 0.05])}`);
}

/** A tenure in whole years as people enter it. */
export function spellTenure(random: Random, years: number): Spelled {
  const kind = random.weightedIndex([0.82, 0.09, 0.05, 0.02, 0.02]);
  if (kind === 1) return { cell: String(years), dirt: 'tenure/text' };
  if (kind === 2) return { cell: `'${years}'`, dirt: 'tenure/quoted' };
  if (kind === 3) return { cell: 'Data Tidak Valid', dirt: 'tenure/invalid' };
  return kind === 4 ? { cell: null, dirt: 'tenure/blank' } : clean(years);
}

/** A customer's name as one row has it. */
export function spellName(random: Random, name: string): Spelled {
  const kind = random.weightedIndex([0.86, 0.06, 0.05, 0.02, 0.01]);
  if (kind === 1) return { cell: `${name}${random.chance(0.8) ? ' ' : '  '}`, dirt: 'name/trailing-space' };
  if (kind === 2 && /^(PT|CV) /.test(name)) {
    return { cell: name.replace(/^(PT|CV) /, '$1. '), dirt: 'name/legal-dot' };
  }
  if (kind === 3) return { cell: name.toUpperCase(), dirt: 'name/upper-case' };
  if (kind === 4) return { cell: name.replace(/ (?=\S+$)/, '  '), dirt: 'name/double-space' };
  return clean(name);
}

/** Text whose UTF-8 bytes were read as Windows-1252, as a careless export leaves it. */
export function mojibake(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}
