import { mkdir } from 'node:fs/promises';
import { Random } from '#maths';
import { kinds } from './kinds/index.ts';
import type { Making } from './kinds/plan.ts';
import { messes } from './mess/index.ts';
import { type Book, type Format, formats } from './model.ts';
import { trueTable } from './true-table.ts';
import type { TrueTable, Workbook } from './truth.ts';
import { makeWorld } from './world.ts';
import { combine } from './write/combine.ts';
import { addExtras } from './write/extras.ts';
import { type SheetToWrite, writeFiles } from './write/files.ts';
import { layOut } from './write/layout.ts';
import { chooseNotations } from './write/notation.ts';

/** What a workbook is made from; what is left out is drawn from the seed. */
export interface Request {
  seed: number;
  folder: string;
  /** Name of a kind of `kinds`. */
  kind?: string;
  format?: Format;
  /** Names of messes to plant; none for a clean workbook. */
  mess?: readonly string[];
}

/** Writes the messy workbook of a seed into the folder, and tells the truth about it. */
export async function makeWorkbook(request: Request): Promise<Workbook> {
  const { seed, folder } = request;
  const random = Random.fromSeed(seed, 4);
  const making: Making = { random, world: makeWorld(random), language: random.choice(['id', 'en']) };
  const kind = kinds.find(({ name }) => name === request.kind) ?? kinds[seed % kinds.length];
  const format = request.format ?? random.weightedChoice(formats, [60, 30, 10]);
  const book: Book = { tables: kind?.make(making) ?? [], world: making.world, format };
  const isClean = plantMess(book, request.mess, random);
  const { sheets, tables } = arrange(book, seed, random);
  await mkdir(folder, { recursive: true });
  const paths = await writeFiles(sheets, { folder, format, random });
  return { seed, kind: kind?.name ?? '', isClean, own: book.world.own, today: book.world.today, paths, tables };
}

/** Plants what was asked for, or up to five kinds of mess in six of ten workbooks; tells whether there is none. */
function plantMess(book: Book, asked: readonly string[] | undefined, random: Random): boolean {
  const isDrawnClean = random.chance(0.4);
  const weights = messes.map(({ weight }) => weight);
  const drawn = Array.from({ length: 2 + random.integer(5) }, () => random.weightedChoice(messes, weights));
  const own = isDrawnClean ? [] : [...new Set(drawn)];
  const chosen = asked === undefined ? own : messes.filter(({ mess }) => asked.includes(mess.name));
  for (const { mess } of chosen) mess.plant(book, random);
  return book.tables.every(({ planted }) => planted.length === 0);
}

interface Arranged {
  sheets: SheetToWrite[];
  tables: TrueTable[];
}

/** Gives every table its place: a file or a sheet of its own, or, now and then, one sheet for all of them. */
function arrange({ tables, format }: Book, seed: number, random: Random): Arranged {
  const asOneFile = format === 'xlsx' && random.chance(0.7);
  const onOneSheet = asOneFile && tables.length > 1 && random.chance(0.2);
  const laidOut = tables.map((table) => {
    addExtras(table, random);
    chooseNotations(table.columns, { language: table.language, format }, random);
    return { table, grid: layOut(table, format, random) };
  });
  const file = `Workbook ${seed}.xlsx`;
  if (onOneSheet) {
    const grids = laidOut.map(({ grid }) => grid);
    const { shifts, ...grid } = combine(grids, random.chance(0.4));
    const sheet = laidOut[0]?.table.sheet ?? '';
    const placed = laidOut.map((one, at) => trueTable({ ...one, place: { file, sheet }, shift: shifts[at] }));
    return { sheets: [{ file, sheet, grid }], tables: placed };
  }
  const placed = laidOut.map((one, at) => {
    const own = format === 'xlsx' && at === 0 ? 'Sheet1' : one.table.sheet;
    const sheet = format === 'xlsx' ? (asOneFile ? one.table.sheet : own) : '';
    return { ...one, place: { file: asOneFile ? file : `${one.table.sheet} ${seed}.${format}`, sheet } };
  });
  const sheets = placed.map(({ table, grid, place }): SheetToWrite => {
    const header = format === 'jsonl' ? [table.columns.map((column) => column.header)] : [];
    return { ...place, grid: { cells: [...header, ...grid.cells], merges: grid.merges } };
  });
  if (asOneFile && random.chance(0.3)) sheets.push(notes(file));
  return { sheets, tables: placed.map(trueTable) };
}

function notes(file: string): SheetToWrite {
  const lines = [['Petunjuk pengisian'], ['1. Isi semua kolom'], ['2. Kirim sebelum tanggal 5'], ['Terima kasih']];
  return { file, sheet: 'Petunjuk', grid: { cells: lines, merges: [] } };
}
