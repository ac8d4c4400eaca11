// Predicts a generated company whose chances are known, and prints how near the best possible the predictions come.
import { parseArgs } from 'node:util';
import { openEngine } from '#engine';
import { auc, scoredOf } from '#maths';
import { predictCustomers, predictionsSettings } from '#predictions';
import {
  adoptionPairs,
  churnFrame,
  expectedAuc,
  makeWorld,
  type World,
  worldProducts,
} from '../blueprints/worlds/index.ts';
import { classTargets } from '../src/predictions/targets/class-targets.ts';
import { coverageOf } from '../src/predictions/targets/coverage.ts';
import { learningRows, prepareDays } from '../src/predictions/targets/panels.ts';
import { planWindows } from '../src/predictions/targets/plan-windows.ts';
import { chancesOfProducts } from '../src/predictions/targets/product-chances.ts';
import { makeWorldRecords } from '../test/support/world-records.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '5663' },
    seed: { type: 'string', multiple: true, default: ['1', '2', '3', '4', '5', '6'] },
    part: { type: 'string', multiple: true, default: ['churn', 'products'] },
  },
});
const asOf = '2025-12-31';
const settings = predictionsSettings.parse({ targets: ['churn', 'cross_sell'] });
const round = (value: number | null | undefined, digits = 4) =>
  value === null || value === undefined ? null : Number(value.toFixed(digits));

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now();
  const result = await work();
  return [result, round((performance.now() - began) / 1000, 1) ?? 0];
}

/** Who leaves in the window after the records: ranking beside the best possible, and how many chances the ranges hold. */
async function churn(world: World, engine: Awaited<ReturnType<typeof openEngine>>) {
  const [[result], seconds] = await timed(() =>
    predictCustomers({ engine, asOf, settings: { ...settings, targets: ['churn'] } }),
  );
  const customers = result?.customers;
  if (result === undefined || customers === null || customers === undefined) return { seconds };
  const truth = churnFrame(world, 4);
  const rowOf = new Map(customers.frame.ids.map((id, row) => [id, row]));
  const rows = truth.ids.map((id) => rowOf.get(id) as number);
  const at = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  const [said, low, high] = [at(customers.value), at(customers.low), at(customers.high)];
  const held = truth.bayes.filter((p, row) => (low[row] as number) <= p && p <= (high[row] as number)).length;
  return {
    seconds,
    customers: rows.length,
    auc: round(auc(scoredOf(truth.outcome, said))),
    best: round(auc(scoredOf(truth.outcome, truth.bayes))),
    expectedBest: round(expectedAuc(truth.bayes)),
    rangesHold: round(held / rows.length, 3),
    onCard: round(result.card.metrics['auc']?.value),
  };
}

/** Which product is taken up in that window, over all pairs of customer and product that it could take. */
async function products(world: World, engine: Awaited<ReturnType<typeof openEngine>>) {
  const coverage = await coverageOf(engine, asOf);
  const target = classTargets(coverage, settings).find((one) => one.target === 'cross_sell');
  const covered = coverage.get('subscriptions');
  if (target === undefined || covered === undefined) throw new Error('no subscriptions');
  const plan = planWindows(asOf, covered, { months: 6, history: 6, most: 3 });
  if (plan.kind === 'none') throw new Error(plan.reason.en);
  const [found, seconds] = await timed(async () => {
    const columns = await prepareDays(engine, asOf, { windows: plan.windows, months: 6 });
    const rows = await learningRows(engine, target.outcomes, { columns, asOf, windows: plan.windows });
    return chancesOfProducts({ engine, asOf, record: 'subscriptions', rows, seed: settings.seed });
  });
  const pairs = adoptionPairs(world, 4);
  const truth = churnFrame(world, 4);
  const idOf = new Map(Array.from(truth.customers, (customer, row) => [customer, truth.ids[row] as string]));
  const rowOf = new Map(found.now.panel.ids.map((id, row) => [id, row]));
  const placeOf = new Map(found.now.products.map((name, place) => [name, place]));
  const said = Float64Array.from(pairs.product, (product, pair) => {
    const row = rowOf.get(idOf.get(pairs.customers[pair] as number) ?? '') ?? -1;
    const place = placeOf.get(worldProducts[product]?.name ?? '') ?? -1;
    return found.chances[place]?.[row] ?? 0;
  });
  const proof = found.proof?.metrics;
  return {
    seconds,
    pairs: said.length,
    auc: round(auc(scoredOf(pairs.outcome, said))),
    best: round(auc(scoredOf(pairs.outcome, pairs.bayes))),
    onCard: round(proof?.['pair_auc']?.value),
    popularityOnCard: round(proof?.['baseline_pair_auc']?.value),
  };
}

for (const seed of values.seed.map(Number)) {
  const world = makeWorld({ customers: Number(values.customers), seed });
  const engine = await openEngine('duckdb', { memory: '1500MB', threads: 2 });
  await makeWorldRecords(engine, world);
  const told: Record<string, unknown> = { customers: world.customers, seed };
  if (values.part.includes('churn')) told['churn'] = await churn(world, engine);
  if (values.part.includes('products')) told['products'] = await products(world, engine);
  await engine.close();
  console.log(JSON.stringify({ ...told, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
}
