/** Words that a column of features may not be called, because tables have them already or SQL means something by them. */
const reserved = ['customer_id', 'source', 'sheet', 'source_row', 'r', 'at'];
const longest = 48;

/** Names for columns from headers: small letters, digits and `_`, a letter first, each once; a nameless header is `column_N`. */
export function safeNames(headers: readonly (string | null)[]): string[] {
  const taken = new Set(reserved);
  return headers.map((header, index) => {
    const stem = stemOf(header) || `column_${index + 1}`;
    let name = stem;
    for (let number = 2; taken.has(name); number++) name = `${stem}_${number}`;
    taken.add(name);
    return name;
  });
}

/** `MonthlyCharges` and "Monthly charges (Rp)" as `monthly_charges` and `monthly_charges_rp`; accents are dropped. */
function stemOf(header: string | null): string {
  const words = (header ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/%/g, ' pct ')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, longest)
    .replace(/_+$/, '');
  return /^[0-9]/.test(words) ? `c_${words}` : words;
}
