import { expect, test } from 'vitest';
import type { EntityName } from '#entities';
import type { InspectedFile } from '#sources';
import { suggestBlueprint } from './suggest-blueprint.ts';

const files = (...entities: EntityName[]) =>
  entities.map((name) => ({ tables: [{ entity: { name } }] })) as unknown as InspectedFile[];

test.each([
  [['lines', 'products'], 'telecom'],
  [[], 'telecom'],
  [['customers', 'invoices', 'transactions'], 'leakage'],
  [['account_snapshot'], 'leakage'],
  [['transactions'], 'saas'],
  [['install_base', 'opportunities', 'invoices'], 'accounts'],
] as const)('[PIP-15] files of %j speak for the blueprint %s', (entities, blueprint) => {
  expect(suggestBlueprint(files(...entities)).name).toBe(blueprint);
});
