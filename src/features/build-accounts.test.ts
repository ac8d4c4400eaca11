import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedTables } from '#contract';
import { fn, name, type OpenEngine, openEngine, type Row, sql } from '#engine';
import { buildAccounts, features } from '#features';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(async () => engine.close());

const lineColumns = [
  'customer_id',
  'customer_name',
  'amount',
  'bandwidth_mbps',
  'bandwidth_type',
  'tenure_years',
  'tenure_state',
  'industry',
  'category',
  'tier',
  'product',
  'owner',
  'region',
  'status',
  'since',
  'excluded_by',
] as const;
type Line = Partial<Record<(typeof lineColumns)[number], string | null>>;

/** Builds the accounts of these lines, each a row of texts in the shape of `clean_lines`. */
async function accountsOf(lines: readonly Line[], products: readonly (readonly [id: string, name: string])[] = []) {
  const loader = await engine.loader('texts', lineColumns);
  for (const line of lines) loader.append(lineColumns.map((column) => line[column] ?? null));
  await loader.finish();
  const typed: Record<string, ReturnType<typeof sql>> = {
    amount: fn.readDecimal(sql`amount`, 2),
    bandwidth_mbps: fn.readDecimal(sql`bandwidth_mbps`, 3),
    tenure_years: fn.readDecimal(sql`tenure_years`, 2),
    since: fn.readDate(sql`since`),
  };
  const columns = lineColumns.map((column) => sql`${typed[column] ?? name(column)} AS ${name(column)}`);
  await engine.createTable(
    'clean_lines',
    sql`SELECT ${columns.reduce((left, right) => sql`${left}, ${right}`)} FROM texts`,
  );
  const catalogue = await engine.loader('clean_products', ['product_id', 'product']);
  for (const product of products) catalogue.append(product);
  await catalogue.finish();
  await buildAccounts({ engine });
  return {
    base: await engine.rows(sql`SELECT * FROM account_base ORDER BY customer_id NULLS LAST`),
    holdings: await engine.rows(
      sql`SELECT * FROM account_holdings ORDER BY customer_id NULLS LAST, product NULLS LAST`,
    ),
  };
}

/** The only customer made of these lines. */
async function accountOf(...lines: readonly Line[]): Promise<Row> {
  const { base } = await accountsOf(lines.map((line) => ({ customer_id: 'A', ...line })));
  expect(base).toHaveLength(1);
  return base[0] ?? {};
}

test('[FEA-1] a customer with a kept line has one row, and excluded lines count nowhere', async () => {
  const { base, holdings } = await accountsOf([
    { customer_id: 'A', amount: '10', product: 'Link' },
    { customer_id: 'A', amount: '5', product: 'Link' },
    { customer_id: 'A', amount: '1000', product: 'Cloud', bandwidth_mbps: '99', excluded_by: 'QUA-12' },
    { customer_id: 'A', amount: '3', product: 'Link', excluded_by: 'QUA-12' },
    { customer_id: 'B', amount: '7', product: 'Cloud', excluded_by: 'QUA-12' },
  ]);
  expect(base).toMatchObject([
    { customer_id: 'A', revenue: 15, line_count: 2, products: 'Link', bandwidth_mbps: null },
  ]);
  expect(holdings).toMatchObject([{ customer_id: 'A', product: 'Link', lines: 2, revenue: 15 }]);
});

test('[FEA-1] no line gives no customer, in tables with every column the contract publishes', async () => {
  expect(await accountsOf([])).toEqual({ base: [], holdings: [] });
  const columnsOf = async (table: string) => (await engine.shapeOf(table)).map((column) => column.name);
  const published = (table: string) =>
    publishedTables.find((one) => one.name === table)?.columns.map((one) => one.name);
  const laterRooms = ['bandwidth_class', 'arpu_category', 'strategy', 'action', 'tenure_strategy', 'priority'];
  const made = await columnsOf('account_base');
  expect([...made, ...laterRooms].sort()).toEqual([...(published('customers') ?? [])].sort());
  expect(await columnsOf('account_holdings')).toEqual(published('holdings'));
  const types = new Map((await engine.shapeOf('account_base')).map((column) => [column.name, column.type]));
  expect(types.get('revenue')).toBe('DECIMAL(18,2)');
  expect(types.get('since')).toBe('DATE');
});

test('[FEA-2] revenue is exact, and empty where no amount is known', async () => {
  expect(await accountOf({ amount: '0.10' }, { amount: '0.20' })).toMatchObject({ revenue: 0.3 });
  expect(await accountOf({ amount: null }, { amount: null })).toMatchObject({
    revenue: null,
    revenue_state: 'missing',
  });
  await accountOf({ amount: '9999999999999999.98' }, { amount: '0.01' });
  const [exact] = await engine.rows(sql`SELECT ${fn.text(sql`revenue`)} AS revenue FROM account_base`);
  expect(exact).toEqual({ revenue: '9999999999999999.99' });
});

test('[FEA-3] the revenue state says how much is known', async () => {
  expect(await accountOf({ amount: '5' }, { amount: '0' })).toMatchObject({ revenue_state: 'known' });
  expect(await accountOf({ amount: '5' }, {})).toMatchObject({ revenue: 5, revenue_state: 'partial' });
  expect(await accountOf({ amount: '0' }, { amount: '0' })).toMatchObject({ revenue: 0, revenue_state: 'bundled' });
  expect(await accountOf({ amount: '0' }, {})).toMatchObject({ revenue: 0, revenue_state: 'partial' });
  expect(await accountOf({ amount: '5' }, { amount: '-5' })).toMatchObject({ revenue: 0, revenue_state: 'known' });
});

test('[FEA-4] bandwidth is the largest, and the type the strongest', async () => {
  const ip: Line = { bandwidth_mbps: '0', bandwidth_type: 'IP-Only' };
  const link: Line = { bandwidth_mbps: '0.512', bandwidth_type: 'Connectivity' };
  const none: Line = { bandwidth_mbps: '0', bandwidth_type: 'Non-Connectivity' };
  expect(await accountOf(none, link, ip)).toMatchObject({ bandwidth_mbps: 0.512, bandwidth_type: 'Connectivity' });
  expect(await accountOf(none, {}, ip)).toMatchObject({ bandwidth_mbps: 0, bandwidth_type: 'IP-Only' });
  expect(await accountOf(none, {})).toMatchObject({ bandwidth_type: 'Non-Connectivity' });
  expect(await accountOf({})).toMatchObject({ bandwidth_mbps: null, bandwidth_type: null });
});

test('[FEA-5] tenure is the longest known, and a renewal risk on any line wins', async () => {
  const known: Line = { tenure_years: '7.5', tenure_state: 'known' };
  const risk: Line = { tenure_years: null, tenure_state: 'renewal_risk' };
  const invalid: Line = { tenure_state: 'invalid' };
  const missing: Line = { tenure_state: 'missing' };
  expect(await accountOf(known, risk)).toMatchObject({ tenure_years: 7.5, tenure_state: 'renewal_risk' });
  expect(await accountOf(invalid, known, { tenure_years: '2', tenure_state: 'known' })).toMatchObject({
    tenure_years: 7.5,
    tenure_state: 'known',
  });
  expect(await accountOf(missing, invalid)).toMatchObject({ tenure_years: null, tenure_state: 'invalid' });
  expect(await accountOf(missing)).toMatchObject({ tenure_years: null, tenure_state: 'missing' });
});

test('[FEA-6] since is the earliest day', async () => {
  expect(await accountOf({ since: '2024-12-31' }, { since: null }, { since: '2020-02-29' })).toMatchObject({
    since: '2020-02-29',
  });
  expect(await accountOf({})).toMatchObject({ since: null });
});

test('[FEA-7] a text on which lines differ follows the money, and ties the alphabet', async () => {
  const bank = (amount: string | null): Line => ({ industry: 'BANKING', amount });
  const health = (amount: string | null): Line => ({ industry: 'HEALTH', amount });
  const industryOf = async (...lines: readonly Line[]) => (await accountOf(...lines))['industry'];
  expect(await industryOf(bank('6'), health('5'), health('5'))).toBe('HEALTH');
  expect(await industryOf(health('5'), bank('5'))).toBe('BANKING');
  expect(await industryOf(bank(null), health('-1'))).toBe('HEALTH');
  expect(await industryOf({ amount: '100' }, health('1'))).toBe('HEALTH');
  expect(await industryOf({ amount: '100' })).toBeNull();
});

test('[FEA-8] holdings find the catalogue by name, whatever the spelling', async () => {
  const lines = ['IP  VPN', 'ip vpn ', 'Unlisted', 'UNLISTED', '  ', null].map((product) => ({
    customer_id: 'A',
    product,
    amount: '2',
  }));
  const { holdings } = await accountsOf(lines, [
    ['P-2', 'Ip Vpn'],
    ['P-1', ' IP VPN'],
    ['P-3', 'Unlisted Plus'],
  ]);
  expect(holdings).toEqual([
    { customer_id: 'A', product_id: 'P-1', product: ' IP VPN', lines: 2, revenue: 4 },
    { customer_id: 'A', product_id: null, product: 'UNLISTED', lines: 2, revenue: 4 },
  ]);
});

test('[FEA-9] the products of a customer are listed once each, in alphabetical order', async () => {
  const products = ['Link', 'Cloud', 'LINK'].map((product) => ({ product }));
  expect(await accountOf(...products)).toMatchObject({ products: 'Cloud, LINK', product_count: 2, line_count: 3 });
  expect(await accountOf({})).toMatchObject({ products: null, product_count: 0 });
});

test('[FEA-10] amounts too large for a column of money are refused by customer', async () => {
  const lines = [{ customer_id: 'B' }, ...['', ''].map(() => ({ customer_id: 'A', amount: '5000000000000000' }))];
  await expect(accountsOf(lines)).rejects.toMatchObject({
    code: 'features/amount-too-large',
    message: expect.stringContaining('customer A'),
  });
});

const text = (...words: readonly string[]) => fc.option(fc.constantFrom(...words));
const anyLine: fc.Arbitrary<Line> = fc.record({
  customer_id: fc.constantFrom('A', 'B', 'C'),
  amount: text('0', '-3.10', '1.05', '1.05', '2500000.99', '900000000000000'),
  bandwidth_mbps: text('0', '0.512', '10', '1000'),
  tenure_years: text('0', '3', '26'),
  tenure_state: fc.constantFrom('known', 'renewal_risk', 'invalid', 'missing'),
  industry: text('BANKING', 'HEALTH'),
  tier: text('DI-TS', 'SDS'),
  product: text('Link', 'LINK ', 'Cloud'),
  excluded_by: text('QUA-12'),
});

test('[FEA-7] [FEA-2] the order of the rows changes nothing, and revenue is conserved', async () => {
  const lineLists = fc.array(anyLine, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      lineLists.chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length })),
      ),
      async ([lines, shuffled]) => {
        const straight = await accountsOf(lines, [['P-1', 'link']]);
        const [received] = await engine.rows(
          sql`SELECT ${fn.text(fn.sumMoney(sql`amount`))} AS money FROM clean_lines WHERE excluded_by IS NULL`,
        );
        const [kept] = await engine.rows(sql`SELECT ${fn.text(fn.sumMoney(sql`revenue`))} AS money FROM account_base`);
        expect(kept).toEqual(received);
        expect(await accountsOf(shuffled, [['P-1', 'link']])).toEqual(straight);
      },
    ),
    { numRuns: 40 },
  );
});

test('every feature names its rule', () => {
  for (const feature of features) expect(feature.rule).toMatch(/^FEA-\d+$/);
});
