import type { Cell, Column } from '../model.ts';
import { english, indonesian } from '../write/notation.ts';
import { inCells, type Mess } from './mess.ts';

const isNumber = (column: Column) => ['amount', 'number'].includes(column.kind);
const isCount = (column: Column) => ['tenure', 'employees', 'complaints', 'bandwidth'].includes(column.field ?? '');

function asText(cell: Cell, write: (value: number) => string): Cell {
  return typeof cell === 'number' ? write(cell) : cell;
}

/** What goes wrong with numbers, other than their size. */
export const numberMesses: readonly Mess[] = [
  inCells('number as text (english)', {
    fits: (column) => column.kind === 'amount',
    spoil: () => (cell) => asText(cell, english),
  }),
  inCells('number as text (indonesian)', {
    fits: (column) => column.kind === 'amount',
    spoil: () => (cell) => asText(cell, indonesian),
  }),
  inCells('currency before number', {
    fits: (column) => column.kind === 'amount',
    spoil: (random) => {
      const prefix = random.choice(['Rp', 'Rp ', 'IDR ', 'Rp. ']);
      return (cell) => asText(cell, (value) => `${prefix}${indonesian(value)}`);
    },
  }),
  inCells('sentinel number', {
    fits: isCount,
    share: 0.05,
    spoil: (random, values) => {
      const highest = Math.max(...values.map((value) => (typeof value === 'number' ? value : 0)));
      const sentinel = random.choice([999, 9999, -1, -99].filter((one) => one < 0 || one > 5 * highest));
      return () => sentinel;
    },
  }),
  inCells('words in numbers', {
    fits: isNumber,
    spoil: (random) => () => random.choice(['gratis', 'lihat kontrak', 'see note', 'tba']),
  }),
];
