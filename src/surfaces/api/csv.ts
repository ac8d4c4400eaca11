import { type CustomerRow, listCells } from '#answers';
import { workbookColumns } from '#contract';
import { csvQuoted, type Language, startsFormula } from '#values';

/** A cell as CSV; a text that a spreadsheet would take for a formula gets an apostrophe in front, a number stays as it is. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return csvQuoted(startsFormula(value) ? `'${value}` : value);
}

/** The header line of the list, in the words of the workbook. */
export function csvHeader(): string {
  return workbookColumns.map(({ header }) => csvCell(header)).join(',');
}

/** One customer as a line of the list. */
export function csvLine(row: CustomerRow, language: Language): string {
  return listCells(row, language).map(csvCell).join(',');
}
