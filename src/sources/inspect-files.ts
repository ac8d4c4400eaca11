import type { Engine } from '#engine';
import { inspectTable } from './inspect-table.ts';
import type { InspectedFile, InspectedTable, Problem } from './inspected.ts';
import { emptyFile, openFile } from './readers/open-file.ts';
import { readerOf } from './readers/registry.ts';
import type { SourceMapping } from './settings.ts';
import { missingColumn } from './understanding/recognise-entity.ts';
import { doubleCounts } from './understanding/same-customers.ts';

/** Looks into files: tables, header rows, columns, what each table is, and the mapping that it proposes, with reasons. */
export async function inspectFiles(engine: Engine, paths: readonly string[]): Promise<InspectedFile[]> {
  const files: InspectedFile[] = [];
  const names = new Map<InspectedTable, ReadonlySet<string>>();
  for (const path of paths) {
    const file = await openFile(path);
    const reader = readerOf(file);
    const tables: InspectedTable[] = [];
    for (const shape of await reader.tables(file)) {
      const { table, customers } = await inspectTable(engine, { file, reader, shape });
      names.set(table, customers);
      tables.push(table);
    }
    if (tables.every((table) => table.rows === 0 && table.headerRow === null && table.problems.length === 0)) {
      throw emptyFile(file.name);
    }
    files.push({ file: file.name, path, kind: reader.kind, tables });
  }
  for (const { table, problem } of doubleCounts(files, names)) table.problems.push(problem);
  return files;
}

/** The mapping that the files propose, and what a person must decide first; ready to use where there is no question. */
export function proposeMapping(files: readonly InspectedFile[]): { mapping: SourceMapping[]; questions: Problem[] } {
  const used = files.flatMap(({ tables }) => tables.filter((table) => table.proposal !== null));
  const questions = used.flatMap((table) => table.problems);
  if (!used.some((table) => table.entity?.name === 'lines')) questions.push(noCustomers(files));
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
