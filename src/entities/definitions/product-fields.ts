import type { Field } from '../entity.ts';

/** Fields that a catalogue and a product mapping both have. */
export const productField: Field = {
  name: 'product',
  kind: 'text',
  meaning: { id: 'Nama produk', en: 'Name of the product' },
  headers: [
    ['Produk', 'Nama Produk', 'Product', 'Product Name', 'product_name'],
    ['Nama Layanan', 'Layanan', 'Service', 'Service Name', 'ProdukBaru'],
    ['Nama', 'Name', 'Item'],
  ],
};

export const minBandwidthField: Field = {
  name: 'min_bandwidth',
  kind: 'bandwidth',
  meaning: { id: 'Bandwidth terkecil yang dibutuhkan', en: 'Smallest bandwidth the product needs' },
  headers: [
    [
      'Bandwidth Minimum',
      'Min Bandwidth',
      'Minimum Bandwidth',
      'min_bandwidth',
      'min_bandwidth_mbps',
      'Min Bandwidth (Mbps)',
      'Bandwidth Min',
      'Bandwidth Minimum (Mbps)',
      'Minimal Bandwidth',
    ],
    ['Bandwidth'],
  ],
};

export const priceField: Field = {
  name: 'price',
  kind: 'amount',
  meaning: { id: 'Harga daftar', en: 'List price' },
  headers: [
    ['Harga Daftar', 'List Price', 'list_price', 'Harga Katalog', 'Sales Price', 'Standard Price'],
    ['Harga', 'Price', 'Tarif', 'Unit Price', 'Harga Bulanan', 'Monthly Price'],
  ],
};

export const priceLevelField: Field = {
  name: 'price_level',
  kind: 'text',
  meaning: { id: 'Level harga 1 sampai 4', en: 'Price level 1 to 4' },
  headers: [['Level Harga', 'Price Level', 'Tingkat Harga', 'Cost Tier', 'Price Tier', 'Kelas Harga']],
};

export const complexityField: Field = {
  name: 'complexity',
  kind: 'text',
  meaning: { id: 'Kompleksitas: Simple, Medium, Complex', en: 'Complexity: Simple, Medium, Complex' },
  headers: [['Kompleksitas', 'Complexity', 'Tingkat Kompleksitas']],
};
