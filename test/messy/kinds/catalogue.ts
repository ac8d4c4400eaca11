import type { Product, Table } from '../model.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Listed extends Product {
  level: string;
}

const levels = ['Simple', 'Medium', 'Complex'];

/** A catalogue of products. */
export function catalogueTables(making: Making): Table[] {
  const { random, world } = making;
  const facts = world.products.map((product) => ({ ...product, level: random.choice(levels) }));
  const table = makeTable<Listed>(
    {
      entity: 'products',
      sheets: 'Katalog, Daftar Produk, Products, Catalogue, Product List, Master Produk',
      facts,
      columns: productsColumns,
    },
    making,
  );
  return [table];
}

const productsColumns: readonly ColumnPlan<Listed>[] = [
  {
    field: 'product_id',
    kind: 'id',
    id: 'Kode Produk, ID Produk, Kode Barang, No Produk, Kode Layanan',
    en: 'Product Code, Product ID, SKU, Item Code, Product No',
    cell: ({ id }) => id,
  },
  {
    field: 'product',
    kind: 'category',
    id: 'Nama Produk, Produk, ProdukBaru, Nama Layanan, Nama Item',
    en: 'Product Name, Product, Item Name, Service Name, Offering',
    cell: ({ name }) => name,
  },
  {
    field: 'category',
    kind: 'category',
    id: 'Kategori, Kelompok Produk, Kategori Produk, Golongan, Jenis Produk',
    en: 'Category, Product Group, Product Family, Product Line, Product Type',
    cell: ({ category }) => category,
  },
  {
    field: 'price',
    kind: 'amount',
    id: 'Harga, Harga Satuan, Harga Jual, Tarif, Harga Daftar, Harga Normal',
    en: 'Price, List Price, Unit Price, Selling Price, Rate, Standard Price',
    cell: ({ price }) => price,
  },
  {
    field: 'tier',
    kind: 'category',
    id: 'Tingkat, Kelas Produk, Tingkatan, Level Produk',
    en: 'Tier, Product Tier, Grade, Product Level',
    cell: ({ tier }) => tier,
    isOptional: true,
  },
  {
    field: 'complexity',
    kind: 'category',
    id: 'Kompleksitas, Tingkat Kesulitan, Tingkat Kerumitan',
    en: 'Complexity, Delivery Complexity, Complexity Level',
    cell: ({ level }) => level,
    isOptional: true,
  },
  {
    field: 'min_bandwidth',
    kind: 'number',
    id: 'Bandwidth Minimum, Bandwidth Minimal, Kapasitas Minimum, Syarat Bandwidth',
    en: 'Minimum Bandwidth, Min Bandwidth Mbps, Required Bandwidth, Bandwidth Requirement',
    cell: ({ bandwidth }) => bandwidth,
    isOptional: true,
  },
];
