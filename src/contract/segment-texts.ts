import type { Bilingual } from '#values';

/** One segment in words: its title, and one sentence on what it means. */
export interface SegmentText {
  segment: string;
  title: Bilingual;
  meaning: Bilingual;
}

/** One scheme in words, with its segments from best to least. */
export interface SchemeText {
  scheme: string;
  title: Bilingual;
  meaning: Bilingual;
  segments: readonly SegmentText[];
}

/** What to do with the customers of a quadrant, in words. */
export interface ActionText {
  action: string;
  title: Bilingual;
  meaning: Bilingual;
}

type SegmentLine = readonly [segment: string, titleId: string, titleEn: string, id: string, en: string];

function scheme(name: string, title: Bilingual, meaning: Bilingual, lines: readonly SegmentLine[]): SchemeText {
  const segments = lines.map(([segment, titleId, titleEn, id, en]) => ({
    segment,
    title: { id: titleId, en: titleEn },
    meaning: { id, en },
  }));
  return { scheme: name, title, meaning, segments: [...segments, unclassified] };
}

const unclassified: SegmentText = {
  segment: 'Unclassified',
  title: { id: 'Belum terklasifikasi', en: 'Unclassified' },
  meaning: {
    id: 'Nilai yang diperlukan untuk skema ini tidak diketahui.',
    en: 'A value that this scheme needs is not known.',
  },
};

/** Every segmentation scheme in both languages; the segments carry the names used in the tables. */
export const schemeTexts: readonly SchemeText[] = [
  scheme(
    'quadrant',
    { id: 'Kuadran pendapatan x bandwidth', en: 'Revenue x bandwidth quadrant' },
    {
      id: 'Pelanggan dibagi empat menurut pendapatan dan bandwidth terhadap batasnya.',
      en: 'Customers are split in four by revenue and bandwidth against their borders.',
    },
    [
      [
        'Star',
        'Bintang (Star)',
        'Star',
        'Pendapatan tinggi dan bandwidth tinggi: pelanggan paling bernilai.',
        'High revenue and high bandwidth: the most valuable customers.',
      ],
      [
        'Risk',
        'Risiko (Risk)',
        'Risk',
        'Pendapatan tinggi tetapi bandwidth rendah: pendapatan besar bertumpu pada sedikit layanan.',
        'High revenue but low bandwidth: much revenue rests on little service.',
      ],
      [
        'Sniper',
        'Sniper',
        'Sniper',
        'Pendapatan rendah tetapi bandwidth tinggi: pemakaian besar yang dibayar rendah.',
        'Low revenue but high bandwidth: heavy use at a low price.',
      ],
      [
        'Incubator',
        'Inkubator (Incubator)',
        'Incubator',
        'Pendapatan rendah dan bandwidth rendah: banyak pelanggan kecil.',
        'Low revenue and low bandwidth: many small customers.',
      ],
    ],
  ),
  scheme(
    'revenue_tenure',
    { id: 'Matriks pendapatan x lama berlangganan', en: 'Revenue x tenure matrix' },
    {
      id: 'Pelanggan dibagi empat menurut pendapatan dan lama berlangganan terhadap batasnya.',
      en: 'Customers are split in four by revenue and tenure against their borders.',
    },
    [
      [
        'Champion',
        'Juara (Champion)',
        'Champion',
        'Pendapatan tinggi dan sudah lama berlangganan.',
        'High revenue and a long time as a customer.',
      ],
      [
        'High potential',
        'Berpotensi tinggi',
        'High potential',
        'Pendapatan tinggi tetapi belum lama berlangganan.',
        'High revenue but a short time as a customer.',
      ],
      [
        'Loyal price-sensitive',
        'Setia, peka harga',
        'Loyal price-sensitive',
        'Pendapatan rendah tetapi sudah lama berlangganan.',
        'Low revenue but a long time as a customer.',
      ],
      [
        'Newbie',
        'Pelanggan baru',
        'Newbie',
        'Pendapatan rendah dan belum lama berlangganan.',
        'Low revenue and a short time as a customer.',
      ],
    ],
  ),
  scheme(
    'arpu',
    { id: 'Kelas pendapatan (ARPU)', en: 'Revenue class (ARPU)' },
    {
      id: 'Kelas menurut jumlah pendapatan semua layanan pelanggan.',
      en: 'A class by the revenue of all services of a customer.',
    },
    [
      ['Enterprise', 'Enterprise', 'Enterprise', 'Pendapatan di kelas teratas.', 'Revenue in the topmost class.'],
      ['High', 'Tinggi', 'High', 'Pendapatan di kelas kedua dari atas.', 'Revenue in the second class from the top.'],
      ['Mid', 'Menengah', 'Mid', 'Pendapatan di kelas tengah.', 'Revenue in the middle class.'],
      ['Entry', 'Pemula', 'Entry', 'Pendapatan di kelas terbawah yang berbayar.', 'Revenue in the lowest class.'],
      [
        'Bundled',
        'Bundel',
        'Bundled',
        'Pendapatan nol: layanan termasuk dalam paket atau gratis.',
        'Revenue is zero: the service is part of a bundle or free.',
      ],
    ],
  ),
  scheme(
    'tenure',
    { id: 'Strategi lama berlangganan', en: 'Tenure strategy' },
    {
      id: 'Arah tindakan menurut lama berlangganan dan masa kontrak.',
      en: 'The direction to take by time as a customer and contract.',
    },
    [
      [
        'Loyalty',
        'Loyalitas',
        'Loyalty',
        'Sudah lama berlangganan: hargai dan perluas.',
        'A customer for long: reward and extend.',
      ],
      [
        'Growth',
        'Pertumbuhan',
        'Growth',
        'Baru berlangganan: tumbuhkan pemakaiannya.',
        'A recent customer: grow the use of services.',
      ],
      [
        'Renewal Risk',
        'Risiko perpanjangan',
        'Renewal Risk',
        'Kontraknya perlu diperbarui, atau lama berlangganannya nol.',
        'The contract is due for renewal, or the tenure is zero.',
      ],
    ],
  ),
  scheme(
    'bandwidth_class',
    { id: 'Kelas bandwidth', en: 'Bandwidth class' },
    { id: 'Kelas menurut bandwidth terbesar pelanggan.', en: 'A class by the largest bandwidth of a customer.' },
    [
      ['ENTERPRISE', 'Enterprise', 'Enterprise', 'Bandwidth di kelas terbesar.', 'Bandwidth in the largest class.'],
      ['CORPORATE', 'Korporat', 'Corporate', 'Bandwidth di kelas korporat.', 'Bandwidth in the corporate class.'],
      [
        'UMKM_SMALL',
        'UMKM / kecil',
        'Small business',
        'Bandwidth di kelas usaha kecil dan menengah.',
        'Bandwidth in the class of small businesses.',
      ],
      [
        'ATM_IOT',
        'ATM / IoT',
        'ATM / IoT',
        'Bandwidth sangat kecil, seperti untuk mesin ATM dan sensor.',
        'Very small bandwidth, as for cash machines and sensors.',
      ],
      ['NO_BANDWIDTH', 'Tanpa bandwidth', 'No bandwidth', 'Bandwidth nol.', 'Bandwidth is zero.'],
    ],
  ),
  scheme(
    'bandwidth_type',
    { id: 'Jenis layanan', en: 'Kind of service' },
    { id: 'Jenis layanan menurut bandwidth pada berkas.', en: 'The kind of service by the bandwidth in the files.' },
    [
      [
        'Connectivity',
        'Konektivitas',
        'Connectivity',
        'Memiliki layanan dengan bandwidth.',
        'Has a service with bandwidth.',
      ],
      ['IP-Only', 'Hanya IP', 'IP-Only', 'Hanya memiliki alamat IP.', 'Has IP addresses only.'],
      [
        'Non-Connectivity',
        'Bukan konektivitas',
        'Non-Connectivity',
        'Layanannya tidak memakai bandwidth.',
        'Has services without bandwidth.',
      ],
    ],
  ),
];

/** Every action of the quadrant in both languages. */
export const actionTexts: readonly ActionText[] = [
  {
    action: 'RETAIN',
    title: { id: 'Pertahankan', en: 'Retain' },
    meaning: {
      id: 'Pertahankan pelanggan ini: jaga layanan dan perpanjang kontraknya lebih awal.',
      en: 'Keep these customers: look after the service and renew contracts early.',
    },
  },
  {
    action: 'CROSS-SELL',
    title: { id: 'Jual silang', en: 'Cross-sell' },
    meaning: {
      id: 'Tawarkan produk lain agar pendapatan tidak bertumpu pada satu layanan.',
      en: 'Offer other products, so that revenue does not rest on one service.',
    },
  },
  {
    action: 'UPSELL',
    title: { id: 'Tingkatkan layanan', en: 'Up-sell' },
    meaning: {
      id: 'Tawarkan paket yang lebih tinggi untuk pemakaian yang sudah besar.',
      en: 'Offer a higher plan for use that is already heavy.',
    },
  },
  {
    action: 'AUTOMATE',
    title: { id: 'Otomatiskan', en: 'Automate' },
    meaning: {
      id: 'Layani secara digital dengan biaya rendah sampai kebutuhannya tumbuh.',
      en: 'Serve digitally at low cost until the need grows.',
    },
  },
];
