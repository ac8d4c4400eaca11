import { fn, sql } from '#engine';
import { type Factor, otherwise } from '../factor.ts';

const levels = {
  id: fn.concat(
    'Tier produk level ',
    fn.text(sql`p.tier_level`),
    ', tier pelanggan ',
    sql`c.tier`,
    ' level ',
    fn.text(sql`c.tier_level`),
  ),
  en: fn.concat(
    'Product tier level ',
    fn.text(sql`p.tier_level`),
    ', customer tier ',
    sql`c.tier`,
    ' level ',
    fn.text(sql`c.tier_level`),
  ),
};

/** Tier: a product of the customer's level, then one level up. */
export const tier: Factor = {
  factor: 'tier',
  rule: 'NBO-6',
  title: { id: 'Tier', en: 'Tier' },
  top: 15,
  reads: 'size',
  steps: () => [
    {
      when: sql`c.tier_level IS NULL`,
      value: 8,
      evidence: {
        id: sql`'Level tier pelanggan tidak diketahui; nilai tengah'`,
        en: sql`'Tier level of the customer not known; middle value'`,
      },
    },
    {
      when: sql`p.tier_level IS NULL`,
      value: 8,
      evidence: {
        id: sql`'Level tier produk tidak diketahui; nilai tengah'`,
        en: sql`'Tier level of the product not known; middle value'`,
      },
    },
    {
      when: sql`p.tier_level = c.tier_level`,
      value: 15,
      evidence: levels,
      reason: {
        id: fn.concat('Setingkat dengan tier ', sql`c.tier`, ' sekarang'),
        en: fn.concat('On the same level as the current tier ', sql`c.tier`),
      },
    },
    {
      when: sql`p.tier_level - c.tier_level = 1`,
      value: 12,
      evidence: levels,
      reason: {
        id: fn.concat('Langkah berikutnya, satu tingkat di atas tier ', sql`c.tier`),
        en: fn.concat('The next step, one level above the current tier ', sql`c.tier`),
      },
    },
    { when: sql`p.tier_level - c.tier_level = 2`, value: 8, evidence: levels },
    { when: otherwise, value: 3, evidence: levels },
  ],
};
