/** What spreadsheets take for the beginning of a formula, also in its full-width forms. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** True for a text that a spreadsheet would take for a formula. */
export function startsFormula(text: string): boolean {
  return formulaStart.test(text);
}

/** A text as a field of a CSV file, in quotes where it needs them. */
export function csvQuoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
