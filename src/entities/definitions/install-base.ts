import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import { customerIdField, namedCustomerField } from './shared-fields.ts';

/** What stands at the customer: one row per device or licence. */
export const installBase: Entity = {
  name: 'install_base',
  meaning: {
    id: 'Perangkat terpasang: satu baris per perangkat pada pelanggan',
    en: 'Install base: one row per device at a customer',
  },
  needs: [
    ['serial', 'product', 'product_id'],
    ['end_of_life', 'end_of_service', 'support_status', 'serial'],
  ],
  identity: ['serial', 'product_id', 'product', 'customer_id'],
  signs: ['serial', 'end_of_life', 'end_of_service', 'support_status', 'platform'],
  called: [
    'install base',
    'installed base',
    'assets',
    'asset',
    'aset',
    'perangkat',
    'devices',
    'equipment',
    'terpasang',
  ],
  fields: [
    field('serial', 'id', {
      id: 'Nomor seri',
      en: 'Serial number',
      headers: `Serial Number, Serial No, Serial Number ID, Nomor Seri, No Seri, S/N, SN, Asset ID, Asset Tag,
        Device ID, Nomor Aset, No Aset > Serial, Asset`,
    }),
    field('product_id', 'id', {
      id: 'Kode produk',
      en: 'Code of the product',
      headers: 'Product ID, Product Number, Product Code, Kode Produk, Part Number, SKU, Model Number, Part No',
    }),
    field('product', 'text', {
      id: 'Nama produk',
      en: 'Name of the product',
      headers: 'Product Name, Nama Produk, Product, Produk, Model, Device Name, Nama Perangkat, Perangkat, Equipment',
    }),
    field('product_line', 'text', {
      id: 'Lini produk',
      en: 'Product line',
      headers: 'Line Description Name, Product Line, Lini Produk, Product Family, Product Category, Kategori Produk',
    }),
    field('platform', 'text', {
      id: 'Platform produk',
      en: 'Platform of the product',
      headers: 'Product Platform, Platform, Product Platform Description Name, Technology, Teknologi',
    }),
    field('business_area', 'text', {
      id: 'Bidang bisnis',
      en: 'Business area',
      headers: 'Business Area, Bidang Bisnis, Business Area Description Name > Mapped Business Area, Business Unit',
    }),
    customerIdField,
    namedCustomerField,
    field('end_of_life', 'date', {
      id: 'Akhir masa produk',
      en: 'End of life',
      headers: `End of Life, EOL, EOL Date, End of Life Date, Product End of Life Date, Akhir Masa Produk, Tanggal EOL,
        Akhir Masa Pakai`,
    }),
    field('end_of_service', 'date', {
      id: 'Akhir masa layanan',
      en: 'End of service life',
      headers: `End of Service, EOS, EOSL, End of Service Life, End of Support, EOS Date, End of Service Life Date,
        Product End of Service Life Date, Akhir Masa Layanan, Akhir Dukungan, End of Support Date`,
    }),
    field('service_start', 'date', {
      id: 'Mulai layanan purnajual',
      en: 'Service from',
      headers: 'Service Start Date, Final Service Start Date, Support Start, Warranty Start, Mulai Garansi',
    }),
    field('service_end', 'date', {
      id: 'Akhir layanan purnajual',
      en: 'Service until',
      headers: `Service End Date, Final Service End Date, Support End, Warranty End, Warranty Expiry, Akhir Garansi,
        Warranty End Date, Support Contract End`,
    }),
    field('service_source', 'text', {
      id: 'Asal layanan purnajual',
      en: 'What gives the service',
      headers: 'Service Source, Final Service Source, Service Type, Warranty Type, Jenis Garansi',
    }),
    field('support_status', 'text', {
      id: 'Status dukungan',
      en: 'Support status',
      headers: 'Support Status, Status Dukungan, Warranty Status, Status Garansi > Status, Coverage Status',
    }),
    field('practice', 'text', {
      id: 'Bidang layanan',
      en: 'Practice',
      headers: 'Practice, Mapped Practice Area, Practice Area, Bidang Layanan',
    }),
    field('business_unit', 'text', {
      id: 'Unit bisnis',
      en: 'Business unit',
      headers: 'Legacy Global Business Unit, Global Business Unit, GBU',
    }),
    field('installed', 'date', {
      id: 'Tanggal pasang',
      en: 'Installed on',
      headers: 'Install Date, Installed On, Installation Date, Tanggal Pasang, Tanggal Instalasi, Purchase Date',
    }),
    field('quantity', 'number', {
      id: 'Banyaknya',
      en: 'Quantity',
      headers: 'Quantity, Qty, Jumlah Perangkat, Kuantitas, Jumlah Unit',
    }),
  ],
};
