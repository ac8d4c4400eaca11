import { closeSync, openSync, writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Cell } from './spellings.ts';

/** Where the rows of one table go. */
export interface TableSink {
  /** Adds a row and returns its number as a spreadsheet program, or a count of CSV records, shows it. */
  add(cells: readonly Cell[]): number;
}

/** One table of the input: the file and sheet it is in, a title above, the header row. */
export interface TableOutline {
  file: string;
  sheet: string;
  title: string;
  header: readonly string[];
}

/** The input files being written. */
export interface InputFiles {
  table(outline: TableOutline): TableSink;
  /** Adds a sheet of notes, where files have sheets. */
  note(file: string, sheet: string, lines: readonly string[]): void;
  /** Finishes every file; their paths in the order they were begun. */
  close(): Promise<string[]>;
}

/** A CSV file (RFC 4180, UTF-8, comma, LF) that is written in pieces of about a megabyte. */
export class CsvFile {
  readonly path: string;
  private readonly file: number;
  private parts: string[] = [];
  private size = 0;

  constructor(path: string) {
    this.path = path;
    this.file = openSync(path, 'w');
  }

  add(cells: readonly Cell[]): void {
    let line = '';
    for (let i = 0; i < cells.length; i++) line += `${i === 0 ? '' : ','}${csvCell(cells[i] ?? null)}`;
    this.parts.push(line);
    this.size += line.length + 1;
    if (this.size > 1_000_000) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    if (this.parts.length > 0) writeSync(this.file, `${this.parts.join('\n')}\n`);
    this.parts = [];
    this.size = 0;
  }
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Input as CSV files: the first sheet of a workbook takes its name, the others their own; header first. */
export function openCsvFiles(folder: string): InputFiles {
  const open: CsvFile[] = [];
  const begun = new Set<string>();
  return {
    table({ file, sheet, header }) {
      const csv = new CsvFile(join(folder, `${begun.has(file) ? sheet : file}.csv`));
      begun.add(file);
      open.push(csv);
      csv.add(header);
      let row = 1;
      return {
        add(cells) {
          csv.add(cells);
          return ++row;
        },
      };
    },
    note() {},
    async close() {
      for (const csv of open) csv.close();
      return open.map(({ path }) => path);
    },
  };
}

/** Input as workbooks: a merged title, a blank row, then the header; the bytes depend on the cells alone. */
export function openWorkbooks(folder: string): InputFiles {
  const books = new Map<string, WriteSheet[]>();
  const sheetsOf = (file: string) => {
    const sheets = books.get(file) ?? [];
    books.set(file, sheets);
    return sheets;
  };
  return {
    table({ file, sheet, title, header }) {
      const rows: Cell[][] = [[title], [], [...header]];
      const merges = header.length > 1 ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: header.length - 1 }] : [];
      sheetsOf(file).push({ name: sheet, rows, merges });
      return { add: (cells) => rows.push([...cells]) };
    },
    note(file, sheet, lines) {
      sheetsOf(file).push({ name: sheet, rows: lines.map((line) => [line]) });
    },
    async close() {
      const paths: string[] = [];
      for (const [file, sheets] of books) {
        const path = join(folder, `${file}.xlsx`);
        const day = new Date('2026-01-01T00:00:00Z');
        await writeFile(path, await writeXlsx({ sheets, properties: { created: day, modified: day } }));
        paths.push(path);
      }
      return paths;
    },
  };
}
