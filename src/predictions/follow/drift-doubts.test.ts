import { expect, test } from 'vitest';
import { Random } from '#maths';
import type { FrameColumn } from '../frame.ts';
import type { Panel } from '../models/panel.ts';
import { driftDoubts } from './drift-doubts.ts';

const rows = 400;
const random = Random.fromSeed(5);
const drawn = (shift: number) => Float64Array.from({ length: rows }, () => random.normal() + shift);

function column(name: string, unit: FrameColumn['unit'], values: Float64Array): FrameColumn {
  const title = { id: name, en: name };
  return { name, title, unit, isActionable: false, levels: [], feature: { kind: 'number', values } };
}

test('[PRE-27] a column that drifted far since the days learned from is named, one that did not or that counts time is not', () => {
  const ids = Array.from({ length: rows }, (_, row) => `C${row}`);
  const past: Panel = {
    ids,
    day: new Int32Array(rows),
    days: ['2025-06-30'],
    columns: [
      column('usage', 'share', drawn(0)),
      column('amount', 'currency', drawn(0)),
      column('age', 'months', drawn(0)),
    ],
    outcome: new Float64Array(rows),
  };
  const columns = [
    column('usage', 'share', drawn(3)),
    column('amount', 'currency', drawn(0)),
    column('age', 'months', drawn(3)),
  ];
  const doubts = driftDoubts(past, { ids, asOf: '2025-12-31', columns });
  expect(doubts).toMatchObject([{ check: 'drift', columns: ['usage'], action: 'say' }]);
  expect(driftDoubts(past, { ids, asOf: '2025-06-30', columns })).toEqual([]);
});
