import type { Bilingual } from '#values';
import { wordsOf } from '../header-evidence.ts';
import { columnsOf, type SurveyedColumn, type SurveyedTable } from '../surveyed.ts';

/** The columns of a table that tell whose its rows are. */
export interface CustomerColumns {
  id: SurveyedColumn | undefined;
  name: SurveyedColumn | undefined;
  /** Why a column that does not say "customer" was taken for one; undefined where it says so itself. */
  rule: Bilingual | undefined;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const customerWords = list('customer cust pelanggan account client klien nasabah konsumen akun');
const companyWords = list('company perusahaan instansi organisation organization');
const standIns = list('territory teritori wilayah');
/** Words by which a header that says "customer" speaks of something else. */
const otherThings = list(
  `owner manager type status segment segmen industry industri sector sektor count since date tanggal lifetime value contact
  email phone city country address agent rep satisfaction sejak jenis category kategori tier class level group parent score
  subsidiary harga tenure lama service layanan`,
);

/** Finds whose column of a table, by what headers say and cells look like; ids before names, the fullest column first. */
export function customerColumns(table: SurveyedTable): CustomerColumns {
  const columns = columnsOf(table).filter(({ portrait }) => portrait.filled > 0 && !saysOtherThing(portrait.header));
  const id = best(columns.filter(isCustomerId));
  const name = best(columns.filter(isCustomerName)) ?? best(columns.filter(isCompany));
  return { id, name, rule: id === undefined ? undefined : ruleOf(id) };
}

function saysOtherThing(header: string | null): boolean {
  return wordsOf(header).some((word) => otherThings.has(word));
}

function isCustomerId({ portrait }: SurveyedColumn): boolean {
  if (portrait.role === 'customer-id') return true;
  const words = wordsOf(portrait.header);
  return words.some((word) => standIns.has(word)) && words.includes('id');
}

function isCustomerName({ portrait }: SurveyedColumn): boolean {
  if (portrait.role === 'customer-name') return true;
  const isText = portrait.type === 'text' || portrait.type === 'mixed';
  const words = wordsOf(portrait.header);
  return (
    isText && portrait.role !== 'customer-id' && words.length <= 2 && words.some((word) => customerWords.has(word))
  );
}

function isCompany({ portrait }: SurveyedColumn): boolean {
  const words = wordsOf(portrait.header).filter((word) => word !== 'name' && word !== 'nama');
  return portrait.type === 'text' && words.length === 1 && companyWords.has(words[0] ?? '');
}

/** The fullest column; where two are as full, the one whose header says less besides, then the first. */
function best(columns: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  const rank = ({ portrait }: SurveyedColumn) => (wordsOf(portrait.header).some((word) => standIns.has(word)) ? 1 : 0);
  return [...columns].sort(
    (a, b) => rank(a) - rank(b) || b.portrait.filled - a.portrait.filled || a.portrait.index - b.portrait.index,
  )[0];
}

function ruleOf({ portrait }: SurveyedColumn): Bilingual | undefined {
  if (!wordsOf(portrait.header).some((word) => standIns.has(word))) return undefined;
  const header = portrait.header ?? '';
  return {
    id: `Kode wilayah penjualan di "${header}" dipakai sebagai kode pelanggan, karena tabel ini tidak punya kode lain.`,
    en: `The sales territory in "${header}" stands for the customer, because this table has no other id of one.`,
  };
}
