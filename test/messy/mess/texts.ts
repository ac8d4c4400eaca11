import type { Random } from '#maths';
import { type Cell, type Column, columnsOf, type Row } from '../model.ts';
import { inCells, inOneTable, type Mess, spoilCell, take } from './mess.ts';

const isText = (column: Column) => column.kind === 'category' || column.kind === 'name';

function eachText(change: (text: string) => string): (cell: Cell) => Cell {
  return (cell) => (typeof cell === 'string' ? change(cell) : cell);
}

/** UTF-8 text read as Windows-1252, as an old export leaves it. */
function garbled(text: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));
}

/** A name with an accent or a dash, so that its bytes can be misread. */
function accented(text: string): string {
  return text.includes('o') ? text.replace('o', 'ó') : `${text} – é`;
}

const mojibake = inOneTable('mojibake', (table, random) => {
  const columns = columnsOf(table, 'name', 'category').filter(({ field }) => field !== 'period');
  if (columns.length === 0) return false;
  const column = random.choice(columns);
  for (const row of take(table, random, { filter: (one) => typeof one.get(column) === 'string' })) {
    const after = accented(String(row.get(column)));
    spoilCell(table, { mess: 'mojibake', row, column, value: garbled(after), after });
  }
  return true;
});

/** One misspelling of one value that is frequent otherwise, in one or two rows. */
const misspelled = inOneTable('misspelled category', (table, random) => {
  const columns = columnsOf(table, 'category').filter(({ field }) =>
    ['product', 'industry', 'category'].includes(field ?? ''),
  );
  if (columns.length === 0) return false;
  const column = random.choice(columns);
  const value = frequentText(table.rows, column, random);
  if (value === undefined) return false;
  const wrong = withoutOneLetter(value, random);
  for (const row of take(table, random, { share: 0, filter: (one) => one.get(column) === value })) {
    spoilCell(table, { mess: 'misspelled category', row, column, value: wrong, after: value });
  }
  return true;
});

function frequentText(rows: readonly Row[], column: Column, random: Random): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row.get(column)), (counts.get(String(row.get(column))) ?? 0) + 1);
  const frequent = [...counts].filter(([text, count]) => count >= 6 && text.length >= 7).map(([text]) => text);
  return frequent.length === 0 ? undefined : random.choice(frequent);
}

function withoutOneLetter(text: string, random: Random): string {
  const letters = [...text].map((_, at) => at).filter((at) => at > 0 && /[a-z]/.test(text.charAt(at)));
  const at = random.choice(letters);
  return text.slice(0, at) + text.slice(at + 1);
}

/** What goes wrong with texts. */
export const textMesses: readonly Mess[] = [
  mojibake,
  misspelled,
  inCells('missing word', {
    fits: (column) => !['id', 'name'].includes(column.kind),
    spoil: (random) => {
      const said = random.choice(['(null)', '-', 'N/A', '#', 'Tidak Ada', 'nan', 'NULL', '?']);
      return () => said;
    },
  }),
  inCells('invisible space', {
    fits: isText,
    spoil: () => eachText((text) => text.replace(' ', '\u00a0').concat('\u200b')),
  }),
  inCells('blank at the end', { fits: isText, spoil: () => eachText((text) => `${text}  `) }),
];
