import { contentOf } from './cell-content.ts';

/** What a text may look like; a text may look like several. */
export const looks = [
  'number',
  'whole',
  'fraction',
  'money',
  'date',
  'serial',
  'year',
  'period',
  'code',
  'words',
  'company',
  'bandwidth',
  'tenure',
  'email',
  'phone',
  'flag',
  'currency',
  'stage',
  'status',
  'method',
  'priority',
  'gender',
] as const;
export type Look = (typeof looks)[number];

/** How the different texts of a column look. */
export interface ColumnShape {
  /** Number of different texts, those that say "nothing here" left out. */
  values: number;
  /** Share of them that look so, 0 to 1. */
  looks: Readonly<Record<Look, number>>;
}

const missing = /^(\(?(null|none|nan|nil|blank|empty|kosong)\)?|n\/?a|-+|#|\.|\?|unknown|not available|#n\/a)$/i;
const monthNames = 'jan|feb|mar|apr|may|mei|jun|jul|aug|agu|agt|sep|oct|okt|nov|dec|des';

const patterns: Readonly<Partial<Record<Look, RegExp>>> = {
  date: /^(\p{L}{3,9}\.? \d{1,2},? \d{4}|(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))$/u,
  // Days since 1900, as a spreadsheet keeps dates: from 1982 to 2064.
  serial: /^[3-5]\d{4}([.,]\d+)?$/,
  whole: /^-?\d{1,15}([.,]0+)?$/,
  fraction: /^(0?[.,]\d+|0|1|1[.,]0+|\d{1,3}([.,]\d+)?\s*%)$/,
  money:
    /^-?\(?\s*(rp\.?|idr|\$|usd|eur|€|£|sgd)\s*-?\d|^-?\d{1,3}([.,]\d{3})+([.,]\d{1,2})?\)?-?$|^[\d.,]+ ?(jt|juta|rb|ribu|mio|miliar|m)$|^-?\d{4,}[.,]\d{2}$/i,
  year: /^(19|20)\d\d$/,
  period: new RegExp(
    `^((19|20)\\d\\d[-/ ]?(0?[1-9]|1[0-2]|q[1-4])|(${monthNames})\\p{L}*[ -/']*((19|20)?\\d\\d)?|q[1-4][ -]?(19|20)\\d\\d|(0?[1-9]|1[0-2])[/-](19|20)\\d\\d)$`,
    'iu',
  ),
  code: /^(?=.*\d)[\p{L}\d][\p{L}\d._\-/#:]{1,40}$/u,
  words: /\p{L}{2,}[ ,.&-]+\p{L}{2,}/u,
  email: /^[^@\s]+@[^@\s]+\.\p{L}{2,}$/u,
  phone: /^(\+|0)[\d][\d\s().-]{6,18}$/,
  flag: /^(y|n|yes|no|ya|tidak|true|false|t|f|0|1|benar|salah)$/i,
  currency: /^(idr|usd|eur|sgd|myr|jpy|gbp|aud|cny|inr|thb|rp|php|hkd|chf)$/i,
  stage:
    /(won|lost|prospect|negotia|qualif|proposal|engag|closed|menang|kalah|negosiasi|penawaran|kualifikasi|discovery|demo)/i,
  status:
    /^(non[ -]?)?(aktif|tidak aktif|active|inactive|open|closed|paid|unpaid|lunas|belum lunas|pending|cancelled|canceled|batal|suspend(ed)?|terminated|expired|berakhir|selesai|proses|done|resolved|in progress|on hold|draft|overdue|partial|completed?|trial|isolir|new|baru)$/i,
  method:
    /(transfer|giro|cash|tunai|credit ?card|kartu|debit|virtual account|\bva\b|qris|cheque|check|autodebet|auto ?debit|e-?wallet|ovo|gopay|wire|ach|paypal)/i,
  priority: /^(high|low|medium|critical|urgent|normal|tinggi|rendah|sedang|kritis|p[1-4]|major|minor|sev ?[1-4])$/i,
  gender: /^(m|f|male|female|l|p|laki-laki|perempuan|pria|wanita)$/i,
};

/** How the texts of a column look, each different text counted once. */
export function shapeOf(texts: Iterable<string>): ColumnShape {
  const counts = Object.fromEntries(looks.map((look) => [look, 0])) as Record<Look, number>;
  let values = 0;
  for (const text of texts) {
    const trimmed = text.trim();
    if (missing.test(trimmed)) continue;
    values++;
    for (const look of looksOf(trimmed)) counts[look]++;
  }
  if (values > 0) for (const look of looks) counts[look] /= values;
  return { values, looks: counts };
}

function looksOf(text: string): Look[] {
  const content = contentOf(text);
  const found = looks.filter((look) => look === content || patterns[look]?.test(text) === true);
  // A date has digits and dashes as codes have, and an amount with a point may be taken for a code.
  return found.filter((look) => look !== 'code' || (content !== 'date' && !/^-?\d*[.,]\d+$/.test(text)));
}
