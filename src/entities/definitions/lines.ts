import type { Entity } from '../entity.ts';

/** One row per service line, or one row per customer. */
export const lines: Entity = {
  name: 'lines',
  meaning: {
    id: 'Layanan yang dipakai pelanggan: satu baris per layanan atau per pelanggan',
    en: 'Services that customers use: one row per service line or per customer',
  },
  needs: [['customer_name', 'customer_id']],
  identity: ['customer_name', 'product', 'customer_id'],
  signs: ['bandwidth', 'tier'],
  called: ['lines', 'data pelanggan', 'data penuh'],
  fields: [
    {
      name: 'customer_id',
      kind: 'text',
      meaning: { id: 'Kode pelanggan', en: 'Id of the customer' },
      headers: [
        [
          'idPelanggan',
          'ID Pelanggan',
          'customer_id',
          'Pelanggan ID',
          'Kode Pelanggan',
          'Nomor Pelanggan',
          'No Pelanggan',
        ],
        ['Customer Number', 'Customer No', 'Customer Code', 'Account ID', 'Account Number', 'Account No', 'Client ID'],
        ['CID', 'CustID', 'Cust No'],
      ],
    },
    {
      name: 'customer_name',
      kind: 'text',
      meaning: { id: 'Nama pelanggan', en: 'Name of the customer' },
      headers: [
        ['Nama Pelanggan', 'customer_name', 'Nama Customer', 'Name of Customer', 'Account Name', 'Client Name'],
        ['Row Labels', 'Label Baris'],
        ['Pelanggan', 'Customer', 'Account', 'Client', 'Company Name', 'Nama Perusahaan', 'Perusahaan', 'Company'],
        ['Nama', 'Name', 'Organization', 'Organisation', 'Instansi'],
      ],
      headersContaining: ['nama pelanggan', 'customer name', 'account name', 'daftar pelanggan', 'pelanggan aktif'],
    },
    {
      name: 'amount',
      kind: 'amount',
      meaning: { id: 'Pendapatan dari baris ini', en: 'Revenue of this row' },
      headers: [
        ['hargaPelanggan', 'Harga Pelanggan', 'Sum of hargaPelanggan', 'Sum of Harga Pelanggan'],
        [
          'Monthly Revenue',
          'Monthly Recurring Revenue',
          'MRR',
          'MRC',
          'Pendapatan Bulanan',
          'Revenue per Month',
          'Harga Bulanan',
          'Annual Revenue',
          'Yearly Revenue',
          'Pendapatan Tahunan',
        ],
        [
          'Revenue',
          'Harga',
          'Pendapatan',
          'Amount',
          'Price',
          'Nilai',
          'Tagihan',
          'Net Revenue',
          'Sales',
          'Omzet',
          'Close Value',
          'Biaya',
          'Jumlah Tagihan',
          'Revenue IDR',
          'Total Revenue',
          'ARPU',
        ],
      ],
    },
    {
      name: 'bandwidth',
      kind: 'bandwidth',
      meaning: { id: 'Bandwidth layanan', en: 'Bandwidth of the service' },
      headers: [
        ['Bandwidth Fix'],
        ['Bandwidth', 'bandwidth_mbps', 'Bandwidth (Mbps)', 'Kapasitas Bandwidth', 'Bandwidth Layanan'],
        ['Kecepatan', 'Speed', 'Speed Mbps', 'Kapasitas', 'Capacity', 'BW', 'BW Mbps', 'Mbps'],
      ],
    },
    {
      name: 'tenure',
      kind: 'tenure',
      meaning: { id: 'Lama berlangganan', en: 'How long the customer has been one' },
      headers: [
        ['Lama_Langganan', 'Lama Berlangganan', 'tenure_years', 'Tenure (Years)', 'Lama Langganan Tahun'],
        ['Tenure', 'Years as Customer', 'Customer Years', 'Years', 'Masa Langganan', 'Lama Kontrak'],
      ],
    },
    {
      name: 'industry',
      kind: 'text',
      meaning: { id: 'Segmen industri', en: 'Industry segment' },
      headers: [
        ['segmenCustomer', 'Segmen Customer', 'Segmen Pelanggan', 'Customer Segment'],
        ['segmenIcon', 'Segmen Icon', 'Industry', 'Industri', 'Industry Segment', 'Segmen Industri'],
        ['Segmen', 'Segment', 'Sector', 'Sektor', 'Vertical'],
      ],
    },
    {
      name: 'category',
      kind: 'text',
      meaning: { id: 'Kategori layanan', en: 'Category of the service' },
      headers: [
        ['Kategori_Baru', 'New Category'],
        ['Kategori Produk', 'Kategori Layanan', 'Product Category', 'Service Category'],
        ['Kategori', 'Category'],
      ],
    },
    {
      name: 'tier',
      kind: 'text',
      meaning: { id: 'Kelompok tier', en: 'Product tier' },
      headers: [
        ['Kelompok Tier', 'Product Tier', 'Tier Group', 'Customer Tier'],
        ['Tier', 'Kelompok'],
      ],
    },
    {
      name: 'product',
      kind: 'text',
      meaning: { id: 'Produk atau layanan yang dipakai', en: 'Product or service in use' },
      headers: [
        ['ProdukBaru', 'New Product'],
        ['Produk', 'Product', 'Nama Produk', 'Product Name'],
        ['namaLayanan', 'Nama Layanan', 'Service Name', 'Layanan', 'Service', 'Jenis Layanan'],
      ],
    },
    {
      name: 'owner',
      kind: 'text',
      meaning: { id: 'SBU pemilik pelanggan', en: 'Unit that owns the account (SBU)' },
      headers: [
        ['SBUOwner', 'SBU Owner', 'Owner SBU'],
        ['SBU', 'Account Owner', 'Owner', 'Account Manager', 'Business Unit', 'Unit Bisnis'],
      ],
    },
    {
      name: 'region',
      kind: 'text',
      meaning: { id: 'Wilayah', en: 'Region' },
      headers: [
        ['Wilayah', 'Region'],
        ['terminatingProvinsi', 'Terminating Provinsi', 'Provinsi', 'Province', 'Area', 'Regional'],
        ['Kota', 'City', 'Country', 'State', 'Regional Office'],
      ],
    },
    {
      name: 'status',
      kind: 'text',
      meaning: { id: 'Status layanan', en: 'Status of the service' },
      headers: [
        ['statusLayanan', 'Status Layanan', 'Service Status', 'Status Pelanggan', 'Customer Status', 'Account Status'],
        ['Status'],
      ],
    },
    {
      name: 'since',
      kind: 'date',
      meaning: { id: 'Tanggal aktivasi', en: 'Date of activation' },
      headers: [
        ['tanggalAktivasi', 'Tanggal Aktivasi', 'Tgl Aktivasi', 'Activation Date', 'Date of Activation'],
        ['Since', 'Customer Since', 'Sejak', 'Start Date', 'Tanggal Mulai', 'Pelanggan Sejak'],
      ],
    },
  ],
};
