import { csvQuoted, startsFormula } from '#values';

/** What one field of a CSV file holds; null stays an empty field. */
export type CsvField = string | number | null;

/** UTF-8 is marked, since spreadsheet programs take an unmarked file for the code page of the machine. */
export const csvMark = '\ufeff';

const isNumber = /^[+-]?\d+([.,]\d+)*$/;

/** One record; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvLine(fields: readonly CsvField[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(field: CsvField): string {
  if (field === null) return '';
  if (typeof field === 'number') return Number.isFinite(field) ? String(field) : '';
  return csvQuoted(startsFormula(field) && !isNumber.test(field) ? `'${field}` : field);
}
