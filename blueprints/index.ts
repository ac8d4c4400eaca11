import { nearestWords, ProductError } from '#values';
import { accounts } from './accounts/blueprint.ts';
import type { Blueprint } from './blueprint.ts';
import { leakage } from './leakage/blueprint.ts';
import { saas } from './saas/blueprint.ts';
import { telecom } from './telecom/blueprint.ts';

export type { Blueprint, DemoFiles, DemoRequest } from './blueprint.ts';

/** Every blueprint there is. */
export const blueprints: readonly Blueprint[] = [telecom, leakage, accounts, saas];

/** The blueprint of that name; a product error names the nearest where there is none. */
export function findBlueprint(name: string): Blueprint {
  const found = blueprints.find((blueprint) => blueprint.name === name);
  if (found !== undefined) return found;
  const names = blueprints.map((blueprint) => blueprint.name);
  const near = nearestWords(name, names);
  throw new ProductError('settings/unknown', `There is no blueprint "${name}".`, {
    hint: near.length === 0 ? `There are: ${names.join(', ')}.` : `Did you mean ${near.join(' or ')}?`,
  });
}
