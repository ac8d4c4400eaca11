import { headerKey, headerWords } from '#entities';
import { placeOf, type SurveyedColumn } from './surveyed.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that make a header that of an id, whatever it is an id of. */
const idWords = list(
  'id ids no nomor nomer number num kode code key nik npwp sid cid uid uuid guid ref sku account akun',
);
/** Words that say nothing of what a column is about. */
const emptyWords = list(
  `id ids no nomor nomer number num kode code key uid uuid guid ref name nama names index row baris of the data raw sheet
  table tabel c r s all new old list daftar export report file csv xlsx total date tanggal tgl type jenis status value nilai
  description keterangan desc text title`,
);
/** Words of a header whose numbers measure something, so that they never name a row. */
const measureWords = list(
  `qty quantity jumlah count counts banyak year years tahun month months bulan day days hari age umur usia tenure lama score
  skor rating level rank size length sort amount amounts revenue sales price harga cost biaya value nilai total sum average
  mean rate share persen percent discount diskon duration durasi weight berat stok stock term terms lat lon latitude
  longitude week minggu hour jam employees established premium income`,
);

/** What the headers and the names of two tables say of whether two columns speak of the same thing. */
export interface NameEvidence {
  /** The same header, and one that says of what it is. */
  isSameHeader: boolean;
  /** A telling word in both headers, or the name of the other table in this header. */
  sharesWord: boolean;
  /** One of the two headers is that of an id. */
  saysId: boolean;
  /** One of the two headers is that of a figure. */
  saysMeasure: boolean;
}

/**
 * Compares the header of a column that may refer with that of the column it may refer to. The name of a table speaks for
 * its row numbers, but within the table itself only to ids: "credits" of a table of credits are no rows of it.
 */
export function nameEvidence(from: SurveyedColumn, to: SurveyedColumn): NameEvidence {
  const fromWords = wordsOf(from.portrait.header);
  const toWords = wordsOf(to.portrait.header);
  const telling = fromWords.filter((word) => !emptyWords.has(word));
  const isSame = headerKey(from.portrait.header ?? '') === headerKey(to.portrait.header ?? '');
  const toTelling = toWords.filter((word) => !emptyWords.has(word));
  const mayMeanTable = from.table !== to.table || fromWords.some((word) => idWords.has(word));
  const about = toTelling.length > 0 || !mayMeanTable ? toTelling : tableWords(to);
  return {
    isSameHeader: isSame && telling.length > 0,
    sharesWord: telling.some((word) => about.includes(word) || isSquashed(word, about)),
    saysId: [...fromWords, ...toWords].some((word) => idWords.has(word)),
    saysMeasure: [...fromWords, ...toWords].some((word) => measureWords.has(word)),
  };
}

/** True where a header says of what its column is, as "customer_id" but not "id". */
export function isTelling(header: string | null): boolean {
  return wordsOf(header).some((word) => !emptyWords.has(word));
}

/** True where a header is that of an id, as "territory_id". */
export function saysId(header: string | null): boolean {
  return wordsOf(header).some((word) => idWords.has(word));
}

/** True where a header is that of a figure, as "customer_count". */
export function saysMeasure(header: string | null): boolean {
  return wordsOf(header).some((word) => measureWords.has(word));
}

/** The words of a header, the plural of English words as their singular; a trailing "id" as a word of its own. */
export function wordsOf(header: string | null): string[] {
  return headerWords(header ?? '').flatMap((word) => {
    const compound = /^(\p{L}{3,})(id|no|code|kode|name)$/u.exec(word);
    return compound === null ? [singular(word)] : [singular(compound[1] ?? ''), compound[2] ?? ''];
  });
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/.(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
    ? word.slice(0, -1)
    : word;
}

function tableWords(column: SurveyedColumn): string[] {
  const { file, sheet } = placeOf(column);
  return [...wordsOf(file.replace(/\.[^.]*$/, '')), ...wordsOf(sheet)].filter((word) => !emptyWords.has(word));
}

/** As "custid" beside "cust", or "idpelanggan" beside "pelanggan". */
function isSquashed(word: string, about: readonly string[]): boolean {
  return about.some((other) => other.length >= 4 && word.length > other.length && word.includes(other));
}
