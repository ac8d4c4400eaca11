import { type Fragment, fn, join, sql } from '#engine';
import { type Factor, otherwise } from '../factor.ts';
import type { OffersSettings } from '../settings.ts';
import { keyOf } from '../texts.ts';

const categories = {
  id: fn.concat('Kategori produk ', sql`p.category`, ', pelanggan ', sql`c.category`),
  en: fn.concat('Product category ', sql`p.category`, ', customer ', sql`c.category`),
};

function isRelated({ affinity }: OffersSettings): Fragment {
  const pairs = affinity.flatMap(([a, b]) => [
    [keyOf(a), keyOf(b)],
    [keyOf(b), keyOf(a)],
  ]);
  if (pairs.length === 0) return sql`FALSE`;
  return sql`(${join(
    pairs.map(([a, b]) => sql`(c.category_key = ${a ?? null} AND p.category_key = ${b ?? null})`),
    ' OR ',
  )})`;
}

/** Category: the customer's own, then a related one. */
export const category: Factor = {
  factor: 'category',
  rule: 'NBO-7',
  title: { id: 'Kategori', en: 'Category' },
  top: 15,
  reads: 'place',
  steps: (settings) => [
    {
      when: sql`c.category_key IS NULL`,
      value: 5,
      evidence: {
        id: sql`'Kategori pelanggan tidak diketahui; nilai terendah'`,
        en: sql`'Category of the customer not known; lowest value'`,
      },
    },
    {
      when: sql`p.category_key IS NULL`,
      value: 5,
      evidence: {
        id: sql`'Kategori produk tidak diketahui; nilai terendah'`,
        en: sql`'Category of the product not known; lowest value'`,
      },
    },
    {
      when: sql`c.category_key = p.category_key`,
      value: 15,
      evidence: categories,
      reason: {
        id: fn.concat('Melengkapi layanan ', sql`c.category`, ' yang sudah dipakai'),
        en: fn.concat('Complements the ', sql`c.category`, ' services already in use'),
      },
    },
    {
      when: isRelated(settings),
      value: 10,
      evidence: categories,
      reason: {
        id: fn.concat('Berkaitan dengan layanan ', sql`c.category`, ' yang sudah dipakai'),
        en: fn.concat('Related to the ', sql`c.category`, ' services already in use'),
      },
    },
    { when: otherwise, value: 5, evidence: categories },
  ],
};
