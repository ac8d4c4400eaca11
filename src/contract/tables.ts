import type { PublishedTable } from './table.ts';
import { table } from './table.ts';

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

/** What was found in the data: what, where, how much money, what was done. */
export const findingsTable: PublishedTable = table(
  'findings',
  'Temuan pada data: apa, di mana, berapa uang, dan tindakan',
  'What was found in the data: what, where, how much money, what was done',
  ['rule', 'source', 'sheet', 'row', 'column'],
  [
    ['rule', 'text', 'none', 'Nomor aturan, misalnya QUA-7', 'Number of the rule, such as QUA-7'],
    ['severity', 'text', 'none', 'info, warning atau error', 'info, warning or error'],
    ['source', 'text', 'none', 'Berkas', 'File'],
    ['sheet', 'text', 'none', 'Lembar', 'Sheet'],
    ['row', 'whole', 'none', 'Baris seperti terlihat di berkas', 'Row as seen in the file'],
    ['column', 'text', 'none', 'Kolom', 'Column'],
    ['before', 'text', 'none', 'Isi di berkas', 'What the file says'],
    [
      'after',
      'text',
      'none',
      'Isi yang dipakai; kosong bila dianggap tidak diketahui',
      'What is used; empty where treated as unknown',
    ],
    ['money', 'money', 'currency', 'Uang yang tersangkut', 'Money touched'],
    [
      'action',
      'text',
      'none',
      'interpreted, kept, excluded, grouped atau question',
      'interpreted, kept, excluded, grouped or question',
    ],
  ],
);

/** The rules behind the findings. */
export const rulesTable: PublishedTable = table(
  'rules',
  'Aturan di balik temuan',
  'The rules behind the findings',
  ['rule'],
  [
    ['rule', 'text', 'none', 'Nomor aturan', 'Number of the rule'],
    ['severity', 'text', 'none', 'info, warning atau error', 'info, warning or error'],
    ['title_id', 'text', 'none', 'Judul dalam bahasa Indonesia', 'Title in Indonesian'],
    ['title_en', 'text', 'none', 'Judul dalam bahasa Inggris', 'Title in English'],
  ],
);

/** Segment of each customer per scheme, with the distance to the nearest border. */
export const segmentsTable: PublishedTable = table(
  'segments',
  'Segmen tiap pelanggan per skema, dengan jarak ke batas terdekat',
  'Segment of each customer per scheme, with the distance to the nearest border',
  ['customer_id', 'scheme'],
  [
    ['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id'],
    [
      'scheme',
      'text',
      'none',
      'quadrant, revenue_tenure, arpu, tenure, bandwidth_class, bandwidth_type',
      'quadrant, revenue_tenure, arpu, tenure, bandwidth_class, bandwidth_type',
    ],
    [
      'segment',
      'text',
      'none',
      'Nama segmen; Unclassified bila sumbunya kosong',
      'Name of the segment; Unclassified where an axis is missing',
    ],
    [
      'distance',
      'double',
      'share',
      'Perubahan relatif terkecil yang memindahkan pelanggan ke segmen lain',
      'Smallest relative change that would move the customer to another segment',
    ],
    ['axis', 'text', 'none', 'Sumbu dari batas terdekat', 'Axis of the nearest border'],
  ],
);

/** The borders used and where they come from. */
export const segmentBordersTable: PublishedTable = table(
  'segment_borders',
  'Batas yang dipakai dan asalnya',
  'The borders used and where they come from',
  ['scheme', 'axis', 'cluster'],
  [
    ['scheme', 'text', 'none', 'Skema', 'Scheme'],
    ['axis', 'text', 'none', 'Sumbu', 'Axis'],
    ['cluster', 'text', 'none', 'Kelompok; all untuk semua pelanggan', 'Cluster; all for every customer'],
    [
      'border',
      'double',
      'none',
      'Nilai batas; sama dengan atau di atasnya berarti tinggi',
      'Value of the border; equal or above counts as high',
    ],
    ['basis', 'text', 'none', 'fixed, median atau quantile', 'fixed, median or quantile'],
    ['customers', 'whole', 'rows', 'Pelanggan yang diukur', 'Customers measured'],
  ],
);

/** Best offers per customer. */
export const offersTable: PublishedTable = table(
  'offers',
  'Penawaran terbaik per pelanggan',
  'Best offers per customer',
  ['customer_id', 'rank'],
  [
    ['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id'],
    ['rank', 'whole', 'rank', 'Urutan 1 sampai 3', 'Rank 1 to 3'],
    ['product_id', 'text', 'none', 'Kode produk', 'Product id'],
    ['product', 'text', 'none', 'Nama produk', 'Product name'],
    [
      'score',
      'decimal2',
      'points',
      'Jumlah poin kedelapan faktor, 0-100 (RULE)',
      'Sum of the eight factors, 0-100 (RULE)',
    ],
    ['reasoning', 'text', 'none', 'Alasan dalam bahasa Indonesia', 'Reasons in Indonesian'],
    ['reasoning_en', 'text', 'none', 'Alasan dalam bahasa Inggris', 'Reasons in English'],
    [
      'evidence',
      'decimal3',
      'share',
      'Bukti pemutus nilai seri: pangsa pemilik di industri yang sama',
      'Tie-breaker: smoothed share of owners in the same industry',
    ],
    [
      'worth_low',
      'money',
      'currency',
      'Batas bawah nilai per periode (kuartil bawah harga yang dibayar sekarang)',
      'Low end of worth per period (lower quartile of what holders pay now)',
    ],
    ['worth', 'money', 'currency', 'Nilai tengah per periode', 'Middle worth per period'],
    [
      'worth_high',
      'money',
      'currency',
      'Batas atas nilai per periode (kuartil atas)',
      'High end of worth per period (upper quartile)',
    ],
  ],
);

/** Points of each factor for each offer. */
export const offerFactorsTable: PublishedTable = table(
  'offer_factors',
  'Poin tiap faktor untuk tiap penawaran',
  'Points of each factor for each offer',
  ['customer_id', 'product_id', 'factor'],
  [
    ['customer_id', 'text', 'none', 'Kode pelanggan', 'Customer id'],
    ['product_id', 'text', 'none', 'Kode produk', 'Product id'],
    [
      'factor',
      'text',
      'none',
      'tier, category, bandwidth, industry, cooccurrence, regional, affordability, tenure',
      'tier, category, bandwidth, industry, cooccurrence, regional, affordability, tenure',
    ],
    ['points', 'decimal2', 'points', 'Poin yang diperoleh', 'Points earned'],
    ['of', 'decimal2', 'points', 'Poin paling banyak', 'Most points possible'],
    [
      'evidence',
      'text',
      'none',
      'Fakta di balik poin itu, dalam bahasa Inggris',
      'The facts behind the points, in English',
    ],
    [
      'evidence_id',
      'text',
      'none',
      'Fakta di balik poin itu, dalam bahasa Indonesia',
      'The facts behind the points, in Indonesian',
    ],
  ],
);

/** How much information each factor carries. */
export const factorAuditTable: PublishedTable = table(
  'factor_audit',
  'Berapa banyak informasi tiap faktor',
  'How much information each factor carries',
  ['factor'],
  [
    ['factor', 'text', 'none', 'Faktor', 'Factor'],
    ['weight', 'decimal2', 'points', 'Bobot', 'Weight'],
    ['lowest', 'decimal2', 'points', 'Poin terendah', 'Lowest points given'],
    ['highest', 'decimal2', 'points', 'Poin tertinggi', 'Highest points given'],
    ['values', 'whole', 'rows', 'Banyaknya nilai berbeda', 'Number of different values'],
    [
      'information',
      'double',
      'share',
      'Entropi poinnya dalam bit; 0 berarti sama untuk semua',
      'Entropy of the points in bits; 0 means the same for everybody',
    ],
    ['is_constant', 'boolean', 'none', 'Benar bila tidak membawa informasi', 'True where it carries no information'],
  ],
);

/** Rules that kept offers out. */
export const blockedOffersTable: PublishedTable = table(
  'blocked_offers',
  'Aturan yang menutup penawaran',
  'Rules that kept offers out',
  ['rule'],
  [
    [
      'rule',
      'text',
      'none',
      'owned, region, industry, status, bandwidth',
      'owned, region, industry, status, bandwidth',
    ],
    ['pairs', 'whole', 'rows', 'Pasangan pelanggan x produk yang ditutup', 'Customer x product pairs kept out'],
    ['customers', 'whole', 'rows', 'Pelanggan yang terkena', 'Customers concerned'],
  ],
);

/** Key figures. */
export const metricsTable: PublishedTable = table(
  'metrics',
  'Angka utama',
  'Key figures',
  ['metric'],
  [
    ['metric', 'text', 'none', 'Nama angka', 'Name of the figure'],
    ['value', 'double', 'none', 'Nilai', 'Value'],
    ['unit', 'text', 'none', 'Satuan', 'Unit'],
    ['kind', 'text', 'none', 'FACT, RULE, ESTIMATE atau PREDICTION', 'FACT, RULE, ESTIMATE or PREDICTION'],
    ['as_of', 'date', 'none', 'Per tanggal', 'As of'],
  ],
);

/** Every table a run publishes, in the order of the flow. */
export const publishedTables: readonly PublishedTable[] = [
  customersTable,
  linesTable,
  holdingsTable,
  productsTable,
  findingsTable,
  rulesTable,
  segmentsTable,
  segmentBordersTable,
  offersTable,
  offerFactorsTable,
  factorAuditTable,
  blockedOffersTable,
  metricsTable,
];
