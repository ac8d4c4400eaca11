import { type PublishedTable, table } from '../table.ts';

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
