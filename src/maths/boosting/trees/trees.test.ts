import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributionsOfTrees, type Feature, fitTrees, Random, scoreTrees, type Tree } from '#maths';
import { addShapley, expectedOfTree } from './tree-shap.ts';

type PlainTree = Pick<Tree, 'feature' | 'threshold' | 'left' | 'right' | 'value' | 'cover'>;

interface Fixture {
  readonly X: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly c: readonly number[];
  readonly tree: PlainTree;
  readonly predict12: readonly number[];
  readonly treeBase: number;
  readonly treeShap: readonly (readonly number[])[];
  readonly boosted: {
    readonly learning_rate: number;
    readonly init_raw: number;
    readonly trees: readonly PlainTree[];
    readonly expected_value: number;
    readonly shap: readonly (readonly number[])[];
  };
  readonly exact: Readonly<Record<string, readonly number[]>>;
}

const fixture = JSON.parse(readFileSync(join(import.meta.dirname, 'trees.fixture.json'), 'utf8')) as unknown as Fixture;
const columns: Feature[] = [0, 1, 2, 3, 4].map((column) => ({
  kind: 'number',
  values: Float64Array.from(fixture.X, (row) => Math.fround(row[column] as number)),
}));
const first12 = columns.map((column): Feature => {
  if (column.kind !== 'number') throw new Error('numbers only');
  return { kind: 'number', values: column.values.slice(0, 12) };
});
const exact = { l2: 0, leastRows: 1, leastWeight: 0, heldOut: 0 };

function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>, digits = 9): void {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < found.length; i++) expect(found[i]).toBeCloseTo(expected[i] as number, digits);
}

/** n rows: a number with gaps, a number, a category of 6; outcomes that depend on all three. */
function sample(n: number, seed: number): { features: Feature[]; target: Float64Array } {
  const random = Random.fromSeed(seed);
  const a = Float64Array.from({ length: n }, () => (random.chance(0.1) ? Number.NaN : random.normal()));
  const b = Float64Array.from({ length: n }, () => Math.round(random.normal() * 3));
  const codes = Int32Array.from({ length: n }, () => random.integer(6));
  const score = (row: number) =>
    (Number.isNaN(a[row]) ? 1 : Math.abs(a[row] as number)) -
    0.2 * (b[row] as number) +
    ((codes[row] as number) % 2) -
    1;
  const target = Float64Array.from({ length: n }, (_, row) => Number(random.chance(1 / (1 + Math.exp(-score(row))))));
  const features: Feature[] = [
    { kind: 'number', values: a },
    { kind: 'number', values: b },
    { kind: 'category', codes, levels: 6 },
  ];
  return { features, target };
}

describe('[MAT-20] Shapley values of trees', () => {
  test('one regression tree given as plain arrays agrees with the reference explainer', () => {
    const into = columns.map(() => new Float64Array(12));
    addShapley(fixture.tree, first12, into);
    expect(expectedOfTree(fixture.tree)).toBeCloseTo(fixture.treeBase, 12);
    for (const [row, expected] of fixture.treeShap.entries())
      expectClose(
        into.map((column) => column[row] as number),
        expected,
        12,
      );
  });

  test('twelve boosted trees agree with the reference explainer', () => {
    const { boosted } = fixture;
    const trees = boosted.trees.map((tree) => ({
      ...tree,
      value: tree.value.map((value) => value * boosted.learning_rate),
    }));
    const model = { kind: 'trees', loss: 'log', intercept: boosted.init_raw, trees, levels: [0, 0, 0, 0, 0] } as const;
    const { base, contributions } = contributionsOfTrees({ ...model, features: 5, heldOutLoss: [] }, first12);
    expect(base).toBeCloseTo(boosted.expected_value, 12);
    for (const [row, expected] of boosted.shap.entries())
      expectClose(
        contributions.map((column) => column[row] as number),
        expected,
        12,
      );
  });

  test('base and contributions add up to the score, with categories and missing values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { features, target } = sample(300, seed);
        const model = fitTrees(features, target, { rounds: 15, heldOut: 0, rowShare: 0.7, seed });
        const { base, contributions } = contributionsOfTrees(model, features);
        const sums = target.map((_, row) => contributions.reduce((sum, own) => sum + (own[row] as number), base));
        expectClose(sums, scoreTrees(model, features));
      }),
      { numRuns: 10 },
    );
  });
});

describe('[MAT-21] trees are grown as published', () => {
  test.each([
    ['d1_n20_lr0.1', 1, 20],
    ['d2_n10_lr0.1', 2, 10],
    ['d3_n30_lr0.1', 3, 30],
  ])('exact greedy gradient boosting %s agrees with scikit-learn', (name, depth, rounds) => {
    const settings = { ...exact, depth, rounds, leaves: 8, learningRate: 0.1, splitBy: 'residual' } as const;
    const model = fitTrees(columns, Float64Array.from(fixture.c), settings);
    expectClose(scoreTrees(model, first12), fixture.exact[name] as readonly number[]);
  });

  test('one tree of squared loss is the regression tree of scikit-learn', () => {
    const settings = { ...exact, loss: 'squared', depth: 4, rounds: 1, learningRate: 1, leastRows: 2 } as const;
    const model = fitTrees(columns, Float64Array.from(fixture.y), settings);
    expectClose(scoreTrees(model, first12), fixture.predict12);
  });

  test('more rounds lower the loss on rows it learns from, and stopping early keeps the best round', () => {
    const { features, target } = sample(2000, 3);
    const model = fitTrees(features, target, { rounds: 200, learningRate: 0.2, patience: 10 });
    const best = model.heldOutLoss.indexOf(Math.min(...model.heldOutLoss));
    expect(model.trees).toHaveLength(best + 1);
    expect(model.heldOutLoss.length).toBeLessThan(200);
  });
});
