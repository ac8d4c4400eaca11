import { type Engine, type Fragment, fn, join, type Literal, name, sql } from '#engine';

/** The size of a world drawn from hashes: the same seed gives the same tables. */
export interface WorldSize {
  customers: number;
  products: number;
  seed: string;
}

const digits = sql`(SELECT d FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS ten (d))`;

/** The whole numbers 1 to n as column `i`. */
function numbers(n: number): Fragment {
  const places = [...String(n)].map((_, index) => index);
  const value = join(
    places.map((place) => sql`${10 ** place} * ${name(`d${place}`)}.d`),
    ' + ',
  );
  const from = join(
    places.map((place) => sql`${digits} AS ${name(`d${place}`)}`),
    ' CROSS JOIN ',
  );
  return sql`(SELECT i FROM (SELECT ${fn.whole(sql`1 + ${value}`)} AS i FROM ${from}) AS n WHERE i <= ${n})`;
}

/** The four hexadecimal digits of `h` from `start` as a whole number from 0 to 65,535. */
function drawnFrom(start: number): Fragment {
  const places = [4096, 256, 16, 1].map(
    (place, index) => sql`${place} * (strpos('0123456789abcdef', substr(h, ${start + index}, 1)) - 1)`,
  );
  return fn.whole(join(places, ' + '));
}

function pick(number: Fragment, ...values: Literal[]): Fragment {
  return sql`CASE mod(${number}, ${values.length}) ${join(
    values.map((value, index) => sql`WHEN ${index} THEN ${value}`),
    ' ',
  )} END`;
}

const industries = ['GOVERNMENT', 'BANKING & FINANCIAL', 'MANUFACTURE', 'RETAIL', 'HEALTH', 'EDUCATION', null];
const categories = ['Technology Services', 'Digital Infrastructure', 'Smart Digital', 'Connectivity', null];
const owners = ['SBU NORTH', 'SBU SOUTH', 'SBU EAST', 'SBU WEST', 'SBU ISLES', null];

/** Makes the six tables that offers are made from, with gaps, unknown tiers, owned and unsold products. */
export async function drawWorld(engine: Engine, { customers, products, seed }: WorldSize): Promise<void> {
  await engine.createTable('drawn', drawnQuery(customers, `${seed} customer `));
  await engine.createTable('account_base', accountsQuery());
  await engine.createTable('account_segments', segmentsQuery());
  await engine.createTable('drawn_products', drawnQuery(products, `${seed} product `));
  await engine.createTable('clean_products', productsQuery());
  await engine.createTable('clean_product_industries', listsQuery('industry', industries, 3));
  await engine.createTable('clean_product_owners_without', listsQuery('owner', owners, 11));
  await engine.createTable('account_holdings', holdingsQuery(products, seed));
}

/** The numbers 1 to `size`, each with eight draws of its own. */
function drawnQuery(size: number, seed: string): Fragment {
  const columns = ['a', 'b', 'e', 'f', 'g', 'h', 'k', 'm'].map(
    (column, index) => sql`${drawnFrom(1 + 4 * index)} AS ${name(column)}`,
  );
  return sql`SELECT i, ${join(columns)} FROM (
    SELECT n.i, ${fn.md5(fn.concat(seed, fn.text(sql`n.i`)))} AS h FROM ${numbers(size)} AS n
  ) AS hashed`;
}

function accountsQuery(): Fragment {
  return sql`SELECT ${fn.concat('C', fn.text(sql`i`))} AS customer_id, ${fn.concat('Customer ', fn.text(sql`i`))} AS name,
    ${pick(sql`a`, ...industries)} AS industry, ${pick(sql`b`, ...owners)} AS owner,
    ${pick(sql`e`, ...categories)} AS category,
    ${pick(sql`f`, 'DI-TS', 'DI-SDS-TS', 'di - sds - sds', 'ALL NOMENKLATUR', 'unheard of', null)} AS tier,
    CAST(CASE WHEN mod(g, 11) = 0 THEN NULL WHEN mod(g, 7) = 0 THEN 0 ELSE g * 1000 - mod(g, 7) * 7000000 END AS DECIMAL(18,2)) AS revenue,
    CAST(${pick(sql`h`, 0, 0.5, 10, 15, 20, 30, 100, 1000, null)} AS DECIMAL(18,3)) AS bandwidth_mbps,
    ${pick(sql`k`, 'Connectivity', 'Connectivity', 'IP-Only', 'Non-Connectivity', null)} AS bandwidth_type,
    CAST(${pick(sql`m`, 0, 0.25, 1.5, 3, 5, 12, null)} AS DECIMAL(18,2)) AS tenure_years,
    ${pick(sql`m`, 'known', 'known', 'known', 'renewal_risk', 'known', 'known', 'missing')} AS tenure_state
    FROM drawn`;
}

function segmentsQuery(): Fragment {
  const level = sql`CASE WHEN revenue IS NULL THEN NULL WHEN revenue = 0 THEN 0 WHEN revenue < 1000000 THEN 1
    WHEN revenue < 3500000 THEN 2 WHEN revenue < 15000000 THEN 3 ELSE 4 END`;
  return sql`SELECT customer_id, ${fn.whole(level)} AS arpu_level, CASE ${level} WHEN 0 THEN 'Bundled' WHEN 1 THEN 'Entry'
    WHEN 2 THEN 'Mid' WHEN 3 THEN 'High' WHEN 4 THEN 'Enterprise' ELSE 'Unclassified' END AS arpu_category
    FROM account_base`;
}

function productsQuery(): Fragment {
  return sql`SELECT ${fn.concat('P', fn.text(sql`i`))} AS product_id,
    ${fn.concat(pick(sql`a`, 'Metro Ethernet ', 'Security Gate ', 'IoT Hub ', 'Cloud ', 'Loyalty Care '), fn.text(sql`i`))} AS product,
    ${pick(sql`b`, ...categories)} AS category, 'tier' AS tier, ${fn.whole(pick(sql`e`, 1, 2, 3, 4, null))} AS tier_level,
    ${pick(sql`f`, 'Simple', 'Medium', 'Complex')} AS complexity,
    CAST(CASE WHEN mod(g, 5) = 0 THEN NULL ELSE g * 1000 END AS DECIMAL(18,2)) AS price,
    ${fn.whole(pick(sql`h`, 1, 2, 3, 4, null))} AS price_level, 'level' AS price_level_basis,
    CAST(${pick(sql`k`, null, 0, 0.512, 10, 20, 100)} AS DECIMAL(18,3)) AS min_bandwidth_mbps,
    CASE WHEN mod(m, 10) = 0 THEN 'Discontinued' WHEN mod(m, 10) = 1 THEN 'Tidak Aktif' ELSE 'Aktif' END AS status
    FROM drawn_products`;
}

function listsQuery(column: 'industry' | 'owner', values: readonly (string | null)[], every: number): Fragment {
  const known = values.filter((value) => value !== null);
  const parts = known.map(
    (
      value,
      index,
    ) => sql`SELECT ${fn.concat('P', fn.text(sql`i`))} AS product_id, ${value.toLowerCase()} AS ${name(column)}
      FROM drawn_products WHERE mod(a + b * ${index + 1} + f, ${every}) = 0`,
  );
  return join(parts, ' UNION ALL ');
}

/** Up to three products each, some much more common than others. */
function holdingsQuery(products: number, seed: string): Fragment {
  const square = fn.ratio(sql`${drawnFrom(1)} * ${drawnFrom(1)}`, 65_536);
  return sql`SELECT o.customer_id, p.product_id, p.product, o.lines, CAST(p.price * o.lines AS DECIMAL(18,2)) AS revenue
    FROM (
      SELECT DISTINCT customer_id, lines, 1 + mod(${fn.whole(square)}, ${products}) AS i FROM (
        SELECT ${fn.concat('C', fn.text(sql`c.i`))} AS customer_id, 1 + mod(c.a, 2) AS lines,
          ${fn.md5(fn.concat(seed, fn.text(sql`c.i`), ' owns ', fn.text(sql`k.d`)))} AS h
        FROM drawn AS c CROSS JOIN ${digits} AS k WHERE k.d < mod(c.b, 4)
      ) AS hashed
    ) AS o
    JOIN clean_products AS p ON p.product_id = ${fn.concat('P', fn.text(sql`o.i`))}`;
}
