import type { Bilingual, FigureKind } from '#values';
import type { Unit } from './table.ts';

/** What a key figure means; its value stands in the table `metrics` under the same name. */
export interface MetricDefinition {
  metric: string;
  unit: Unit;
  kind: FigureKind;
  meaning: Bilingual;
}

const line = (metric: string, unit: Unit, kind: FigureKind, id: string, en: string): MetricDefinition => ({
  metric,
  unit,
  kind,
  meaning: { id, en },
});

const countsAndMoney: readonly MetricDefinition[] = [
  line('lines.received', 'rows', 'FACT', 'Baris layanan yang diterima', 'Service lines received'),
  line('lines.kept', 'rows', 'FACT', 'Baris layanan yang dipakai', 'Service lines used'),
  line('lines.excluded', 'rows', 'FACT', 'Baris yang disisihkan oleh aturan', 'Lines set aside by a rule'),
  line(
    'revenue.excluded',
    'currency',
    'FACT',
    'Pendapatan pada baris yang disisihkan',
    'Revenue on the lines set aside',
  ),
  line('customers.count', 'rows', 'FACT', 'Pelanggan', 'Customers'),
  line('revenue.total', 'currency', 'FACT', 'Pendapatan seluruh pelanggan', 'Revenue of all customers'),
  line(
    'revenue.mean',
    'currency',
    'FACT',
    'Rata-rata pendapatan per pelanggan yang diketahui',
    'Mean revenue per customer whose revenue is known',
  ),
  line('revenue.median', 'currency', 'FACT', 'Median pendapatan per pelanggan', 'Median revenue per customer'),
  line(
    'revenue.known_customers',
    'rows',
    'FACT',
    'Pelanggan dengan pendapatan diketahui',
    'Customers whose revenue is known',
  ),
  line(
    'revenue.zero_customers',
    'rows',
    'FACT',
    'Pelanggan dengan pendapatan nol (bundel)',
    'Customers with revenue zero (bundled)',
  ),
  line(
    'revenue.top_decile_share',
    'share',
    'FACT',
    'Bagian pendapatan dari 10 % pelanggan terbesar',
    'Share of revenue from the largest 10 % of customers',
  ),
  line('bandwidth.median', 'Mbps', 'FACT', 'Median bandwidth', 'Median bandwidth'),
  line('tenure.median', 'years', 'FACT', 'Median lama berlangganan', 'Median tenure'),
  line(
    'renewal_risk.customers',
    'rows',
    'RULE',
    'Pelanggan yang kontraknya perlu diperbarui',
    'Customers whose contract is due for renewal',
  ),
  line(
    'renewal_risk.revenue',
    'currency',
    'RULE',
    'Pendapatan pelanggan yang kontraknya perlu diperbarui',
    'Revenue of customers due for renewal',
  ),
  line('products.count', 'products', 'FACT', 'Produk di katalog', 'Products in the catalogue'),
  line('offers.count', 'rows', 'RULE', 'Penawaran yang dibuat', 'Offers made'),
  line('offers.customers', 'rows', 'RULE', 'Pelanggan yang mendapat penawaran', 'Customers with an offer'),
  line('offers.best_score_mean', 'points', 'RULE', 'Rata-rata skor penawaran terbaik', 'Mean score of the best offers'),
  line('findings.rows', 'rows', 'FACT', 'Temuan pada data', 'Findings in the data'),
  line('findings.warnings', 'rows', 'FACT', 'Temuan berupa peringatan', 'Findings that are warnings'),
];

/** The segments that have a figure of their own: scheme, prefix of the figure, names. */
export const countedSegments: readonly { scheme: string; prefix: string; segments: readonly string[] }[] = [
  { scheme: 'quadrant', prefix: 'quadrant', segments: ['Star', 'Risk', 'Sniper', 'Incubator', 'Unclassified'] },
  {
    scheme: 'revenue_tenure',
    prefix: 'revenue_tenure',
    segments: ['Champion', 'High potential', 'Loyal price-sensitive', 'Newbie', 'Unclassified'],
  },
];

/** The priorities that have a figure of their own. */
export const countedPriorities: readonly string[] = ['High', 'Medium', 'Low'];

/** The part of a figure's name that stands for a segment. */
export function metricSlug(segment: string): string {
  return segment.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}

/** Every key figure, each defined here once. */
export const metricDefinitions: readonly MetricDefinition[] = [
  ...countsAndMoney,
  ...countedSegments.flatMap(({ prefix, segments }) =>
    segments.flatMap((segment) => {
      const stem = `${prefix}.${metricSlug(segment)}`;
      return [
        line(`${stem}.customers`, 'rows', 'RULE', `Pelanggan ${segment}`, `${segment} customers`),
        line(`${stem}.revenue`, 'currency', 'RULE', `Pendapatan ${segment}`, `Revenue of ${segment}`),
      ];
    }),
  ),
  ...countedPriorities.map((priority) =>
    line(
      `priority.${metricSlug(priority)}.customers`,
      'rows',
      'RULE',
      `Pelanggan prioritas ${priority}`,
      `Customers of ${priority} priority`,
    ),
  ),
];
