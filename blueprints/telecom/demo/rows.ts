import type { Random } from '#maths';
import type { Account, TrueLine } from './account.ts';
import {
  type AmountDirt,
  amountSpellings,
  type Cell,
  drawAmountDirt,
  losesAmount,
  mojibake,
  type Spelled,
  spellBandwidth,
  spellName,
  spellTenure,
} from './spellings.ts';

/** The columns of the sheet of services, as the invented company names them. */
export const columns = [
  'Row Labels',
  'hargaPelanggan',
  'Bandwidth Fix',
  'Lama_Langganan',
  'segmenCustomer',
  'Kategori_Baru',
  'Kelompok Tier',
  'ProdukBaru',
  'SBUOwner',
  'statusLayanan',
] as const;

/** Something odd that was put into a row on purpose. */
export interface Dirt {
  kind: string;
  column: string;
  cell: Cell;
}

/** What a row says once it is read rightly; null where the row does not say it. */
export interface Meaning {
  cents: number | null;
  mbps: number | null;
  connection: 'Connectivity' | 'IP-Only' | 'Non-Connectivity' | null;
  years: number | null;
  renews: boolean;
}

/** One row of the sheet of services. */
export interface ServiceRow {
  cells: Cell[];
  dirt: Dirt[];
  meaning: Meaning;
}

/** Spellings that the first customers must show, so that every small example has each of them. */
export const specimens: readonly { mbps: number; cell: Cell; kind: string; amount: AmountDirt | null }[] = [
  { mbps: 0.512, cell: '512 kbps', kind: 'bandwidth/kbps', amount: 'amount/indonesian' },
  { mbps: 0.512, cell: '0.512 Mbps', kind: 'bandwidth/decimal-mbps', amount: 'amount/english' },
  { mbps: 1500, cell: '1.5 Gbps', kind: 'bandwidth/decimal-gbps', amount: 'amount/indonesian-cents' },
  { mbps: 1000, cell: '1 GBPS', kind: 'bandwidth/gbps', amount: 'amount/unreadable' },
  { mbps: 2, cell: 'E1', kind: 'bandwidth/e1', amount: null },
  { mbps: 100, cell: '100', kind: 'bandwidth/bare-digits', amount: null },
];

/** The rows of one customer; `specimen` is the spelling its first service must show. */
export function rowsOf(account: Account, random: Random, specimen?: (typeof specimens)[number]): ServiceRow[] {
  const broken = mojibake(account.name);
  const renewalLine = account.renews ? random.integer(account.lines.length) : -1;
  return account.lines.map((line, index) => {
    const isFirst = index === 0;
    // Only the last of several services may lose its amount, so that no two rows of a customer can be mistaken for one.
    const mayLose = !isFirst && index === account.lines.length - 1;
    const amount = isFirst && specimen?.amount ? specimen.amount : drawAmountDirt(random, mayLose);
    const name: Spelled =
      broken === account.name ? spellName(random, account.name) : { cell: broken, dirt: 'name/mojibake' };
    const spelled = {
      name,
      amount: spellAmount(line.cents, amount),
      bandwidth:
        isFirst && specimen !== undefined
          ? { cell: specimen.cell, dirt: specimen.kind }
          : spellLineBandwidth(random, line, isFirst),
      tenure:
        index === renewalLine
          ? { cell: 'Berkontrak di Tahun 2026', dirt: 'tenure/renewal' }
          : spellTenure(random, line.years),
    };
    return { ...layOut(account, line, spelled, random), meaning: meaningOf(line, spelled) };
  });
}

type SpelledLine = Readonly<Record<'name' | 'amount' | 'bandwidth' | 'tenure', Spelled>>;

function spellAmount(cents: number, dirt: AmountDirt | null): Spelled {
  if (cents === 0) return { cell: 0, dirt: 'amount/zero' };
  const rupiah = cents / 100;
  return dirt === null ? { cell: rupiah, dirt } : { cell: amountSpellings[dirt](rupiah), dirt };
}

function spellLineBandwidth(random: Random, line: TrueLine, isFirst: boolean): Spelled {
  if (!isFirst && random.chance(0.02)) return { cell: null, dirt: 'bandwidth/blank' };
  if (line.addresses > 0) return { cell: `${line.addresses} IP`, dirt: 'bandwidth/ip-only' };
  if (line.mbps === 0) return { cell: 'Tidak Ada', dirt: 'bandwidth/none' };
  if (line.product.delivery === 'e1') return { cell: 'E1', dirt: 'bandwidth/e1' };
  return spellBandwidth(random, line.mbps);
}

function meaningOf(line: TrueLine, { amount, bandwidth, tenure }: SpelledLine): Meaning {
  const isBlank = bandwidth.dirt === 'bandwidth/blank';
  const isYears = tenure.dirt === null || tenure.dirt === 'tenure/text' || tenure.dirt === 'tenure/quoted';
  const withoutSpeed = line.addresses > 0 ? 'IP-Only' : 'Non-Connectivity';
  return {
    cents: losesAmount(amount.dirt) ? null : line.cents + (amount.dirt === 'amount/indonesian-cents' ? 50 : 0),
    mbps: isBlank ? null : line.mbps,
    connection: isBlank ? null : line.mbps > 0 ? 'Connectivity' : withoutSpeed,
    years: isYears ? line.years : null,
    renews: tenure.dirt === 'tenure/renewal',
  };
}

function layOut(account: Account, line: TrueLine, spelled: SpelledLine, random: Random) {
  const status = random.weightedChoice(['AKTIF', 'Aktif', 'AKTIF '], [0.95, 0.04, 0.01]);
  const { name, amount, bandwidth, tenure } = spelled;
  const cells: Cell[] = [
    name.cell,
    amount.cell,
    bandwidth.cell,
    tenure.cell,
    account.industry,
    line.product.category,
    account.tier,
    line.product.name,
    account.owner,
    status,
  ];
  const dirt = [name, amount, bandwidth, tenure].flatMap(({ cell, dirt: kind }, index): Dirt[] =>
    kind === null ? [] : [{ kind, column: columns[index] ?? '', cell }],
  );
  return { cells, dirt };
}
