import { type Engine, type Fragment, join, literals, name, sql } from '#engine';
import type { DoctorFinding } from '../../finding.ts';
import { cellOf, comparable, placeOf, type SurveyedColumn, textsOf } from '../surveyed.ts';
import { knownTexts, nearestKnown } from './nearest-known.ts';
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
  const orphans = await textsMissingIn(engine, { one: from, others: to }, orphansRead);
  if (orphans.length === 0) return [];
  const texts: string[] = [];
  for (const column of to) texts.push(...(await differentTexts(engine, column)));
  const known = knownTexts([...new Set(texts)]);
  const found: DoctorFinding[] = [];
  const proposed: string[] = [];
  for (const text of orphans) {
    const nearest = found.length < proposalsKept ? nearestKnown(text, known) : undefined;
    if (nearest === undefined) continue;
    proposed.push(text);
    found.push(await proposal(engine, { from, to, text, nearest }));
  }
  const rest = orphans.filter((text) => !proposed.includes(text));
  return rest.length === 0 ? found : [...found, ...(await unknown(engine, { from, to, proposed, rest }))];
}

interface Sides {
  one: SurveyedColumn;
  others: readonly SurveyedColumn[];
}

/** The texts of a column that others do not hold in any spelling of case, spaces and zeros, the frequent first. */
async function textsMissingIn(engine: Engine, sides: Sides, limit: number): Promise<string[]> {
  const cell = cellOf(sides.one);
  const rows = await engine.rows(sql`SELECT ${cell} AS cell, count(*) AS cells
    FROM ${name(sides.one.table.staged.table)} AS t WHERE ${isMissing(sides)} GROUP BY ${cell}
    ORDER BY cells DESC NULLS LAST, cell NULLS LAST LIMIT ${limit}`);
  return rows.map((row) => String(row['cell']));
}

function isMissing({ one, others }: Sides): Fragment {
  const known = others.map((other) => sql`SELECT ${comparable(sql`cell`)} FROM (${textsOf(other)}) AS known_texts`);
  return sql`${cellOf(one)} IN (SELECT cell FROM (${textsOf(one)}) AS own_texts
    WHERE ${comparable(sql`cell`)} NOT IN (${join(known, ' UNION ALL ')}))`;
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
  const isMissingThere = isMissing({ one: from, others: to });
  const rows = await rowsWhere(engine, from.table, sql`${isMissingThere} AND ${isNone(from, proposed)}`);
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
  const sides = { one: to, others: from };
  const rows = await rowsWhere(engine, to.table, sql`${isMissing(sides)} AND ${isNone(to, proposed)}`);
  if (rows.rows === 0) return [];
  const missing = await textsMissingIn(engine, sides, valuesShown + proposed.length + 1);
  const texts = missing.filter((text) => !proposed.includes(text));
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
