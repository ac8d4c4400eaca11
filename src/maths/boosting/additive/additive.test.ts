import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AdditiveSettings,
  contributionsOfAdditive,
  type Feature,
  fitAdditive,
  Random,
  scoreAdditive,
} from '#maths';
import { cellOfNumber, cellsOf } from '../axis.ts';

const quick: Partial<AdditiveSettings> = { bags: 2, rounds: 60 };

/** n rows: a number with gaps, a number, a category of 4, noise; the score of each is known. */
function sample(n: number, seed: number, interaction = 0) {
  const random = Random.fromSeed(seed);
  const a = Float64Array.from({ length: n }, () => (random.chance(0.1) ? Number.NaN : random.normal()));
  const b = Float64Array.from({ length: n }, () => random.normal());
  const codes = Int32Array.from({ length: n }, () => random.integer(4));
  const noise = Float64Array.from({ length: n }, () => random.normal());
  const score = Float64Array.from(a, (value, row) => {
    const own = Number.isNaN(value) ? 1.5 : Math.sin(2 * value);
    const both = interaction * Math.sign(value || 0) * Math.sign(b[row] as number);
    return own + (b[row] as number) / 2 + ([-0.8, 0, 0.3, 0.5][codes[row] as number] as number) + both;
  });
  const target = score.map((value) => Number(random.chance(1 / (1 + Math.exp(-value)))));
  const features: Feature[] = [
    { kind: 'number', values: a },
    { kind: 'number', values: b },
    { kind: 'category', codes, levels: 4 },
    { kind: 'number', values: noise },
  ];
  return { features, target, score };
}

function expectAddsUp(model: ReturnType<typeof fitAdditive>, features: Feature[]): void {
  const parts = contributionsOfAdditive(model, features);
  for (const [row, score] of scoreAdditive(model, features).entries()) {
    expect(score).toSatisfy(Number.isFinite);
    expect(parts.reduce((sum, own) => sum + (own[row] as number), model.intercept)).toBeCloseTo(score, 9);
  }
}

describe('[MAT-25] the additive model adds up', () => {
  test('intercept and contributions are the score, after a trip through JSON too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom('log', 'squared'), (seed, loss) => {
        const { features, target } = sample(400, seed, 1);
        const model = fitAdditive(features, target, { ...quick, loss, seed });
        expectAddsUp(model, features);
        expect(scoreAdditive(JSON.parse(JSON.stringify(model)), features)).toEqual(scoreAdditive(model, features));
      }),
      { numRuns: 5 },
    );
  });

  test('each shape function has the weighted mean zero, each pair along both of its axes', () => {
    const { features, target } = sample(3000, 4, 1.5);
    const model = fitAdditive(features, target, quick);
    expect(model.terms.some((term) => term.features.length === 2)).toBe(true);
    for (const { axes, values, weights } of model.terms) {
      const width = axes[1] ? cellsOf(axes[1]) : values.length;
      const lines = Array.from({ length: values.length / width }, (_, line) => line);
      const sumOf = (places: number[]) => places.reduce((sum, at) => sum + (values[at] ?? 0) * (weights[at] ?? 0), 0);
      for (const line of lines)
        expect(sumOf(Array.from({ length: width }, (_, k) => line * width + k))).toBeCloseTo(0, 6);
      if (!axes[1]) continue;
      for (let k = 0; k < width; k++) expect(sumOf(lines.map((line) => line * width + k))).toBeCloseTo(0, 6);
    }
  });

  test('the mean prediction is the mean outcome', () => {
    const { features, target } = sample(1000, 9);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const model = fitAdditive(features, target, quick);
    const predicted = scoreAdditive(model, features).map((score) => 1 / (1 + Math.exp(-score)));
    expect(mean(predicted)).toBeCloseTo(mean(target), 9);
    const squared = fitAdditive(features, target, { ...quick, loss: 'squared' });
    expect(mean(scoreAdditive(squared, features))).toBeCloseTo(mean(target), 9);
  });
});

describe('[MAT-26] known shapes come back', () => {
  test('a wave, a line, the value of what is missing, and nothing of noise', () => {
    const { features, target } = sample(8000, 2);
    const model = fitAdditive(features, target, { bags: 2 });
    const term = (column: number) => model.terms.find((own) => own.features.length === 1 && own.features[0] === column);
    const at = (column: number, value: number) => {
      const { axes, values } = term(column) as NonNullable<ReturnType<typeof term>>;
      return values[axes[0]?.kind === 'number' ? cellOfNumber(axes[0].cuts, value) : value] as number;
    };
    expect(at(0, Math.PI / 4) - at(0, -Math.PI / 4)).toBeCloseTo(2, 0);
    expect(at(0, Number.NaN) - at(0, 0)).toBeCloseTo(1.5, 0);
    expect(at(1, 1) - at(1, -1)).toBeCloseTo(1, 0);
    expect(at(2, 4) - at(2, 1)).toBeCloseTo(1.3, 0);
    expect(Math.max(...(term(3)?.values.map(Math.abs) ?? []))).toBeLessThan(0.25);
  });

  test('the pair that interacts is found first; without interaction at most chance ones', () => {
    const found = sample(5000, 3, 1);
    const pairs = fitAdditive(found.features, found.target, { ...quick, pairs: 1 }).terms.slice(4);
    expect(pairs.map((term) => term.features)).toEqual([[0, 1]]);
    const none = sample(5000, 3, 0);
    expect(fitAdditive(none.features, none.target, quick).terms.length).toBeLessThanOrEqual(6);
  });
});

describe('[MAT-27] a column may be bound to rise or to fall', () => {
  test.each([1, -1])('direction %i', (direction) => {
    const { features, target } = sample(1500, 5, 0.5);
    const model = fitAdditive(features, target, { ...quick, monotone: [direction, direction, 0, direction] });
    for (const { features: columns, values } of model.terms.filter(({ features: own }) => own[0] !== 2)) {
      expect(columns).toHaveLength(1);
      for (let cell = 2; cell < values.length; cell++)
        expect(direction * ((values[cell] as number) - (values[cell - 1] as number))).toBeGreaterThanOrEqual(-1e-12);
    }
  });
});

test('[MAT-22] the additive model is the same to the last bit with either kernel', () => {
  const { features, target } = sample(1200, 6, 1);
  const learned = (kernel: 'wasm' | 'plain') => fitAdditive(features, target, { ...quick, kernel });
  expect(learned('wasm')).toEqual(learned('plain'));
});

test('[MAT-23] odd input gives a finite additive model', () => {
  const numbers = (...values: number[]): Feature => ({ kind: 'number', values: Float64Array.from(values) });
  const cases: [Feature[], number[]][] = [
    [[numbers(1, 2, 3)], [1, 1, 1]],
    [[], [0, 1]],
    [
      [numbers(5, 5, 5, 5), numbers(NaN, NaN, NaN, NaN)],
      [0, 1, 0, 1],
    ],
    [
      [numbers(-Infinity, Infinity, 1, NaN), { kind: 'category', codes: Int32Array.of(0, -1, 1, 1), levels: 9 }],
      [0, 1, 0, 1],
    ],
    [
      Array.from({ length: 30 }, (_, k) => numbers(...Array.from({ length: 10 }, (__, row) => (row * (k + 3)) % 7))),
      [0, 1, 0, 1, 0, 1, 0, 1, 0, 0],
    ],
  ];
  for (const [features, target] of cases) {
    expectAddsUp(fitAdditive(features, Float64Array.from(target), { bags: 2 }), features);
    expectAddsUp(
      fitAdditive(features, Float64Array.from(target), { bags: 2, loss: 'squared', leastRows: 1 }),
      features,
    );
  }
  expect(() => fitAdditive([numbers(1, 2)], Float64Array.of(0, 2))).toThrow(RangeError);
});

test('[MAT-23] a row of weight 0 counts for nothing', () => {
  const { features, target } = sample(600, 7);
  const weights = Float64Array.from(target, (_, row) => Number(row % 2 === 0));
  const model = fitAdditive(features, target, { ...quick, heldOut: 0, weights });
  const changed = target.map((value, row) => (row % 2 === 0 ? value : 1 - value));
  expect(fitAdditive(features, changed, { ...quick, heldOut: 0, weights })).toEqual(model);
});
