import { describe, expect, test } from 'vitest';
import type { DoctorFinding, TablePortrait } from '#doctor';
import type { StagedTable } from '#sources';
import { speaksOf } from './findings.ts';
import { differences, type Repaired } from './repaired.ts';
import { holds, Tally, tableOf } from './tally.ts';

const table: StagedTable = { table: 't', file: 'a.csv', sheet: '', headerRow: 1, headers: ['Nama', 'Nilai'], rows: 2 };
const before = [
  { c0: 'PT A', c1: '100', source_row: 2 },
  { c0: 'PT B', c1: '2000', source_row: 3 },
];
const portrait: TablePortrait = { file: 'a.csv', sheet: '', headerRow: 1, rows: 2, columns: [] };
const untouched: Repaired = { where: 'a.csv', table, portrait, before, after: before, cells: [], aside: [] };
const changed = [before[0] ?? {}, { c0: 'PT B', c1: '200', source_row: 3 }];
const record = { row: 3, column: 'Nilai', before: '2000', after: '200' };

describe('the difference between input and output', () => {
  test('nothing, where nothing was changed and nothing is recorded', () => {
    expect(differences(untouched)).toBeUndefined();
    expect(differences({ ...untouched, after: changed, cells: [record] })).toBeUndefined();
    expect(differences({ ...untouched, after: [before[0] ?? {}], aside: [{ row: 3 }] })).toBeUndefined();
  });

  test('a cell that was changed in silence, one that is recorded and stands as before, a row that is lost', () => {
    expect(differences({ ...untouched, after: changed })).toContain('changed and not recorded');
    expect(differences({ ...untouched, cells: [record] })).toContain('recorded and not changed');
    expect(differences({ ...untouched, after: [before[0] ?? {}] })).toContain('row 3');
    expect(differences({ ...untouched, aside: [{ row: 3 }] })).toContain('row 3');
  });
});

describe('whether a finding speaks of a planted mess', () => {
  const finding = { file: 'a.csv', sheet: '', column: 'Nilai', rows: 1, firstRows: [3], before: '2000', repairs: [] };
  const planted = { mess: 'x10', file: 'a.csv', sheet: '', row: 3, column: ' Nilai ', before: 2000, after: 200 };
  const speaks = (change: object) => speaksOf({ ...finding, ...change } as unknown as DoctorFinding, planted);

  test('it names the row and the column of it, or the text where it lists its first rows only', () => {
    expect(speaks({})).toBe(true);
    expect(speaks({ firstRows: [4] })).toBe(false);
    expect(speaks({ column: 'Nama' })).toBe(false);
    expect(speaks({ file: 'b.csv' })).toBe(false);
    expect(speaks({ firstRows: [4], rows: 30 })).toBe(true);
    expect(speaks({ firstRows: [4], rows: 30, before: '7' })).toBe(false);
  });
});

test('a measure that was never counted, or misses what is asked, does not hold', () => {
  const tally = new Tally();
  tally.expect('recall', 0.95);
  tally.expect('false alarms', 0.01, true);
  expect(tally.all().map(holds)).toEqual([false, false]);
  tally.countMany('recall', { reached: 95, of: 100 });
  tally.countMany('false alarms', { reached: 2, of: 100, failure: 'two rows' });
  expect(tally.all().map(holds)).toEqual([true, false]);
  expect(tableOf(tally.all()).split('\n')).toEqual([
    'measure           asked  reached  count   of  holds',
    'recall        >= 95.0 %   95.0 %     95  100    yes',
    'false alarms   <= 1.0 %    2.0 %      2  100     NO',
  ]);
});
