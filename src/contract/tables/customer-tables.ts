import { type PublishedTable, table } from '../table.ts';

/** One row per customer. */
export const customersTable: PublishedTable = table(
  'customers',
  'Satu baris per pelanggan',
  'One row per customer',
  ['customer_id'],
  [
    ['customer_id', 'text', 'none', 'Kode pelanggan yang tetap antar-run', 'Stable id of the customer'],
    ['name', 'text', 'none', 'Nama pelanggan seperti di berkas', 'Name as in the file'],
    ['industry', 'text', 'none', 'Segmen industri', 'Industry segment'],
    ['region', 'text', 'none', 'Wilayah', 'Region'],
    ['owner', 'text', 'none', 'SBU pemilik pelanggan', 'Unit that owns the account (SBU)'],
    ['since', 'date', 'none', 'Pelanggan sejak', 'Customer since'],
    ['status', 'text', 'none', 'Status layanan', 'Service status'],
    [
      'revenue',
      'money',
      'currency',
      'Jumlah pendapatan dari semua layanan; kosong bila tidak diketahui',
      'Revenue summed over all services; empty where unknown',
    ],
    [
      'revenue_state',
      'text',
      'none',
      'known, partial (sebagian baris kosong), bundled (nol) atau missing',
      'known, partial (some lines missing), bundled (zero) or missing',
    ],
    [
      'bandwidth_mbps',
      'decimal3',
      'Mbps',
      'Bandwidth terbesar dari semua layanan',
      'Largest bandwidth over all services',
    ],
    [
      'bandwidth_type',
      'text',
      'none',
      'Connectivity, IP-Only atau Non-Connectivity',
      'Connectivity, IP-Only or Non-Connectivity',
    ],
    [
      'bandwidth_class',
      'text',
      'none',
      'NO_BANDWIDTH, ATM_IOT, UMKM_SMALL, CORPORATE, ENTERPRISE',
      'NO_BANDWIDTH, ATM_IOT, UMKM_SMALL, CORPORATE, ENTERPRISE',
    ],
    [
      'tenure_years',
      'decimal2',
      'years',
      'Lama berlangganan; kosong bila tidak diketahui',
      'Years as a customer; empty where unknown',
    ],
    [
      'tenure_state',
      'text',
      'none',
      'known, renewal_risk, invalid atau missing',
      'known, renewal_risk, invalid or missing',
    ],
    ['category', 'text', 'none', 'Kategori layanan utama', 'Category of the main service'],
    ['tier', 'text', 'none', 'Kelompok tier sekarang', 'Current product tier'],
    ['products', 'text', 'none', 'Produk yang dimiliki', 'Products owned'],
    ['product_count', 'whole', 'products', 'Banyaknya produk berbeda', 'Number of different products'],
    ['line_count', 'whole', 'rows', 'Banyaknya baris layanan di berkas', 'Number of service lines in the files'],
    [
      'arpu_category',
      'text',
      'none',
      'Kelas pendapatan: Bundled, Entry, Mid, High, Enterprise',
      'Revenue class: Bundled, Entry, Mid, High, Enterprise',
    ],
    ['strategy', 'text', 'none', 'Kuadran: Star, Risk, Sniper, Incubator', 'Quadrant: Star, Risk, Sniper, Incubator'],
    ['action', 'text', 'none', 'RETAIN, CROSS-SELL, UPSELL, AUTOMATE', 'RETAIN, CROSS-SELL, UPSELL, AUTOMATE'],
    ['tenure_strategy', 'text', 'none', 'Renewal Risk, Growth atau Loyalty', 'Renewal Risk, Growth or Loyalty'],
    [
      'priority',
      'text',
      'none',
      'High, Medium, Low; kosong bila tidak ada penawaran yang dinilai',
      'High, Medium, Low; empty where no offer was scored',
    ],
  ],
);

/** The service lines as cleaned, each traceable to its row in the file. */
export const linesTable: PublishedTable = table(
  'lines',
  'Baris layanan setelah dibersihkan, masing-masing terlacak ke barisnya di berkas',
  'The service lines as cleaned, each traceable to its row in the file',
  ['line'],
  [
    ['line', 'whole', 'rank', 'Nomor urut baris', 'Number of the line'],
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['source_row', 'whole', 'none', 'Baris seperti terlihat di berkas', 'Row as seen in the file'],
    ['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id'],
    ['product', 'text', 'none', 'Produk', 'Product'],
    ['amount', 'money', 'currency', 'Jumlah uang; kosong bila tidak diketahui', 'Amount; empty where unknown'],
    [
      'amount_state',
      'text',
      'none',
      'known, bundled, missing atau unreadable',
      'known, bundled, missing or unreadable',
    ],
    ['bandwidth_mbps', 'decimal3', 'Mbps', 'Bandwidth', 'Bandwidth'],
    ['tenure_years', 'decimal2', 'years', 'Lama berlangganan', 'Tenure'],
    ['excluded_by', 'text', 'none', 'Aturan yang menyisihkan baris ini', 'The rule that set this line aside'],
  ],
);

/** Products each customer owns. */
export const holdingsTable: PublishedTable = table(
  'holdings',
  'Produk yang dimiliki tiap pelanggan',
  'Products each customer owns',
  ['customer_id', 'product'],
  [
    ['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id'],
    [
      'product_id',
      'text',
      'none',
      'Kode produk di katalog; kosong bila tidak ada di katalog',
      'Product id in the catalogue; empty where the catalogue lacks it',
    ],
    ['product', 'text', 'none', 'Nama produk', 'Product name'],
    ['lines', 'whole', 'rows', 'Banyaknya baris', 'Number of lines'],
    ['revenue', 'money', 'currency', 'Pendapatan dari produk ini', 'Revenue from this product'],
  ],
);

/** The product catalogue. */
export const productsTable: PublishedTable = table(
  'products',
  'Katalog produk',
  'The product catalogue',
  ['product_id'],
  [
    ['product_id', 'text', 'none', 'Kode produk', 'Product id'],
    ['product', 'text', 'none', 'Nama produk', 'Product name'],
    ['category', 'text', 'none', 'Kategori', 'Category'],
    ['tier', 'text', 'none', 'Nomenklatur / tier', 'Tier (nomenclature)'],
    ['tier_level', 'whole', 'none', 'Tingkat tier 1-4', 'Tier level 1-4'],
    ['complexity', 'text', 'none', 'Simple, Medium atau Complex', 'Simple, Medium or Complex'],
    ['price', 'money', 'currency', 'Harga daftar', 'List price'],
    [
      'price_level',
      'whole',
      'none',
      'Tingkat harga 1-4; kosong bila tidak diketahui',
      'Price level 1-4; empty where unknown',
    ],
    [
      'price_level_basis',
      'text',
      'none',
      'Dari mana tingkat harga: price, level atau missing',
      'Where the price level comes from: price, level or missing',
    ],
    ['min_bandwidth_mbps', 'decimal3', 'Mbps', 'Bandwidth minimum', 'Least bandwidth needed'],
    ['holders', 'whole', 'rows', 'Pelanggan yang memilikinya', 'Customers who own it'],
  ],
);
