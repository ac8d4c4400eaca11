import { expect, test } from 'vitest';
import { Random } from '#maths';
import { levelNames, makeCatalogue } from './catalogue.ts';
import { families } from './families.ts';
import { industries, owners, priceLevel } from './market.ts';
import { inventedWord, namer, wordCount } from './names.ts';

test.each([1, 25, 247, 250, 2000])('[TEL-5] a catalogue of %i products', (size) => {
  const catalogue = makeCatalogue(size);
  expect(new Set(catalogue.map(({ name }) => name.toUpperCase())).size).toBe(size);
  expect(new Set(catalogue.map(({ code }) => code)).size).toBe(size);
  expect(new Set(catalogue.map(({ family }) => family)).size).toBe(Math.min(size, families.length));
  for (const { level, price, industries: wanted } of catalogue) {
    expect(priceLevel(price)).toBe(level);
    expect(levelNames[level - 1]).toBeDefined();
    expect(wanted.length).toBeGreaterThan(0);
  }
});

test('[TEL-5] families name industries, units and families that exist', () => {
  const known = {
    industries: industries.map(({ name }) => name.split(' ')[0]),
    units: owners.map(({ name }) => name.split(' ').at(-1)),
    families: families.map(({ name }) => name),
  };
  for (const family of families) {
    for (const word of family.for.split(' ')) expect(known.industries).toContain(word);
    for (const word of family.without.split('|').filter(Boolean)) expect(known.units).toContain(word);
    for (const name of family.goesWith.split('|')) expect(known.families).toContain(name);
  }
  expect(industries.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(owners.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('[TEL-6] no two customers share their invented words, past the end of the list of words too', () => {
  const name = namer(Random.fromSeed(1));
  const words = new Set<string>();
  const count = wordCount + 3000;
  for (let i = 0; i < count; i++) words.add(name(i, 'unknown industry').replace(/^PT /, '').toUpperCase());
  expect(words.size).toBe(count);
});

test('[TEL-6] no invented word is or contains a known company', () => {
  const known =
    /telk|indosat|astra|mandiri|pertam|garuda|sinarmas|lippo|djarum|indofood|gojek|grab|tokop|icon|pln|bca|bri|bni/i;
  for (let i = 0; i < wordCount; i++) {
    const word = inventedWord(i);
    if (known.test(word) || !/[vxzq]/.test(word)) throw new Error(word);
  }
});
