import { type Blueprint, blueprints } from '#blueprints';
import type { EntityName } from '#entities';
import type { InspectedFile } from '#sources';

/** Records that a company of this kind keeps and hardly another, by blueprint; the first that has any is suggested. */
const records: readonly (readonly [blueprint: string, entities: readonly EntityName[]])[] = [
  ['accounts', ['install_base', 'projects', 'service_credits', 'opportunities']],
  ['leakage', ['invoices', 'payments', 'subscriptions', 'contracts', 'usage', 'complaints', 'account_snapshot']],
  ['saas', ['transactions']],
];

/**
 * The blueprint that files speak for: of their records where they hold any, else the first, whose workspaces are made from
 * service lines.
 */
export function suggestBlueprint(files: readonly InspectedFile[]): Blueprint {
  const found = new Set(files.flatMap(({ tables }) => tables.flatMap(({ entity }) => entity?.name ?? [])));
  const suggested = records.find(([, entities]) => entities.some((entity) => found.has(entity)))?.[0];
  return blueprints.find(({ name }) => name === suggested) ?? (blueprints[0] as Blueprint);
}
