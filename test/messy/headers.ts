import type { Random } from '#maths';
import type { ColumnKind } from './model.ts';

/** Language of the headers of a workbook. */
export type Language = 'id' | 'en';

const short: Readonly<Record<string, string>> = {
  customer: 'Cust',
  account: 'Acct',
  number: 'No',
  nomor: 'No',
  quantity: 'Qty',
  amount: 'Amt',
  tanggal: 'Tgl',
  jumlah: 'Jml',
  pelanggan: 'Plg',
  date: 'Dt',
  product: 'Prod',
  invoice: 'Inv',
  transaksi: 'Trx',
  transaction: 'Trx',
};

/** What people do to a header; each takes the words as a careful person would write them. */
const styles: readonly { weight: number; change: (header: string, kind: ColumnKind, random: Random) => string }[] = [
  { weight: 34, change: (header) => header },
  { weight: 9, change: (header) => header.toUpperCase() },
  { weight: 6, change: (header) => header.toLowerCase() },
  { weight: 11, change: (header) => inWords(header).join('_').toLowerCase() },
  { weight: 5, change: (header) => inWords(header).join('_').toUpperCase() },
  { weight: 9, change: (header) => camel(inWords(header)) },
  { weight: 8, change: (header) => abbreviated(header) },
  { weight: 6, change: (header, _kind, random) => withTypo(header, random) },
  { weight: 5, change: (header, kind, random) => withUnit(header, kind, random) },
  { weight: 4, change: (header, kind, random) => (kind === 'amount' ? `${random.choice(sums)} ${header}` : header) },
  { weight: 3, change: (header) => ` ${header}  ` },
];

const sums = ['Sum of', 'Jumlah dari', 'Total'];

/** A header as it may stand in a real file: spelled, cased, shortened, mistyped, with a unit. */
export function messyHeader(header: string, kind: ColumnKind, random: Random): string {
  const weights = styles.map(({ weight }) => weight);
  return random.weightedChoice(styles, weights).change(header, kind, random);
}

function inWords(header: string): string[] {
  return header.split(/[^\p{L}\p{N}%]+/u).filter((part) => part !== '');
}

function camel(words: readonly string[]): string {
  return words
    .map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
}

function abbreviated(header: string): string {
  return header
    .split(' ')
    .map((word) => short[word.toLowerCase()] ?? word)
    .join(' ');
}

/** One letter dropped, doubled or swapped inside the longest word, where that has at least seven letters. */
function withTypo(header: string, random: Random): string {
  const longest = inWords(header).reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest.length < 7) return header;
  const at = 2 + random.integer(longest.length - 4);
  const wrong = random.choice([
    longest.slice(0, at) + longest.slice(at + 1),
    longest.slice(0, at) + longest.charAt(at) + longest.slice(at),
    longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2),
  ]);
  return header.replace(longest, wrong);
}

function withUnit(header: string, kind: ColumnKind, random: Random): string {
  if (kind === 'amount') return `${header} ${random.choice(['(Rp)', '(IDR)', '[Rp]', 'IDR', '- Rp'])}`;
  if (kind === 'share') return `${header} (%)`;
  if (kind === 'date') return `${header} (dd/mm/yyyy)`;
  return header;
}
