import type { Batch, Cell } from '#answers';
import { csvQuoted } from '#values';
import type { Terminal } from './terminal.ts';

type Printer = (batches: AsyncIterable<Batch>, terminal: Terminal) => Promise<void>;

const widestColumn = 60;
const mostTableRows = 1000;

/** How a result of any size is printed, by format. */
export const printers: Readonly<Record<'table' | 'csv' | 'json', Printer>> = {
  csv: printCsv,
  json: printJson,
  table: printTable,
};

async function printCsv(batches: AsyncIterable<Batch>, terminal: Terminal): Promise<void> {
  let isFirst = true;
  for await (const { columns, rows } of batches) {
    if (isFirst) terminal.out(`${columns.map(csvCell).join(',')}\n`);
    isFirst = false;
    if (rows.length > 0) terminal.out(`${rows.map((row) => row.map(csvCell).join(',')).join('\n')}\n`);
  }
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  return csvQuoted(Array.isArray(cell) ? JSON.stringify(cell) : String(cell));
}

async function printJson(batches: AsyncIterable<Batch>, terminal: Terminal): Promise<void> {
  let separator = '[';
  for await (const { columns, rows } of batches) {
    for (const row of rows) {
      const object = Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
      terminal.out(`${separator}\n${JSON.stringify(object)}`);
      separator = ',';
    }
  }
  terminal.out(separator === '[' ? '[]\n' : '\n]\n');
}

async function printTable(batches: AsyncIterable<Batch>, terminal: Terminal): Promise<void> {
  const lines: string[][] = [];
  let total = 0;
  for await (const { columns, rows } of batches) {
    if (lines.length === 0) lines.push([...columns]);
    total += rows.length;
    for (const row of rows.slice(0, Math.max(0, mostTableRows + 1 - lines.length))) lines.push(row.map(tableCell));
  }
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const shown = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  shown.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  terminal.out(`${shown.join('\n')}\n`);
  if (total >= lines.length)
    terminal.err(`${total} rows; the first ${lines.length - 1} are shown (use --format csv)\n`);
}

function tableCell(cell: Cell): string {
  const text = cell === null ? '' : Array.isArray(cell) ? JSON.stringify(cell) : String(cell);
  const line = text.replace(/\s+/g, ' ');
  return line.length > widestColumn ? `${line.slice(0, widestColumn - 1)}…` : line;
}
