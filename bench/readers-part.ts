// Reads one workbook with one reader in a process of its own, or writes it; prints seconds, peak memory and rows as JSON.
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx';
import { openEngine } from '#engine';
import { stageFiles } from '#sources';
import { openFile } from '../src/sources/readers/open-file.ts';
import { xlsxReader } from '../src/sources/readers/xlsx/xlsx-reader.ts';

/** What reading took. */
export interface ReaderMeasured {
  seconds: number;
  /** Of all threads together: the fair measure on a machine that is busy. */
  cpuSeconds: number;
  peakMb: number;
  rows: number;
}

const [name = '', path = '', rows = '100000', texts = 'shared'] = process.argv.slice(2);
const columns = 26;

function* written(): Generator<(string | number | null)[]> {
  yield Array.from({ length: columns }, (_, column) => `Kolom ${column + 1}`);
  for (let row = 0; row < Number(rows); row++) {
    yield Array.from({ length: columns }, (_, column) => {
      if (column % 3 === 0) return `Pelanggan ${(row * 31 + column) % 5000}`;
      if (column % 3 === 1) return row * 1000 + column;
      return column === 5 && row % 10 === 0 ? null : Math.round(row * 7.31 + column) / 100;
    });
  }
}

const actions: Readonly<Record<string, () => Promise<number>>> = {
  write: async () => {
    const stream = writeXlsxStream(written(), {
      name: 'Data',
      inlineStrings: texts === 'inline',
      zip64: Number(rows) > 500_000,
    });
    await stream.pipeTo(Writable.toWeb(createWriteStream(path)));
    return Number(rows) + 1;
  },
  nilai: async () => {
    const file = await openFile(path);
    const [shape] = await xlsxReader.tables(file);
    let count = 0;
    if (shape === undefined) return count;
    for await (const _ of xlsxReader.rows(file, shape, {} as never)) count++;
    return count;
  },
  'nilai, staged': async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'nilai-stage-'));
    const engine = await openEngine('duckdb', { memory: '48MB', threads: 1, scratch });
    const [table] = await stageFiles(engine, [path]);
    await engine.close();
    await rm(scratch, { recursive: true, force: true });
    return (table?.rows ?? 0) + 1;
  },
  hucre: async () => {
    const content = await readFile(path);
    let count = 0;
    for await (const _ of streamXlsxRows(new Uint8Array(content.buffer, content.byteOffset, content.byteLength)))
      count++;
    return count;
  },
  exceljs: async () => {
    let count = 0;
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {
      sharedStrings: 'cache',
      styles: 'cache',
    })) {
      for await (const _ of sheet) count++;
    }
    return count;
  },
};

const action = actions[name];
if (action === undefined) throw new Error(`no reader ${name}`);
const begun = performance.now();
const count = await action();
const { user, system } = process.cpuUsage();
const measured: ReaderMeasured = {
  seconds: Math.round((performance.now() - begun) / 10) / 100,
  cpuSeconds: Math.round((user + system) / 10_000) / 100,
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  rows: count,
};
console.log(JSON.stringify(measured));
