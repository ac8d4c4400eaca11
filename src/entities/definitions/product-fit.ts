import type { Entity } from '../entity.ts';
import { complexityField, minBandwidthField, priceField, priceLevelField, productField } from './product-fields.ts';

/** For whom a product is meant, and where it cannot be had. */
export const productFit: Entity = {
  name: 'product_fit',
  meaning: {
    id: 'Pemetaan produk: untuk segmen mana dan di SBU mana tidak tersedia',
    en: 'Product mapping: for which segments, and in which units it cannot be had',
  },
  needs: [['product']],
  identity: ['product'],
  signs: ['industries', 'owners_without'],
  called: ['product fit', 'pemetaan produk', 'mapping produk', 'pemetaan'],
  fields: [
    productField,
    {
      name: 'industries',
      kind: 'list',
      meaning: { id: 'Segmen sasaran, dipisah ; atau |', en: 'Target segments, separated by ; or |' },
      headers: [
        [
          'Segmen Target',
          'Target Segmen',
          'target_industries',
          'Target Industry',
          'Target Segments',
          'Target Segment',
          'Segmen Sasaran',
          'Industri Target',
          'Target Industri',
        ],
        ['Segmen', 'Segment', 'Segments', 'Industries', 'Industry', 'Industri', 'Segmen Customer', 'Segmen Pelanggan'],
      ],
    },
    minBandwidthField,
    priceField,
    priceLevelField,
    complexityField,
    {
      name: 'owners_without',
      kind: 'list',
      meaning: {
        id: 'SBU yang tidak menyediakannya, dipisah ; atau |',
        en: 'Units that cannot offer it, separated by ; or |',
      },
      headers: [
        [
          'SBU Tidak Tersedia',
          'Tidak Tersedia di SBU',
          'SBU Tanpa Layanan',
          'unavailable_sbu',
          'Unavailable SBUs',
          'Unavailable in',
          'Unavailable Regions',
          'Not Available In',
          'owners_without',
        ],
      ],
    },
  ],
};
