import { StringDecoder } from 'node:string_decoder';
import { ProductError } from '#values';
import { rowsLooked } from '../layout/sheet-layout.ts';
import type { RawRow, SourceFile } from '../reader.ts';
import { type CellContext, cellReading } from './cell-reading.ts';
import { dateStyles } from './date-styles.ts';
import { type MergedArea, MergedAreaScan } from './merged-areas.ts';
import { openWorkbook, type Sheet, type Workbook } from './open-workbook.ts';
import { NotASheet, RowParser } from './row-parser.ts';
import { SharedTextScan, SharedTexts } from './shared-texts.ts';
import { damaged, unpackChecked, unpackedText, unpackText } from './size-limits.ts';

/** A workbook with what its cells need, read once for all its sheets. */
export interface LoadedWorkbook {
  workbook: Workbook;
  context: CellContext;
}

const loaded = new WeakMap<SourceFile, Promise<LoadedWorkbook>>();

/** Opens a workbook, or gives the one that was opened for the same file before. */
export function loadWorkbook(file: SourceFile): Promise<LoadedWorkbook> {
  const known = loaded.get(file) ?? load(file);
  loaded.set(file, known);
  return known;
}

async function load(file: SourceFile): Promise<LoadedWorkbook> {
  const workbook = await openWorkbook(file);
  const styles = workbook.styles === undefined ? '' : await unpackText(file, workbook.styles);
  const context = { texts: await sharedTexts(file, workbook), dates: dateStyles(styles), is1904: workbook.is1904 };
  return { workbook, context };
}

async function sharedTexts(file: SourceFile, { sharedTexts: part }: Workbook): Promise<SharedTexts> {
  if (part === undefined) return new SharedTexts();
  const scan = new SharedTextScan();
  try {
    for await (const piece of unpackedText(file, part)) scan.push(piece);
  } catch (failure) {
    throw refused(file, failure);
  }
  return scan.texts;
}

/** The rows of a sheet from the disk, a piece at a time; blank rows are left out. */
export async function* sheetRows(file: SourceFile, sheet: Sheet, context: CellContext): AsyncGenerator<RawRow> {
  const parser = new RowParser(cellReading(context));
  try {
    for await (const piece of unpackedText(file, sheet.part)) {
      const rows = parser.push(piece);
      for (const row of rows) yield row;
      if (parser.isDone) return;
    }
  } catch (failure) {
    throw refused(file, failure, sheet.name);
  }
  if (parser.isCutOff) throw damaged(file);
}

/** The first rows of a sheet and its merged areas; all of it is unpacked once to see that it is sound. */
export async function lookAtSheet(
  file: SourceFile,
  sheet: Sheet,
  context: CellContext,
): Promise<{ rows: RawRow[]; isWhole: boolean; merged: MergedArea[] }> {
  const parser = new RowParser(cellReading(context));
  const scan = new MergedAreaScan();
  const decoder = new StringDecoder('utf8');
  const rows: RawRow[] = [];
  try {
    await unpackChecked(file, sheet.part, (piece) => {
      scan.look(piece);
      if (rows.length < rowsLooked) for (const row of parser.push(decoder.write(piece))) rows.push(row);
    });
  } catch (failure) {
    throw refused(file, failure, sheet.name);
  }
  return { rows: rows.slice(0, rowsLooked), isWhole: parser.isDone && rows.length <= rowsLooked, merged: scan.areas() };
}

/** What a person is told about a sheet that is none; other errors pass. */
export function refused(file: SourceFile, failure: unknown, sheet?: string): unknown {
  if (!(failure instanceof NotASheet)) return failure;
  return new ProductError('source/not-a-workbook', `${failure.message} No program that writes workbooks does so.`, {
    place: { file: file.name, ...(sheet === undefined ? {} : { sheet }) },
    hint: 'Open it in Excel and save it anew, or save it as CSV.',
    cause: failure,
  });
}
