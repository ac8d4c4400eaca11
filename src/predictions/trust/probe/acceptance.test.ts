import { expect, test } from 'vitest';
import { Random } from '#maths';
import type { ProbeDoubt } from '../card.ts';
import { type Base, madeBase, realBase, sampled } from './bases.fixture.ts';
import { plants, shuffledOutcome } from './leaks.fixture.ts';
import { probeLeaks } from './probe.ts';

const telco = realBase('telco');
const bank = realBase('bank');

/** A base to put a leak into: real ones where they are present, generated ones always. */
function baseFor(random: Random): Base {
  const size = random.choice([600, 1000, 2000, 3000]);
  const real = random.choice([telco, bank, null]);
  if (real !== null) return sampled(real, size, random);
  const share = random.choice([0.1, 0.2, 0.3]);
  return madeBase({ rows: size, share, strength: 1.2, shape: 'many' }, random);
}

function tableOf(lines: readonly (readonly [string, number, number, string])[], heads: readonly string[]): string {
  const rows = lines.map(
    ([kind, all, some, note]) => `${kind.padEnd(38)}${String(all).padStart(5)}${String(some).padStart(8)}  ${note}`,
  );
  return [`${heads[0]?.padEnd(38)}${heads[1]?.padStart(5)}${heads[2]?.padStart(8)}`, ...rows].join('\n');
}

test('[PRE-1] of 200 planted leaks at least 95 % are caught', () => {
  const lines = plants.map(([kind, count, plant], place) => {
    let caught = 0;
    const missed: number[] = [];
    for (let draw = 0; draw < count; draw++) {
      const random = Random.fromSeed(5000 + place, draw);
      const planted = plant(baseFor(random), random);
      const { frame, outcome } = planted.base;
      const ids = planted.outcomeIds === undefined ? {} : { outcomeIds: planted.outcomeIds };
      if (planted.caught(probeLeaks(frame, outcome, { seed: 1, ...ids }))) caught++;
      else missed.push(draw);
    }
    return [kind, count, caught, missed.length > 0 ? `missed ${missed}` : ''] as const;
  });
  const total = lines.reduce((sum, [, , caught]) => sum + caught, 0);
  console.log(tableOf([...lines, ['all', 200, total, '']], ['leak', 'put', 'caught']));
  expect(lines.reduce((sum, [, count]) => sum + count, 0)).toBe(200);
  expect(total).toBeGreaterThanOrEqual(190);
}, 400_000);

const clean: readonly (readonly [string, number, (random: Random) => Base | null])[] = [
  ['telco-churn', 30, (random) => telco && sampled(telco, random.choice([500, 1500, 4000]), random)],
  ['bank-campaign without duration', 30, (random) => bank && sampled(bank, random.choice([1000, 2000, 5000]), random)],
  ['telco-churn, outcome shuffled', 15, (random) => telco && shuffledOutcome(sampled(telco, 2000, random), random)],
  [
    'noise',
    30,
    (random) =>
      madeBase({ rows: random.choice([60, 300, 1500, 4000]), share: 0.2, strength: 0, shape: 'many' }, random),
  ],
  ['honest, spread over columns', 35, (random) => honest('many', random)],
  ['honest, by thresholds', 30, (random) => honest('steps', random)],
  ['honest, one column tells most', 30, (random) => honest('one', random)],
];

function honest(shape: 'many' | 'steps' | 'one', random: Random): Base {
  const rows = random.choice([300, 1000, 3000, 5000]);
  const share = random.choice([0.05, 0.15, 0.3, 0.5]);
  return madeBase({ rows, share, strength: random.choice([0.5, 1, 1.5, 2, 2.5]), shape }, random);
}

const isAlarm = ({ action, check }: ProbeDoubt) => action !== 'say' || check === 'repeated-rows';

test('[PRE-2] on 200 clean bases at most 2 % raise an alarm', () => {
  let remarks = 0;
  const lines = clean.map(([kind, count, make], place) => {
    let [looked, alarms] = [0, 0];
    const notes: string[] = [];
    for (let draw = 0; draw < count; draw++) {
      const base = make(Random.fromSeed(9000 + place, draw));
      if (base === null) continue;
      looked++;
      const doubts = probeLeaks(base.frame, base.outcome, { seed: 1 });
      const alarm = doubts.filter(isAlarm);
      remarks += doubts.length > alarm.length ? 1 : 0;
      if (alarm.length > 0) alarms++;
      notes.push(...alarm.map((doubt) => `#${draw} n=${base.frame.ids.length} ${doubt.check} ${doubt.columns}`));
    }
    return [kind, looked, alarms, notes.join(' | ')] as const;
  });
  const [all, alarms] = [1, 2].map((at) => lines.reduce((sum, line) => sum + (line[at] as number), 0)) as [
    number,
    number,
  ];
  console.log(tableOf([...lines, ['all', all, alarms, `(only a remark: ${remarks})`]], ['clean', 'seen', 'alarms']));
  expect(alarms).toBeLessThanOrEqual(0.02 * all);
}, 400_000);
