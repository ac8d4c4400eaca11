import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A cell of a file; NaN and null are empty. Texts need no quotes: they have no comma, quote or line break. */
export type Cell = string | number | null;

/** Writes a CSV file (UTF-8, comma, LF) in pieces of about a megabyte: the header, then what `fill` adds. */
export function writeCsv(
  path: string,
  header: readonly string[],
  fill: (add: (cells: readonly Cell[]) => void) => void,
): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  let text = `${header.join(',')}\n`;
  fill((cells) => {
    let line = '';
    for (const cell of cells) line += `,${cell === null || Number.isNaN(cell) ? '' : cell}`;
    text += `${line.slice(1)}\n`;
    if (text.length < 1_000_000) return;
    writeSync(file, text);
    text = '';
  });
  writeSync(file, text);
  closeSync(file);
}
