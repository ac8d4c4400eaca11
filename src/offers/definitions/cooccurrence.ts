import { fn, sql } from '#engine';
import { type BilingualText, type Factor, otherwise } from '../factor.ts';
import { hundredths } from '../settings.ts';

const counts: BilingualText = {
  id: fn.concat(
    fn.text(sql`x.together`),
    ' dari ',
    fn.text(sql`x.holders`),
    ' pelanggan dengan ',
    sql`x.with_product`,
    ' juga memakainya',
  ),
  en: fn.concat(
    fn.text(sql`x.together`),
    ' of ',
    fn.text(sql`x.holders`),
    ' customers with ',
    sql`x.with_product`,
    ' also have it',
  ),
};

/** Co-occurrence: how many customers with something this customer owns also have the product. */
export const cooccurrence: Factor = {
  factor: 'cooccurrence',
  rule: 'NBO-10',
  title: { id: 'Dibeli bersama', en: 'Bought together' },
  top: 10,
  reads: 'basket',
  steps: ({ weights }) => [
    {
      when: sql`c.basket = 0`,
      value: 5,
      evidence: {
        id: sql`'Belum memiliki produk dari katalog; nilai tengah'`,
        en: sql`'Owns nothing in the catalogue; middle value'`,
      },
    },
    {
      when: sql`2 * x.points > ${hundredths(weights.cooccurrence)} AND x.together > 0`,
      value: 'measured',
      evidence: counts,
      reason: counts,
    },
    { when: otherwise, value: 'measured', evidence: counts },
  ],
};
