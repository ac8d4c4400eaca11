import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionTexts, countedSegments, publishedTables, schemeTexts } from '#contract';
import { type Cell, type OpenEngine, openEngine, type Row } from '#engine';
import { quadrantActions, schemes, segmentsOf, segmentsSettings } from '#segments';
import { type Account, account, segmented } from './segmented.fixture.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(async () => engine.close());

const settingsWith = (choices: unknown = {}) => segmentsSettings.parse(choices);
const medians = { quadrant: { borders: 'median' } };

async function columnOf(column: string, accounts: readonly Account[], choices: unknown = {}): Promise<Cell[]> {
  return (await segmented(engine, accounts, choices)).accounts.map((row) => row[column] ?? null);
}

async function placesIn(scheme: string, accounts: readonly Account[], choices: unknown = {}): Promise<Row[]> {
  return (await segmented(engine, accounts, choices)).segments.filter((row) => row['scheme'] === scheme);
}

const fixedBorders = { quadrant: { borders: 'fixed' }, revenueTenure: { borders: 'fixed' } };

test('[SEG-1] the quadrant and its action, the border itself being high', async () => {
  const { accounts } = await segmented(engine, [
    account(3_500_000, 10),
    account(3_500_000, 9.99),
    account(3_499_999.99, 10),
    account(0, 0),
  ]);
  expect(accounts.map((row) => [row['strategy'], row['action']])).toEqual([
    ['Star', 'RETAIN'],
    ['Risk', 'CROSS-SELL'],
    ['Sniper', 'UPSELL'],
    ['Incubator', 'AUTOMATE'],
  ]);
});

test('[SEG-2] the revenue x tenure matrix', async () => {
  const accounts = [account(3_500_000, null, 5), account(4e6, null, 4.99), account(0, null, 26), account(0, null, 0)];
  expect(await columnOf('revenue_tenure', accounts, fixedBorders)).toEqual([
    'Champion',
    'High potential',
    'Loyal price-sensitive',
    'Newbie',
  ]);
});

test('[SEG-3] revenue classes and their levels', async () => {
  const revenues = [0, -5, 0.01, 1_000_000, 3_499_999.99, 3_500_000, 15_000_000, 9e15, null];
  const { accounts } = await segmented(
    engine,
    revenues.map((revenue) => account(revenue, 1)),
  );
  expect(accounts.map((row) => [row['arpu_category'], row['arpu_level']])).toEqual([
    ['Bundled', 0],
    ['Entry', 1],
    ['Entry', 1],
    ['Mid', 2],
    ['Mid', 2],
    ['High', 3],
    ['Enterprise', 4],
    ['Enterprise', 4],
    ['Unclassified', null],
  ]);
});

test('[SEG-4] the tenure strategy, the state of the contract first', async () => {
  const atRisk = (tenure: number | null): Account => ({ ...account(1, 1, tenure), tenureState: 'renewal_risk' });
  const accounts = [atRisk(9), atRisk(null), ...[0, 1.99, 2, null].map((years) => account(1, 1, years))];
  expect(await columnOf('tenure_strategy', accounts)).toEqual([
    'Renewal Risk',
    'Renewal Risk',
    'Renewal Risk',
    'Growth',
    'Loyalty',
    'Unclassified',
  ]);
});

test('[SEG-5] bandwidth classes, and the type as it is', async () => {
  const bandwidths = [0, 0.51, 1, 20, 20.01, 500, 500.01, null];
  const accounts = bandwidths.map((bandwidth) => account(1, bandwidth));
  expect(await columnOf('bandwidth_class', accounts)).toEqual([
    'NO_BANDWIDTH',
    'ATM_IOT',
    'UMKM_SMALL',
    'UMKM_SMALL',
    'CORPORATE',
    'CORPORATE',
    'ENTERPRISE',
    'Unclassified',
  ]);
  expect(await columnOf('bandwidth_type', [{ ...account(1, 0), bandwidthType: 'IP-Only' }, account(1, 1)])).toEqual([
    'IP-Only',
    'Unclassified',
  ]);
});

test('[SEG-6] an unknown axis stays unknown', async () => {
  const { segments, accounts } = await segmented(engine, [account(null, 100, 9), account(5e6, null, null)], medians);
  expect(accounts).toMatchObject([
    { strategy: 'Unclassified', action: null, revenue_tenure: 'Unclassified', arpu_level: null, distance: null },
    { strategy: 'Unclassified', action: null, tenure_strategy: 'Unclassified', bandwidth_class: 'Unclassified' },
  ]);
  for (const row of segments.filter((one) => one['segment'] === 'Unclassified')) {
    expect(row).toMatchObject({ distance: null, axis: null });
  }
});

test('[SEG-6] no customers, or none with a known value, is no failure', async () => {
  expect((await segmented(engine, [], { quadrant: { borders: 'cluster' } })).segments).toEqual([]);
  const { accounts, borders } = await segmented(engine, [account(null, null, null)], medians);
  expect(accounts).toMatchObject([{ strategy: 'Unclassified' }]);
  expect(borders).toContainEqual({
    scheme: 'quadrant',
    axis: 'revenue',
    cluster: 'all',
    border: null,
    basis: 'median',
    customers: 0,
  });
});

test('[SEG-7] borders are fixed, medians or interpolated quantiles over known values, zeros included', async () => {
  const accounts = [0, 0, 10, 30, null].map((revenue) => account(revenue, 1));
  const borderOf = async (quadrant: unknown) =>
    (await segmented(engine, accounts, { quadrant })).borders.find(
      (row) => row['scheme'] === 'quadrant' && row['axis'] === 'revenue',
    );
  expect(await borderOf({ borders: 'median' })).toMatchObject({ border: 5, basis: 'median', customers: 4 });
  expect(await borderOf({ borders: 'quantile', quantile: 0.75 })).toMatchObject({ border: 15, basis: 'quantile 0.75' });
  expect(await borderOf({ borders: 'fixed', fixed: { revenue: 12.5 } })).toMatchObject({
    border: 12.5,
    basis: 'fixed',
  });
});

test('[SEG-7] [SEG-8] each bandwidth class has its own median, unless it is too small', async () => {
  const small = [1, 2, 3].map((revenue) => account(revenue * 100, 5));
  const large = [7000, 9000].map((revenue) => account(revenue, 100));
  const choices = { quadrant: { borders: 'cluster', smallestCluster: 3 } };
  const { borders, accounts } = await segmented(engine, [...small, ...large], choices);
  const quadrantBorders = borders.filter((row) => row['scheme'] === 'quadrant');
  expect(
    quadrantBorders.map((row) => [row['axis'], row['cluster'], row['border'], row['basis'], row['customers']]),
  ).toEqual([
    ['bandwidth', 'CORPORATE', 5, 'median (cluster too small)', 5],
    ['bandwidth', 'UMKM_SMALL', 5, 'median', 3],
    ['revenue', 'CORPORATE', 300, 'median (cluster too small)', 5],
    ['revenue', 'UMKM_SMALL', 200, 'median', 3],
  ]);
  expect(accounts.map((row) => row['strategy'])).toEqual(['Sniper', 'Star', 'Star', 'Star', 'Star']);
  const byDefault = await segmented(engine, [...small, ...large], { quadrant: { borders: 'cluster' } });
  expect(byDefault.borders.filter((row) => row['basis'] === 'median (cluster too small)')).toHaveLength(4);
});

test('[SEG-9] the distance is the relative change to the nearest border', async () => {
  const accounts = [account(7_000_000, 10.5), account(2_800_000, 100), account(3_500_000, 0), account(0, 10)];
  const places = await placesIn('quadrant', accounts);
  expect(places.map((row) => row['axis'])).toEqual(['bandwidth', 'revenue', 'revenue', 'bandwidth']);
  expect(places[0]?.['distance']).toBeCloseTo(0.5 / 10.5, 12);
  expect(places[1]?.['distance']).toBeCloseTo(0.2, 12);
  expect(places.slice(2).map((row) => row['distance'])).toEqual([0, 0]);
  expect((await placesIn('quadrant', [account(0, 0)]))[0]).toMatchObject({ distance: 1, axis: 'revenue' });
  const rungs = await placesIn('arpu', [account(900_000, 1), account(1_100_000, 1), account(0, 1), account(-9, 1)]);
  expect(rungs.map((row) => Number(row['distance']).toFixed(4))).toEqual(['0.1000', '0.0909', '1.0000', '1.0000']);
});

test('[SEG-9] what no change of the measure would move has no distance', async () => {
  const atRisk: Account = { ...account(1, 1, 9), tenureState: 'renewal_risk', bandwidthType: 'IP-Only' };
  const { segments } = await segmented(engine, [atRisk]);
  for (const scheme of ['tenure', 'bandwidth_type']) {
    expect(segments.find((row) => row['scheme'] === scheme)).toMatchObject({ distance: null, axis: null });
  }
});

test('[SEG-11] what is not a setting, or cannot be one, is refused', () => {
  const refused: readonly unknown[] = [
    { quadrants: {} },
    { quadrant: { border: 'median' } },
    { quadrant: { borders: 'mean' } },
    { quadrant: { quantile: 1 } },
    { revenueTenure: { borders: 'cluster' } },
    { arpu: { entry: 4_000_000 } },
    { bandwidthClass: { medium: 500 } },
    { tenure: { growthBelowYears: 0 } },
  ];
  for (const choices of refused)
    expect(segmentsSettings.safeParse(choices).success, JSON.stringify(choices)).toBe(false);
  expect(settingsWith()).toMatchObject({
    quadrant: { borders: 'fixed', fixed: { revenue: 3_500_000, bandwidth: 10 }, quantile: 0.75, smallestCluster: 20 },
    revenueTenure: { borders: 'median', fixed: { revenue: 3_500_000, tenure: 5 }, quantile: 0.75 },
    arpu: { entry: 1_000_000, mid: 3_500_000, high: 15_000_000 },
    tenure: { growthBelowYears: 2 },
    bandwidthClass: { small: 1, medium: 20, large: 500 },
  });
});

test('[SEG-12] every border is listed, in the columns the contract publishes', async () => {
  const { borders } = await segmented(engine, [account(1, 1)]);
  expect(borders.map((row) => [row['scheme'], row['cluster'], row['border'], row['basis']])).toEqual([
    ['arpu', 'end of Entry', 1_000_000, 'fixed'],
    ['arpu', 'end of High', 15_000_000, 'fixed'],
    ['arpu', 'end of Mid', 3_500_000, 'fixed'],
    ['bandwidth_class', 'end of ATM_IOT', 1, 'fixed'],
    ['bandwidth_class', 'end of CORPORATE', 500, 'fixed (equal counts as low)'],
    ['bandwidth_class', 'end of UMKM_SMALL', 20, 'fixed (equal counts as low)'],
    ['quadrant', 'all', 10, 'fixed'],
    ['quadrant', 'all', 3_500_000, 'fixed'],
    ['revenue_tenure', 'all', 1, 'median'],
    ['revenue_tenure', 'all', 3, 'median'],
    ['tenure', 'end of Growth', 2, 'fixed'],
  ]);
  for (const table of ['segments', 'segment_borders']) {
    const published = publishedTables.find((one) => one.name === table)?.columns.map((column) => column.name);
    expect((await engine.shapeOf(table)).map((column) => column.name)).toEqual(published);
  }
});

test('every segment and action has its words in the contract', () => {
  const inCode = schemes.map((scheme) => [scheme.scheme, [...segmentsOf(scheme, settingsWith()), 'Unclassified']]);
  const inWords = schemeTexts.map((text) => [text.scheme, text.segments.map((one) => one.segment)]);
  expect(inWords).toEqual(inCode);
  expect(actionTexts.map((text) => text.action)).toEqual(Object.values(quadrantActions));
  for (const { scheme, segments } of countedSegments) expect(inWords).toContainEqual([scheme, segments]);
});
