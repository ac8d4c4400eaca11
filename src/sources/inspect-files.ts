import type { Engine } from '#engine';
import { type EntityName, lineEntities } from '#entities';
import { inspectTable } from './inspect-table.ts';
import type { InspectedFile, InspectedTable, Problem } from './inspected.ts';
import { openAny } from './open-any.ts';
import { emptyFile } from './readers/open-file.ts';
import type { SourceMapping } from './settings.ts';
import type { Hints } from './understanding/hints.ts';
import { readAs } from './understanding/read-as.ts';
import { missingColumn } from './understanding/recognise-entity.ts';
import { doubleCounts } from './understanding/same-customers.ts';

/**
 * Looks into files: tables, header rows, columns, what each table is, and the mapping that it proposes, with reasons.
 * Headers that the user has said the meaning of, or chosen last time, are given as hints and win.
 */
export async function inspectFiles(
  engine: Engine,
  paths: readonly string[],
  hints: Hints = {},
): Promise<InspectedFile[]> {
  const files: InspectedFile[] = [];
  const names = new Map<InspectedTable, ReadonlySet<string>>();
  for (const path of paths) {
    const { file, reader } = await openAny(path, engine);
    const tables: InspectedTable[] = [];
    for (const shape of await reader.tables(file)) {
      const { table, customers } = await inspectTable(engine, { file, reader, shape }, hints);
      names.set(table, customers);
      tables.push(table);
    }
    if (tables.every((table) => table.rows === 0 && table.headerRow === null && table.problems.length === 0)) {
      throw emptyFile(file.name);
    }
    files.push({ file: file.name, path, kind: reader.kind, tables });
  }
  for (const { reading, problem } of doubleCounts(files, names)) reading.problems.push(problem);
  return files;
}

/** Which entities a mapping is wanted for, and the one that it cannot do without. */
export interface Wanted {
  entities: readonly EntityName[];
  demanded?: EntityName;
}

const serviceLines: Wanted = { entities: lineEntities, demanded: 'lines' };

/**
 * The mapping that the files propose, and what a person must decide first; ready to use where there is no question. Unless
 * told otherwise it is the mapping of a company of service lines, for which other tables are read as lines if they can be.
 */
export function proposeMapping(
  files: readonly InspectedFile[],
  { entities, demanded }: Wanted = serviceLines,
): { mapping: SourceMapping[]; questions: Problem[] } {
  const read = readAs(files, entities);
  const used = read.flatMap(({ tables }) => tables.filter((table) => table.proposal !== null));
  const questions = used.flatMap((table) => table.problems);
  const isThere = demanded === undefined || used.some((table) => table.entity?.name === demanded);
  if (!isThere) questions.push(noCustomers(read));
  return { mapping: used.flatMap((table) => table.proposal ?? []), questions };
}

/** No table has customers with their services: either no header was found, or no column names the customer. */
function noCustomers(files: readonly InspectedFile[]): Problem {
  const tables = files.flatMap(({ tables: inner }) => inner);
  const withoutHeader = tables
    .flatMap((table) => table.problems)
    .find((problem) => problem.code === 'source/no-header');
  if (withoutHeader !== undefined) return withoutHeader;
  const headers = tables.flatMap((table) => table.columns.flatMap(({ header }) => header ?? []));
  const { code, message, hint, candidates } = missingColumn('lines', ['customer_name', 'customer_id'], headers);
  const file = files.length === 1 ? files[0]?.file : undefined;
  return { code, message, hint, candidates, place: file === undefined ? {} : { file } };
}
