import type { Random } from '#maths';
import { type Customer, type Product, rounded, type Table, type World } from '../model.ts';
import { dayAfter } from '../world.ts';
import { customersTable } from './customers.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Order {
  id: string;
  day: string;
  customer: Customer;
  product: Product;
  quantity: number;
  discount: number;
  amount: number;
  profit: number;
}

/** Order lines at the list prices of the products, and in half the workbooks the customers beside them. */
export function ordersTables(making: Making): Table[] {
  const orders = ordersTable(making);
  return making.random.chance(0.5) ? [orders, customersTable(making)] : [orders];
}

function orderFacts({ random, world }: Making): Order[] {
  const prefix = random.choice(['SO-', 'ORD', 'TR/', '77']);
  return Array.from({ length: 60 + random.integer(240) }, (_, at) =>
    order(random, world, `${prefix}${10_001 + at * 3}`),
  );
}

function order(random: Random, world: World, id: string): Order {
  const product = random.choice(world.products);
  const quantity = 1 + random.integer(12);
  const discount = random.choice([0, 0, 0, 0.05, 0.1]);
  const amount = rounded(product.price * quantity * (1 - discount));
  const profit = rounded(amount * (0.08 + random.uniform() * 0.3));
  const day = dayAfter(world.today, -random.integer(700));
  return { id, day, customer: random.choice(world.customers), product, quantity, discount, amount, profit };
}

function ordersTable(making: Making): Table {
  return makeTable<Order>(
    {
      entity: 'transactions',
      sheets: 'Transaksi, Penjualan, Orders, Sales, Order Lines, Data Penjualan 2024',
      facts: orderFacts(making),
      columns: transactionsColumns,
    },
    making,
  );
}

const transactionsColumns: readonly ColumnPlan<Order>[] = [
  {
    field: 'order_id',
    kind: 'id',
    id: 'No Pesanan, Nomor Transaksi, No SO, Kode Pesanan, ID Pesanan',
    en: 'Order No, Order Number, Sales Order, Transaction ID, Order Ref',
    cell: ({ id }) => id,
  },
  {
    field: 'date',
    kind: 'date',
    id: 'Tanggal Pesanan, Tanggal, Tgl Penjualan, Tanggal Transaksi, Tgl Order',
    en: 'Order Date, Date of Sale, Transaction Date, Date, Sale Date',
    cell: ({ day }) => ({ day }),
  },
  {
    field: 'customer_id',
    kind: 'id',
    id: 'Kode Pelanggan, ID Pelanggan, Kode Pembeli, No Pelanggan',
    en: 'Customer Code, Customer ID, Buyer ID, Client ID',
    cell: ({ customer }) => customer.id,
  },
  {
    field: 'customer_name',
    kind: 'name',
    id: 'Nama Pelanggan, Pembeli, Nama Pembeli, Nama Klien, Nama Customer',
    en: 'Customer Name, Buyer, Sold To, Client Name, Bought By',
    cell: ({ customer }) => customer.name,
    isOptional: true,
  },
  {
    field: 'product',
    kind: 'category',
    id: 'Produk, Nama Barang, Nama Produk, Barang, Nama Item',
    en: 'Product, Item, Item Description, Product Name, Product Sold',
    cell: ({ product }) => product.name,
  },
  {
    field: 'category',
    kind: 'category',
    id: 'Kategori, Kelompok Barang, Kategori Produk, Jenis Barang',
    en: 'Category, Item Group, Product Category, Product Family',
    cell: ({ product }) => product.category,
    isOptional: true,
  },
  {
    field: 'quantity',
    kind: 'number',
    id: 'Jumlah Barang, Kuantitas, Banyaknya, Jml Unit, Jumlah Dipesan',
    en: 'Quantity, Units Sold, Qty Ordered, No of Units, Ordered Quantity',
    cell: ({ quantity }) => quantity,
  },
  {
    field: 'price',
    kind: 'amount',
    id: 'Harga Satuan, Harga per Unit, Harga Jual Satuan, Harga Jual per Unit',
    en: 'Unit Price, Price per Unit, Price Each, Rate per Unit',
    cell: ({ product }) => product.price,
  },
  {
    field: 'discount',
    kind: 'share',
    id: 'Diskon, Potongan Harga, Rabat, Besar Diskon',
    en: 'Discount, Discount Rate, Rebate, Discount Given',
    cell: ({ discount }) => discount,
    isOptional: true,
  },
  {
    field: 'amount',
    kind: 'amount',
    id: 'Nilai Penjualan, Total Harga, Nilai Transaksi, Total Nilai, Total Penjualan',
    en: 'Sales Amount, Line Total, Net Sales, Order Value, Total Sale',
    cell: ({ amount }) => amount,
  },
  {
    field: 'profit',
    kind: 'amount',
    id: 'Laba, Keuntungan, Laba Kotor, Laba Penjualan',
    en: 'Profit, Gross Profit, Margin Amount, Profit Earned',
    cell: ({ profit }) => profit,
    isOptional: true,
  },
  {
    field: 'region',
    kind: 'category',
    id: 'Wilayah, Area Penjualan, Daerah, Wilayah Penjualan',
    en: 'Region, Sales Area, Territory, Region of Sale',
    cell: ({ customer }) => customer.region,
    isOptional: true,
  },
  {
    field: 'city',
    kind: 'category',
    id: 'Kota, Kota Pengiriman, Kota Pembeli, Kota Pelanggan',
    en: 'City, Ship-to City, Town, Customer City',
    cell: ({ customer }) => customer.city,
    isOptional: true,
  },
];
