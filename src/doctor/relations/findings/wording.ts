import type { DoctorFinding } from '../../finding.ts';
import type { ColumnPlace } from '../relations.ts';
import type { FoundRows } from './rows-where.ts';

/** A finding about a column, without rows and without proposal until they are given. */
export function findingAt(
  rule: string,
  place: Pick<ColumnPlace, 'file' | 'sheet' | 'header'>,
  rest: Pick<DoctorFinding, 'severity' | 'message'> & Partial<DoctorFinding> & Partial<FoundRows>,
): DoctorFinding {
  const { file, sheet, header } = place;
  const none = { rows: 0, firstRows: [], before: null, after: null, money: null, repairs: [] };
  return { rule, file, sheet, column: header, ...none, ...rest };
}

/** A table for a person: its sheet, or its file where it has none. */
export function tableName({ file, sheet }: Pick<ColumnPlace, 'file' | 'sheet'>): string {
  return sheet === '' ? file : sheet;
}

/** A column for a person, as "Kode", or "column 3" where it has no header. */
export function columnName({ header, index }: ColumnPlace): string {
  return header === null ? `#${index + 1}` : `"${header}"`;
}

/** A number as English readers write it. */
export function english(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}

/** A number as Indonesian readers write it. */
export function indonesian(value: number): string {
  return value.toLocaleString('id-ID', { maximumFractionDigits: 4 });
}

/** A number of rows, as "1 row" or "1,425 rows". */
export function rowsInEnglish(rows: number): string {
  return rows === 1 ? '1 row' : `${english(rows)} rows`;
}
