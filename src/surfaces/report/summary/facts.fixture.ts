import type { Opportunity, SegmentShare } from '#answers';
import type { SummaryFacts } from './facts.ts';

function share(segment: string, action: string | null, customers: number, revenue: number): SegmentShare {
  return {
    segment,
    action,
    customers,
    customerShare: customers / 1000,
    revenue,
    revenueShare: revenue / 12_345_678_900,
  };
}

function opportunity(name: string, strategy: string, product: string | null, worth: number): Opportunity {
  const isKnown = worth > 0;
  return {
    customerId: `NBO_${name}`,
    name,
    strategy,
    industry: 'GOVERNMENT',
    revenue: 2_500_000,
    bandwidthMbps: 0.512,
    product,
    score: product === null ? null : 81.25,
    worthLow: isKnown ? worth * 0.7 : null,
    worth: isKnown ? worth : null,
    worthHigh: isKnown ? worth * 1.5 : null,
    basis: { id: 'Kuartil harga yang dibayar sekarang', en: 'Quartiles of what is paid now' },
    kind: 'RULE',
  };
}

/** A small company in figures, with everything that the summary can say. */
export const exampleFacts: SummaryFacts = {
  manifest: {
    format: 1,
    run: '2026-02-04-abc123',
    asOf: '2026-02-04',
    company: 'Aldera | Netmenia',
    blueprint: 'telecom',
    currency: 'IDR',
    revenuePeriod: 'month',
    language: 'id',
    nilai: '0.1.0',
    engine: 'duckdb',
    settings: {},
    inputs: [{ file: 'Data Pelanggan Aktif.xlsx', bytes: 1000, sha256: '0' }],
    tables: {},
    absent: [
      {
        id: 'Nilai umur pelanggan tidak dihitung: tidak ada riwayat transaksi.',
        en: 'Customer lifetime value is not computed: there is no transaction history.',
      },
    ],
  },
  metrics: {
    'customers.count': 1000,
    'lines.kept': 2350,
    'revenue.total': 12_345_678_900,
    'revenue.mean': 13_717_421,
    'revenue.median': 975_000,
    'revenue.known_customers': 900,
    'revenue.zero_customers': 120,
    'revenue.top_decile_share': 0.612,
    'renewal_risk.customers': 45,
    'renewal_risk.revenue': 820_000_000,
    'priority.high.customers': 230,
    'offers.customers': 950,
    'products.count': 247,
  },
  quadrant: [
    share('Star', 'RETAIN', 400, 9_000_000_000),
    share('Risk', 'CROSS-SELL', 100, 2_500_000_000),
    share('Sniper', 'UPSELL', 250, 600_000_000),
    share('Incubator', 'AUTOMATE', 150, 245_678_900),
    share('Unclassified', null, 100, 0),
  ],
  revenueTenure: [
    share('Champion', null, 350, 9_500_000_000),
    share('High potential', null, 150, 2_000_000_000),
    share('Loyal price-sensitive', null, 300, 700_000_000),
    share('Newbie', null, 200, 145_678_900),
    share('Unclassified', null, 0, 0),
  ],
  borders: [
    { scheme: 'quadrant', axis: 'revenue', cluster: 'all', border: 3_500_000, basis: 'fixed' },
    { scheme: 'quadrant', axis: 'bandwidth', cluster: 'all', border: 10, basis: 'fixed' },
    { scheme: 'revenue_tenure', axis: 'revenue', cluster: 'all', border: 975_000, basis: 'median' },
    { scheme: 'revenue_tenure', axis: 'tenure', cluster: 'all', border: 3, basis: 'median' },
  ],
  upsell: [
    opportunity('DINAS *Kelora* [Utara]', 'Sniper', 'Internet Premium', 1_200_000),
    opportunity('=CMD|calc <script>', 'Sniper', 'Cloud_Plus', 900_000),
  ],
  crossSell: [opportunity('PT Valuka Santuka', 'Risk', null, 0)],
  offered: { customers: 350, low: 210_000_000, middle: 300_000_000, high: 450_000_000 },
  worthByStrategy: [
    { strategy: 'Sniper', customers: 250, low: 150_000_000, middle: 220_000_000, high: 330_000_000 },
    { strategy: 'Risk', customers: 100, low: 60_000_000, middle: 80_000_000, high: 120_000_000 },
  ],
  plan: [
    {
      days: 30,
      task: { id: 'Perpanjang kontrak yang jatuh tempo', en: 'Renew the contracts that are due' },
      filter: { tenureStrategy: ['Renewal Risk'] },
      customers: 45,
      revenue: 9_840_000_000,
      worth: null,
      kind: 'RULE',
    },
    {
      days: 90,
      task: { id: 'Tingkatkan layanan pelanggan Sniper', en: 'Up-sell to the Sniper customers' },
      filter: { strategy: ['Sniper'] },
      customers: 250,
      revenue: 7_200_000_000,
      worth: { low: 1_800_000_000, middle: 2_640_000_000, high: 3_960_000_000 },
      kind: 'RULE',
    },
    {
      days: 365,
      task: { id: 'Pertahankan pelanggan Star', en: 'Retain the Star customers' },
      filter: { strategy: ['Star'] },
      customers: 400,
      revenue: 108_000_000_000,
      worth: null,
      kind: 'RULE',
    },
  ],
  cards: [],
  expectedMoney: [],
  scenarios: [0.2, 0.3, 0.4].map((conversion, index) => ({
    name: [
      { id: 'Hati-hati', en: 'Cautious' },
      { id: 'Sedang', en: 'Middle' },
      { id: 'Berani', en: 'Bold' },
    ][index] ?? { id: '', en: '' },
    conversion,
    low: 2_520_000_000 * conversion,
    middle: 3_600_000_000 * conversion,
    high: 5_400_000_000 * conversion,
    shareOfRevenue: (3_600_000_000 * conversion) / 148_148_146_800,
    kind: 'RULE',
  })),
  whyNoScenarios: null,
  findings: [
    {
      rule: 'QUA-20',
      title: { id: 'Jumlah tampak sepuluh kali terlalu besar', en: 'Amounts look ten times too large' },
      severity: 'warning',
      action: 'question',
      rows: 12,
      money: 1_441_441_441,
    },
    {
      rule: 'QUA-3',
      title: { id: 'E1 dibaca sebagai 2 Mbps', en: 'E1 read as 2 Mbps' },
      severity: 'info',
      action: 'interpreted',
      rows: 40,
      money: 0,
    },
  ],
  factors: [
    { factor: 'tier', weight: 15, lowest: 3, highest: 15, values: 4, information: 1.5, isConstant: false },
    { factor: 'regional', weight: 5, lowest: 5, highest: 5, values: 1, information: 0, isConstant: true },
  ],
  products: [
    {
      productId: 'P-1',
      product: 'Internet Premium',
      category: 'Digital Infrastructure',
      holders: 120,
      firstOffers: 340,
      offers: 700,
      meanScore: 70,
      firstWorth: 408_000_000,
      worth: 1_200_000,
    },
  ],
};

/** The same company with one prediction that is proven and one that is not. */
export const predictedFacts: SummaryFacts = {
  ...exampleFacts,
  cards: [
    {
      target: 'churn',
      kind: 'PREDICTION',
      grade: 'B',
      title: { id: 'Berhenti: semua langganan berakhir.', en: 'Churn: every subscription ends.' },
      reason: { id: 'AUC 0,760, di atas pembanding.', en: 'AUC 0.760, above the baseline.' },
      needs: [],
      baseline: { id: 'satu kolom', en: 'one column' },
      judged: { metric: 'auc', value: 0.76, low: 0.73, high: 0.79, baseline: 0.68, judged: true },
      n: 900,
      positives: 80,
      customers: 950,
      worth: 1_234_567_890,
    },
    {
      target: 'upsell',
      kind: 'ESTIMATE',
      grade: 'not enough evidence',
      title: { id: 'Naik.', en: 'Rise.' },
      reason: { id: 'Ada 4 bulan tagihan.', en: 'There are 4 months of invoices.' },
      needs: [{ id: '8 bulan lagi', en: '8 more months' }],
      baseline: null,
      judged: null,
      n: 0,
      positives: null,
      customers: 0,
      worth: null,
    },
  ],
  expectedMoney: [
    {
      target: 'churn',
      title: { id: 'Berhenti', en: 'Churn' },
      kind: 'PREDICTION',
      grade: 'B',
      share: 0.1,
      customers: 95,
      amount: 5_000_000_000,
      low: 300_000_000,
      middle: 700_000_000,
      high: 1_300_000_000,
    },
  ],
};
