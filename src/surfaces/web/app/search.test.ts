import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterQuery, parseSearch, stringifySearch, validSearch, withoutFilters, withToggled } from './search.ts';

test('[WEB-4] what is written into the address is read back the same', () => {
  const text = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(fc.record({ q: text, industry: text, revenue_min: text }), (search) => {
      expect(validSearch(parseSearch(stringifySearch(search)))).toEqual(search);
    }),
  );
});

test('[WEB-4] switching a value on and off again leaves the other filters alone', () => {
  const search = { strategy: 'Star', q: 'bank' };
  const both = withToggled(search, 'strategy', 'Risk');
  expect(both).toEqual({ strategy: 'Star|Risk', q: 'bank' });
  expect(withToggled(both, 'strategy', 'Risk')).toEqual(search);
  expect(withToggled(search, 'strategy', 'Star')).toEqual({ q: 'bank' });
});

test('[WEB-7] the download asks for the filters and for nothing else', () => {
  const search = { q: 'bank', owner: 'SBU, TIMUR|SBU BARAT', chart: 'tenure', sort_by: 'name', lang: 'en' };
  expect(Object.fromEntries(new URLSearchParams(filterQuery(search)))).toEqual({
    q: 'bank',
    owner: 'SBU, TIMUR|SBU BARAT',
  });
  expect(withoutFilters(search)).toEqual({ chart: 'tenure', sort_by: 'name', lang: 'en' });
});
