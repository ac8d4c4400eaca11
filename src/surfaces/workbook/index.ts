export { type WorkbookOptions, writeWorkbook } from './write-workbook.ts';
