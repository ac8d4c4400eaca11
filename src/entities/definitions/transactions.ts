import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import {
  channelField,
  cityField,
  countryField,
  currencyField,
  customerIdField,
  industryField,
  namedCustomerField,
  regionField,
  soldProductField,
  statusField,
} from './shared-fields.ts';

/** Order lines: what was sold, to whom, when and for how much. */
export const transactions: Entity = {
  name: 'transactions',
  meaning: {
    id: 'Transaksi penjualan: satu baris per barang dalam pesanan',
    en: 'Sales transactions: one row per line of an order',
  },
  needs: [
    ['date', 'order_id'],
    ['amount', 'price', 'quantity'],
  ],
  identity: ['order_id', 'line', 'customer_name', 'customer_id', 'date', 'product'],
  signs: ['order_id', 'quantity', 'profit', 'ship_date'],
  called: ['transactions', 'transaction', 'transaksi', 'sales', 'penjualan', 'orders', 'order', 'pesanan'],
  fields: [
    field('line', 'id', {
      id: 'Nomor baris',
      en: 'Number of the line',
      headers: 'Row ID, Line No, Line Number, No Baris, Order Line, Line ID, Item No',
    }),
    field('order_id', 'id', {
      id: 'Nomor pesanan',
      en: 'Number of the order',
      headers: `Order ID, Order Number, Order No, No Pesanan, Nomor Pesanan, Sales Order, SO Number, No SO,
        Transaction ID, ID Transaksi, No Transaksi, Nomor Transaksi, Nomor Order, No Order
        > Order, Receipt No, No Nota, Nomor Nota, Document No, No Bukti`,
    }),
    field('date', 'date', {
      id: 'Tanggal transaksi',
      en: 'Date of the transaction',
      headers: `Order Date, Tanggal Pesanan, Transaction Date, Tanggal Transaksi, Sales Date, Tanggal Penjualan,
        Purchase Date, Tanggal Order, Tanggal Pembelian > Date, Tanggal, Tgl, Posting Date`,
    }),
    field('ship_date', 'date', {
      id: 'Tanggal kirim',
      en: 'Date of shipping',
      headers: 'Ship Date, Shipping Date, Tanggal Kirim, Delivery Date, Tanggal Pengiriman',
    }),
    customerIdField,
    namedCustomerField,
    field('contact', 'text', {
      id: 'Narahubung',
      en: 'Person at the customer',
      headers: 'Contact Name, Contact Person, Nama Kontak, Narahubung',
    }),
    field('product_id', 'id', {
      id: 'Kode produk',
      en: 'Code of the product',
      headers: 'Product ID, Product Code, Kode Produk, Item Code, Kode Barang, SKU, Stock Code, Material No',
    }),
    soldProductField,
    field('category', 'text', {
      id: 'Kategori produk',
      en: 'Category of the product',
      headers: 'Product Category, Kategori Produk > Category, Kategori, Product Line, Product Group, Kelompok Barang',
    }),
    field('quantity', 'number', {
      id: 'Banyaknya',
      en: 'Quantity',
      headers: 'Quantity, Qty, Jumlah Barang, Kuantitas, Banyaknya, Units Sold, Order Quantity > Units, Unit, Jumlah',
    }),
    field('price', 'amount', {
      id: 'Harga satuan',
      en: 'Price of one',
      headers: 'Unit Price, Harga Satuan, Price per Unit, Harga per Unit > Price, Harga, Rate, Tarif',
    }),
    field('amount', 'amount', {
      id: 'Nilai penjualan',
      en: 'Amount sold',
      headers: `Sales, Amount, Sales Amount, Nilai Penjualan, Penjualan, Nilai Transaksi, Line Total, Order Value,
        Net Sales, Jumlah Harga, Subtotal > Revenue, Total, Value, Nilai, Total Amount, Total Harga, Omzet, Pendapatan`,
    }),
    field('discount', 'share', {
      id: 'Potongan',
      en: 'Discount',
      headers: 'Discount, Diskon, Potongan, Discount %, Potongan Harga, Discount Rate, Discount Amount, Nilai Diskon',
    }),
    field('cost', 'amount', {
      id: 'Harga pokok',
      en: 'Cost of what was sold',
      headers: 'Cost, COGS, Harga Pokok, HPP, Cost of Goods, Biaya Pokok',
    }),
    field('profit', 'amount', {
      id: 'Laba',
      en: 'Profit',
      headers: 'Profit, Laba, Keuntungan, Gross Profit, Laba Kotor, Margin, Gross Margin',
    }),
    field('shipping', 'amount', {
      id: 'Ongkos kirim',
      en: 'Freight',
      headers: 'Shipping Cost, Freight, Ongkos Kirim, Ongkir, Biaya Kirim, Delivery Fee',
    }),
    industryField,
    field('segment', 'text', {
      id: 'Segmen pelanggan',
      en: 'Customer segment',
      headers: 'Customer Segment, Segmen Pelanggan > Segment, Segmen',
    }),
    regionField,
    cityField,
    countryField,
    channelField,
    field('owner', 'text', {
      id: 'Penjual',
      en: 'Who sold it',
      headers: 'Salesperson, Sales Rep, Sales Agent, Tenaga Penjual, Nama Sales, Account Owner, Sales Person',
    }),
    statusField,
    currencyField,
  ],
};
