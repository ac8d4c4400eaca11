import type { Bilingual, FigureKind } from '#values';
import type { Unit } from './table.ts';

/** How a column of the customer list is written: as text, or as a number in one of these forms. */
export type CellForm = 'text' | 'amount' | 'whole' | 'mbps' | 'years' | 'score';

/** One column of the customer list that every workbook begins with. */
export interface WorkbookColumn {
  header: string;
  form: CellForm;
  /** Width in characters. */
  width: number;
  unit: Unit;
  kind: FigureKind;
  meaning: Bilingual;
  /** Where the value comes from or how it is computed. */
  source: Bilingual;
}

type Line = readonly [
  header: string,
  form: CellForm,
  width: number,
  unit: Unit,
  kind: 'FACT' | 'RULE',
  meaningId: string,
  meaningEn: string,
  sourceId: string,
  sourceEn: string,
];

const column = ([header, form, width, unit, kind, id, en, fromId, fromEn]: Line): WorkbookColumn => ({
  header,
  form,
  width,
  unit,
  kind,
  meaning: { id, en },
  source: { id: fromId, en: fromEn },
});

const facts: readonly Line[] = [
  [
    'ID',
    'text',
    21,
    'none',
    'FACT',
    'Kode pelanggan, tetap antar-run',
    'Customer id, stable between runs',
    'Dari berkas; bila tidak ada, dari nama',
    'From the file; where it has none, from the name',
  ],
  [
    'Nama Pelanggan',
    'text',
    36,
    'none',
    'FACT',
    'Nama pelanggan',
    'Name of the customer',
    'Dari berkas',
    'From the file',
  ],
  [
    'Revenue',
    'amount',
    17,
    'currency',
    'FACT',
    'Pendapatan dari semua layanan; kosong bila tidak diketahui, 0 bila bundel',
    'Revenue of all services; empty where unknown, 0 where bundled',
    'Jumlah baris layanan yang dipakai',
    'Sum of the service lines used',
  ],
  [
    'ARPU_Category',
    'text',
    17,
    'none',
    'RULE',
    'Kelas pendapatan: Bundled, Entry, Mid, High, Enterprise',
    'Revenue class: Bundled, Entry, Mid, High, Enterprise',
    'Revenue dibandingkan dengan batas di lembar Batas',
    'Revenue against the borders on the sheet Borders',
  ],
  [
    'Tenure_Tahun',
    'years',
    16,
    'years',
    'FACT',
    'Lama berlangganan; kosong bila tidak diketahui',
    'Time as a customer; empty where unknown',
    'Nilai terbesar dari semua baris layanan',
    'Largest value over all service lines',
  ],
  [
    'Tenure_Strategy',
    'text',
    19,
    'none',
    'RULE',
    'Renewal Risk, Growth atau Loyalty',
    'Renewal Risk, Growth or Loyalty',
    'Lama berlangganan dan catatan kontrak di berkas',
    'Tenure and what the file says of the contract',
  ],
  [
    'Bandwidth',
    'mbps',
    15,
    'Mbps',
    'FACT',
    'Bandwidth terbesar; kosong bila tidak diketahui',
    'Largest bandwidth; empty where unknown',
    'Nilai terbesar dari semua baris layanan',
    'Largest value over all service lines',
  ],
  [
    'Bandwidth_Type',
    'text',
    18,
    'none',
    'RULE',
    'Connectivity, IP-Only atau Non-Connectivity',
    'Connectivity, IP-Only or Non-Connectivity',
    'Dibaca dari tulisan bandwidth di berkas',
    'Read from how the file writes the bandwidth',
  ],
  [
    'Industry',
    'text',
    22,
    'none',
    'FACT',
    'Segmen industri',
    'Industry segment',
    'Dari baris layanan dengan pendapatan terbesar',
    'From the service lines with most revenue',
  ],
  [
    'Current_Tier',
    'text',
    18,
    'none',
    'FACT',
    'Kelompok tier sekarang',
    'Current product tier',
    'Dari baris layanan dengan pendapatan terbesar',
    'From the service lines with most revenue',
  ],
  [
    'Current_Products',
    'text',
    36,
    'none',
    'FACT',
    'Produk yang dimiliki',
    'Products owned',
    'Produk berbeda dari semua baris layanan',
    'Different products over all service lines',
  ],
  [
    'Product_Count',
    'whole',
    17,
    'products',
    'FACT',
    'Banyaknya produk berbeda',
    'Number of different products',
    'Dihitung',
    'Counted',
  ],
];

const choices: readonly Line[] = [
  [
    'Strategy',
    'text',
    13,
    'none',
    'RULE',
    'Kuadran: Star, Risk, Sniper, Incubator',
    'Quadrant: Star, Risk, Sniper, Incubator',
    'Revenue dan Bandwidth terhadap batasnya; Unclassified bila salah satunya kosong',
    'Revenue and Bandwidth against their borders; Unclassified where one is empty',
  ],
  [
    'Action',
    'text',
    13,
    'none',
    'RULE',
    'Tindakan: RETAIN, CROSS-SELL, UPSELL, AUTOMATE',
    'Action: RETAIN, CROSS-SELL, UPSELL, AUTOMATE',
    'Satu tindakan untuk tiap kuadran',
    'One action for each quadrant',
  ],
  [
    'Priority',
    'text',
    11,
    'none',
    'RULE',
    'High, Medium atau Low; kosong bila tidak ada penawaran',
    'High, Medium or Low; empty without an offer',
    'Skor terbaik, Revenue dan risiko kontrak',
    'Best score, revenue and contract risk',
  ],
  [
    'SBU',
    'text',
    20,
    'none',
    'FACT',
    'Unit pemilik pelanggan',
    'Unit that owns the account',
    'Dari baris layanan dengan pendapatan terbesar',
    'From the service lines with most revenue',
  ],
  [
    'Status',
    'text',
    12,
    'none',
    'FACT',
    'Status layanan',
    'Service status',
    'Dari baris layanan dengan pendapatan terbesar',
    'From the service lines with most revenue',
  ],
];

const offerColumns = (rank: number): readonly Line[] => [
  [
    `NBO_${rank}_Product`,
    'text',
    30,
    'none',
    'RULE',
    `Produk penawaran ke-${rank}`,
    `Product of offer ${rank}`,
    'Produk yang belum dimiliki dan boleh ditawarkan, dengan skor tertinggi',
    'Product not yet owned and allowed, with the highest score',
  ],
  [
    `NBO_${rank}_Score`,
    'score',
    15,
    'points',
    'RULE',
    `Skor penawaran ke-${rank}, 0-100: aturan, bukan peluang berhasil`,
    `Score of offer ${rank}, 0-100: a rule, not a chance of success`,
    'Jumlah poin delapan faktor (tabel offer_factors)',
    'Sum of the points of eight factors (table offer_factors)',
  ],
  [
    `NBO_${rank}_Reasoning`,
    'text',
    60,
    'none',
    'RULE',
    `Alasan penawaran ke-${rank}`,
    `Reasons for offer ${rank}`,
    'Faktor yang berpengaruh, dalam kata-kata',
    'The factors that mattered, in words',
  ],
];

/** The 26 columns of the customer list, in the order in which every workbook and export has them. */
export const workbookColumns: readonly WorkbookColumn[] = [
  ...facts,
  ...choices,
  ...[1, 2, 3].flatMap(offerColumns),
].map(column);
