import type { RawRow } from '../../readers/reader.ts';
import { headerAt } from '../find-header.ts';
import { type ColumnProfile, ColumnProfiler } from '../profile-columns.ts';

/** A table with what it is and what its headers mean; `field` is undefined for a header that means none. */
export interface UnseenTable {
  entity: string;
  name: string;
  columns: { header: string; field: string | undefined; cells: string }[];
}

/** The tables that a text of `entity: name` and `header|field|cells` lines holds. */
export function unseenTables(text: string): UnseenTable[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [title = '', ...lines] = block.split('\n');
      const [entity = '', name = ''] = title.split(': ');
      const columns = lines.map((line) => {
        const [header = '', field = '-', cells = 'text'] = line.split('|');
        return { header, field: field === '-' ? undefined : field, cells };
      });
      return { entity, name, columns };
    });
}

const rows = 60;
const pick = (list: string, n: number) => list.split(',')[(n * 7) % list.split(',').length] ?? '';

const cell: Readonly<Record<string, (n: number) => string>> = {
  company: (n) =>
    `${pick('PT,CV,Bank,Koperasi', n)} ${pick('Sentosa,Abadi,Mitra,Cahaya,Samudra', n)} ${String.fromCharCode(65 + (n % 26))}`,
  person: (n) => `Agen ${String.fromCharCode(65 + (n % 9))} Nomor ${String.fromCharCode(65 + (n % 5))}`,
  code: (n) => `K${10_000 + n * 37}`,
  money: (n) => `${(n * 137_500) % 9_000_000}.00`,
  count: (n) => String((n * 13) % 97),
  share: (n) => String(((n * 5) % 40) / 100),
  years: (n) => String(n % 26),
  year: (n) => String(1960 + (n % 60)),
  date: (n) => `20${20 + (n % 6)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
  month: (n) => `2025-${String(1 + (n % 12)).padStart(2, '0')}`,
  bandwidth: (n) => `${[10, 50, 100, 200][n % 4]} Mbps`,
  text: (n) => pick('Perbankan,Ritel,Manufaktur,Energi,Layanan Umum,Jawa Barat', n),
  long: (n) =>
    `Keterangan panjang tentang hal ${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + (n % 23))}`,
  status: (n) => pick('Aktif,Selesai,Pending,Batal', n),
  stage: (n) => pick('Prospecting,Proposal,Won,Lost', n),
  method: (n) => pick('Transfer,Giro,Tunai,Virtual Account', n),
  priority: (n) => pick('High,Low,Medium,Kritis', n),
  currency: (n) => pick('IDR,USD', n),
  flag: (n) => pick('Yes,No', n),
  gender: (n) => pick('Male,Female', n),
  email: (n) => `kontak${n}@contoh.co.id`,
  phone: (n) => `021-55${1000 + n}`,
};

/** The rows of such a table: the headers, then made-up cells of the kind each column says. */
export function rowsOfTable({ columns }: UnseenTable): RawRow[] {
  const header: RawRow = { row: 1, cells: columns.map((column) => column.header) };
  const below = Array.from({ length: rows }, (_, n) => ({
    row: n + 2,
    cells: columns.map((column) => (cell[column.cells] ?? cell['text'])?.(n) ?? null),
  }));
  return [header, ...below];
}

/** The columns of rows of which the first holds the headers, as the matching sees them. */
export function columnsOf(rows: readonly RawRow[]): ColumnProfile[] {
  const [top, ...below] = rows;
  if (top === undefined) return [];
  const profiler = new ColumnProfiler(headerAt(top));
  for (const row of below) profiler.add(row);
  return profiler.profiles();
}

/** Columns with these headers, each with cells of the kind given after a bar: `Tgl Faktur|date`. */
export function columnsLike(...lines: readonly string[]): ColumnProfile[] {
  return columnsOf(rowsOfTable({ entity: '', name: '', columns: lines.map(columnOf) }));
}

function columnOf(line: string): UnseenTable['columns'][number] {
  const [header = '', cells = 'text'] = line.split('|');
  return { header, field: undefined, cells };
}
