import { join } from 'node:path';
import type { Engine } from '#engine';
import { entityNames } from '#entities';
import { ProductError } from '#values';
import { findShape } from './find-shape.ts';
import { loadTable, type RowsByEntity } from './load-table.ts';
import { allNotes, type Note } from './notes.ts';
import { openAny } from './open-any.ts';
import type { RepairHook } from './open-source.ts';
import { emptyFile } from './readers/open-file.ts';
import { makeReceivedTables } from './received-tables.ts';
import type { SourceMapping } from './settings.ts';
import { sourceRules } from './source-rules.ts';

/** What reading gave: rows by entity, and the rows that were left out or read with a doubt. */
export interface Received {
  tables: RowsByEntity;
  notes: Note[];
}

/** Makes the received tables from the files of a folder by a confirmed mapping. */
export async function loadReceived(request: {
  engine: Engine;
  folder: string;
  mapping: readonly SourceMapping[];
  repair?: RepairHook | undefined;
}): Promise<Received> {
  const { engine, folder, mapping, repair } = request;
  refuseDoubleUse(mapping);
  await makeReceivedTables(engine);
  const tables = Object.fromEntries(entityNames.map((entity) => [entity, 0])) as RowsByEntity;
  for (const one of mapping) {
    const { file, reader } = await openAny(join(folder, one.file), engine);
    const shape = await findShape(one, file, reader);
    const rows = await loadTable({ engine, mapping: one, file, reader, shape, repair });
    if (rows === 0) throw emptyFile(file.name, shape.sheet);
    tables[one.entity] += rows;
  }
  return {
    tables,
    notes: await allNotes(
      engine,
      sourceRules.map((rule) => rule.id),
    ),
  };
}

/** A table read twice as the same entity would count its money twice. */
function refuseDoubleUse(mapping: readonly SourceMapping[]): void {
  const seen = new Set<string>();
  for (const { file, sheet, area, entity } of mapping) {
    const key = JSON.stringify([file, sheet ?? '', area ?? '', entity]);
    if (seen.has(key)) {
      throw new ProductError('mapping/duplicate-meaning', `The table is mapped to ${entity} twice.`, {
        place: { file, ...(sheet === undefined ? {} : { sheet }) },
        hint: 'Keep one of the two entries under sources in nilai.yaml.',
      });
    }
    seen.add(key);
  }
}
