import type { Engine } from '#engine';
import type { StagedTable } from '#sources';
import type { DoctorFinding } from '../../finding.ts';
import type { TablePortrait } from '../../portrait.ts';
import type { Relations } from '../relations.ts';
import { surveyed } from '../surveyed.ts';
import { findBlankReferences, findWithoutCustomer } from './blank-references.ts';
import { findCalculations } from './calculations.ts';
import { findOrphans, findUnused, missing } from './orphans.ts';
import { type Reference, referencesOf } from './references.ts';
import { findRepeatedColumns } from './repeated-columns.ts';
import { findSpellings, spelled } from './spellings.ts';
import { findTotals } from './totals.ts';

/** What does not hold between tables, or between columns of one: orphans, spellings, totals and calculations. */
export async function findAcrossTables(
  engine: Engine,
  tables: readonly StagedTable[],
  given: { portraits: readonly TablePortrait[]; relations: Relations },
): Promise<DoctorFinding[]> {
  const found = surveyed(tables, given.portraits);
  const { joins, identities, twins } = given.relations;
  const findings: DoctorFinding[] = [];
  for (const join of joins) findings.push(...(await findSpellings(engine, found, join)));
  const references = referencesOf(found, joins);
  for (const one of references) findings.push(...(await findInReference(engine, one)));
  for (const join of joins) findings.push(...(await findTotals(engine, found, join)));
  const told = references.filter(({ isWithin }) => !isWithin).flatMap(({ from }) => from);
  for (const table of found) findings.push(...(await findWithoutCustomer(engine, table, told)));
  for (const identity of identities) findings.push(...(await findCalculations(engine, found, identity)));
  for (const table of [missing, spelled]) if (await engine.hasTable(table)) await engine.dropTable(table);
  return [...findings, ...findRepeatedColumns(twins)];
}

/** A parent company may well be blank, and not every company has daughters: within one table only orphans are told. */
async function findInReference(engine: Engine, { from, to, isWithin }: Reference): Promise<DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  for (const column of from) findings.push(...(await findOrphans(engine, column, to)));
  if (isWithin) return findings;
  const proposed = findings.flatMap(({ after }) => after ?? []);
  for (const column of from) findings.push(...(await findBlankReferences(engine, column, to)));
  for (const column of to) findings.push(...(await findUnused(engine, column, { from, proposed })));
  return findings;
}
