import { type Engine, type Fragment, join, literals, name, sql } from '#engine';
import type { DoctorFinding } from '../../finding.ts';
import { cellOf, comparable, placeOf, type SurveyedColumn, textsOf } from '../surveyed.ts';
import { isSpelledAlike, knownTexts, nearestKnown } from './nearest-known.ts';
import { inWords } from './references.ts';
import { rowsWhere } from './rows-where.ts';
import { findingAt, indonesian, rowsInEnglish } from './wording.ts';

const valuesShown = 3;
const proposalsKept = 50;
const orphansRead = 1000;
const keysRead = 20_000;
const mostlyKnown = 0.2;

/** Values of a column that the tables it refers to do not know; a spelling that differs in nothing else is proposed. */
export async function findOrphans(
  engine: Engine,
  from: SurveyedColumn,
  to: readonly SurveyedColumn[],
): Promise<DoctorFinding[]> {
  if ((await keepMissing(engine, { one: from, others: to })) === 0) return [];
  const orphans = await missingTexts(engine, orphansRead);
  const texts: string[] = [];
  for (const column of to) texts.push(...(await differentTexts(engine, column)));
  const known = knownTexts([...new Set(texts)]);
  const found: DoctorFinding[] = [];
  const proposed: string[] = [];
  for (const text of orphans) {
    const nearest = found.length < proposalsKept ? nearestKnown(text, known) : undefined;
    if (nearest === undefined) continue;
    proposed.push(text);
    // Names of customers that differ in case, gaps and dots only are one customer to cleaning and to the links as they stand.
    if (from.portrait.role === 'customer-name' && isSpelledAlike(text, nearest)) continue;
    found.push(await proposal(engine, { from, to, text, nearest: nearest.trim() }));
  }
  const rest = orphans.filter((text) => !proposed.includes(text));
  return rest.length === 0 ? found : [...found, ...(await unknown(engine, { from, to, proposed, rest }))];
}

interface Sides {
  one: SurveyedColumn;
  others: readonly SurveyedColumn[];
}

/** Table of the texts that were kept last; whoever has findings made drops it. */
export const missing = 'doctor_missing';

/** Keeps the texts of a column that others do not hold in any spelling of case, spaces and zeros; gives how many. */
async function keepMissing(engine: Engine, { one, others }: Sides): Promise<number> {
  const known = others.map((other) => sql`SELECT ${comparable(sql`cell`)} FROM (${textsOf(other)}) AS known_texts`);
  return engine.createTable(
    missing,
    sql`SELECT cell, cells FROM (${textsOf(one)}) AS own_texts
      WHERE ${comparable(sql`cell`)} NOT IN (${join(known, ' UNION ALL ')})`,
  );
}

/** The texts kept, the frequent first. */
async function missingTexts(engine: Engine, limit: number): Promise<string[]> {
  const rows = await engine.rows(
    sql`SELECT cell FROM ${name(missing)} ORDER BY cells DESC NULLS LAST, cell NULLS LAST LIMIT ${limit}`,
  );
  return rows.map((row) => String(row['cell']));
}

function isMissing(column: SurveyedColumn): Fragment {
  return sql`${cellOf(column)} IN (SELECT cell FROM ${name(missing)})`;
}

async function differentTexts(engine: Engine, column: SurveyedColumn): Promise<string[]> {
  if (column.portrait.distinct > keysRead) return [];
  const rows = await engine.rows(sql`SELECT DISTINCT ${cellOf(column)} AS cell
    FROM ${name(column.table.staged.table)} WHERE ${cellOf(column)} IS NOT NULL ORDER BY cell NULLS LAST`);
  return rows.map((row) => String(row['cell']));
}

interface Orphan {
  from: SurveyedColumn;
  to: readonly SurveyedColumn[];
  text: string;
  nearest: string;
}

async function proposal(engine: Engine, { from, to, text, nearest }: Orphan): Promise<DoctorFinding> {
  const rows = await rowsWhere(engine, from.table, sql`${cellOf(from)} = ${text}`);
  const { header } = from.portrait;
  return findingAt('DOC-50', placeOf(from), {
    severity: 'warning',
    ...rows,
    before: text,
    after: nearest,
    message: {
      id: `"${text}" tidak ada di ${inWords(to)}; di sana tertulis "${nearest}". Usul: ganti menjadi "${nearest}".`,
      en: `"${text}" is not in ${inWords(to)}, which spells it "${nearest}". Proposal: replace it by "${nearest}".`,
    },
    repairs: header === null ? [] : [{ kind: 'replace', column: header, from: text, to: nearest }],
  });
}

interface Unknown {
  from: SurveyedColumn;
  to: readonly SurveyedColumn[];
  /** Texts that have a finding of their own, and the first of the others. */
  proposed: readonly string[];
  rest: readonly string[];
}

/** Where many rows are unknown, the table referred to may well be a list of only some: that is told, not warned of. */
async function unknown(engine: Engine, { from, to, proposed, rest }: Unknown): Promise<DoctorFinding[]> {
  const rows = await rowsWhere(engine, from.table, sql`${isMissing(from)} AND ${isNone(from, proposed)}`);
  return [
    findingAt('DOC-50', placeOf(from), {
      severity: rows.rows > from.portrait.filled * mostlyKnown ? 'info' : 'warning',
      ...rows,
      before: rest.length === 1 ? (rest[0] ?? null) : null,
      message: {
        id: `${indonesian(rows.rows)} baris menyebut nilai yang tidak ada di ${inWords(to)}: ${shown(rest)}.`,
        en: `${rowsInEnglish(rows.rows)} with a value that ${inWords(to)} does not hold: ${shown(rest)}.`,
      },
    }),
  ];
}

function isNone(column: SurveyedColumn, texts: readonly string[]): Fragment {
  return sql`${cellOf(column)} NOT IN (${literals(['', ...texts])})`;
}

function shown(texts: readonly string[]): string {
  const some = texts.slice(0, valuesShown).map((text) => `"${text}"`);
  return `${some.join(', ')}${texts.length > valuesShown ? ', ...' : ''}`;
}

/** Values of a table referred to that no row uses, but for those that a proposed spelling would use. */
export async function findUnused(
  engine: Engine,
  to: SurveyedColumn,
  { from, proposed }: { from: readonly SurveyedColumn[]; proposed: readonly string[] },
): Promise<DoctorFinding[]> {
  if ((await keepMissing(engine, { one: to, others: from })) === 0) return [];
  const rows = await rowsWhere(engine, to.table, sql`${isMissing(to)} AND ${isNone(to, proposed)}`);
  if (rows.rows === 0) return [];
  const unused = await missingTexts(engine, valuesShown + proposed.length + 1);
  const texts = unused.filter((text) => !proposed.includes(text));
  return [
    findingAt('DOC-52', placeOf(to), {
      severity: 'info',
      ...rows,
      message: {
        id: `${indonesian(rows.rows)} baris tabel ini tidak dipakai oleh ${inWords(from)}: ${shown(texts)}.`,
        en: `No row of ${inWords(from)} uses ${rowsInEnglish(rows.rows)} of this table: ${shown(texts)}.`,
      },
    }),
  ];
}
