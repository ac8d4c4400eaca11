// Plausible predictions for a made run: the tables alone, nothing is learned.
import { publishedTables } from '#contract';
import { type Engine, type LoadedColumn, sql } from '#engine';

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

/** What is predicted: every `every`-th customer has a figure. */
const targets = [
  { target: 'churn', kind: 'PREDICTION', grade: 'C', unit: 'share', every: 2, title: ['Berhenti', 'Churn'], base: -2 },
  { target: 'cross_sell', kind: 'ESTIMATE', grade: 'F', unit: 'share', every: 1, title: ['Baru', 'New'], base: -1 },
  { target: 'clv', kind: 'PREDICTION', grade: 'B', unit: 'currency', every: 1, title: ['Nilai', 'Value'], base: 0.9 },
] as const;
type Target = (typeof targets)[number];

interface MadeColumn {
  readonly name: string;
  readonly unit: string;
  readonly id: string;
  readonly en: string;
  readonly cell: (draw: number) => Cell;
}

const classes = ['ENERGY', 'RETAIL 24/7', 'HEALTH 2.0'];
const columns: readonly MadeColumn[] = [
  {
    ...{ name: 'complaints_6m', unit: 'count', id: 'Keluhan 6 bulan', en: 'Complaints in 6 months' },
    cell: (draw) => Math.floor(9 * draw),
  },
  {
    ...{ name: 'months_to_end', unit: 'months', id: 'Bulan sampai kontrak habis', en: 'Months to the end of contract' },
    cell: (draw) => (draw < 0.2 ? null : 24 * draw),
  },
  {
    name: 'late_share',
    unit: 'share',
    id: 'Bagian terlambat',
    en: 'Share late',
    cell: (draw) => Math.round(6 * draw) / 6,
  },
  { name: 'discount', unit: 'currency', id: 'Potongan', en: 'Discount', cell: (draw) => 2_000_000.4 * draw },
  { name: 'usage', unit: 'none', id: 'Pemakaian', en: 'Use', cell: (draw) => draw / 3 },
  { name: 'late_days', unit: 'days', id: 'Hari terlambat', en: 'Days late', cell: (draw) => 40 * draw - 5 },
  {
    name: 'industry',
    unit: 'none',
    id: 'Industri',
    en: 'Industry',
    cell: (draw) => classes[Math.floor(3 * draw)] ?? null,
  },
  { name: 'invoiced', unit: 'currency', id: 'Tagihan', en: 'Invoiced', cell: (draw) => 9e8 * draw },
  {
    name: 'age',
    unit: 'months',
    id: 'Bulan sebagai pelanggan',
    en: 'Months as a customer',
    cell: (draw) => 200 * draw,
  },
  { name: 'products', unit: 'count', id: 'Produk', en: 'Products', cell: (draw) => Math.floor(2500 * draw) },
  { name: 'trend', unit: 'share', id: 'Tren', en: 'Trend', cell: (draw) => 2 * draw - 0.5 },
];
const pair = ['complaints_6m', 'late_share'] as const;

/** A number from 0 to .999 that follows from a customer and a word. */
function draw(customer: number, word: string): number {
  const weight = [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return (((customer + 1) * (7919 + weight) + weight * 13) % 1009) / 1010;
}

/** The terms of a score: each column, and two of them together. */
function partsOf({ target }: Target, customer: number) {
  const cellOf = ({ name, cell }: MadeColumn) => cell(draw(customer, name));
  const text = (cell: Cell) => (cell === null ? null : String(cell));
  const scale = target === 'clv' ? 0.1 : 1;
  const single = columns.map((column) => ({ feature: column.name, value: text(cellOf(column)) }));
  const both = pair.map((name) => single.find(({ feature }) => feature === name)?.value ?? '?').join(' x ');
  return [...single, { feature: pair.join(' x '), value: both }]
    .map((part) => ({ ...part, contribution: scale * (draw(customer, target + part.feature) - 0.5) }))
    .filter(({ contribution }) => contribution !== 0);
}

function figuresOf(target: Target, customer: number) {
  const score = partsOf(target, customer).reduce((sum, { contribution }) => sum + contribution, target.base as number);
  const amount = draw(customer, 'amount') < 0.1 ? null : 1e8 * draw(customer, 'amount');
  if (target.unit === 'currency') {
    const value = score * 1e8;
    return { score, value, low: 0.7 * value, high: 1.4 * value, amount: null, worth: value };
  }
  const of = (log: number) => 1 / (1 + Math.exp(-log));
  const worth = amount === null ? null : of(score) * amount;
  return { score, value: of(score), low: of(score - 0.4), high: of(score + 0.4), amount, worth };
}

type Rows = (target: Target, customers: readonly { id: string; customer: number }[]) => Row[];

const predictions: Rows = (target, customers) =>
  customers.map(({ id, customer }) => {
    const { kind, grade, unit, base } = target;
    const figures = figuresOf(target, customer);
    const [worth_low, worth_high] = [0.8, 1.3].map((by) => (figures.worth === null ? null : by * figures.worth));
    const percentile = draw(customer, 'percentile');
    return { customer_id: id, kind, grade, unit, base, percentile, ...figures, worth_low, worth_high } as Row;
  });

const contributions: Rows = (target, customers) =>
  target.kind === 'ESTIMATE'
    ? []
    : customers.flatMap(({ id, customer }) => partsOf(target, customer).map((part) => ({ customer_id: id, ...part })));

const changes: Rows = (target, customers) =>
  target.target !== 'churn'
    ? []
    : customers
        .filter(({ customer }) => customer % 4 === 0)
        .map(({ id, customer }) => ({
          ...{ customer_id: id, place: 1, feature: 'late_share', from_value: '0.5', to_value: '0.1' },
          ...{ before: figuresOf(target, customer).value, after: 0.1499, threshold: 0.15 },
        }));

const productPredictions: Rows = ({ target }, customers) =>
  target !== 'cross_sell'
    ? []
    : customers.flatMap(({ id, customer }) =>
        [1, 2].map((rank) => ({
          ...{ customer_id: id, product_id: `P-${(customer + rank) % 9}`, product: `Produk ${(customer + rank) % 9}` },
          ...{ rank, kind: 'ESTIMATE', probability: 0.2 / rank, amount: 5e6, worth: 1e6 / rank },
        })),
      );

/** Figures of a card: value, and the same of the baseline where it is the judged one. */
const figuresOfCards: Readonly<Record<Target['unit'], Readonly<Record<string, readonly [number, number?]>>>> = {
  share: { auc: [0.723, 0.608], baseline_auc: [0.608], auc_gain: [0.115], lift10: [3.14], brier: [0.051] },
  currency: { wape: [0.249, 0.322], baseline_wape: [0.322], wape_gain: [0.228], coverage80: [0.8] },
};

const cards: Rows = ({ kind, grade, unit }) =>
  Object.entries(figuresOfCards[unit]).map(([metric, [value, baseline_value = null]]) => ({
    ...{ kind, grade, baseline: 'a baseline', metric, value, low: 0.9 * value, high: 1.1 * value, baseline_value },
    ...{ n: 1268, positives: unit === 'share' ? 70 : null, judged: baseline_value !== null },
  }));

const notes: Rows = ({ title: [id, en], unit }) => {
  const note = (subject: string, text_id: string, text_en: string, more: Row = {}) => {
    return { subject, place: 1, text_id, text_en, ...more };
  };
  const [first] = columns as readonly [MadeColumn];
  return [
    note('title', `${id}: hasil yang dihitung.`, `${en}: the outcome that counts.`),
    note('reason', 'Sedikitnya 0,047 di atas pembanding.', 'At least 0.047 above the baseline.'),
    note('baseline', 'satu kolom saja', 'one column alone', { value: unit === 'share' ? 0.608 : 0.322 }),
    note('need', '12 bulan lagi', '12 more months'),
    note('doubt', 'Selalu sama.', 'Always the same.', { check: 'constant', columns: 'tries', action: 'leave-out' }),
    note('driver', first.id, first.en, { columns: first.name, value: 0.31 }),
    note('window', '2025-07-31 - 2026-01-31', '2025-07-31 - 2026-01-31'),
    note('trained', '2025-07-31', '2025-07-31'),
    note('shuffled', 'shuffled', 'shuffled', { value: 0.498 }),
  ];
};

const curves: Rows = () =>
  [0.1, 0.3, 0.5].map((x, place) => ({ curve: 'reliability', place: place + 1, x, y: x, low: 0, high: 1, n: 100 }));

const shapes: Rows = () =>
  [...columns.map(({ name }) => name), pair.join(' x ')].flatMap((term) =>
    ['<= 3', '> 3', '?'].map((label, place) => ({
      ...{ term, place: place + 1, label, low_value: place === 1 ? 3 : null, high_value: place === 0 ? 3 : null },
      ...{ contribution: 0.2 - 0.2 * place, error: 0.05, customers: 40 },
    })),
  );

const features: Rows = () =>
  columns.map(({ name, unit, id, en, cell }) => ({
    ...{ feature: name, title_id: id, title_en: en, unit, actionable: unit !== 'none', importance: 0.2 },
    kind: typeof cell(0.5) === 'number' ? 'number' : 'category',
  }));

const models: Rows = ({ kind }) =>
  kind === 'ESTIMATE'
    ? []
    : [
        {
          ...{ champion: 'additive', challenger: 'trees', trained_as_of: '2025-07-31', data_hash: 'f00d', seed: 1 },
          ...{ settings: '{}', sql: 'SELECT 1', model: '{}' },
        },
      ];

const tables: Readonly<Record<string, Rows>> = {
  predictions,
  contributions,
  changes,
  product_predictions: productPredictions,
  cards,
  card_notes: notes,
  card_curves: curves,
  shapes,
  features,
  models,
};

/** Makes every table of predictions for the customers of the table `customers`. */
export async function makePredictions(engine: Engine): Promise<void> {
  const found = await engine.rows(sql`SELECT customer_id FROM customers ORDER BY customer_id NULLS FIRST`);
  const customers = found.map((row, customer) => ({ id: String(row['customer_id']), customer }));
  for (const [table, rows] of Object.entries(tables)) {
    const all = targets.flatMap((target) => {
      const own = customers.filter(({ customer }) => customer % target.every === 0);
      return rows(target, own).map((row) => ({ target: target.target, ...row }));
    });
    await engine.loadColumns(table, columnsOf(table, all));
  }
}

function columnsOf(table: string, rows: readonly Row[]): Map<string, LoadedColumn> {
  const described = publishedTables.find(({ name }) => name === table)?.columns ?? [];
  return new Map(
    described.map(({ name, type }): [string, LoadedColumn] => {
      const cells = rows.map((row) => row[name] ?? null);
      if (type === 'text')
        return [name, { kind: 'texts', texts: cells.map((cell) => (cell === null ? null : `${cell}`)) }];
      if (type === 'date')
        return [name, { kind: 'date', values: Float64Array.from(cells, (cell) => Date.parse(`${cell}`) / 86_400_000) }];
      const values = Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
      return [name, { kind: type === 'boolean' ? 'flag' : 'number', values }];
    }),
  );
}
