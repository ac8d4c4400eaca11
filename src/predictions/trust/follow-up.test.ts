import { describe, expect, test } from 'vitest';
import { Random } from '#maths';
import { backTest } from './back-test.ts';
import { driftOfFrame } from './drift-of-frame.ts';
import { baseOf, categoryColumn, numberColumn, rowsOfBase } from './probe/bases.fixture.ts';
import { dataHashOf, registryEntry } from './registry.ts';

function frameOf(seed: number, shift: number, industries: readonly string[]) {
  const random = Random.fromSeed(seed);
  const draw = (of: () => number) => Float64Array.from({ length: 600 }, of);
  return baseOf(
    [
      numberColumn(
        'revenue',
        draw(() => shift + random.normal()),
      ),
      numberColumn(
        'tenure',
        draw(() => random.uniform()),
      ),
      categoryColumn(
        'industry',
        Array.from({ length: 600 }, () => random.choice(industries)),
      ),
    ],
    draw(() => (random.chance(0.3) ? 1 : 0)),
  );
}

describe('drift of a frame', () => {
  test('[PRE-15] each column by the size of its shift; categories by their text, also with new ones', () => {
    const before = frameOf(1, 0, ['bank', 'retail']).frame;
    const now = frameOf(2, 1, ['airline', 'bank', 'retail']).frame;
    const found = Object.fromEntries(driftOfFrame(before, now).map(({ column, verdict }) => [column, verdict]));
    expect(found).toEqual({ revenue: 'strong', tenure: 'none', industry: 'strong' });
    const same = driftOfFrame(before, frameOf(3, 0, ['bank', 'retail']).frame);
    expect(same.map(({ verdict }) => verdict)).toEqual(['none', 'none', 'none']);
  });

  test('[PRE-15] columns that came, went or changed their kind are named; few rows say so', () => {
    const { frame } = frameOf(1, 0, ['bank', 'retail']);
    const [revenue, tenure] = frame.columns;
    const asText = categoryColumn(
      'tenure',
      Array.from(frame.ids, () => 'long'),
    );
    const now = { ...frame, columns: [asText, numberColumn('usage', new Float64Array(600))] };
    const before = { ...frame, columns: [revenue, tenure].flatMap((column) => column ?? []) };
    const verdicts = driftOfFrame(before, now).map(({ column, verdict }) => `${column} ${verdict}`);
    expect(verdicts).toEqual(['revenue gone', 'tenure changed kind', 'usage new']);
    const few = rowsOfBase(
      { frame, outcome: { target: 'x', kind: 'class', values: new Float64Array(600) } },
      Int32Array.of(0, 1, 2),
    );
    expect(driftOfFrame(frame, few.frame)[0]?.verdict).toBe('too few rows');
  });
});

describe('what became of a list', () => {
  const random = Random.fromSeed(7);
  const ids = Array.from({ length: 1000 }, (_, row) => `C${row}`);
  const probabilities = Float64Array.from(ids, () => random.uniform() ** 2);
  const outcomes = new Map(
    ids.slice(0, 800).map((id, row) => [id, random.chance(probabilities[row] as number) ? 1 : 0]),
  );
  const named = new Set(ids.filter((_, row) => (probabilities[row] as number) > 0.6));
  const past = { target: 'churn', publishedOn: '2026-01-01', ids, probabilities, named } as const;

  test('[PRE-16] hit rate with its interval, lift and calibration over the known outcomes; the rest is open', () => {
    const found = backTest(past, outcomes);
    const hits = ids.filter((id) => named.has(id) && outcomes.get(id) === 1).length;
    expect(found).toMatchObject({ known: 800, open: 200, hits });
    expect(found.hitRate?.value).toBeCloseTo(hits / found.named, 12);
    expect(found.hitRate?.low).toBeLessThan(found.hitRate?.value ?? 0);
    expect(found.lift).toBeGreaterThan(1.8);
    expect(Math.abs(found.promisedTooMuch ?? 1)).toBeLessThan(0.05);
    expect(found.metrics['auc']?.low).toBeGreaterThan(0.7);
  });

  test('[PRE-16] nothing known yet is said, without figures', () => {
    const found = backTest(past, new Map());
    expect(found).toMatchObject({
      known: 0,
      open: 1000,
      hitRate: null,
      lift: null,
      promisedTooMuch: null,
      metrics: {},
    });
    expect(found.text.en).toContain('not known yet');
  });
});

describe('the register of models', () => {
  const base = frameOf(1, 0, ['bank', 'retail']);
  const { frame, outcome } = base;

  test('[PRE-17] the hash of the data does not hang on the order of rows, columns or codes', () => {
    const turned = rowsOfBase(
      base,
      Int32Array.from(frame.ids, (_, row) => frame.ids.length - 1 - row),
    );
    const recoded = turned.frame.columns.map((column) => {
      if (column.feature.kind === 'number') return column;
      const codes = column.feature.codes.map((code) => 1 - code);
      return { ...column, levels: [...column.levels].reverse(), feature: { ...column.feature, codes } };
    });
    const other = { ...turned.frame, columns: recoded.reverse() };
    expect(dataHashOf(other, turned.outcome)).toBe(dataHashOf(frame, outcome));
  });

  test('[PRE-17] one changed value, id, outcome or day is another hash', () => {
    const hash = dataHashOf(frame, outcome);
    const values = outcome.values.with(0, 1 - (outcome.values[0] as number));
    expect(dataHashOf(frame, { ...outcome, values })).not.toBe(hash);
    expect(dataHashOf({ ...frame, ids: frame.ids.with(0, 'other') }, outcome)).not.toBe(hash);
    expect(dataHashOf({ ...frame, asOf: '2025-12-30' }, outcome)).not.toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('[PRE-17] an entry is a plain object with settings in one order', () => {
    const more = { frame, outcome, seed: 3, champion: 'glass box', challenger: null, figures: {} };
    const entry = registryEntry({ ...more, settings: { b: 1, a: { d: 2, c: [3] } } });
    expect(entry.settings).toBe('{"a":{"c":[3],"d":2},"b":1}');
    expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
    expect(entry).toMatchObject({ rows: 600, columns: ['industry', 'revenue', 'tenure'], trainedAsOf: '2025-12-31' });
  });
});
