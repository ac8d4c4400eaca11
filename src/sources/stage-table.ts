import type { TableLoader } from '#engine';
import { ProductError } from '#values';
import { MergedFill } from './merged-fill.ts';
import type { Note } from './notes.ts';
import { type OpenSource, placeOf } from './open-source.ts';
import { emptyFile } from './readers/open-file.ts';
import type { RawRow } from './readers/reader.ts';
import { type Header, headerAt } from './understanding/find-header.ts';

/** The table of one source as it stands in the file: columns c0, c1 ... as text, and the row number. */
export interface Staged {
  table: string;
  header: Header;
  notes: Note[];
}

const usualTable = 'sources_rows';
const rowColumn = 'source_row';

/** What is read, into which table, and the header where no row of the file holds it. */
export interface Staging {
  source: OpenSource;
  table: string;
  header?: Header;
}

/** Name of a column of the staged table. */
export function stagedColumn(index: number): string {
  return `c${index}`;
}

/** Brings the rows below the header into the engine, by the engine itself where the file allows it. */
export function stageTable(source: OpenSource): Promise<Staged> {
  return stageInto({ source, table: usualTable });
}

/** The same into a table of any name; with a header given, every row from the first on is data. */
export async function stageInto(staging: Staging): Promise<Staged> {
  const { source, table } = staging;
  const { reader, file, shape, engine, mapping } = source;
  if (reader.loadBulk !== undefined) {
    const header = staging.header ?? (await readHeader(source));
    const columns = header.names.map((_, index) => stagedColumn(index));
    const load = { engine, table, columns, rowColumn, headerRow: mapping.headerRow };
    if (await reader.loadBulk(file, shape, load)) return { table, header, notes: [] };
  }
  return new RowStaging(staging).run();
}

async function readHeader(source: OpenSource): Promise<Header> {
  const { reader, file, shape, engine, mapping } = source;
  for await (const row of reader.rows(file, shape, engine)) {
    if (row.row === mapping.headerRow) return headerAt(row);
    if (row.row > mapping.headerRow) break;
  }
  throw noHeader(source);
}

function noHeader(source: OpenSource): ProductError {
  return new ProductError('source/no-header', 'The header row is blank or not there.', {
    place: { ...placeOf(source), row: source.mapping.headerRow },
    hint: 'Write the right headerRow in nilai.yaml; nilai inspect FILE shows it.',
  });
}

/** Reads row by row into the engine. */
class RowStaging {
  private readonly source: OpenSource;
  private readonly table: string;
  private readonly givenHeader: Header | undefined;
  private readonly notes: Note[] = [];
  private header: Header | undefined;
  private loader: TableLoader | undefined;
  private readonly fill: MergedFill;

  constructor({ source, table, header }: Staging) {
    this.source = source;
    this.table = table;
    this.givenHeader = header;
    this.fill = new MergedFill(source, this.notes);
  }

  async run(): Promise<Staged> {
    const { reader, file, shape, engine, mapping } = this.source;
    if (this.givenHeader !== undefined) await this.begin(this.givenHeader);
    for await (const row of reader.rows(file, shape, engine)) {
      if (row.row < mapping.headerRow) continue;
      if (row.row === mapping.headerRow) await this.begin(headerAt(row));
      else if (this.header === undefined || this.loader === undefined) throw noHeader(this.source);
      else this.add(row, this.header, this.loader);
    }
    if (this.loader === undefined || this.header === undefined) {
      throw mapping.headerRow === 0 ? emptyFile(file.name, shape.sheet) : noHeader(this.source);
    }
    await this.loader.finish();
    return { table: this.table, header: this.header, notes: this.notes };
  }

  private async begin(header: Header): Promise<void> {
    this.header = header;
    this.fill.takeHeader(header);
    const columns = header.names.map((_, index) => stagedColumn(index));
    this.loader = await this.source.engine.loader(this.table, columns, [rowColumn]);
  }

  private add(row: RawRow, header: Header, loader: TableLoader): void {
    const width = header.names.length;
    if (this.source.reader.kind === 'csv') this.noteWidth(row, width);
    const cells: (string | number | null)[] = this.fill.apply(row);
    cells.length = Math.min(cells.length, width);
    while (cells.length < width) cells.push(null);
    cells.push(row.row);
    loader.append(cells);
  }

  private noteWidth({ row, cells }: RawRow, width: number): void {
    const surplus = cells.slice(width).filter((cell) => cell !== null);
    if (cells.length >= width && surplus.length === 0) return;
    const isLong = surplus.length > 0;
    this.notes.push({
      rule: 'SRC-9',
      source: this.source.file.name,
      sheet: this.source.shape.sheet,
      row,
      column: isLong ? `after ${this.header?.names.at(-1) ?? ''}` : (this.header?.names[cells.length] ?? ''),
      before: isLong ? surplus.join(' | ') : null,
      after: null,
      action: isLong
        ? `The row has ${cells.length} cells and the header ${width}; the cells may be shifted. Check its quotation marks.`
        : `The row has ${cells.length} cells and the header ${width}; the missing cells are unknown.`,
    });
  }
}
