import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { type SegmentsSettings, segmentsSettings } from '#segments';
import { type Account, segmented } from './segmented.fixture.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB', threads: 2 });
});
afterAll(async () => engine.close());

interface Place {
  segment: string;
  distance: number | null;
  axis: string | null;
}
const nowhere: Place = { segment: 'Unclassified', distance: null, axis: null };

/** |v - b| / max(|v|, |b|), 0 on the border. */
function change(value: number, border: number): number {
  return value === border ? 0 : Math.abs(value - border) / Math.max(Math.abs(value), Math.abs(border));
}

/** Linear interpolation between the two nearest of the sorted values. */
function quantileOf(values: readonly (number | null)[], share: number): number {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? 0;
  return low + (high - low) * (at - Math.floor(at));
}

function rung(
  value: number | null,
  steps: readonly (readonly [string, number])[],
  ends: readonly [string, string, string],
): Place {
  const [axis, zero, top] = ends;
  if (value === null) return nowhere;
  const distance = Math.min(1, ...steps.map(([, border]) => change(value, border)));
  if (value === 0) return { segment: zero, distance, axis };
  for (const [segment, border] of steps) if (value < border) return { segment, distance, axis };
  return { segment: top, distance, axis };
}

function classByHand(one: Account, { bandwidthClass: { small, medium, large } }: SegmentsSettings): string {
  const { bandwidth } = one;
  if (bandwidth === null) return 'Unclassified';
  if (bandwidth === 0) return 'NO_BANDWIDTH';
  if (bandwidth < small) return 'ATM_IOT';
  if (bandwidth <= medium) return 'UMKM_SMALL';
  return bandwidth <= large ? 'CORPORATE' : 'ENTERPRISE';
}

type Measure = 'revenue' | 'bandwidth' | 'tenure';

function quadrantBorder(
  one: Account,
  measure: 'revenue' | 'bandwidth',
  all: readonly Account[],
  settings: SegmentsSettings,
): number {
  const { borders, fixed, quantile, smallestCluster } = settings.quadrant;
  if (borders === 'fixed') return fixed[measure];
  if (borders === 'quantile')
    return quantileOf(
      all.map((other) => other[measure]),
      quantile,
    );
  const own = all.filter(
    (other) => classByHand(other, settings) === classByHand(one, settings) && other[measure] !== null,
  );
  const measured = borders === 'cluster' && own.length >= smallestCluster ? own : all;
  return quantileOf(
    measured.map((other) => other[measure]),
    0.5,
  );
}

function revenueTenureBorder(
  measure: 'revenue' | 'tenure',
  all: readonly Account[],
  settings: SegmentsSettings,
): number {
  const { borders, fixed, quantile } = settings.revenueTenure;
  if (borders === 'fixed') return fixed[measure];
  return quantileOf(
    all.map((other) => other[measure]),
    borders === 'median' ? 0.5 : quantile,
  );
}

function cell(
  one: Account,
  axes: readonly [Measure, Measure],
  borders: readonly [number, number],
  names: readonly string[],
): Place {
  const [first, second] = [one[axes[0]], one[axes[1]]];
  if (first === null || second === null) return nowhere;
  const [toFirst, toSecond] = [change(first, borders[0]), change(second, borders[1])];
  const index = (first >= borders[0] ? 0 : 2) + (second >= borders[1] ? 0 : 1);
  return {
    segment: names[index] ?? '',
    distance: Math.min(toFirst, toSecond),
    axis: toFirst <= toSecond ? axes[0] : axes[1],
  };
}

function placesByHand(one: Account, all: readonly Account[], settings: SegmentsSettings): Record<string, Place> {
  const { arpu, tenure, bandwidthClass } = settings;
  const quadrantBorders = [
    quadrantBorder(one, 'revenue', all, settings),
    quadrantBorder(one, 'bandwidth', all, settings),
  ] as const;
  const tenureBorders = [
    revenueTenureBorder('revenue', all, settings),
    revenueTenureBorder('tenure', all, settings),
  ] as const;
  const classSteps = [
    ['ATM_IOT', bandwidthClass.small],
    ['UMKM_SMALL', bandwidthClass.medium],
    ['CORPORATE', bandwidthClass.large],
  ] as const;
  return {
    quadrant: cell(one, ['revenue', 'bandwidth'], quadrantBorders, ['Star', 'Risk', 'Sniper', 'Incubator']),
    revenue_tenure: cell(one, ['revenue', 'tenure'], tenureBorders, [
      'Champion',
      'High potential',
      'Loyal price-sensitive',
      'Newbie',
    ]),
    arpu: rung(
      one.revenue,
      [
        ['Entry', arpu.entry],
        ['Mid', arpu.mid],
        ['High', arpu.high],
      ],
      ['revenue', 'Bundled', 'Enterprise'],
    ),
    tenure:
      one.tenureState === 'renewal_risk'
        ? { segment: 'Renewal Risk', distance: null, axis: null }
        : rung(one.tenure, [['Growth', tenure.growthBelowYears]], ['tenure', 'Renewal Risk', 'Loyalty']),
    bandwidth_class: { ...rung(one.bandwidth, classSteps, ['bandwidth', '', '']), segment: classByHand(one, settings) },
    bandwidth_type: { ...nowhere, segment: one.bandwidthType ?? 'Unclassified' },
  };
}

const money = fc.oneof(
  fc.constantFrom(0, 1, 1_000_000, 3_500_000, 15_000_000, -2_500_000, 9_007_199_254_740, null),
  fc.integer({ min: -1_000_000, max: 100_000_000 }),
);
const anyAccount: fc.Arbitrary<Account> = fc.record({
  revenue: money,
  bandwidth: fc.constantFrom(0, 0.51, 1, 2, 5, 10, 20, 100, 500, 10_000, null),
  tenure: fc.constantFrom(0, 0.5, 2, 3, 3.25, 5, 26, null),
  tenureState: fc.constantFrom('known', 'known', 'missing', 'invalid', 'renewal_risk'),
  bandwidthType: fc.constantFrom('Connectivity', 'IP-Only', 'Non-Connectivity', null),
});
const anyChoices = fc.record({
  quadrant: fc.record({
    borders: fc.constantFrom('fixed', 'median', 'quantile', 'cluster'),
    quantile: fc.constantFrom(0.1, 0.5, 0.75),
    smallestCluster: fc.constantFrom(1, 3, 20),
  }),
  revenueTenure: fc.record({ borders: fc.constantFrom('fixed', 'median', 'quantile') }),
});

test('[SEG-1] [SEG-2] [SEG-3] [SEG-4] [SEG-5] [SEG-7] [SEG-9] random tables agree with a plain count by hand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAccount, { maxLength: 30 }), anyChoices, async (accounts, choices) => {
      const { segments } = await segmented(engine, accounts, choices);
      const settings = segmentsSettings.parse(choices);
      expect(segments).toHaveLength(accounts.length * 6);
      const byHand = accounts.map((one) => placesByHand(one, accounts, settings));
      for (const { customer_id: id, scheme, segment, axis, distance } of segments) {
        const expected = byHand[Number(id)]?.[String(scheme)];
        expect({ id, scheme, segment, axis }).toEqual({ id, scheme, segment: expected?.segment, axis: expected?.axis });
        if (typeof expected?.distance === 'number')
          expect(distance, `${id} ${scheme}`).toBeCloseTo(expected.distance, 9);
        else expect(distance).toBeNull();
      }
    }),
    { numRuns: 60 },
  );
});

test('[SEG-10] the order of the rows changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAccount, { maxLength: 20 }), anyChoices, async (accounts, choices) => {
      const named = accounts.map((one, id) => ({ ...one, id }));
      expect(await segmented(engine, [...named].reverse(), choices)).toEqual(await segmented(engine, named, choices));
    }),
    { numRuns: 25 },
  );
});
