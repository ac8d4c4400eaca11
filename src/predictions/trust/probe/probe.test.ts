import { describe, expect, test } from 'vitest';
import { Random } from '#maths';
import type { ProbeDoubt } from '../card.ts';
import { soundsAfterEvent } from './after-event.ts';
import { checkAlignment } from './alignment.ts';
import {
  type Base,
  baseOf,
  categoryColumn,
  madeBase,
  numberColumn,
  realBase,
  sampled,
  withColumn,
} from './bases.fixture.ts';
import { dayOf } from './columns.ts';
import { columnsLeftOut, probeLeaks } from './probe.ts';
import { foldGroups } from './repeated.ts';

const rows = 1500;
const base = () => madeBase({ rows, share: 0.25, strength: 1, shape: 'many' }, Random.fromSeed(61));
const probe = ({ frame, outcome }: Base, more = {}) => probeLeaks(frame, outcome, { seed: 1, ...more });
const checks = (doubts: readonly ProbeDoubt[]) =>
  doubts.map(({ check, action, columns }) => `${check} ${action} ${columns}`);

function valuesOf({ frame }: Base, name: string): Float64Array {
  const feature = frame.columns.find((column) => column.name === name)?.feature;
  if (feature?.kind !== 'number') throw new Error(`${name} is no number`);
  return feature.values;
}

function quadrant(made: Base): Base {
  const [revenue, bandwidth] = [valuesOf(made, 'revenue'), valuesOf(made, 'bandwidth')];
  const values = revenue.map((value, row) => (value >= 5_000_000 && (bandwidth[row] as number) < 30 ? 1 : 0));
  return { ...made, outcome: { ...made.outcome, values } };
}

describe('rules', () => {
  test('[PRE-3] a quadrant label is a rule, with its thresholds in words of both languages', () => {
    const [doubt] = probe(quadrant(base()));
    expect(doubt).toMatchObject({ check: 'shallow-tree', action: 'rename-rule' });
    expect([...(doubt?.columns ?? [])].sort()).toEqual(['bandwidth', 'revenue']);
    expect(doubt?.evidence.en).toMatch(/revenue >= (5,0\d\d,\d{3}|4,99\d,\d{3})/);
    expect(doubt?.evidence.en).toContain('bandwidth < 30');
    expect(doubt?.evidence.id).toContain(' dan ');
  });

  test('[PRE-3] a rule stays a rule whoever vouches for its columns', () => {
    const trusted = ['revenue', 'bandwidth'];
    expect(probe(quadrant(base()), { trusted }).map(({ action }) => action)).toContain('rename-rule');
  });

  test('[PRE-3] an amount that is a product of its columns is a formula, one with a future is not', () => {
    const made = base();
    const [revenue, tenure] = [valuesOf(made, 'revenue'), valuesOf(made, 'tenure')];
    const product = revenue.map((value, row) => 12 * value * Math.max(0.1, tenure[row] as number));
    const amounts = (values: Float64Array): Base => ({ ...made, outcome: { target: 'clv', kind: 'amount', values } });
    const kept = {
      ...made.frame,
      columns: made.frame.columns.map((column) =>
        column.name === 'tenure'
          ? numberColumn(
              'tenure',
              tenure.map((value) => Math.max(0.1, value)),
            )
          : column,
      ),
    };
    expect(checks(probe({ ...amounts(product), frame: kept }))).toEqual(['shallow-tree rename-rule revenue,tenure']);
    const random = Random.fromSeed(62);
    expect(probe(amounts(revenue.map((value) => 12 * value * Math.exp(0.3 * random.normal()))))).toEqual([]);
    expect(checks(probe(amounts(revenue.map((value) => 12 * value))))).toEqual(['shallow-tree rename-rule revenue']);
  });
});

describe('single columns', () => {
  test('[PRE-4] values known after the as-of day are left out, by date', () => {
    const made = base();
    const knownOn = new Float64Array(rows).fill(dayOf(made.frame.asOf) - 3).with(7, dayOf(made.frame.asOf) + 1);
    const column = { ...numberColumn('balance', valuesOf(made, 'usage')), knownOn };
    expect(checks(probe(withColumn(made, column)))).toEqual(['after-outcome leave-out balance']);
  });

  test('[PRE-4] names that speak of the event count only where the column tells of it and has no earlier date', () => {
    const made = base();
    const random = Random.fromSeed(63);
    const telling = made.outcome.values.map((label) => label + random.normal());
    const noise = telling.map(() => random.normal());
    expect(checks(probe(withColumn(made, numberColumn('call_duration', telling))))).toEqual([
      'after-outcome leave-out call_duration',
    ]);
    expect(probe(withColumn(made, numberColumn('call_duration', noise)))).toEqual([]);
    const knownOn = new Float64Array(rows).fill(dayOf(made.frame.asOf));
    expect(probe(withColumn(made, { ...numberColumn('call_duration', telling), knownOn }))).toEqual([]);
    expect(probe(withColumn(made, numberColumn('call_duration', telling)), { trusted: ['call_duration'] })).toEqual([]);
  });

  test.each([
    ['churn_reason', true],
    ['alasan_berhenti', true],
    ['tanggal_pemutusan', true],
    ['revenue_next_6m', true],
    ['pendapatan 6 bulan mendatang', true],
    ['closedDate', true],
    ['contract_duration', false],
    ['poutcome', false],
    ['previous_outcome', false],
    ['closed_tickets', false],
    ['revenue_after_tax', false],
    ['hasil_sebelumnya', false],
  ])('[PRE-4] %s sounds after the event: %s', (name, expected) => {
    expect(soundsAfterEvent(name)).toBe(expected);
  });

  test('[PRE-4] a field filled in only after the event is left out, a person may refuse more', () => {
    const made = base();
    const random = Random.fromSeed(64);
    const texts = Array.from(made.outcome.values, (label) => (label === 1 && random.chance(0.7) ? 'price' : ''));
    expect(checks(probe(withColumn(made, categoryColumn('field', texts))))).toEqual(['single-column leave-out field']);
    expect([...columnsLeftOut(probe(made, { refused: ['usage'] }))]).toEqual(['usage']);
  });

  test('[PRE-5] running numbers, names and constants are left out; money and dates are not', () => {
    const made = base();
    const random = Random.fromSeed(65);
    const ids = Float64Array.from({ length: rows }, (_, row) => 1000 + row);
    const mixed = random.shuffled([...ids]);
    const columns = [
      numberColumn('row', ids),
      numberColumn('account', Float64Array.from(mixed)),
      categoryColumn(
        'company',
        mixed.map((number) => `company ${number}`),
      ),
      numberColumn('empty', new Float64Array(rows).fill(Number.NaN)),
      numberColumn('one', new Float64Array(rows).fill(1)),
      numberColumn('joined', ids, 'day'),
    ];
    const doubts = probe(columns.reduce(withColumn, made));
    expect([...columnsLeftOut(doubts)].sort()).toEqual(['account', 'company', 'empty', 'one', 'row']);
    expect(doubts.filter(({ check }) => check === 'constant').map(({ columns: [name] }) => name)).toEqual([
      'empty',
      'one',
    ]);
  });

  const bank = realBase('bank with duration');
  test.skipIf(bank === null)(
    '[PRE-4] bank-campaign: `duration` is refused and nothing else (skipped without NILAI_DATASETS)',
    () => {
      const some = sampled(bank as Base, 12_000, Random.fromSeed(66));
      expect([...columnsLeftOut(probe(some))]).toEqual(['duration']);
    },
  );
});

describe('rows', () => {
  const ids = Array.from({ length: 50 }, (_, row) => `C${row}`);

  test('[PRE-6] ids that do not stand side by side refuse the training and say how they lie', () => {
    expect(checkAlignment(ids, ids)).toEqual({ kind: 'aligned', matching: 50, shift: 0, doubt: null });
    const shifted = ids.map((_, row) => ids[(row + 3) % 50] as string);
    expect(checkAlignment(ids, shifted)).toMatchObject({ kind: 'shifted', shift: -3, matching: 0 });
    expect(checkAlignment(ids, [...ids].reverse())).toMatchObject({ kind: 'reordered' });
    expect(checkAlignment(ids, ids.slice(0, 40))).toMatchObject({ kind: 'partly', matching: 40 });
    expect(
      checkAlignment(
        ids,
        ids.map((id) => `other ${id}`),
      ),
    ).toMatchObject({ kind: 'different', matching: 0 });
    const doubts = probe(base(), { outcomeIds: [...base().frame.ids].reverse() });
    expect(checks(doubts)).toEqual(['misaligned refuse ']);
  });

  test('[PRE-7] rows that repeat an id or all columns share a fold', () => {
    const columns = [numberColumn('a', Float64Array.of(1, 2, 1, 3, Number.NaN, Number.NaN, 9))];
    const made = baseOf(columns, new Float64Array(7));
    const frame = { ...made.frame, ids: ['x', 'y', 'z', 'y', 'u', 'v', 'w'] };
    expect([...foldGroups(frame)]).toEqual([0, 1, 0, 1, 2, 2, 3]);
  });
});

describe('bad input', () => {
  const quiet = (made: Base) => probe(made).filter(({ action }) => action !== 'say');

  test('one class, ten rows, no columns, nothing known: no doubt, no error', () => {
    const made = base();
    const labels = (values: Float64Array) => ({ ...made, outcome: { ...made.outcome, values } });
    expect(quiet(labels(new Float64Array(rows)))).toEqual([]);
    expect(quiet(labels(new Float64Array(rows).fill(Number.NaN)))).toEqual([]);
    expect(quiet(baseOf([], Float64Array.of(0, 1)))).toEqual([]);
    expect(quiet(sampled(made, 10, Random.fromSeed(1)))).toEqual([]);
  });

  test('more columns than rows, and infinite values', () => {
    const random = Random.fromSeed(67);
    const wide = Array.from({ length: 90 }, (_, place) =>
      numberColumn(
        `x${place}`,
        Float64Array.from({ length: 60 }, () => random.choice([random.normal(), Infinity, -Infinity, Number.NaN])),
      ),
    );
    expect(
      quiet(
        baseOf(
          wide,
          Float64Array.from({ length: 60 }, () => (random.chance(0.4) ? 1 : 0)),
        ),
      ),
    ).toEqual([]);
    expect(() => probe({ ...base(), outcome: { target: 'x', kind: 'class', values: new Float64Array(3) } })).toThrow(
      RangeError,
    );
  });
});
