import type { Engine } from '#engine';
import type { StagedTable } from '#sources';
import type { TablePortrait } from '../portrait.ts';
import { forgetValues, gatherValues } from './column-values.ts';
import { findIdentities } from './find-identities.ts';
import { findJoins } from './find-joins.ts';
import { findKeys } from './find-keys.ts';
import { findTwins } from './find-twins.ts';
import type { Relations, TableJoin } from './relations.ts';
import { type SurveyedTable, surveyed } from './surveyed.ts';

/** Relations that were found of these portraits, so that what needs joins need not read every value again. */
const known = new WeakMap<readonly TablePortrait[], Relations>();

/**
 * Finds how the tables hang together: keys, joins between and within tables, calculations that rows follow, and columns
 * that say the same. It reads values, not only headers, and leaves out what chance could explain.
 */
export async function findRelations(
  engine: Engine,
  tables: readonly StagedTable[],
  portraits: readonly TablePortrait[],
): Promise<Relations> {
  const found = surveyed(tables, portraits);
  const relations: Relations = { keys: [], joins: await readJoins(engine, found), identities: [], twins: [] };
  for (const table of found) {
    relations.keys.push(...(await findKeys(engine, table)));
    relations.identities.push(...(await findIdentities(engine, table)));
    relations.twins.push(...(await findTwins(engine, table)));
  }
  known.set(portraits, relations);
  return relations;
}

/** The joins between tables, found once for the same portraits. */
export async function joinsOf(
  engine: Engine,
  tables: readonly StagedTable[],
  portraits: readonly TablePortrait[],
): Promise<readonly TableJoin[]> {
  return known.get(portraits)?.joins ?? (await readJoins(engine, surveyed(tables, portraits)));
}

async function readJoins(engine: Engine, tables: readonly SurveyedTable[]): Promise<TableJoin[]> {
  if (tables.length === 0) return [];
  try {
    return await findJoins(engine, await gatherValues(engine, tables));
  } finally {
    await forgetValues(engine);
  }
}
