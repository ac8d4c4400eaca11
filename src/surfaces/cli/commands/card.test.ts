import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardResponse, CardSummaryResponse, CustomerPredictionsResponse } from '#contract';
import { command } from '../../../../test/support/command.ts';
import { makeRun } from '../../../../test/support/make-run.ts';
import { withRun } from '../open-run.ts';
import { bar } from '../text-bar.ts';
import { cardsByTarget } from './cards-by-target.ts';

let workspace: string;
let customer: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'nilai-card-'));
  const run = '2026-01-31-made';
  await mkdir(join(workspace, 'runs', run), { recursive: true });
  await makeRun(join(workspace, 'runs', run), { customers: 40, predictions: true });
  await writeFile(join(workspace, 'runs', 'latest.json'), JSON.stringify({ run }));
  await writeFile(join(workspace, 'nilai.yaml'), 'blueprint: telecom\n');
  const { out } = await command('query', workspace, 'SELECT min(customer_id) AS id FROM customers', '--format', 'json');
  customer = (JSON.parse(out) as { id: string }[])[0]?.id ?? '';
});
afterAll(() => rm(workspace, { recursive: true, force: true }));

test('[CLI-5] without a target every card is a line with grade, judged figure, baseline and reason', async () => {
  expect((await command('card', workspace, '--lang', 'en')).out).toMatchInlineSnapshot(`
    "target                  grade  judged figure  baseline  reason
    churn       PREDICTION  C      auc 0.723      0.608     At least 0.047 above the baseline.
    cross_sell  ESTIMATE    F      auc 0.723      0.608     At least 0.047 above the baseline.
    clv         PREDICTION  B      wape 24.9 %    32.2 %    At least 0.047 above the baseline.
    "
  `);
  const { cards } = JSON.parse((await command('card', workspace, '--json')).out) as { cards: CardSummaryResponse[] };
  expect(cards.map(({ target, grade, judged }) => [target, grade, judged?.metric])).toEqual([
    ['churn', 'C', 'auc'],
    ['cross_sell', 'F', 'auc'],
    ['clv', 'B', 'wape'],
  ]);
});

test('[CLI-5] with a target the whole card is told, in either language', async () => {
  expect((await command('card', workspace, 'churn', '--lang', 'en')).out).toMatchInlineSnapshot(`
    "Churn: the outcome that counts.
    PREDICTION, grade C
    Reason: At least 0.047 above the baseline.
    What is needed:
      12 more months
    Window: 2025-07-31 - 2026-01-31 (learned as of 2025-07-31)
    Test: 1,268 customers, 70 to whom it happened
    Baseline: one column alone
    Figures (95 % interval):
      * Right order of two customers (AUC)      0.723  0.651 to 0.795  baseline 0.608
        AUC above the baseline                  0.115  0.104 to 0.127
        Density in the top tenth                3.1 x  2.8 x to 3.5 x
        Squared error of probabilities (Brier)  0.051  0.046 to 0.056
    With shuffled outcomes: 0.498
    Doubts:
      tries (left out): Always the same.
    Drivers:
      ++++++++++  31.0 %  Complaints in 6 months
    Model: additive, challenger trees, seed 1, data f00d
    In this run: 20 customers, expected worth IDR 73,580,095
    "
  `);
  expect((await command('card', workspace, 'clv')).out).toMatchInlineSnapshot(`
    "Nilai: hasil yang dihitung.
    PREDICTION, nilai B
    Alasan: Sedikitnya 0,047 di atas pembanding.
    Yang dibutuhkan:
      12 bulan lagi
    Jendela: 2025-07-31 - 2026-01-31 (dipelajari per 2025-07-31)
    Uji: 1.268 pelanggan
    Pembanding: satu kolom saja
    Angka (rentang 95 %):
      * Kesalahan terhadap uangnya (WAPE)    24,9 %  22,4 % sampai 27,4 %  pembanding 32,2 %
        Kesalahan pembanding yang dihapus    22,8 %  20,5 % sampai 25,1 %
        Jumlah yang berada dalam rentangnya  80,0 %  72,0 % sampai 88,0 %
    Dengan hasil yang diacak: 0,498
    Keraguan:
      tries (ditinggalkan): Selalu sama.
    Pendorong:
      ++++++++++  31,0 %  Keluhan 6 bulan
    Model: additive, penantang trees, benih 1, data f00d
    Dalam run ini: 40 pelanggan, nilai harapan IDR 3.635.148.515
    "
  `);
});

test('[CLI-5] as JSON the card comes with its curves, and the nearest target is named where there is none', async () => {
  const card = JSON.parse((await command('card', workspace, 'churn', '--json')).out) as CardResponse & {
    run: string;
    curves: Record<string, object[]>;
  };
  expect(card).toMatchObject({
    run: '2026-01-31-made',
    target: 'churn',
    grade: 'C',
    needs: [{ en: '12 more months' }],
  });
  expect(card.curves['reliability']).toHaveLength(3);
  expect(await command('card', workspace, 'chrun')).toMatchObject({
    code: 2,
    out: '',
    err: 'nilai: This run does not predict "chrun". Did you mean churn?\n',
  });
});

test('[CLI-11] explain tells each prediction with range, grade, reasons and change, and the likely products', async () => {
  const { out } = await command('explain', workspace, customer, '--lang', 'en');
  const lines = out.split('\n');
  const told = lines.slice(lines.indexOf('Predictions:'), lines.indexOf('Offers (RULE):'));
  expect(told).toMatchInlineSnapshot(`
    [
      "Predictions:",
      "  Churn - PREDICTION, grade C",
      "     Chance of leaving: 42.4 % (range 33.1 % to 52.4 %), higher than that of 53.4 % of the customers.",
      "     ++++++++++  Use: 0.305 - raises the chance of leaving (+0.49 in log-odds).",
      "     ++++++++++  Complaints in 6 months: 3 - raises the chance of leaving (+0.47 in log-odds).",
      "     --------    Months as a customer: 25.7 - lowers the chance of leaving (-0.39 in log-odds).",
      "     ++++++++    Products: 2,222 - raises the chance of leaving (+0.37 in log-odds).",
      "     ++++++      Share late: 66.7 % - raises the chance of leaving (+0.30 in log-odds).",
      "     Nearest change: With "Share late" at 10 % instead of 50 %, the model says 14.99 % instead of 42.43 % (threshold 15 %).",
      "  Cross-sell - ESTIMATE, grade F",
      "     Chance of taking up a new product: 33.8 % (range 25.5 % to 43.2 %), higher than that of 53.4 % of the customers. This is an estimate that is not proven.",
      "  Customer value - PREDICTION, grade B",
      "     Expected value: IDR 83,257,426 (range IDR 58,280,198 to IDR 116,560,396), higher than that of 53.4 % of the customers.",
      "     ----------  Trend: 91 % - lowers the expected value (-0.044 in share of revenue).",
      "     ----------  Share late: 66.7 % - lowers the expected value (-0.044 in share of revenue).",
      "     +++++++++   Industry: RETAIL 24/7 - raises the expected value (+0.041 in share of revenue).",
      "     ---------   Months as a customer: 25.7 - lowers the expected value (-0.04 in share of revenue).",
      "     ---------   Months to the end of contract: 17.9 - lowers the expected value (-0.038 in share of revenue).",
      "Products it may take up:",
      "  1. Produk 1: 20 %, IDR 1,000,000 (ESTIMATE)",
      "  2. Produk 2: 10 %, IDR 500,000 (ESTIMATE)",
    ]
  `);
  const id = (await command('explain', workspace, customer)).out;
  expect(id).toContain('Berhenti berlangganan - PREDICTION, nilai C');
  expect(id).toContain('Produk yang mungkin diambil:');
});

test('[CLI-11] explain as JSON has the predictions by target, whose parts add up to the score', async () => {
  const { predictions, productChances } = JSON.parse((await command('explain', workspace, customer, '--json')).out) as {
    predictions: Record<string, CustomerPredictionsResponse['predictions'][number]>;
    productChances: CustomerPredictionsResponse['products'];
  };
  expect(Object.keys(predictions)).toEqual(['churn', 'cross_sell', 'clv']);
  const { base, score, contributions } = predictions['churn'] ?? { base: 0, score: 0, contributions: [] };
  expect(contributions.reduce((sum, one) => sum + one.contribution, base ?? 0)).toBeCloseTo(score ?? Number.NaN, 9);
  expect(productChances.map(({ rank }) => rank)).toEqual([1, 2]);
});

test('[CLI-11] a bar is as long as the part is of the largest, and never gone', () => {
  expect([1, -0.5, 0.001, 0].map((value) => bar(value, 1))).toEqual([
    '++++++++++',
    '-----     ',
    '+         ',
    '          ',
  ]);
  expect(bar(0, 0)).toBe(' '.repeat(10));
});

test('[CLI-2] the cards of a run are given by target, each with what its grade hangs on', async () => {
  const { churn, clv } = await withRun(workspace, undefined, cardsByTarget);
  expect(churn).toEqual({
    ...{ kind: 'PREDICTION', grade: 'C', judgedBy: 'auc', value: 0.723, baselineValue: 0.608, n: 1268, positives: 70 },
    ...{ low: expect.closeTo(0.651, 3), high: expect.closeTo(0.795, 3), baseline: 'one column alone' },
    reason: 'At least 0.047 above the baseline.',
  });
  expect(clv).toMatchObject({ judgedBy: 'wape', positives: null });
});
