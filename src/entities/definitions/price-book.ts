import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import { currencyField, regionField } from './shared-fields.ts';

/** What a product costs from when to when: one row per product and period. */
export const priceBook: Entity = {
  name: 'price_book',
  meaning: {
    id: 'Daftar harga: satu baris per produk dan masa berlaku',
    en: 'Price book: one row per product and the time it holds',
  },
  needs: [['product', 'product_id'], ['price'], ['valid_from', 'valid_to', 'price_list']],
  identity: ['product', 'product_id'],
  signs: ['valid_from', 'valid_to', 'price_list'],
  called: ['price book', 'price list', 'pricelist', 'daftar harga', 'prices', 'rate card', 'tarif'],
  fields: [
    field('price_list', 'text', {
      id: 'Nama daftar harga',
      en: 'Name of the price list',
      headers: 'Price Book, Price List, Daftar Harga, Pricelist, Price Book Name, Rate Card',
    }),
    field('product_id', 'id', {
      id: 'Kode produk',
      en: 'Code of the product',
      headers: 'Product ID, Product Code, Kode Produk, SKU, Item Code, Kode Barang, Kode, Code, Part Number',
    }),
    field('product', 'text', {
      id: 'Nama produk',
      en: 'Name of the product',
      headers: `Product, Product Name, Produk, Nama Produk > Service, Layanan, Nama Layanan, Item, Nama Barang, Plan, Paket,
        Service Name, Item Name`,
    }),
    field('price', 'amount', {
      id: 'Harga daftar',
      en: 'List price',
      headers: `List Price, Harga Daftar, Standard Price, Sales Price, Unit Price, Harga Satuan, Price, Harga, Tarif, Rate,
        Harga Jual, Monthly Price`,
    }),
    field('min_quantity', 'number', {
      id: 'Banyaknya paling sedikit',
      en: 'Smallest quantity',
      headers: 'Min Quantity, Minimum Quantity, Min Qty, Jumlah Minimum, Minimal Pembelian, MOQ',
    }),
    field('discount', 'share', {
      id: 'Potongan paling besar',
      en: 'Largest discount',
      headers: 'Max Discount, Discount, Diskon, Diskon Maksimum, Potongan, Discount Limit',
    }),
    field('valid_from', 'date', {
      id: 'Berlaku mulai',
      en: 'Valid from',
      headers: 'Valid From, Effective Date, Berlaku Mulai, Effective From, Start Date, Tanggal Mulai, Tanggal Berlaku',
    }),
    field('valid_to', 'date', {
      id: 'Berlaku sampai',
      en: 'Valid to',
      headers: 'Valid To, Valid Until, Berlaku Sampai, Effective To, End Date, Tanggal Berakhir, Expiry Date',
    }),
    field('unit', 'text', { id: 'Satuan', en: 'Unit', headers: 'Unit, Satuan, UOM, Unit of Measure, Price Unit' }),
    regionField,
    currencyField,
  ],
};
