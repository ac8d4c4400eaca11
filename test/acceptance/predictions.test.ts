import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardSummaryResponse } from '#contract';
import { openEngine } from '#engine';
import { auc, Random, scoredOf } from '#maths';
import { predictCustomers, predictionsSettings } from '#predictions';
import { churnFrame, makeWorld, writeWorld } from '../../blueprints/worlds/index.ts';
import { command } from '../support/command.ts';
import { makeWorldRecords } from '../support/world-records.ts';

const datasets = process.env['NILAI_DATASETS'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'datasets');
interface Told {
  pastLists: { publishedOn: string; hits: number; named: number; lift: number }[];
}

const telco = join(datasets, 'telco-churn', 'WA_Fn-UseC_-Telco-Customer-Churn.csv');
const bank = join(datasets, 'bank-campaign', 'bank-additional-full.csv');
const renewals = join(datasets, 'renewal-offers', 'WA_Fn-UseC_-Marketing-Customer-Value-Analysis.csv');
const minutes = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-predictions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface WholeCard extends CardSummaryResponse {
  metrics: { metric: string; value: number; baseline: number | null }[];
  doubts: { check: string; columns: string; action: string }[];
}

/** Runs a file as a workspace of its own; gives the card and a way to ask the tables. */
async function predicted(name: string, file: string, target: string) {
  const workspace = join(folder, name);
  expect(await command('init', workspace, '--blueprint', 'leakage', file)).toMatchObject({ code: 0 });
  const run = await command('run', workspace, '--json', '--set', 'examine=false');
  expect(run.code, run.err).toBe(0);
  const card = JSON.parse((await command('card', workspace, target, '--json')).out) as WholeCard;
  const metric = (wanted: string) => card.metrics.find((one) => one.metric === wanted)?.value ?? Number.NaN;
  const query = async (question: string) =>
    (await command('query', workspace, question, '--format', 'csv')).out.trim().split(/\r?\n/).slice(1);
  return { card, metric, query, run: JSON.parse(run.out) as { cards: Record<string, { grade: string }> } };
}

test.skipIf(!existsSync(telco))(
  '[PRE-50] telco-churn: AUC of the glass box at least .845 in five folds, calibration error at most .03',
  async () => {
    const { card, metric, query, run } = await predicted('telco', telco, 'churn');
    expect(card.kind).toBe('PREDICTION');
    expect(run.cards['churn']?.grade).toBe(card.grade);
    expect(card.n).toBe(7043);
    expect(metric('auc')).toBeGreaterThanOrEqual(0.845);
    expect(metric('calibration_error')).toBeLessThanOrEqual(0.03);
    // Only who is still there is scored, and contributions and base add up to every score.
    expect(await query(`SELECT count(*) FROM predictions WHERE target = 'churn'`)).toEqual([String(7043 - 1869)]);
    const [worst] = await query(`SELECT max(abs(p.score - p.base - c.total)) FROM predictions AS p
      JOIN (SELECT customer_id, target, sum(contribution) AS total FROM contributions GROUP BY customer_id, target) AS c
        ON c.customer_id = p.customer_id AND c.target = p.target`);
    expect(Number(worst)).toBeLessThan(1e-9);
    expect(
      await query(
        'SELECT count(*) FROM predictions WHERE isnan(value) OR value IS NULL OR value < low OR value > high',
      ),
    ).toEqual(['0']);
  },
  3 * minutes,
);

test.skipIf(!existsSync(bank))(
  '[PRE-50] bank-campaign: AUC about .80 with duration refused as a leak',
  async () => {
    const { card, metric } = await predicted('bank', bank, 'propensity');
    expect(card.doubts.filter(({ columns }) => columns === 'duration')).toMatchObject([{ action: 'leave-out' }]);
    expect(metric('auc')).toBeGreaterThan(0.78);
    expect(metric('auc')).toBeLessThan(0.82);
  },
  5 * minutes,
);

test.skipIf(!existsSync(renewals))(
  '[PRE-50] renewal-offers: the learner finds that offer 2 is taken most',
  async () => {
    const { card, query } = await predicted('renewals', renewals, 'propensity');
    expect(card.kind).toBe('PREDICTION');
    const offers = await query(`SELECT label FROM shapes WHERE term = 'renew_offer_type' AND customers > 0
      ORDER BY contribution DESC`);
    expect(offers).toEqual(['Offer2', 'Offer1', 'Offer3', 'Offer4']);
  },
  3 * minutes,
);

test(
  '[PRE-51] a company of 5,663 whose chances are known: who leaves in a window that nobody has seen, AUC at least .755',
  async () => {
    const world = makeWorld({ customers: 5663, seed: 2 });
    const engine = await openEngine('duckdb', { memory: '700MB', threads: 2 });
    await makeWorldRecords(engine, world);
    const settings = predictionsSettings.parse({ targets: ['churn'] });
    const [result] = await predictCustomers({ engine, asOf: '2025-12-31', settings });
    await engine.close();
    if (result?.customers === null || result === undefined) throw new Error('no figures');
    const { customers, card } = result;
    const truth = churnFrame(world, 4);
    const rowOf = new Map(customers.frame.ids.map((id, row) => [id, row]));
    const rows = truth.ids.map((id) => rowOf.get(id) ?? -1);
    expect(rows).not.toContain(-1);
    const said = Float64Array.from(rows, (row) => customers.value[row] as number);
    expect(auc(scoredOf(truth.outcome, said))).toBeGreaterThanOrEqual(0.755);
    expect(auc(scoredOf(truth.outcome, truth.bayes))).toBeCloseTo(0.782, 3);
    // What the card says is what comes true, and most ranges hold the chance itself.
    expect(card.metrics['auc']?.low).toBeLessThan(auc(scoredOf(truth.outcome, said)) ?? 0);
    const promised = said.reduce((sum, value) => sum + value, 0);
    const left = truth.outcome.reduce((sum, value) => sum + value, 0);
    expect(promised / left).toBeGreaterThan(0.85);
    expect(promised / left).toBeLessThan(1.15);
    const held = truth.bayes.filter((chance, place) => {
      const row = rows[place] as number;
      return (customers.low[row] as number) <= chance && chance <= (customers.high[row] as number);
    });
    expect(held.length / rows.length).toBeGreaterThan(0.65);
  },
  2 * minutes,
);

test(
  '[PRE-52] 25 accounts: no claim, the rates of groups drawn to that of all, and what is missing',
  async () => {
    const world = makeWorld({ customers: 25, seed: 3 });
    const engine = await openEngine('duckdb', { memory: '300MB', threads: 2 });
    await makeWorldRecords(engine, world);
    const settings = predictionsSettings.parse({});
    const results = await predictCustomers({ engine, asOf: '2025-12-31', settings });
    await engine.close();
    expect(results.map(({ target }) => target).sort()).toEqual([
      'churn',
      'clv',
      'cross_sell',
      'revenue_risk',
      'upsell',
    ]);
    for (const { target, card, customers, model } of results) {
      expect([target, card.kind]).toEqual([target, 'ESTIMATE']);
      expect(['not enough evidence', 'F']).toContain(card.grade);
      expect(card.reason.id).not.toBe('');
      expect(model?.champion ?? null).toBeNull();
      for (const value of customers?.value ?? []) expect(Number.isFinite(value)).toBe(true);
    }
    expect(results.find(({ target }) => target === 'churn')?.card.needs.length).toBeGreaterThan(0);
  },
  minutes,
);

const header = ['Customer ID', 'Tenure', 'Monthly Charges', 'Contract', 'Churn'];
const random = Random.fromSeed(7);
const one = <Of>(things: readonly Of[]) => things[random.integer(things.length)] as Of;
const many = (rows: number, rowOf: (row: number) => readonly unknown[]) =>
  Array.from({ length: rows }, (_, row) => [`C${row + 1000}`, ...rowOf(row)]);
const answered = () => one(['Yes', 'No']);
const wide = Array.from({ length: 120 }, (_, column) => `Feature ${column}`);

test.each([
  ['one class only', header, many(200, () => [random.integer(70), random.uniform() * 90, 'Monthly', 'No'])],
  ['ten rows', header, many(10, () => [random.integer(70), random.uniform() * 90, 'Monthly', answered()])],
  ['constant columns', header, many(200, () => [5, 10, 'Monthly', answered()])],
  ['nothing known', header, many(200, () => ['', '', '', answered()])],
  ['infinite values', header, many(200, () => [one(['1e400', 'inf', 'NaN', 12]), 30, 'Monthly', answered()])],
  [
    'more columns than rows',
    ['Customer ID', ...wide, 'Churn'],
    many(80, () => [...wide.map(() => random.normal()), answered()]),
  ],
] as const)(
  '[PRE-53] %s: a card without a claim, and no figure that is none',
  async (name, heads, rows) => {
    const file = join(folder, `${name}.csv`);
    await writeFile(file, [heads, ...rows].map((cells) => cells.join(',')).join('\n'));
    const { card, query } = await predicted(`ws ${name}`, file, 'churn');
    expect(card.kind).toBe('ESTIMATE');
    expect(['not enough evidence', 'F']).toContain(card.grade);
    expect(card.reason.id).not.toBe('');
    expect(await query('SELECT count(*) FROM predictions WHERE value IS NULL OR isnan(value) OR isinf(value)')).toEqual(
      ['0'],
    );
  },
  minutes,
);

test(
  '[PRE-26] the second run tells what became of the list of the first, and the first stays as it was',
  async () => {
    const files = writeWorld(makeWorld({ customers: 900, seed: 5 }), join(folder, 'world'));
    const workspace = join(folder, 'ws world');
    expect(await command('init', workspace, '--blueprint', 'leakage', ...files)).toMatchObject({ code: 0 });
    const settings = ['--set', 'examine=false', '--set', 'predictions.targets=["upsell"]'];
    const first = await command('run', workspace, '--as-of', '2025-06-30', ...settings);
    expect(first.code, first.err).toBe(0);
    const early = JSON.parse((await command('card', workspace, 'upsell', '--json')).out) as WholeCard & Told;
    expect([early.kind, early.pastLists]).toEqual(['PREDICTION', []]);
    const second = await command('run', workspace, '--as-of', '2025-12-31', ...settings);
    expect(second.code, second.err).toBe(0);
    const late = JSON.parse((await command('card', workspace, 'upsell', '--json')).out) as WholeCard & Told;
    expect(late.pastLists).toHaveLength(1);
    const [list] = late.pastLists;
    expect(list?.publishedOn).toBe('2025-06-30');
    expect(list?.hits).toBeGreaterThan(0);
    // Nobody had seen this window: the list still finds more than calling at random.
    expect(list?.lift).toBeGreaterThan(1.2);
  },
  3 * minutes,
);
