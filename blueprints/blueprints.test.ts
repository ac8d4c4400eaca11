import { expect, test } from 'vitest';
import { blueprints, findBlueprint } from '#blueprints';
import { ProductError } from '#values';

test('[BLU-1] a blueprint is found by its name', () => {
  expect(findBlueprint('telecom').name).toBe('telecom');
});

test.each([
  ['telcom', 'Did you mean telecom?'],
  ['zzzzzzzzzzzz', 'There are: telecom, leakage, accounts, saas.'],
])('[BLU-1] "%s" is refused: %s', (name, hint) => {
  const attempt = () => findBlueprint(name);
  expect(attempt).toThrow(ProductError);
  expect(attempt).toThrow(expect.objectContaining({ code: 'settings/unknown', hint }));
});

test.each(['leakage', 'accounts', 'saas'])(
  '[BLU-3] %s reads records and says that it has no example yet',
  async (name) => {
    const blueprint = findBlueprint(name);
    expect(blueprint.reads).toBe('records');
    await expect(blueprint.demo({ out: '/nowhere', customers: 1, seed: 1 })).rejects.toMatchObject({
      code: 'command/usage',
      message: `The blueprint ${name} has no example files yet.`,
    });
  },
);

test('[BLU-2] names differ, titles speak both languages, choices survive being written down', () => {
  expect(new Set(blueprints.map(({ name }) => name)).size).toBe(blueprints.length);
  for (const { title, choices } of blueprints) {
    expect(Object.keys(title).sort()).toEqual(['en', 'id']);
    expect(JSON.parse(JSON.stringify(choices))).toEqual(choices);
  }
});
