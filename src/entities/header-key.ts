/** A header without case, spaces, accents and punctuation, so that `hargaPelanggan` and "Harga Pelanggan" are alike. */
export function headerKey(header: string): string {
  return withoutMarks(header)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

/** The words of a header in lower case: `namaPelangganAktif` is nama, pelanggan, aktif. */
export function headerWords(header: string): string[] {
  const spaced = withoutMarks(header).replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2');
  return spaced
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '');
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
