/** What a row of totals says in place of a name, in lower case and trimmed; a regular expression that engines share. */
export const totalPattern =
  '^(grand ?total|sub ?total|total|jumlah|totals|total keseluruhan|jumlah keseluruhan|total jumlah|jumlah total|total umum)[ :]*$';

/** Words before the name of a group in its subtotal, as in "Total Jawa" under the rows of Jawa; in lower case. */
export const groupTotalPattern = '^(sub ?total|total|jumlah)[ :]+';

const isTotal = new RegExp(totalPattern);

/** True for "Grand Total", "Jumlah" and their like. */
export function saysTotal(cell: string | null | undefined): boolean {
  return typeof cell === 'string' && isTotal.test(cell.trim().toLowerCase());
}
