import type { EntityName } from '#entities';
import type { InspectedFile, InspectedTable } from '../inspected.ts';

/** The files with every table read as one of these entities if it can be, and as none otherwise. */
export function readAs(files: readonly InspectedFile[], wanted: readonly EntityName[]): InspectedFile[] {
  return files.map((file) => ({ ...file, tables: file.tables.map((table) => tableAs(table, wanted)) }));
}

function tableAs(table: InspectedTable, wanted: readonly EntityName[]): InspectedTable {
  const { entity, mapping, problems, proposal } = table;
  if (entity === null || wanted.includes(entity.name)) return table;
  const other = table.others.find((reading) => reading.entity !== null && wanted.includes(reading.entity.name));
  const others = [{ entity, mapping, problems, proposal }, ...table.others.filter((reading) => reading !== other)];
  if (other !== undefined) return { ...table, ...other, others };
  return { ...table, entity: null, mapping: [], problems: [], proposal: null, others };
}
