import { entities, headerKey } from '#entities';

const known = new Set(entities.flatMap(({ fields }) => fields.flatMap((field) => field.headers.flat().map(headerKey))));

/** The ways to look a header up: as it stands, and without what it has in brackets, as in "Harga (Rp)". */
export function lookupKeys(header: string): string[] {
  const whole = headerKey(header);
  const bare = headerKey(header.replace(/[([{].*?[)\]}]/g, ''));
  return bare === '' || bare === whole ? [whole] : [whole, bare];
}

/** True where some entity knows the header. */
export function isKnownHeader(header: string): boolean {
  return lookupKeys(header).some((key) => known.has(key));
}
