import { expect, test } from 'vitest';
import { listQuery, orderOf, pageOf, sortedBy } from './list-query.ts';

test('[WEB-4] the list of a target asks for what stands in the address, and for nothing it cannot answer', () => {
  const asked = listQuery(
    { q: 'pt a', value_min: '0.2', worth_min: 'much', sort_by: 'revenue', strategy: 'Star' },
    true,
  );
  expect(Object.fromEntries(new URLSearchParams(asked))).toEqual({
    q: 'pt a',
    value_min: '0.2',
    sort_by: 'worth',
    sort_order: 'desc',
  });
});

test('[WEB-4] a column sorts its natural way first, then the other, from the first page on', () => {
  const once = sortedBy({ page: '3' }, 'name', true);
  expect(once).toEqual({ sort_by: 'name', sort_order: 'asc' });
  expect(orderOf(sortedBy(once, 'name', true), true)).toEqual({ by: 'name', isDescending: true });
  expect(orderOf(sortedBy(once, 'value', true), true)).toEqual({ by: 'value', isDescending: true });
  expect(orderOf({}, false).by).toBe('value');
  expect([pageOf({}), pageOf({ page: '0' }), pageOf({ page: 'x' }), pageOf({ page: '7' })]).toEqual([1, 1, 1, 7]);
});
