import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as answers from '#answers';
import { predictionShapes, publishedTables } from '#contract';
import { name, type OpenEngine, openEngine, type Row, sql } from '#engine';
import { makeRun } from '../../../test/support/make-run.ts';
import { inventedNumbers, numbersIn, type StoredFacts } from './stored-facts.fixture.ts';

const customers = 80;
let folder: string;
let engine: OpenEngine;
let run: answers.PublishedRun;
let ids: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-predictions-'));
  await makeRun(folder, { customers, predictions: true });
  engine = await openEngine('duckdb', { memory: '500MB' });
  run = await answers.openPublishedRun(engine, folder);
  const rows = await engine.rows(sql`SELECT customer_id FROM customers ORDER BY customer_id NULLS LAST`);
  ids = rows.map((row) => String(row['customer_id']));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

test('[ANS-21] a list stands by worth, value and id, and its pages are its batches', async () => {
  const { total, rows } = await answers.predictionsOf(run, 'churn', { limit: 1000 });
  expect(total).toBe(customers / 2);
  const keys = rows.map(({ worth, value, customerId }) => [-(worth ?? -1), -(value ?? -1), customerId] as const);
  const sorted = keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  expect(keys).toEqual(sorted);
  expect(rows.at(-1)?.worth).toBeNull();
  const paged = [];
  for (let offset = 0; offset < total; offset += 9) {
    paged.push(...(await answers.predictionsOf(run, 'churn', { offset, limit: 9 })).rows);
  }
  const batches = [];
  for await (const batch of answers.predictionBatches(run, 'churn')) batches.push(...batch);
  expect([paged, batches]).toEqual([rows, rows]);
});

test('[ANS-21] words, least value and least worth narrow a list, and it can be sorted by each figure either way', async () => {
  const all = (await answers.predictionsOf(run, 'churn', { limit: 1000 })).rows;
  const word = all[3]?.name.split(' ')[1]?.toLowerCase() ?? '';
  const filter = { search: ` ${word} `, valueMin: 0.1, worthMin: 1e6 };
  const wanted = all.filter(
    (row) => row.name.toLowerCase().includes(word) && (row.value ?? 0) >= 0.1 && (row.worth ?? 0) >= 1e6,
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(await answers.predictionsOf(run, 'churn', filter)).toEqual({ total: wanted.length, rows: wanted });
  for (const sort of ['value', 'amount'] as const) {
    for (const descending of [true, false]) {
      const { rows } = await answers.predictionsOf(run, 'churn', { sort, descending, limit: 1000 });
      const known = rows.map((row) => row[sort]).filter((figure) => figure !== null);
      expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
      expect(rows.slice(known.length).every((row) => row[sort] === null)).toBe(true);
    }
  }
  const named = (await answers.predictionsOf(run, 'clv', { sort: 'name', limit: 1000 })).rows.map((row) => row.name);
  expect(named).toEqual(named.toSorted());
  const points = await answers.predictionPoints(run, 'churn');
  expect(points.customerId).toEqual(all.map((row) => row.customerId).toSorted());
});

/** What the tables hold of each customer and target, read apart from the answers. */
async function readFacts(): Promise<(id: string, target: string) => StoredFacts> {
  const grouped = async (table: string, key: (row: Row) => string) =>
    Map.groupBy(await engine.rows(sql`SELECT * FROM ${name(table)} ORDER BY target NULLS LAST`), key);
  const ofBoth = (row: Row) => `${row['customer_id']} ${row['target']}`;
  const predictions = await grouped('predictions', ofBoth);
  const contributions = await grouped('contributions', ofBoth);
  const changes = await grouped('changes', ofBoth);
  const features = await grouped('features', (row) => String(row['target']));
  return (id, target) => ({
    prediction: predictions.get(`${id} ${target}`)?.[0] ?? {},
    contributions: contributions.get(`${id} ${target}`) ?? [],
    changes: changes.get(`${id} ${target}`) ?? [],
    features: features.get(target) ?? [],
    currency: run.manifest.currency,
  });
}

test('[ANS-22] [ANS-23] of every customer the contributions add up, and no sentence has a number of its own', async () => {
  const storedFacts = await readFacts();
  const count = { sentences: 0, pairs: 0, changes: 0, others: 0 };
  for (const id of ids) {
    const { predictions } = await answers.customerPredictions(run, id);
    for (const { target, score, base, sentence, contributions, changes } of predictions) {
      const facts = storedFacts(id, target);
      const sum = contributions.reduce((total, { contribution }) => total + contribution, base ?? 0);
      if (score !== null && base !== null) expect(sum).toBeCloseTo(score, 9);
      const sentences = [sentence, ...[...contributions, ...changes].map((one) => one.sentence)];
      const said = (language: 'id' | 'en') => sentences.map((one) => one[language]);
      expect([inventedNumbers(said('id'), facts, 'id'), inventedNumbers(said('en'), facts, 'en')]).toEqual([[], []]);
      count.sentences += sentences.filter(({ en }) => numbersIn(en).length > 0).length;
      count.pairs += contributions.filter(({ feature }) => feature.includes(' x ')).length;
      count.others += contributions.filter(({ feature }) => feature === 'other').length;
      count.changes += changes.length;
    }
  }
  expect(count.sentences).toBeGreaterThan(1000);
  expect(Math.min(count.pairs, count.changes, count.others)).toBeGreaterThan(10);
});

test('[ANS-23] a number that is not stored is seen, in either notation', async () => {
  const [id = ''] = ids;
  const facts = (await readFacts())(id, 'churn');
  const [churn] = (await answers.customerPredictions(run, id)).predictions;
  const sentence = churn?.sentence.id ?? '';
  const [first = ''] = numbersIn(sentence);
  expect(inventedNumbers([sentence], facts, 'id')).toEqual([]);
  expect(inventedNumbers([sentence.replace(first, '77,3')], facts, 'id')).toEqual(['77,3']);
  expect(inventedNumbers([sentence], facts, 'en')).not.toEqual([]);
  expect(numbersIn('5 - (+0,42) RETAIL 24/7, 1.234,5 %')).toEqual(['5', '+0,42', '24', '7', '1.234,5']);
});

test('[ANS-23] sentences read well in both languages', async () => {
  const id = ids[0] ?? '';
  const { predictions, products } = await answers.customerPredictions(run, id);
  expect(predictions.map(({ target, sentence }) => [target, sentence])).toMatchInlineSnapshot(`
    [
      [
        "churn",
        {
          "en": "Chance of leaving: 42.4 % (range 33.1 % to 52.4 %), higher than that of 53.4 % of the customers.",
          "id": "Peluang berhenti berlangganan: 42,4 % (rentang 33,1 % sampai 52,4 %), lebih tinggi daripada 53,4 % pelanggan.",
        },
      ],
      [
        "cross_sell",
        {
          "en": "Chance of taking up a new product: 33.8 % (range 25.5 % to 43.2 %), higher than that of 53.4 % of the customers. This is an estimate that is not proven.",
          "id": "Peluang mengambil produk baru: 33,8 % (rentang 25,5 % sampai 43,2 %), lebih tinggi daripada 53,4 % pelanggan. Ini taksiran yang belum terbukti.",
        },
      ],
      [
        "clv",
        {
          "en": "Expected value: IDR 83,257,426 (range IDR 58,280,198 to IDR 116,560,396), higher than that of 53.4 % of the customers.",
          "id": "Nilai yang diperkirakan: IDR 83.257.426 (rentang IDR 58.280.198 sampai IDR 116.560.396), lebih tinggi daripada 53,4 % pelanggan.",
        },
      ],
    ]
  `);
  const [churn] = predictions;
  expect(churn?.contributions.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
    [
      {
        "en": "Use: 0.305 - raises the chance of leaving (+0.49 in log-odds).",
        "id": "Pemakaian: 0,305 - menaikkan peluang berhenti berlangganan (+0,49 log-odds).",
      },
      {
        "en": "Complaints in 6 months: 3 - raises the chance of leaving (+0.47 in log-odds).",
        "id": "Keluhan 6 bulan: 3 - menaikkan peluang berhenti berlangganan (+0,47 log-odds).",
      },
      {
        "en": "Months as a customer: 25.7 - lowers the chance of leaving (-0.39 in log-odds).",
        "id": "Bulan sebagai pelanggan: 25,7 - menurunkan peluang berhenti berlangganan (-0,39 log-odds).",
      },
      {
        "en": "Products: 2,222 - raises the chance of leaving (+0.37 in log-odds).",
        "id": "Produk: 2.222 - menaikkan peluang berhenti berlangganan (+0,37 log-odds).",
      },
      {
        "en": "Share late: 66.7 % - raises the chance of leaving (+0.30 in log-odds).",
        "id": "Bagian terlambat: 66,7 % - menaikkan peluang berhenti berlangganan (+0,30 log-odds).",
      },
      {
        "en": "Trend: 91 % - raises the chance of leaving (+0.28 in log-odds).",
        "id": "Tren: 91 % - menaikkan peluang berhenti berlangganan (+0,28 log-odds).",
      },
      {
        "en": "Discount: IDR 1,518,812 - raises the chance of leaving (+0.24 in log-odds).",
        "id": "Potongan: IDR 1.518.812 - menaikkan peluang berhenti berlangganan (+0,24 log-odds).",
      },
      {
        "en": "Invoiced: IDR 635,346,535 - raises the chance of leaving (+0.19 in log-odds).",
        "id": "Tagihan: IDR 635.346.535 - menaikkan peluang berhenti berlangganan (+0,19 log-odds).",
      },
      {
        "en": "Months to the end of contract: 17.9 - lowers the chance of leaving (-0.18 in log-odds).",
        "id": "Bulan sampai kontrak habis: 17,9 - menurunkan peluang berhenti berlangganan (-0,18 log-odds).",
      },
      {
        "en": "Industry: RETAIL 24/7 - lowers the chance of leaving (-0.055 in log-odds).",
        "id": "Industri: RETAIL 24/7 - menurunkan peluang berhenti berlangganan (-0,055 log-odds).",
      },
      {
        "en": "Everything else together - lowers the chance of leaving (-0.034 in log-odds).",
        "id": "Semua yang lain bersama - menurunkan peluang berhenti berlangganan (-0,034 log-odds).",
      },
    ]
  `);
  expect(churn?.changes.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
    [
      {
        "en": "With "Share late" at 10 % instead of 50 %, the model says 14.99 % instead of 42.43 % (threshold 15 %).",
        "id": "Dengan "Bagian terlambat" 10 %, bukan 50 %, model menyebut 14,99 %, bukan 42,43 % (ambang 15 %).",
      },
    ]
  `);
  expect(products).toMatchInlineSnapshot(`
    [
      {
        "amount": 5000000,
        "kind": "ESTIMATE",
        "probability": 0.2,
        "product": "Produk 1",
        "productId": "P-1",
        "rank": 1,
        "worth": 1000000,
      },
      {
        "amount": 5000000,
        "kind": "ESTIMATE",
        "probability": 0.1,
        "product": "Produk 2",
        "productId": "P-2",
        "rank": 2,
        "worth": 500000,
      },
    ]
  `);
});

test('[ANS-24] a card tells what its tables hold: each figure once, the judged one first, the baseline beside it', async () => {
  const all = await answers.cards(run);
  expect(all.map(({ target, customers: listed }) => [target, listed])).toEqual([
    ['churn', customers / 2],
    ['cross_sell', customers],
    ['clv', customers],
  ]);
  const worth = (await answers.predictionsOf(run, 'churn', { limit: 1000 })).rows.reduce(
    (sum, row) => sum + (row.worth ?? 0),
    0,
  );
  expect(all[0]?.worth).toBeCloseTo(worth, 0);
  const { metrics, ...card } = await answers.cardOf(run, ' Cross-Sell ');
  expect(metrics.map(({ metric, baseline }) => [metric, baseline])).toEqual([
    ['auc', 0.608],
    ['auc_gain', null],
    ['lift10', null],
    ['brier', null],
  ]);
  expect(card).toMatchObject({
    ...{ target: 'cross_sell', kind: 'ESTIMATE', grade: 'F', n: 1268, positives: 70, champion: null },
    ...{ reason: { id: 'Sedikitnya 0,047 di atas pembanding.' }, needs: [{ en: '12 more months' }] },
    ...{ judged: { metric: 'auc' }, baseline: { en: 'one column alone' }, window: '2025-07-31 - 2026-01-31' },
    ...{ doubts: [{ check: 'constant', columns: 'tries' }], drivers: [{ feature: 'complaints_6m', share: 0.31 }] },
  });
  expect(await answers.cardOf(run, 'churn')).toMatchObject({ champion: 'additive', seed: 1, dataHash: 'f00d' });
});

test('[ANS-24] a model comes with its curves and its terms, those that move the customers most first', async () => {
  const { card, curves, terms, sql: text } = await answers.modelOf(run, 'churn');
  expect([card.target, text, curves['reliability']?.map(({ x }) => x)]).toEqual(['churn', 'SELECT 1', [0.1, 0.3, 0.5]]);
  const [found] = await engine.rows(
    sql`SELECT max(abs(contribution)) AS most, count(*) AS n FROM contributions WHERE target = 'churn' AND feature = 'trend'`,
  );
  const sizes = terms.map(({ importance }) => importance ?? 0);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(terms.find(({ term }) => term === 'trend')?.importance).toBeLessThan(Number(found?.['most']));
  expect(terms.find(({ term }) => term === 'complaints_6m x late_share')).toMatchObject({
    title: { id: 'Keluhan 6 bulan & Bagian terlambat' },
    actionable: true,
    unit: 'none',
  });
});

test('[ANS-24] the answers have the shapes of the contract', async () => {
  const { cardShape, cardSummaryShape, customerPredictionsShape, modelShape, predictionListShape } = predictionShapes;
  expect(
    cardSummaryShape
      .strict()
      .array()
      .safeParse(await answers.cards(run)).error,
  ).toBeUndefined();
  expect(cardShape.strict().safeParse(await answers.cardOf(run, 'clv')).error).toBeUndefined();
  expect(modelShape.strict().safeParse(await answers.modelOf(run, 'clv')).error).toBeUndefined();
  expect(predictionListShape.strict().safeParse(await answers.predictionsOf(run, 'clv')).error).toBeUndefined();
  const one = await answers.customerPredictions(run, ids[1] ?? '');
  expect(customerPredictionsShape.strict().safeParse(one).error).toBeUndefined();
});

test('[ANS-25] a target that is not predicted is refused with the nearest', async () => {
  for (const ask of [answers.cardOf, answers.modelOf, answers.predictionsOf, answers.predictionPoints]) {
    await expect(ask(run, 'chrun')).rejects.toMatchObject({
      code: 'target/not-found',
      message: 'This run does not predict "chrun".',
      hint: 'Did you mean churn?',
      details: { candidates: ['churn'] },
    });
  }
  const error = await answers.cardOf(run, 'weather').catch((failure) => failure);
  expect(error.oneLine('id')).toBe('Run ini tidak memperkirakan "weather". Maksud Anda churn, cross_sell, clv?');
});

/** The run as a version without predictions published it. */
async function olderRun(): Promise<string> {
  const older = join(folder, 'older');
  await mkdir(join(older, 'tables'), { recursive: true });
  await mkdir(join(older, 'outputs'), { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'outputs', 'manifest.json'), 'utf8'));
  const isNew = /^(predictions|contributions|product_predictions|changes|card.*|shapes|models|(customer_)?features)$/;
  for (const { name: table } of publishedTables) {
    if (isNew.test(table)) delete manifest.tables[table];
    else await copyFile(join(folder, 'tables', `${table}.parquet`), join(older, 'tables', `${table}.parquet`));
  }
  await writeFile(join(older, 'outputs', 'manifest.json'), JSON.stringify(manifest));
  return older;
}

test('[ANS-25] a run of a version that did not predict has empty lists, and says so where one target is asked for', async () => {
  const other = await openEngine('duckdb', { memory: '200MB' });
  const older = await answers.openPublishedRun(other, await olderRun());
  expect(await answers.cards(older)).toEqual([]);
  expect(await answers.predictionsOf(older, 'churn')).toEqual({ total: 0, rows: [] });
  expect((await answers.predictionPoints(older, 'churn')).value).toEqual([]);
  expect(await answers.customerPredictions(older, ids[0] ?? '')).toEqual({ predictions: [], products: [] });
  await expect(answers.cardOf(older, 'churn')).rejects.toMatchObject({ hint: 'Make a new run with nilai run.' });
  const shape = await other.shapeOf('cards');
  expect(shape.map((column) => [column.name, column.type])).toEqual(
    expect.arrayContaining([
      ['target', 'VARCHAR'],
      ['n', 'BIGINT'],
      ['judged', 'BOOLEAN'],
    ]),
  );
  await other.close();
});

test('[ANS-26] expected money is the sum of chance times amount of the first customers by worth, of proven targets alone', async () => {
  const money = await answers.expectedMoney(run);
  expect(money.map(({ target, share }) => [target, share])).toEqual([
    ['churn', 0.1],
    ['churn', 0.25],
    ['churn', 1],
  ]);
  const { rows } = await answers.predictionsOf(run, 'churn', { limit: 1000 });
  const known = rows.filter(({ worth }) => worth !== null);
  for (const { share, customers, middle, low, high, amount } of money) {
    const first = known.slice(0, Math.max(1, Math.floor(share * known.length)));
    expect(customers).toBe(first.length);
    expect(middle).toBe(Math.round(first.reduce((sum, { value, amount: at }) => sum + (value ?? 0) * (at ?? 0), 0)));
    expect(low).toBeLessThan(middle);
    expect(high).toBeGreaterThan(middle);
    expect(high).toBeLessThanOrEqual(amount);
  }
});
