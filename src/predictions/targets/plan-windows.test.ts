import { expect, test } from 'vitest';
import type { Coverage } from './coverage.ts';
import { addMonths, planWindows } from './plan-windows.ts';

const invoices = (first: string, last: string): Coverage => ({ record: 'invoices', customers: 100, first, last });
const settings = { months: 6, history: 6, most: 3 };

test('[PRE-46] labelled days lie a whole window apart and have enough records before them', () => {
  expect(planWindows('2025-12-31', invoices('2024-01-01', '2025-12-28'), settings)).toEqual({
    kind: 'windows',
    windows: [
      { asOf: '2025-06-30', until: '2025-12-31' },
      { asOf: '2024-12-31', until: '2025-06-30' },
      { asOf: '2024-06-30', until: '2024-12-31' },
    ].filter(({ asOf }) => asOf >= '2024-07-01'),
  });
  expect(planWindows('2025-12-31', invoices('2023-12-31', '2025-12-28'), settings)).toMatchObject({
    windows: [{ asOf: '2025-06-30' }, { asOf: '2024-12-31' }, { asOf: '2024-06-30' }],
  });
});

test('[PRE-47] too short a history says how many months there are and how many are needed', () => {
  expect(planWindows('2025-12-31', invoices('2025-05-20', '2025-12-28'), settings)).toMatchObject({
    kind: 'none',
    reason: { en: 'There are 7 months of invoices; a window of 6 months needs 12.' },
    need: { en: '5 more months of invoices before 2025-05-20.' },
  });
});

test('[PRE-47] an as-of day well after the records is refused, with the day to use instead', () => {
  expect(planWindows('2026-11-30', invoices('2020-01-01', '2023-12-31'), settings)).toMatchObject({
    kind: 'none',
    need: { en: 'Run with --as-of 2023-12-31, or add newer invoices.' },
  });
});

test('[PRE-46] the last of a month stays the last', () => {
  expect(addMonths('2025-12-31', -6)).toBe('2025-06-30');
  expect(addMonths('2025-06-30', 6)).toBe('2025-12-31');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2025-08-30', -6)).toBe('2025-02-28');
  expect(addMonths('2025-03-15', 1)).toBe('2025-04-15');
});
