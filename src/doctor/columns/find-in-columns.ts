import type { Engine } from '#engine';
import type { StagedTable } from '#sources';
import type { DoctorFinding } from '../finding.ts';
import type { TablePortrait } from '../portrait.ts';
import { findIdleColumns, findPersonal } from './findings/columns.ts';
import { findCompanySpellings, findOwnRows, findTestRows } from './findings/companies.ts';
import {
  findDateOrder,
  findFutureDays,
  findPlaceholderDays,
  findSerials,
  findUnreadableDates,
} from './findings/dates.ts';
import { findBlanks, findMissingWords, findSentinels } from './findings/missing.ts';
import { findNotes, findSparseRows } from './findings/notes.ts';
import { findForeignNotation, findMixedUnits, findTextsAmongNumbers, findUnclearNumbers } from './findings/numbers.ts';
import { findRepeatedKeys, findRepeatedRows } from './findings/repeats.ts';
import { findScaleBreaks } from './findings/scale.ts';
import { findMisspelt, findSlips } from './findings/spellings.ts';
import { findDamagedIds, findInvisible, findMojibake } from './findings/texts.ts';
import type { ColumnLook, ColumnRule, FindingContext, Look, TableRule } from './look.ts';
import { moneyColumn } from './money-column.ts';
import { dataOf } from './note-rows.ts';
import { knownNotes, readingsOf } from './portray-tables.ts';
import { sparseRows } from './sparse-rows.ts';
import { makeValues } from './values-table.ts';

const columnRules: readonly ColumnRule[] = [
  findMissingWords,
  findBlanks,
  findSentinels,
  findPlaceholderDays,
  findUnreadableDates,
  findDateOrder,
  findSerials,
  findFutureDays,
  findForeignNotation,
  findUnclearNumbers,
  findTextsAmongNumbers,
  findMixedUnits,
  findMojibake,
  findInvisible,
  findDamagedIds,
  findSlips,
  findMisspelt,
  findCompanySpellings,
  findOwnRows,
  findTestRows,
  findIdleColumns,
  findPersonal,
];
const tableRules: readonly TableRule[] = [findSparseRows, findRepeatedRows, findRepeatedKeys, findScaleBreaks];

/**
 * What a careful reader objects to within each table, in the order of tables, rules and columns. `asOf` (YYYY-MM-DD)
 * parts past from future; `ownNames` are the names of the company whose files these are. Nothing is changed.
 */
export async function findInColumns(
  engine: Engine,
  tables: readonly StagedTable[],
  portraits: readonly TablePortrait[],
  context: FindingContext,
): Promise<DoctorFinding[]> {
  const found: DoctorFinding[] = [];
  for (const [at, staged] of tables.entries()) {
    const portrait = portraits[at];
    if (portrait === undefined || staged.rows === 0) continue;
    const { look, notes } = await openLook({ engine, staged, portrait, context });
    found.push(...(await findNotes({ ...look, staged, money: null }, notes)), ...(await findInTable(look)));
    await closeLook(look, staged);
  }
  return found;
}

/** Makes what the rules need of one table: its data without notes, and its numbers. */
async function openLook({
  engine,
  staged,
  portrait,
  context,
}: Pick<Look, 'engine' | 'staged' | 'portrait' | 'context'>) {
  const { data, notes } = await dataOf(engine, staged, knownNotes(portrait));
  const readings = await readingsOf(engine, data, portrait);
  const values = await makeValues(engine, data, readings);
  const sparse = await sparseRows(engine, data, readings);
  const money = moneyColumn(portrait);
  const look: Look = { engine, staged: data, portrait, readings, context, values, sparse, money };
  return { look, notes };
}

async function closeLook({ engine, values, staged: data }: Look, staged: StagedTable): Promise<void> {
  await engine.dropTable(values);
  if (data.table !== staged.table) await engine.dropTable(data.table);
}

async function findInTable(look: Look): Promise<DoctorFinding[]> {
  const found: DoctorFinding[] = [];
  for (const column of columnsOf(look)) {
    for (const rule of columnRules) found.push(...(await rule(column)));
  }
  for (const rule of tableRules) found.push(...(await rule(look)));
  return found.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

function columnsOf(look: Look): ColumnLook[] {
  return look.readings.flatMap((reading, at) => {
    const portrait = look.portrait.columns[at];
    return portrait === undefined ? [] : [{ look, reading, portrait }];
  });
}
