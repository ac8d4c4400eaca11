import type { WriteSheet } from 'hucre/xlsx';
import { workbookColumns } from '#contract';
import { columnLetters } from '../sheet-rows.ts';
import { headStyle, scoreScale, valueStyle, wordRules } from '../styles.ts';

/** The rows below the heads that a sheet can hold. */
export const mostCustomers = 1_048_575;

const letterOf = (header: string) => columnLetters(workbookColumns.findIndex((column) => column.header === header));

/** The customer list without its customers: heads, widths, colours, and one row that carries the style of each column. */
export function customersFrame(name: string, customers: number): WriteSheet {
  const last = Math.max(customers + 1, 2);
  const range = (header: string) => `${letterOf(header)}2:${letterOf(header)}${last}`;
  const cells = new Map(workbookColumns.map(({ form }, index) => [`0,${index}`, { style: headStyle(form) }]));
  workbookColumns.forEach(({ form }, index) => {
    cells.set(`1,${index}`, { style: valueStyle(form) });
  });
  return {
    name,
    columns: workbookColumns.map(({ width }) => ({ width })),
    rows: [workbookColumns.map(({ header }) => header), workbookColumns.map(() => 0)],
    cells,
    rowDefs: new Map([[0, { height: 22 }]]),
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: `A1:${columnLetters(workbookColumns.length - 1)}${last}` },
    conditionalRules: [
      ...wordRules(range('Strategy'), ['Star', 'Risk', 'Sniper', 'Incubator'], 1),
      ...wordRules(range('Priority'), ['High', 'Medium', 'Low'], 5),
      ...[1, 2, 3].map((rank) => scoreScale(range(`NBO_${rank}_Score`), 7 + rank)),
    ],
    pageSetup: { paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$1:$1' },
  };
}
