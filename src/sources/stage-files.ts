import type { Engine } from '#engine';
import type { Bilingual } from '#values';
import type { InspectedFile } from './inspected.ts';
import { keepData } from './keep-data.ts';
import { allColumns } from './merged-fill.ts';
import { openAny } from './open-any.ts';
import type { OpenSource } from './open-source.ts';
import { emptyFile } from './readers/open-file.ts';
import type { RawRow } from './readers/reader.ts';
import { stageInto } from './stage-table.ts';
import type { StagedTable } from './staged-table.ts';
import { findHeader, type Header, headerAt } from './understanding/find-header.ts';

const rowsForHeader = 100;
const nameless: Bilingual = {
  id: 'Tidak ada baris yang menamai kolom-kolomnya: kolom disebut A, B, C ... sampai ada yang mengatakan artinya.',
  en: 'No row names its columns: they are called A, B, C ... until somebody says what they mean.',
};

/**
 * Brings every table of the files (paths of files, folders or patterns, or files that were inspected) into the engine as it stands there, each under its
 * own name (`doctor_1`, `doctor_2` ... or another prefix): columns c0, c1 ... as text and `source_row`, without blank rows,
 * totals and repeated headers. Tables of those names are replaced. Where no row names the columns, headers are null.
 * Throws ProductError for a file that cannot be read or holds no rows.
 */
export async function stageFiles(
  engine: Engine,
  files: readonly (string | InspectedFile)[],
  prefix = 'doctor',
): Promise<StagedTable[]> {
  const staged: StagedTable[] = [];
  for (const one of files) {
    const { file, reader } = await openAny(typeof one === 'string' ? one : one.path, engine);
    const before = staged.length;
    for (const shape of await reader.tables(file)) {
      const table = await stageOne({ engine, file, reader, shape }, `${prefix}_${staged.length + 1}`);
      if (table !== undefined) staged.push(table);
    }
    if (staged.length === before) throw emptyFile(file.name);
  }
  return staged;
}

type Opened = Omit<OpenSource, 'mapping'>;

/** One table; undefined where it holds nothing at all. */
async function stageOne(opened: Opened, table: string): Promise<StagedTable | undefined> {
  const { engine, file, reader, shape } = opened;
  const { header, width } = await headerOf(opened);
  if (width === 0) return undefined;
  const mapping = { file: file.name, headerRow: header?.row ?? 0, entity: 'lines' as const, columns: allColumns };
  const staged = await stageInto({
    source: { engine, mapping, file, reader, shape },
    table: `${table}_raw`,
    ...(header === undefined ? { header: { row: 0, names: new Array<null>(width).fill(null) } } : {}),
  });
  return {
    table,
    file: file.name,
    sheet: shape.sheet,
    headerRow: header?.row ?? null,
    headers: staged.header.names,
    ...(shape.area === undefined ? {} : { area: shape.area }),
    remarks: header === undefined ? [...shape.remarks, nameless] : shape.remarks,
    rows: await keepData(engine, staged, table),
  };
}

/** The header of a table by its first rows, and how many columns these rows have. */
async function headerOf({ engine, file, reader, shape }: Opened): Promise<{ header?: Header; width: number }> {
  const first: RawRow[] = [];
  for await (const row of reader.rows(file, shape, engine)) {
    first.push(row);
    if (first.length === rowsForHeader) break;
  }
  const [top] = first;
  const header = reader.namesColumns && top !== undefined ? headerAt(top) : findHeader(first);
  const width = header?.names.length ?? first.reduce((widest, { cells }) => Math.max(widest, filledWidth(cells)), 0);
  return { width, ...(header === undefined ? {} : { header }) };
}

function filledWidth(cells: readonly (string | null)[]): number {
  return cells.findLastIndex((cell) => cell !== null && cell.trim() !== '') + 1;
}
