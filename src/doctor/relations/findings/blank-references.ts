import { type Engine, literals, name, sql } from '#engine';
import type { DoctorFinding } from '../../finding.ts';
import { type CustomerColumns, customerColumns } from '../customers/customer-columns.ts';
import { cellOf, columnsOf, placeOf, type SurveyedColumn, type SurveyedTable } from '../surveyed.ts';
import { inWords } from './references.ts';
import { rowsWhere } from './rows-where.ts';
import { english, findingAt, indonesian, rowsInEnglish } from './wording.ts';

const mostCategories = 12;
const mostlyBlank = 0.5;
const figures: ReadonlySet<string> = new Set(['amount', 'measure', 'share']);

/** Rows of a table that should name a row of another and are blank there. */
export async function findBlankReferences(
  engine: Engine,
  from: SurveyedColumn,
  to: readonly SurveyedColumn[],
): Promise<DoctorFinding[]> {
  if (from.portrait.filled === from.portrait.rows) return [];
  const { found, where } = await blankRows(engine, from);
  return [
    findingAt('DOC-51', placeOf(from), {
      severity: found.rows > from.portrait.rows * mostlyBlank ? 'info' : 'warning',
      ...found,
      message: {
        id: `${indonesian(found.rows)} baris tidak menyebut ${inWords(to)}: selnya kosong.${where.id}`,
        en: `${rowsInEnglish(found.rows)} ${found.rows === 1 ? 'names' : 'name'} no ${inWords(to)}: the cell is blank.${where.en}`,
      },
    }),
  ];
}

/** Rows without customer in a table that tells customers; columns that were spoken of already are left out. */
export async function findWithoutCustomer(
  engine: Engine,
  table: SurveyedTable,
  told: readonly SurveyedColumn[],
): Promise<DoctorFinding[]> {
  const column = tellingColumn(customerColumns(table));
  if (column === undefined || column.portrait.filled === table.portrait.rows) return [];
  if (told.some(({ portrait }) => portrait === column.portrait)) return [];
  const { found, where } = await blankRows(engine, column);
  return [
    findingAt('DOC-53', placeOf(column), {
      severity: 'warning',
      ...found,
      message: {
        id: `${indonesian(found.rows)} dari ${indonesian(table.portrait.rows)} baris tidak menyebut pelanggan.${where.id}`,
        en: `${english(found.rows)} of ${english(table.portrait.rows)} rows name no customer.${where.en}`,
      },
    }),
  ];
}

function tellingColumn({ id, name: named }: CustomerColumns): SurveyedColumn | undefined {
  return id ?? named;
}

async function blankRows(engine: Engine, column: SurveyedColumn) {
  const found = await rowsWhere(engine, column.table, sql`${cellOf(column)} IS NULL`);
  const where = await commonTo(engine, column, found.rows);
  return { found, where };
}

/** What rows with a blank cell have in common and hardly any other row has, as "deal_stage" being Engaging or Prospecting. */
async function commonTo(engine: Engine, column: SurveyedColumn, blank: number): Promise<{ id: string; en: string }> {
  for (const category of columnsOf(column.table)) {
    const { role, distinct, header, index } = category.portrait;
    if (header === null || index === column.portrait.index || distinct < 2 || distinct > mostCategories) continue;
    if (figures.has(role)) continue;
    const rows = await engine.rows(sql`SELECT ${cellOf(category)} AS cell, CAST(count(*) AS DOUBLE) AS cells
      FROM ${name(column.table.staged.table)} WHERE ${cellOf(column)} IS NULL GROUP BY ${cellOf(category)}
      ORDER BY cell NULLS LAST`);
    const texts = rows.map((row) => row['cell']);
    if (texts.includes(null) || texts.length === 0 || texts.length > distinct / 2) continue;
    const others = await rowsWhere(engine, column.table, sql`${cellOf(category)} IN (${literals(texts.map(String))})`);
    if (others.rows > blank * 2 || others.rows > column.portrait.rows * 0.7) continue;
    const values = texts.map((text) => `"${String(text)}"`);
    return {
      id: ` Semuanya ber-"${header}" ${values.join(' atau ')}.`,
      en: ` All of them have "${header}" ${values.join(' or ')}.`,
    };
  }
  return { id: '', en: '' };
}
