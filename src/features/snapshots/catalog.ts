import { attributes } from './definitions/attributes.ts';
import { contracts } from './definitions/contracts.ts';
import { invoices } from './definitions/invoices.ts';
import { opportunities } from './definitions/selling.ts';
import { complaints, usage } from './definitions/service.ts';
import { subscriptions } from './definitions/subscriptions.ts';
import { transactions } from './definitions/transactions.ts';
import type { SnapshotFeature, SnapshotGroup } from './snapshot-feature.ts';

/** The kinds of record that snapshots are made from. */
export const snapshotGroups: readonly SnapshotGroup[] = [
  subscriptions,
  contracts,
  invoices,
  usage,
  complaints,
  transactions,
  opportunities,
];

/** Every figure of a snapshot, in the order of its columns. */
export const snapshotFeatures: readonly SnapshotFeature[] = [
  ...attributes,
  ...snapshotGroups.flatMap((group) => group.features),
];
