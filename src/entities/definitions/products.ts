import type { Entity } from '../entity.ts';
import { complexityField, minBandwidthField, priceField, priceLevelField, productField } from './product-fields.ts';

/** The product catalogue. */
export const products: Entity = {
  name: 'products',
  meaning: { id: 'Katalog produk: satu baris per produk', en: 'The product catalogue: one row per product' },
  needs: [['product']],
  identity: ['product'],
  signs: ['complexity', 'price_level', 'min_bandwidth', 'category'],
  called: ['products', 'product', 'produk', 'katalog', 'catalogue', 'catalog', 'barang', 'items'],
  fields: [
    {
      name: 'product_id',
      kind: 'text',
      meaning: { id: 'Kode produk', en: 'Code of the product' },
      headers: [
        ['Kode', 'Kode Produk', 'Product Code', 'product_id', 'ID Produk', 'Product Number', 'SKU'],
        ['Code', 'ID'],
      ],
    },
    productField,
    {
      name: 'category',
      kind: 'text',
      meaning: { id: 'Kategori produk', en: 'Category of the product' },
      headers: [
        ['Kategori Produk', 'Product Category', 'Kategori_Baru'],
        ['Kategori', 'Category', 'Series', 'Product Line', 'Product Family', 'Keluarga Produk'],
      ],
    },
    {
      name: 'tier',
      kind: 'text',
      meaning: { id: 'Nomenklatur atau tier produk', en: 'Nomenclature or tier of the product' },
      headers: [
        ['Nomenklatur Baru', 'Nomenklatur', 'Nomenclature', 'New Nomenclature'],
        ['Kelompok Tier', 'Tier Produk', 'Product Tier', 'Tier'],
      ],
    },
    complexityField,
    priceField,
    priceLevelField,
    minBandwidthField,
    {
      name: 'status',
      kind: 'text',
      meaning: { id: 'Status produk', en: 'Status of the product' },
      headers: [
        ['Status Produk', 'Product Status'],
        ['Status', 'Ketersediaan', 'Availability'],
      ],
    },
  ],
};
