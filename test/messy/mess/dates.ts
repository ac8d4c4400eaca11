import { type Column, columnsOf, type Row } from '../model.ts';
import { inCells, inOneTable, type Mess } from './mess.ts';

const isDate = (column: Column) => column.kind === 'date';

/** A column of texts in which no day is above 12, so that nothing in it tells day from month. */
const ambiguous = inOneTable('ambiguous date order', (table, random) => {
  const [column, ...others] = columnsOf(table, 'date');
  if (column === undefined || others.length > 0) return false;
  if (table.planted.some((planted) => planted.column === column)) return false;
  for (const row of table.rows) ambiguousDay(row, column, random.integer(12) + 1);
  table.planted.push({ mess: 'ambiguous date order', row: null, column });
  return true;
});

function ambiguousDay(row: Row, column: Column, day: number): void {
  const cell = row.get(column);
  if (cell === null || typeof cell !== 'object') return;
  const [year, month] = cell.day.split('-');
  row.set(column, `${String(day).padStart(2, '0')}/${month}/${year}`);
}

/** What goes wrong with dates. */
export const dateMesses: readonly Mess[] = [
  ambiguous,
  inCells('placeholder date', {
    fits: isDate,
    spoil: (random) => {
      const day = random.choice(['1900-01-01', '2099-12-31', '9999-12-31', '1970-01-01']);
      return () => ({ day });
    },
  }),
  inCells('unparsable date', {
    fits: isDate,
    spoil: (random) => () => random.choice(['0000-00-00', '31/02/2024', 'TBD', 'menyusul', '99/99/9999', 'NaT']),
  }),
];
