/** A company's name taken apart. */
export interface CompanyName {
  /** Legal form in capitals, as PT, CV, LTD; '' where the name has none. */
  form: string;
  /** Letters and figures of the name without it, in lower case. */
  bare: string;
}

const forms = 'PT|CV|UD|PD|FA|FIRMA|PERUM|PERSERO|YAYASAN|KOPERASI|INC|LTD|LLC|CORP|GMBH|AG|PLC|BV|SA|CO';
const leading = new RegExp(`^(${forms})[.,]*\\s+(?=\\S)`, 'i');
const trailing = new RegExp(`[\\s,]+\\(?(${forms})\\.?\\)?\\.?$`, 'i');
const open = /[\s,]+\(?tbk\.?\)?\.?$/i;

/** A company's name as its legal form and the rest; "Tbk" and "(Persero)" are no forms of their own. */
export function companyName(text: string): CompanyName {
  let rest = text.trim().replace(open, '');
  rest = rest.replace(/[\s,]+\(?persero\)?\.?$/i, '').replace(/^PT\.?\s*\(persero\)\s*/i, 'PT ');
  const before = leading.exec(rest);
  if (before !== null) rest = rest.slice(before[0].length);
  const after = trailing.exec(rest);
  if (after !== null && (before === null || sameForm(before[1], after[1]))) rest = rest.slice(0, after.index);
  rest = rest.replace(open, '');
  const form = (before?.[1] ?? after?.[1] ?? '').toUpperCase();
  return { form, bare: bareOf(rest) };
}

function sameForm(a: string | undefined, b: string | undefined): boolean {
  return a?.toUpperCase() === b?.toUpperCase();
}

function bareOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' dan ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
