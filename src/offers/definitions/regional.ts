import { fn, sql } from '#engine';
import { type Factor, otherwise } from '../factor.ts';

/** Region: known to be available where the customer is served. */
export const regional: Factor = {
  factor: 'regional',
  rule: 'NBO-11',
  title: { id: 'Wilayah', en: 'Region' },
  top: 5,
  reads: 'place',
  steps: () => [
    {
      when: sql`NOT p.is_limited`,
      value: 5,
      evidence: {
        id: sql`'Katalog tidak menyebut SBU yang tidak dilayani'`,
        en: sql`'The catalogue names no unit without it'`,
      },
    },
    {
      when: sql`c.owner_key IS NULL`,
      value: 2,
      evidence: {
        id: sql`'SBU pelanggan tidak diketahui, dan produk tidak tersedia di semua SBU'`,
        en: sql`'Unit of the customer not known, and the product is not available in every unit'`,
      },
    },
    {
      when: otherwise,
      value: 5,
      evidence: {
        id: fn.concat('Tersedia di ', sql`c.owner`),
        en: fn.concat('Available in ', sql`c.owner`),
      },
      reason: {
        id: fn.concat('Tersedia di ', sql`c.owner`),
        en: fn.concat('Available in ', sql`c.owner`),
      },
    },
  ],
};
