import type { InspectedFile, InspectedTable } from '#sources';
import type { TrueTable, Workbook } from '../truth.ts';
import { foundTable, placeOf } from './matching.ts';
import type { Tally } from './tally.ts';

/** Scores what each table and each column was taken for, first choice alone. */
export function scoreMapping(workbook: Workbook, files: readonly InspectedFile[], tally: Tally): void {
  for (const table of workbook.tables) {
    scoreTable(table, foundTable(files, table), { where: placeOf(workbook, table), tally });
  }
}

interface Scoring {
  where: string;
  tally: Tally;
}

function scoreTable(table: TrueTable, found: InspectedTable | undefined, { where, tally }: Scoring): void {
  const { headerRow } = table;
  const isHeader = found?.headerRow === headerRow;
  tally.count('header row found', isHeader ? undefined : `${where}: ${found?.headerRow} instead of ${headerRow}`);
  const isFurther = table.firstColumn > 0 || headerRow > 30;
  if (isFurther) tally.count('  second table of a sheet found', found ? undefined : where);
  const entity = found?.entity?.name ?? null;
  const isEntity = entity === table.entity;
  tally.count('entity of table right', isEntity ? undefined : `${where}: ${entity} instead of ${table.entity}`);
  scoreColumns(table, isEntity ? found : undefined, { where, tally });
}

function scoreColumns(table: TrueTable, found: InspectedTable | undefined, { where, tally }: Scoring): void {
  const fieldOf = new Map(found?.mapping.map(({ header, field }) => [header.trim(), field]));
  for (const { header, field } of table.columns) {
    const said = fieldOf.get(header.trim());
    const instead = `${where}: ${table.entity} "${header}" as ${said} instead of ${field}`;
    if (field === null) {
      tally.count('meaningless column left alone', said === undefined ? undefined : instead);
      continue;
    }
    tally.count('first-choice mapping right', said === field ? undefined : instead);
    tally.count(`  mapping: ${table.entity}`, said === field ? undefined : instead);
  }
}
