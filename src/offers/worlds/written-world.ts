import { type Engine, type Fragment, fn, join, type Literal, name, sql } from '#engine';

type Cells = Readonly<Record<string, Literal>>;

/** A small world written out by hand; what a row leaves out takes the plain value of its column. */
export interface WrittenWorld {
  customers: readonly Cells[];
  products: readonly Cells[];
  /** Product id and industry. */
  industries?: readonly (readonly [string, string])[];
  /** Product id and unit without it. */
  ownersWithout?: readonly (readonly [string, string])[];
  /** Customer id, product id, product name; then lines and revenue where they matter. */
  holdings?: readonly (readonly [string, string | null, string, number?, number?])[];
}

const plainCustomer: Cells = {
  customer_id: 'A',
  name: 'A',
  industry: 'RETAIL',
  owner: 'SBU NORTH',
  revenue: 2_000_000,
  bandwidth_mbps: 100,
  bandwidth_type: 'Connectivity',
  tenure_years: 3,
  tenure_state: 'known',
  category: 'Cloud',
  tier: 'DI-SDS-TS',
  arpu_level: 2,
  arpu_category: 'Mid',
};

const plainProduct: Cells = {
  product_id: 'P',
  product: 'Product P',
  category: 'Security',
  tier: 'T2',
  tier_level: 2,
  complexity: 'Medium',
  price: null,
  price_level: 2,
  price_level_basis: 'level',
  min_bandwidth_mbps: null,
  status: null,
};

const types: Readonly<Record<string, (value: Fragment) => Fragment>> = {
  revenue: (value) => sql`CAST(${value} AS DECIMAL(18,2))`,
  price: (value) => sql`CAST(${value} AS DECIMAL(18,2))`,
  tenure_years: (value) => sql`CAST(${value} AS DECIMAL(18,2))`,
  bandwidth_mbps: (value) => sql`CAST(${value} AS DECIMAL(18,3))`,
  min_bandwidth_mbps: (value) => sql`CAST(${value} AS DECIMAL(18,3))`,
  arpu_level: fn.whole,
  tier_level: fn.whole,
  price_level: fn.whole,
  lines: fn.whole,
};

/** Makes the six tables that offers are made from. */
export async function writeWorld(engine: Engine, world: WrittenWorld): Promise<void> {
  const customers = { plain: plainCustomer, rows: world.customers };
  await writeTable(engine, 'account_base', customers);
  await writeTable(engine, 'account_segments', customers);
  await writeTable(engine, 'clean_products', { plain: plainProduct, rows: world.products });
  await writeTable(engine, 'clean_product_industries', {
    plain: { product_id: null, industry: null },
    rows: (world.industries ?? []).map(([product_id, industry]) => ({ product_id, industry })),
  });
  await writeTable(engine, 'clean_product_owners_without', {
    plain: { product_id: null, owner: null },
    rows: (world.ownersWithout ?? []).map(([product_id, owner]) => ({ product_id, owner })),
  });
  await writeTable(engine, 'account_holdings', {
    plain: { customer_id: null, product_id: null, product: null, lines: 1, revenue: null },
    rows: (world.holdings ?? []).map(([customer_id, product_id, product, lines = 1, revenue = null]) => ({
      customer_id,
      product_id,
      product,
      lines,
      revenue,
    })),
  });
}

async function writeTable(
  engine: Engine,
  table: string,
  { plain, rows }: { plain: Cells; rows: readonly Cells[] },
): Promise<void> {
  const columns = Object.keys(plain);
  const cell = (row: Cells, column: string) => {
    const value = sql`${row[column] ?? null}`;
    return sql`${(types[column] ?? fn.text)(value)} AS ${name(column)}`;
  };
  const query = (row: Cells) => sql`SELECT ${join(columns.map((column) => cell(row, column)))}`;
  const parts = rows.map((row) => query({ ...plain, ...row }));
  await engine.createTable(table, join([...parts, sql`${query(plain)} WHERE FALSE`], ' UNION ALL '));
}
