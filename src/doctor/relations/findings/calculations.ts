import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import type { DoctorFinding } from '../../finding.ts';
import { expectedOf, holds } from '../find-identities.ts';
import type { Identity } from '../relations.ts';
import { toleranceOf } from '../seek-identities.ts';
import { columnAt, numberOf, type SurveyedColumn, type SurveyedTable } from '../surveyed.ts';
import { english, findingAt, indonesian } from './wording.ts';

/** That a calculation holds in every row, or the rows in which it does not. */
export async function findCalculations(
  engine: Engine,
  tables: readonly SurveyedTable[],
  identity: Identity,
): Promise<DoctorFinding[]> {
  if (identity.kind === 'near-product') return [nearly(identity)];
  if (identity.holds === identity.rows) return [whole(identity)];
  const columns = [identity.result, ...identity.terms].flatMap((place) => columnAt(tables, place) ?? []);
  return [await broken(engine, columns, identity)];
}

/** The calculation in words, as `purchased = converted + active`. */
function inWords({ kind, result, terms, factor }: Identity): string {
  const names = terms.map(({ header, index }) => header ?? `#${index + 1}`);
  const sign = kind === 'sum' ? ' + ' : ' x ';
  const right = kind === 'multiple' ? `${english(factor ?? 1)} x ${names.join('')}` : names.join(sign);
  return `${result.header ?? `#${result.index + 1}`} ${kind === 'near-product' ? '\u2248' : '='} ${right}`;
}

function whole(identity: Identity): DoctorFinding {
  const totals = (write: (value: number) => string) => {
    const [result = 0, ...terms] = identity.totals;
    return identity.kind === 'sum' ? ` (${write(result)} = ${terms.map(write).join(' + ')})` : '';
  };
  return findingAt('DOC-56', identity.result, {
    severity: 'info',
    rows: identity.rows,
    message: {
      id: `${inWords(identity)} berlaku di semua ${indonesian(identity.rows)} baris${totals(indonesian)}.`,
      en: `${inWords(identity)} holds in all ${english(identity.rows)} rows${totals(english)}.`,
    },
  });
}

function nearly(identity: Identity): DoctorFinding {
  const percent = identity.medianGap * 100;
  return findingAt('DOC-56', identity.result, {
    severity: 'info',
    rows: identity.rows,
    message: {
      id: `${inWords(identity)}: selisih tengahnya ${indonesian(Number(percent.toFixed(1)))} % dari ${indonesian(identity.rows)} baris, jadi kolom ini hampir dapat dihitung dari yang lain.`,
      en: `${inWords(identity)}: the middle gap over ${english(identity.rows)} rows is ${english(Number(percent.toFixed(1)))} %, so this column can nearly be calculated from the others.`,
    },
  });
}

async function broken(engine: Engine, columns: readonly SurveyedColumn[], identity: Identity): Promise<DoctorFinding> {
  const [result] = columns;
  if (result === undefined) throw new Error('a calculation without a result');
  const query = breaksQuery(columns, identity);
  const rows = await engine.rows(sql`${query} ORDER BY source_row NULLS LAST LIMIT 20`);
  const [all = {}] =
    await engine.rows(sql`SELECT CAST(count(*) AS DOUBLE) AS found, ${fn.sumMoney(fn.decimal(sql`abs(v0 - expected)`, 2))} AS gap
    FROM (${query}) AS breaks`);
  const found = Number(all['found']);
  const [single] = found === 1 ? rows : [];
  return findingAt('DOC-56', identity.result, {
    severity: 'warning',
    rows: found,
    firstRows: rows.map((row) => Number(row['source_row'])),
    before: single === undefined ? null : String(single['v0']),
    money: result.portrait.role === 'amount' ? Number(all['gap']) : null,
    message: {
      id: `${inWords(identity)} berlaku di ${indonesian(identity.holds)} baris, tetapi tidak di ${indonesian(found)} baris. Kolom mana yang salah tidak dapat dipastikan.`,
      en: `${inWords(identity)} holds in ${english(identity.holds)} rows, but not in ${english(found)}. Which of the columns is wrong cannot be told.`,
    },
  });
}

function breaksQuery(columns: readonly SurveyedColumn[], identity: Identity): Fragment {
  const [result] = columns;
  const numbers = columns.map((column, index) => sql`${numberOf(column)} AS ${name(`v${index}`)}`);
  const expected = expectedOf(identity, columns.length - 1);
  const isFull = join(
    columns.map((_, index) => sql`${name(`v${index}`)} IS NOT NULL`),
    ' AND ',
  );
  const tolerance = toleranceOf({ columns: [...columns] }, 0);
  return sql`SELECT source_row, v0, ${expected} AS expected
    FROM (SELECT source_row, ${join(numbers)} FROM ${name(result?.table.staged.table ?? '')}) AS figures
    WHERE ${isFull} AND NOT (${holds(expected, tolerance)})`;
}
