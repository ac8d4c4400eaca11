import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { name, openEngine, sql } from '#engine';
import { publishPredictions, type TargetResult } from '#predictions';
import { scoreFile } from './score-file.ts';

const ids = ['C1', 'C2', 'C3', 'C4'];
const months = [0.1 + 0.2, 1 / 3, Number.NaN, -2e-7];
const cities = ['Bandung', "O'Neill, Tbk", null, 'Bandung'];
const levels = ['Bandung', "O'Neill, Tbk"];
const measured = Float64Array.of(0, 0, 0, 0);

const result: TargetResult = {
  target: 'churn',
  card: {
    ...{ target: 'churn', title: { id: 'Berhenti', en: 'Churn' }, kind: 'PREDICTION', grade: 'B' },
    ...{ reason: { id: 'Cukup baik.', en: 'Good enough.' }, needs: [], window: null, trainedAsOf: '2025-06-30' },
    ...{ baseline: null, n: 4, positives: 2, metrics: {}, judgedBy: 'auc', shuffled: null, doubts: [], curves: {} },
    ...{ drivers: [], model: null },
  },
  customers: {
    frame: {
      ids,
      asOf: '2025-12-31',
      columns: [
        {
          ...{ name: 'months', title: { id: 'Lama', en: 'Months as a customer' }, unit: 'months', levels: [] },
          feature: { kind: 'number', values: Float64Array.from(months) },
        },
        {
          ...{ name: 'city', title: { id: 'Kota', en: 'City' }, unit: 'none', levels },
          feature: { kind: 'category', codes: Int32Array.of(0, 1, -1, 0), levels: 2 },
        },
        {
          ...{ name: 'unread', title: { id: 'Tak dibaca', en: 'Not read' }, unit: 'none', levels: [] },
          feature: { kind: 'number', values: Float64Array.of(1, 2, 3, 4) },
        },
      ],
    },
    value: Float64Array.of(0.5, 0.5, 0.5, 0.5),
    ...{ low: measured, high: measured, amount: measured },
    ...{ worth: measured, worthLow: measured, worthHigh: measured },
  },
  scorecard: {
    link: 'logit',
    intercept: -0.3,
    terms: [
      { kind: 'line', column: 0, slope: 1 / 7, centre: 0.2, missing: 0.4 },
      { kind: 'lookup', column: 1, axis: { kind: 'levels', levels: 2 }, values: [0.7, -1.1, 0.05] },
    ],
  },
  ...{ changes: null, threshold: null },
  model: {
    ...{ champion: 'additive', challenger: null, trainedAsOf: '2025-06-30', dataHash: 'f00d', settings: '{}', seed: 1 },
  },
};

let folder: string;
let scores: Map<string, number>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-score-'));
  const tables = join(folder, 'runs', 'one', 'tables');
  await mkdir(tables, { recursive: true });
  await writeFile(join(folder, 'nilai.yaml'), 'blueprint: telecom\n');
  await writeFile(join(folder, 'runs', 'latest.json'), JSON.stringify({ run: 'one' }));
  const engine = await openEngine('duckdb', { memory: '200MB' });
  await publishPredictions(engine, [result]);
  for (const table of ['models', 'features']) {
    await engine.writeParquet(
      sql`SELECT * FROM ${name(table)} ORDER BY target NULLS LAST`,
      join(tables, `${table}.parquet`),
    );
  }
  const rows = await engine.rows(sql`SELECT customer_id, score FROM predictions ORDER BY customer_id NULLS LAST`);
  scores = new Map(rows.map((row) => [String(row['customer_id']), Number(row['score'])]));
  await engine.loadColumns(
    'given',
    new Map([
      ['customer_id', { kind: 'texts', texts: ids }],
      ['city', { kind: 'texts', texts: cities }],
      ['months', { kind: 'number', values: Float64Array.from(months) }],
    ]),
  );
  await engine.writeParquet(sql`SELECT * FROM given ORDER BY customer_id NULLS LAST`, join(folder, 'a.parquet'));
  await engine.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function scored(text: string, target = 'churn') {
  const file = join(folder, 'rows.csv');
  await writeFile(file, text);
  return scoreFile({ folder, target, file });
}

const rows = ids.map((id, row) => [id, Number.isNaN(months[row]) ? '' : months[row], `"${cities[row] ?? ''}"`]);
const csv = (header: string) => `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;

test('[PRE-28] a file with the features of the run is given the scores of the run, from CSV and Parquet alike', async () => {
  const both = [
    await scored(csv('customer_id,months,city')),
    await scoreFile({ folder, target: 'Churn', file: join(folder, 'a.parquet') }),
  ];
  for (const { run, rows: found, ignored } of both) {
    expect([run, ignored]).toEqual(['one', []]);
    expect(found.map(({ customerId }) => customerId)).toEqual(ids);
    for (const { customerId, score, value } of found) {
      const wanted = scores.get(customerId ?? '') as number;
      expect(score).toBeCloseTo(wanted, 9);
      expect(value).toBeCloseTo(1 / (1 + Math.exp(-wanted)), 12);
    }
  }
});

test('[PRE-28] columns are found by their titles in both languages, others are said to be ignored', async () => {
  const found = await scored('ZZ,Kode Pelanggan,KOTA,Months as a customer\n9,C1,Bandung,0.3\n8,C9,Never seen,\n');
  expect(found.ignored).toEqual(['ZZ']);
  expect(found.rows.map(({ customerId }) => customerId)).toEqual(['C1', 'C9']);
  expect(found.rows[1]?.score).toBeCloseTo(-0.3 + 0.4 + 0.05, 9);
});

test('[PRE-29] a column that the model reads, an id or a number that is not there is refused by name', async () => {
  await expect(scored('customer_id,months\nC1,2\nC2,3\n')).rejects.toMatchObject({
    code: 'mapping/missing-column',
    message: 'Columns that the model of churn reads are not there: city (City).',
  });
  await expect(scored('months,city\n2,Bandung\n3,Bandung\n')).rejects.toMatchObject({
    message: 'No column holds the id of the customer.',
  });
  await expect(scored('customer_id,months,city\nC1,"1,5",Bandung\nC2,3,Bandung\n')).rejects.toMatchObject({
    code: 'source/not-readable',
    message: '"1,5" is no number.',
    place: { file: 'rows.csv', row: 2, column: 'months' },
  });
});

test('[PRE-29] a target without a model is refused with those there are', async () => {
  await expect(scored('customer_id\nC1\nC2\n', 'chrn')).rejects.toMatchObject({
    code: 'target/not-found',
    hint: 'Did you mean churn?',
  });
});
