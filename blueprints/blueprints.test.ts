import { expect, test } from 'vitest';
import { blueprints, findBlueprint } from '#blueprints';
import { ProductError } from '#values';

test('[BLU-1] a blueprint is found by its name', () => {
  expect(findBlueprint('telecom').name).toBe('telecom');
});

test.each([
  ['telcom', 'Did you mean telecom?'],
  ['zzzzzzzzzzzz', 'There are: telecom.'],
])('[BLU-1] "%s" is refused: %s', (name, hint) => {
  const attempt = () => findBlueprint(name);
  expect(attempt).toThrow(ProductError);
  expect(attempt).toThrow(expect.objectContaining({ code: 'settings/unknown', hint }));
});

test('[BLU-2] names differ, titles speak both languages, choices survive being written down', () => {
  expect(new Set(blueprints.map(({ name }) => name)).size).toBe(blueprints.length);
  for (const { title, choices } of blueprints) {
    expect(Object.keys(title).sort()).toEqual(['en', 'id']);
    expect(JSON.parse(JSON.stringify(choices))).toEqual(choices);
  }
});
