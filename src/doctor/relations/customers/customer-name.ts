/** Legal forms that stand before or after a name; they tell companies apart, so they stay in the key. */
const legalForms = 'pt|cv|ud|pd|fa|tbk|persero|inc|ltd|llc|corp|co|gmbh|ag|plc|sa|bv|nv';
const legal = new RegExp(`^(?:${legalForms})$`);

/**
 * The key by which spellings of a name are one: small letters, no accents, no punctuation, single spaces. "PT. Maju",
 * "PT Maju" and "pt maju" are one; "PT Maju" and "CV Maju" are two.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['\u2019.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a name key without legal forms, and the forms by themselves. */
export function splitName(key: string): { core: string; forms: string } {
  const words = key.split(' ');
  return {
    core: words.filter((word) => !legal.test(word)).join(' '),
    forms: words
      .filter((word) => legal.test(word))
      .sort()
      .join(' '),
  };
}
