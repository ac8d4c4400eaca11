// A published run of made-up customers, held in memory: for tests and measurements of the surfaces alone.
import type { Manifest, PublishedRun } from '#answers';
import { metricDefinitions, type PublishedTable, publishedTables, sqlType } from '#contract';
import { type Engine, join, name, sql } from '#engine';

type Value = string | number | boolean | null;
type MadeRow = Record<string, Value>;
type Tables = Record<string, MadeRow[]>;

/** The same sequence of numbers in [0, 1) for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const syllables = ['al', 'de', 'ra', 'mi', 'no', 'ti', 'ka', 'su', 'ven', 'lo', 'pra', 'zi', 'ba', 'ru', 'men'];
const industries = ['GOVERNMENT', 'BANKING & FINANCIAL', 'MANUFACTURE', 'EDUCATION', 'HEALTH', null];
const units = ['SBU JAKARTA', 'SBU SURABAYA', 'SBU MEDAN', 'SBU MAKASSAR'];
const categories = ['Technology Services', 'Digital Infrastructure', 'Smart Digital Solution'];
const factors: readonly (readonly [string, number])[] = [
  ['tier', 15],
  ['category', 15],
  ['bandwidth', 15],
  ['industry', 15],
  ['affordability', 15],
  ['cooccurrence', 10],
  ['tenure', 10],
  ['regional', 5],
];
const actions: Record<string, string> = { Star: 'RETAIN', Risk: 'CROSS-SELL', Sniper: 'UPSELL', Incubator: 'AUTOMATE' };

/** Makes every published table with this many customers and opens them as a run. */
export async function madeUpRun(engine: Engine, customers: number, seed = 7): Promise<PublishedRun> {
  const next = numbersFrom(seed);
  const pick = <Kind>(from: readonly Kind[]): Kind => from[Math.floor(next() * from.length)] as Kind;
  const word = () => [0, 1, 2].map(() => pick(syllables)).join('');
  const products = Array.from({ length: 25 }, (_, index) => ({
    product_id: `P-${String(index + 1).padStart(3, '0')}`,
    product: `${pick(['Internet', 'VPN', 'Cloud', 'Security', 'IoT'])} ${word()} ${pick(['Basic', 'Plus', 'Premium'])}`,
    category: pick(categories),
    holders: Math.floor(next() * 400),
  }));
  const tables: Tables = Object.fromEntries(publishedTables.map((table) => [table.name, []]));
  tables['products'] = products;
  for (let index = 0; index < customers; index++) addCustomer(tables, { index, next, pick, word, products });
  addSmallTables(tables);
  for (const table of publishedTables) await load(engine, table, tables[table.name] ?? []);
  return { manifest: manifestOf(tables), engine };
}

interface Chance {
  index: number;
  next: () => number;
  pick: <Kind>(from: readonly Kind[]) => Kind;
  word: () => string;
  products: MadeRow[];
}

/** The first name whose limit the value is below; the last name where it is below none. */
function below(value: number, steps: readonly (readonly [number, string])[], last: string): string {
  return steps.find(([limit]) => value < limit)?.[1] ?? last;
}

const isHigh = (value: Value, border: number) => (typeof value === 'number' ? value >= border : null);

function corner(first: boolean | null, second: boolean | null, names: readonly string[]): string {
  if (first === null || second === null) return 'Unclassified';
  return names[(first ? 0 : 2) + (second ? 0 : 1)] ?? 'Unclassified';
}

function addCustomer(tables: Tables, chance: Chance): void {
  const { index, next, pick, word, products } = chance;
  const luck = next();
  const bell = next() + next() + next() - 1.5;
  const positive = Math.round(10 ** (6.6 + bell * 1.1) * 100) / 100;
  const revenue = luck < 0.05 ? null : luck < 0.2 ? 0 : positive;
  const bandwidth = pick([null, 0, 0.5, 2, 5, 10, 10, 20, 20, 50, 100, 200, 1000]);
  const tenure = next() < 0.05 ? null : Math.floor(next() ** 2 * 26);
  const isRich = isHigh(revenue, 3_500_000);
  const strategy = corner(isRich, isHigh(bandwidth, 10), ['Star', 'Risk', 'Sniper', 'Incubator']);
  const matrix = ['Champion', 'High potential', 'Loyal price-sensitive', 'Newbie'];
  const id = `NBO_${(index + 1).toString(16).toUpperCase().padStart(10, '0')}`;
  const best = Math.round((45 + next() * 45) * 100) / 100;
  const owned = [pick(products), pick(products)].map((product) => String(product['product']));
  tables['customers']?.push({
    customer_id: id,
    name: `PT ${word()} ${word()} ${index + 1}`,
    industry: pick(industries),
    region: 'Jawa',
    owner: pick(units),
    since: null,
    status: 'AKTIF',
    ...measures(revenue, bandwidth, tenure),
    category: pick(categories),
    tier: pick(['DI-TS', 'DI-SDS-TS', 'DI-SDS-SDS']),
    products: owned.join(', '),
    product_count: owned.length,
    line_count: 2,
    strategy,
    action: actions[strategy] ?? null,
    priority: best >= 80 ? 'High' : best >= 60 ? 'Medium' : 'Low',
  });
  const distance = strategy === 'Unclassified' ? null : next();
  tables['segments']?.push(
    { customer_id: id, scheme: 'quadrant', segment: strategy, distance, axis: 'revenue' },
    { customer_id: id, scheme: 'revenue_tenure', segment: corner(isRich, isHigh(tenure, 3), matrix), distance: null },
  );
  addOffers(tables, chance, id, best);
}

function measures(revenue: number | null, bandwidth: number | null, tenure: number | null): MadeRow {
  const classes = [
    [1, 'Bundled'],
    [1e6, 'Entry'],
    [3.5e6, 'Mid'],
    [15e6, 'High'],
  ] as const;
  return {
    revenue,
    revenue_state: revenue === null ? 'missing' : below(revenue, [[1, 'bundled']], 'known'),
    arpu_category: revenue === null ? null : below(revenue, classes, 'Enterprise'),
    bandwidth_mbps: bandwidth,
    bandwidth_type: bandwidth === null ? null : below(bandwidth, [[0.1, 'Non-Connectivity']], 'Connectivity'),
    bandwidth_class: bandwidth === null ? null : below(bandwidth, [[21, 'UMKM_SMALL']], 'CORPORATE'),
    tenure_years: tenure,
    tenure_state: tenure === null ? 'missing' : below(tenure, [[1, 'renewal_risk']], 'known'),
    tenure_strategy:
      tenure === null
        ? 'Unclassified'
        : below(
            tenure,
            [
              [1, 'Renewal Risk'],
              [2, 'Growth'],
            ],
            'Loyalty',
          ),
  };
}

function addOffers(tables: Tables, { next, pick, products }: Chance, id: string, best: number): void {
  for (const rank of [1, 2, 3]) {
    const product = pick(products);
    const worth = Math.round(10 ** (5.5 + next()) / 1000) * 1000;
    tables['offers']?.push({
      customer_id: id,
      rank,
      product_id: String(product['product_id']),
      product: String(product['product']),
      score: Math.round((best - (rank - 1) * 4.5) * 100) / 100,
      reasoning: `Satu tingkat di atas tier sekarang (12/15) | Kategori sama (15/15) | Sesuai daya beli (15/15) | ${Math.floor(next() * 900)} pelanggan serupa memilikinya (7/10)`,
      reasoning_en: `One level above the present tier (12/15) | Same category (15/15) | Fits what they pay (15/15) | ${Math.floor(next() * 900)} similar customers own it (7/10)`,
      evidence: 0.2,
      worth_low: worth * 0.7,
      worth,
      worth_high: worth * 1.6,
    });
  }
}

function addSmallTables(tables: Tables): void {
  tables['segment_borders'] = [
    { scheme: 'quadrant', axis: 'revenue', cluster: 'all', border: 3_500_000, basis: 'fixed', customers: 10 },
    { scheme: 'quadrant', axis: 'bandwidth', cluster: 'all', border: 10, basis: 'fixed', customers: 10 },
    { scheme: 'revenue_tenure', axis: 'revenue', cluster: 'all', border: 3_500_000, basis: 'median', customers: 10 },
    { scheme: 'revenue_tenure', axis: 'tenure', cluster: 'all', border: 3, basis: 'median', customers: 10 },
  ];
  tables['factor_audit'] = factors.map(([factor, weight]) => ({
    factor,
    weight,
    lowest: factor === 'regional' ? 5 : 2,
    highest: weight,
    values: factor === 'regional' ? 1 : 4,
    information: factor === 'regional' ? 0 : 1.4,
    is_constant: factor === 'regional',
  }));
  tables['blocked_offers'] = [{ rule: 'owned', pairs: 120, customers: 60 }];
  tables['rules'] = [
    {
      rule: 'QUA-4',
      severity: 'warning',
      title_id: 'Jumlah tampak 10 atau 100 kali terlalu besar',
      title_en: 'Amounts look 10 or 100 times too large',
    },
    { rule: 'QUA-9', severity: 'info', title_id: 'Bandwidth dibaca dari teks', title_en: 'Bandwidth read from text' },
  ];
  tables['findings'] = [
    {
      rule: 'QUA-4',
      severity: 'warning',
      source: 'customers.csv',
      sheet: null,
      row: 18,
      column: 'revenue',
      before: '1441441441',
      after: null,
      money: 1_441_441_441,
      action: 'question',
    },
    {
      rule: 'QUA-4',
      severity: 'warning',
      source: 'customers.csv',
      sheet: null,
      row: 21,
      column: 'revenue',
      before: '17272730',
      after: null,
      money: 17_272_730,
      action: 'question',
    },
    {
      rule: 'QUA-9',
      severity: 'info',
      source: 'customers.csv',
      sheet: null,
      row: 5,
      column: 'bandwidth',
      before: '512 kbps',
      after: '0.512',
      money: null,
      action: 'interpreted',
    },
  ];
  const known = (tables['customers'] ?? []).filter((row) => typeof row['revenue'] === 'number');
  const total = known.reduce((sum, row) => sum + Number(row['revenue']), 0);
  const risky = known.filter((row) => row['tenure_strategy'] === 'Renewal Risk');
  const figures: Record<string, number> = {
    'customers.count': tables['customers']?.length ?? 0,
    'revenue.total': total,
    'revenue.mean': known.length === 0 ? 0 : total / known.length,
    'revenue.known_customers': known.length,
    'revenue.top_decile_share': 0.61,
    'renewal_risk.customers': risky.length,
    'renewal_risk.revenue': risky.reduce((sum, row) => sum + Number(row['revenue']), 0),
    'priority.high.customers': (tables['customers'] ?? []).filter((row) => row['priority'] === 'High').length,
  };
  tables['metrics'] = metricDefinitions.map(({ metric, unit, kind }) => ({
    metric,
    value: figures[metric] ?? null,
    unit,
    kind,
    as_of: '2026-02-04',
  }));
}

async function load(engine: Engine, table: PublishedTable, rows: MadeRow[]): Promise<void> {
  const columns = table.columns.map((column) => column.name);
  const loader = await engine.loader(`received_${table.name}`, columns);
  for (const row of rows)
    loader.append(columns.map((column) => ((row[column] ?? null) === null ? null : String(row[column]))));
  await loader.finish();
  const typed = table.columns.map((column) => {
    const value =
      column.type === 'text' ? name(column.name) : sql`CAST(${name(column.name)} AS ${typeOf(column.type)})`;
    return sql`${value} AS ${name(column.name)}`;
  });
  await engine.createTable(table.name, sql`SELECT ${join(typed)} FROM ${name(`received_${table.name}`)}`);
  await engine.dropTable(`received_${table.name}`);
}

function typeOf(type: Parameters<typeof sqlType>[0]) {
  switch (sqlType(type)) {
    case 'BIGINT':
      return sql`BIGINT`;
    case 'BOOLEAN':
      return sql`BOOLEAN`;
    case 'DATE':
      return sql`DATE`;
    case 'DOUBLE':
      return sql`DOUBLE`;
    case 'DECIMAL(38,2)':
      return sql`DECIMAL(38,2)`;
    case 'DECIMAL(18,3)':
      return sql`DECIMAL(18,3)`;
    default:
      return sql`DECIMAL(18,2)`;
  }
}

function manifestOf(tables: Tables): Manifest {
  return {
    format: 1,
    run: '2026-02-04-made-up',
    asOf: '2026-02-04',
    company: 'Aldera Netmenia',
    blueprint: 'telecom',
    currency: 'IDR',
    revenuePeriod: 'month',
    language: 'id',
    nilai: '0.1.0',
    engine: 'duckdb',
    settings: {},
    inputs: [{ file: 'customers.csv', bytes: 1000, sha256: 'a'.repeat(64) }],
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [table, { rows: rows.length, sha256: '' }]),
    ),
    absent: [
      {
        id: 'Nilai umur pelanggan (CLV) tidak dihitung: tidak ada riwayat transaksi.',
        en: 'Customer lifetime value is not computed: there is no transaction history.',
      },
    ],
  };
}
