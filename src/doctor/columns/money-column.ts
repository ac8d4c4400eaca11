import { headerWords } from '#entities';
import type { TablePortrait } from '../portrait.ts';

const main = /^(revenue|sales|penjualan|pendapatan|omzet|omset|total|amount|nilai|tagihan|value|charges)$/;

/** The column that holds the money of a table: one of amounts, best one named as the whole, then the largest in sum; null where none does. */
export function moneyColumn({ columns }: TablePortrait): number | null {
  const amounts = columns.filter(({ role, numbers }) => role === 'amount' && numbers !== null);
  const rank = (header: string | null) => (headerWords(header ?? '').some((word) => main.test(word)) ? 1 : 0);
  const [best] = amounts.sort(
    (a, b) =>
      rank(b.header) - rank(a.header) ||
      Math.abs(b.numbers?.sum ?? 0) - Math.abs(a.numbers?.sum ?? 0) ||
      a.index - b.index,
  );
  return best?.index ?? null;
}
