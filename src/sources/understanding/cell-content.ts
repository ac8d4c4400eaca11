/** What a column's cells look like, whatever its header says. */
export const contents = ['empty', 'number', 'bandwidth', 'tenure', 'date', 'company', 'text'] as const;
export type Content = (typeof contents)[number];

const number = /^\(?-?\s*(rp\.?|idr|\$|usd)?\s*-?\d[\d.,\s]*\)?\s*%?$/i;
const date = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[ -]\p{L}{3,9}[ -]\d{2,4})([ T]\d|$)/iu;
const bandwidth = /^(\d[\d.,]*\s*([kmg]bps|[kmg]bit\/?s|ip\b)|e1\b)/i;
const tenure = /^(berkontrak|tidak valid|\d[\d.,]*\s*(tahun|thn|years?|yrs?|bulan|months?)\b)/i;
const company =
  /(^|[^\p{L}])(pt|cv|tbk|persero|ud|yayasan|koperasi|dinas|kementerian|badan|inc|ltd|llc|corp|gmbh)([^\p{L}]|$)/iu;

/** What one filled cell looks like. */
export function contentOf(cell: string): Exclude<Content, 'empty'> {
  const text = cell.trim();
  if (date.test(text)) return 'date';
  if (number.test(text)) return 'number';
  if (bandwidth.test(text)) return 'bandwidth';
  if (tenure.test(text)) return 'tenure';
  return company.test(text) ? 'company' : 'text';
}

/** True where a cell could be a header: text that is neither a number nor a date. */
export function mayBeHeader(cell: string | null): boolean {
  if (cell === null || cell.trim() === '' || cell.length > 120) return false;
  const content = contentOf(cell);
  return content !== 'number' && content !== 'date';
}
