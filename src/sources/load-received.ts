import { join } from 'node:path';
import type { Engine } from '#engine';
import { entityNames } from '#entities';
import { nearestWords, ProductError } from '#values';
import { loadTable, type RowsByEntity } from './load-table.ts';
import { allNotes, type Note } from './notes.ts';
import { emptyFile, openFile } from './readers/open-file.ts';
import type { Reader, SourceFile, TableShape } from './readers/reader.ts';
import { readerOf } from './readers/registry.ts';
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
}): Promise<Received> {
  const { engine, folder, mapping } = request;
  refuseDoubleUse(mapping);
  await makeReceivedTables(engine);
  const tables = Object.fromEntries(entityNames.map((entity) => [entity, 0])) as RowsByEntity;
  for (const one of mapping) {
    const file = await openFile(join(folder, one.file));
    const reader = readerOf(file);
    const shape = await shapeOf(one, file, reader);
    const rows = await loadTable({ engine, mapping: one, file, reader, shape });
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
  for (const { file, sheet, entity } of mapping) {
    const key = JSON.stringify([file, sheet ?? '', entity]);
    if (seen.has(key)) {
      throw new ProductError('mapping/duplicate-meaning', `The table is mapped to ${entity} twice.`, {
        place: { file, ...(sheet === undefined ? {} : { sheet }) },
        hint: 'Keep one of the two entries under sources in nilai.yaml.',
      });
    }
    seen.add(key);
  }
}

async function shapeOf(mapping: SourceMapping, file: SourceFile, reader: Reader): Promise<TableShape> {
  const shapes = await reader.tables(file);
  const sheets = shapes.map((shape) => shape.sheet);
  const found =
    mapping.sheet === undefined && shapes.length === 1
      ? shapes[0]
      : shapes.find((shape) => shape.sheet === (mapping.sheet ?? ''));
  if (found === undefined) throw unknownSheet(mapping, sheets);
  return {
    ...found,
    ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
    ...(mapping.encoding === undefined ? {} : { encoding: mapping.encoding }),
  };
}

function unknownSheet(mapping: SourceMapping, sheets: readonly string[]): ProductError {
  const near = nearestWords(mapping.sheet ?? '', sheets);
  const named = (near.length === 0 ? sheets : near).map((sheet) => `"${sheet}"`).join(', ');
  const what = mapping.sheet === undefined ? 'It has several sheets and none is chosen.' : 'There is no such sheet.';
  return new ProductError('source/not-found', what, {
    place: { file: mapping.file, ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }) },
    hint: `Write sheet under sources in nilai.yaml: ${named}.`,
  });
}
