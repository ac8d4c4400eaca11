import { type Fragment, fn, sql } from '#engine';
import { type BilingualText, type Factor, otherwise, type Step } from '../factor.ts';

const levels: BilingualText = {
  id: fn.concat(
    'Harga level ',
    fn.text(sql`p.price_level`),
    ', kelas pendapatan ',
    sql`c.arpu_category`,
    ' level ',
    fn.text(sql`c.arpu_level`),
  ),
  en: fn.concat(
    'Price level ',
    fn.text(sql`p.price_level`),
    ', revenue class ',
    sql`c.arpu_category`,
    ' level ',
    fn.text(sql`c.arpu_level`),
  ),
};

const isBundled = sql`c.arpu_level = 0`;

const unknownSteps: readonly Step[] = [
  {
    when: sql`c.arpu_level IS NULL`,
    value: 7,
    evidence: {
      id: sql`'Pendapatan pelanggan tidak diketahui; nilai tengah'`,
      en: sql`'Revenue of the customer not known; middle value'`,
    },
  },
  {
    when: sql`p.price_level IS NULL AND NOT ${isBundled}`,
    value: 7,
    evidence: {
      id: sql`'Tingkat harga produk tidak diketahui; nilai tengah'`,
      en: sql`'Price level of the product not known; middle value'`,
    },
  },
  {
    when: sql`p.price_level IS NULL`,
    value: 3,
    evidence: {
      id: sql`'Tingkat harga produk tidak diketahui, pelanggan tanpa pendapatan; nilai terendah'`,
      en: sql`'Price level of the product not known, customer without revenue; lowest value'`,
    },
  },
];

const bundledSteps: readonly Step[] = [
  {
    when: sql`${isBundled} AND p.price_level = 1`,
    value: 8,
    evidence: levels,
    reason: {
      id: sql`'Tingkat harga terendah, sesuai untuk pelanggan bundel'`,
      en: sql`'In the lowest price level, as suits a bundled customer'`,
    },
  },
  { when: isBundled, value: 3, evidence: levels },
];

const difference: Fragment = sql`p.price_level - c.arpu_level`;

/** Affordability: a price of the customer's revenue class, then one level off. */
export const affordability: Factor = {
  factor: 'affordability',
  rule: 'NBO-12',
  title: { id: 'Daya beli', en: 'Affordability' },
  top: 15,
  reads: 'size',
  steps: () => [
    ...unknownSteps,
    ...bundledSteps,
    {
      when: sql`${difference} = 0`,
      value: 15,
      evidence: levels,
      reason: {
        id: fn.concat('Sesuai kelas pendapatan ', sql`c.arpu_category`),
        en: fn.concat('Fits the revenue class ', sql`c.arpu_category`),
      },
    },
    {
      when: sql`${difference} = -1`,
      value: 12,
      evidence: levels,
      reason: {
        id: fn.concat('Terjangkau, satu tingkat di bawah kelas pendapatan ', sql`c.arpu_category`),
        en: fn.concat('Affordable, one level below the revenue class ', sql`c.arpu_category`),
      },
    },
    {
      when: sql`${difference} = 1`,
      value: 12,
      evidence: levels,
      reason: {
        id: fn.concat('Hanya satu tingkat di atas kelas pendapatan ', sql`c.arpu_category`),
        en: fn.concat('Only one level above the revenue class ', sql`c.arpu_category`),
      },
    },
    { when: sql`${difference} = 2 OR ${difference} < -1`, value: 7, evidence: levels },
    { when: otherwise, value: 2, evidence: levels },
  ],
};
