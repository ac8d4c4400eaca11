import { headerWords } from '#entities';
import type { ColumnRole, ColumnType } from '../portrait.ts';
import type { ColumnReading } from './column-reading.ts';
import { companyName } from './company-names.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const customerWords = words(
  'customer customers cust pelanggan account accounts akun client klien nasabah konsumen company perusahaan subscriber buyer',
);
const idWords = words('id ids no nomor number num kode code key nik npwp nip sid uid uuid guid ref nomer sku serial');
const nameWords = words('name nama names');
const amountWords = words(
  `amount amounts revenue sales price prices harga nilai biaya charge charges premium omzet omset pendapatan penjualan tagihan
  profit laba cost costs value total subtotal income payment payments pembayaran fee invoice bayar saldo balance piutang
  debit credit kredit rupiah rp idr usd salary gaji budget anggaran claim tarif abonemen mrc otc arpu bill billing spend`,
);
const countWords = words(
  `qty quantity jumlah count counts number num banyak unit units months bulan days hari years tahun age umur usia tenure lama
  score skor rating level rank bandwidth mbps index rate duration durasi employees idx indeks`,
);
const shareWords = words('share persen percent percentage pct discount diskon margin ratio rasio rate churnrate');
const dateWords = words(
  'date tanggal tgl dates time waktu timestamp month bulan periode period expired expiry berakhir mulai start due day hari',
);
const codeShape = /^(?=.*\d)[\p{L}\d][\p{L}\d._/-]*$/u;

/** What is known of a column when its role is chosen. */
export interface RoleEvidence {
  reading: ColumnReading;
  type: ColumnType;
  unit: string | null;
  currency: string | null;
}

/** True where the words of a header speak of a date. */
export function saysDate(header: string | null): boolean {
  return header !== null && headerWords(header).some((word) => dateWords.has(word));
}

/** True where the words of a header speak of money. */
export function saysAmount(header: string | null): boolean {
  return (
    header !== null &&
    (headerWords(header).some((word) => amountWords.has(word)) || /(charges|amount|price)$/i.test(header))
  );
}

/** What a column is for, from its header and from what its cells hold. */
export function roleOf(evidence: RoleEvidence): ColumnRole {
  const { reading, type } = evidence;
  if (type === 'empty') return 'empty';
  if (reading.distinct === 1) return 'constant';
  if (type === 'boolean') return 'flag';
  if (type === 'date') return 'date';
  if (type === 'time') return 'measure';
  const identity = identityRole(reading);
  if (identity !== undefined) return identity;
  return type === 'whole' || type === 'decimal' ? numberRole(evidence) : textRole(reading);
}

/** Ids and names of customers, keys and references; undefined where a column is none of them. */
function identityRole(reading: ColumnReading): ColumnRole | undefined {
  const said = reading.header === null ? [] : headerWords(reading.header);
  return (
    customerRole(reading, said) ??
    keyRole(reading, said) ??
    (holdsCompanies(reading, said) ? 'customer-name' : undefined)
  );
}

function customerRole(reading: ColumnReading, said: readonly string[]): ColumnRole | undefined {
  if (!said.some((word) => customerWords.has(word))) return undefined;
  if (said.some((word) => nameWords.has(word))) return 'customer-name';
  if (looksLikeIds(reading) && (namesId(said) || said.length === 1)) return 'customer-id';
  return customerWords.has(said.at(-1) ?? '') && isText(reading) ? 'customer-name' : undefined;
}

const suppliers = words(
  'vendor vendors supplier suppliers pemasok distributor principal prinsipal partner mitra bank insurer',
);

/** What a pivot table writes above its rows, whatever they are. */
const rowLabels = new Set(['row labels', 'label baris']);

/**
 * Texts of which two in five have a legal form are names of companies; those one buys from are no customers. Under a
 * header that says nothing, as a pivot table's, one in five is enough: offices and schools have no legal form.
 */
function holdsCompanies(reading: ColumnReading, said: readonly string[]): boolean {
  if (!isText(reading) || said.some((word) => suppliers.has(word))) return false;
  const sample = reading.texts.slice(0, 300);
  const least = rowLabels.has(said.join(' ')) ? 0.2 : 0.4;
  const formed = sample.filter(({ text }) => companyName(text).form !== '').length;
  return sample.length >= 3 && formed >= sample.length * least;
}

function keyRole(reading: ColumnReading, said: readonly string[]): ColumnRole | undefined {
  const isNamed = namesId(said);
  const looksId = looksLikeIds(reading);
  if (isUnique(reading) && looksId && (isNamed || isCode(reading))) return 'key';
  if (isNamed && looksId && reading.distinct > 12) return 'reference';
  return isCode(reading) && !reading.hasAllTexts ? 'reference' : undefined;
}

/** As "Customer ID", "kodeProduk", "opportunityid__c", but neither "paid" nor "No of Employees". */
function namesId(said: readonly string[]): boolean {
  if (said.some((word, at) => idWords.has(word) && said[at + 1] !== 'of')) return true;
  return said.some(
    (word) => /...(id|kode|code|nomor)$/.test(word) && !/(paid|valid|hybrid|grid|void|solid|fluid)$/.test(word),
  );
}

/** True where the header of a column says that it holds ids. */
export function saysId(header: string | null): boolean {
  return header !== null && namesId(headerWords(header));
}

/** Whole numbers without a story of size, or codes of letters and figures. */
function looksLikeIds(reading: ColumnReading): boolean {
  if (reading.type === 'decimal' || reading.type === 'date') return false;
  if (reading.type === 'whole')
    return (reading.number?.figures.negatives ?? 0) === 0 && reading.number?.currency === null;
  return isCode(reading);
}

/** True where nearly all texts are codes: one word with a figure in it. */
export function isCode({ texts, type }: ColumnReading): boolean {
  if (type !== 'text' && type !== 'mixed') return false;
  const sample = texts.slice(0, 200).map(({ text }) => text.trim());
  return sample.length > 0 && sample.filter((text) => codeShape.test(text)).length >= sample.length * 0.9;
}

function isText({ type }: ColumnReading): boolean {
  return type === 'text' || type === 'mixed';
}

/** Full and without repeats, but for one row in two hundred. */
export function isUnique({ filled, distinct, rows }: ColumnReading): boolean {
  return rows >= 3 && filled >= rows * 0.99 && distinct >= Math.min(filled, Math.ceil(filled * 0.995 - 1));
}

function numberRole({ reading, unit, currency }: RoleEvidence): ColumnRole {
  const said = reading.header === null ? [] : headerWords(reading.header);
  if (isTwofold(reading)) return 'flag';
  if (unit === '%' || (said.some((word) => shareWords.has(word)) && isWithinOne(reading))) return 'share';
  if (currency !== null) return 'amount';
  return !saysCount(said) && saysAmount(reading.header) ? 'amount' : 'measure';
}

function isTwofold({ number }: ColumnReading): boolean {
  return number?.distinctValues === 2 && number.figures.lowest === 0 && number.figures.highest === 1;
}

function isWithinOne({ number }: ColumnReading): boolean {
  return number !== null && number.figures.lowest >= -1 && number.figures.highest <= 1;
}

/** As "jumlah pelanggan" and "number of policies", but neither "jumlah harga" nor "total revenue". */
function saysCount(said: readonly string[]): boolean {
  return said.some((word) => countWords.has(word)) && !/^(harga|price|revenue|amount|biaya)/.test(said.at(-1) ?? '');
}

function textRole(reading: ColumnReading): ColumnRole {
  const { filled, distinct, hasAllTexts, lengths } = reading;
  const isFew = hasAllTexts && distinct <= Math.max(Math.min(12, filled / 2), Math.min(1000, filled * 0.2));
  return isFew && lengths[1] <= 80 ? 'category' : 'text';
}
