import type { Engine } from '#engine';
import type { IsoDate } from '#values';
import type { QualitySettings } from '../settings.ts';
import { keepNothing, keepRecords, typedTable, typeRecords } from './clean-entity.ts';
import { findCustomers, idsTable, namesTable } from './customers.ts';
import { copiesTable, sharedTable } from './find-copies.ts';
import { findInCustomers } from './find-in-customers.ts';
import { findInRecords } from './find-in-records.ts';
import { datesTable } from './read-dates.ts';
import { flagsTable } from './read-flags.ts';
import { numbersTable } from './read-numbers.ts';
import { receivedRecords } from './received-records.ts';
import { type KeptSnapshot, makeSnapshotFeatures } from './snapshot-features.ts';

/** What cleaning of records is given; `snapshots` are the files of account snapshots with all their columns. */
export interface RecordsRequest {
  engine: Engine;
  settings: QualitySettings;
  asOf: IsoDate;
  snapshots?: readonly KeptSnapshot[];
}

/**
 * Makes `clean_E` of every entity E but lines and products, `snapshot_features` and `snapshot_columns`, and adds to
 * `findings`. Runs after `cleanReceived`. Every received row is in its table once, copies of a numbered row left out.
 */
export async function cleanRecords({ engine, settings, snapshots = [] }: RecordsRequest): Promise<void> {
  const all = await receivedRecords(engine);
  const used = all.filter(({ fields }) => fields.length > 0);
  for (const table of all) if (table.fields.length === 0) await keepNothing(engine, table);
  if (used.length > 0) {
    await findCustomers(engine, used, settings);
    await findInCustomers(engine, used);
    for (const table of used) {
      await typeRecords(engine, table, settings);
      await findInRecords(engine, table);
      await keepRecords(engine, table);
    }
    for (const table of workTables) await engine.dropTable(table);
  }
  await makeSnapshotFeatures(engine, snapshots, settings);
}

const workTables = [
  ...[idsTable, namesTable, 'record_name_ids', typedTable, copiesTable, sharedTable],
  ...[numbersTable, datesTable, flagsTable],
];
