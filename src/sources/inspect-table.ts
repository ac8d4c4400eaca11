import type { Engine } from '#engine';
import type { Bilingual } from '#values';
import { remarks } from './inspect-remarks.ts';
import type { InspectedColumn, InspectedTable, Problem, TableReading } from './inspected.ts';
import type { RawRow, Reader, SourceFile, TableShape } from './readers/reader.ts';
import { findHeader, type Header, headerAt } from './understanding/find-header.ts';
import { headerUnit } from './understanding/header-unit.ts';
import type { Hints } from './understanding/hints.ts';
import type { Question } from './understanding/match-fields.ts';
import { type ColumnProfile, ColumnProfiler } from './understanding/profile-columns.ts';
import type { Recognised } from './understanding/recognise-entity.ts';
import { recogniseTable } from './understanding/recognise-table.ts';
import { saysTotal } from './understanding/total-rows.ts';

/** One table, and what reads it. */
export interface TableOfFile {
  file: SourceFile;
  reader: Reader;
  shape: TableShape;
}

const rowsForHeader = 100;
const namesKept = 20_000;

/** Looks into one table; `customers` are the names it lists, to see whether another table lists the same. */
export async function inspectTable(
  engine: Engine,
  source: TableOfFile,
  hints: Hints = {},
): Promise<{ table: InspectedTable; customers: ReadonlySet<string> }> {
  const look = new TableLook(source, hints);
  for await (const row of source.reader.rows(source.file, source.shape, engine)) look.add(row);
  return look.finish();
}

class TableLook {
  private readonly source: TableOfFile;
  private readonly hints: Hints;
  private readonly first: RawRow[] = [];
  private header: Header | undefined;
  private profiler: ColumnProfiler | undefined;
  private isLooking = true;
  private rows = 0;
  private totals = 0;
  private uneven = 0;
  private formulaErrors = 0;
  private readonly cellsByColumn: Set<string>[] = [];

  constructor(source: TableOfFile, hints: Hints) {
    this.source = source;
    this.hints = hints;
  }

  add(row: RawRow): void {
    if (this.isLooking) this.first.push(row);
    else this.addBelow(row);
    if (this.isLooking && this.first.length === rowsForHeader) this.decideHeader();
  }

  finish(): { table: InspectedTable; customers: ReadonlySet<string> } {
    if (this.isLooking) this.decideHeader();
    const columns = this.profiler?.profiles() ?? [];
    const readings = this.readings(columns);
    const table = this.describe(columns, readings);
    const named = readings.flatMap(({ matches }) => matches).find((match) => match.field === 'customer_name');
    const nameColumn = columns.find((column) => column.header === named?.header && named !== undefined);
    return { table, customers: this.cellsByColumn[nameColumn?.index ?? -1] ?? new Set() };
  }

  /** What the table may be taken for, the likeliest first. */
  private readings(columns: readonly ColumnProfile[]): Recognised[] {
    if (this.header === undefined || this.rows === 0) return [];
    const { file, shape } = this.source;
    const names = shape.sheet === '' ? [file.name] : [shape.sheet];
    const { best, others } = recogniseTable({ columns, names, hints: this.hints });
    return best === undefined ? [] : [best, ...others];
  }

  private decideHeader(): void {
    this.isLooking = false;
    const [top] = this.first;
    const ownNames = this.source.reader.namesColumns && top !== undefined ? headerAt(top) : undefined;
    this.header = ownNames ?? findHeader(this.first);
    if (this.header !== undefined) this.profiler = new ColumnProfiler(this.header);
    for (const row of this.first) this.addBelow(row);
  }

  private addBelow(row: RawRow): void {
    if (this.header === undefined) this.rows++;
    if (this.header === undefined || row.row <= this.header.row) return;
    if (saysTotal(row.cells.find((cell) => cell !== null && cell.trim() !== ''))) {
      this.totals++;
      return;
    }
    this.rows++;
    this.profiler?.add(row);
    const isUneven =
      row.cells.length < this.header.names.length || row.cells.slice(this.header.names.length).some(isFilled);
    if (this.source.reader.kind === 'csv' && isUneven) this.uneven++;
    row.cells.forEach((cell, index) => {
      if (cell === null) return;
      if (cell.startsWith('#') && /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(cell)) this.formulaErrors++;
      this.cellsByColumn[index] ??= new Set();
      if (this.cellsByColumn[index].size < namesKept) this.cellsByColumn[index].add(cell);
    });
  }

  private describe(columns: readonly ColumnProfile[], readings: readonly Recognised[]): InspectedTable {
    const { shape } = this.source;
    const [best, ...others] = readings;
    return {
      sheet: shape.sheet,
      headerRow: this.header?.row ?? null,
      rows: this.rows,
      columns: columns.map(inspectedColumn),
      ...this.reading(best),
      notes: this.remarks(columns),
      others: others.map((other) => this.reading(other)),
    };
  }

  private reading(recognised: Recognised | undefined): TableReading {
    return {
      entity:
        recognised === undefined
          ? null
          : { name: recognised.entity, reason: recognised.reason, confidence: recognised.confidence },
      mapping: recognised?.matches ?? [],
      problems: this.problems(recognised),
      proposal: recognised === undefined || this.header === undefined ? null : this.proposal(this.header, recognised),
    };
  }

  private remarks(columns: readonly ColumnProfile[]): Bilingual[] {
    const nameless = columns.filter((column) => column.header === null).map((column) => position(column.index));
    const merged = this.source.shape.mergedDown?.length ?? 0;
    return [
      ...this.source.shape.remarks,
      ...(this.rows === 0 && this.header === undefined ? [remarks.empty] : []),
      ...(this.totals > 0 ? [remarks.totals(this.totals)] : []),
      ...(this.uneven > 0 ? [remarks.uneven(this.uneven)] : []),
      ...(this.formulaErrors > 0 ? [remarks.formulaErrors(this.formulaErrors)] : []),
      ...(merged > 0 ? [remarks.merged(merged)] : []),
      ...(nameless.length > 0 ? [remarks.nameless(nameless)] : []),
    ];
  }

  private problems(recognised: Recognised | undefined): Problem[] {
    const place = placeOfTable(this.source);
    if (this.header !== undefined) {
      const row = this.header.row;
      return (recognised?.questions ?? []).map((question) => asProblem(question, { ...place, row }));
    }
    if (this.rows === 0) return [];
    return [{ code: 'source/no-header', ...remarks.noHeader, place, candidates: [] }];
  }

  private proposal(header: Header, recognised: Recognised): InspectedTable['proposal'] {
    const { file, shape } = this.source;
    return {
      file: file.name,
      ...(shape.sheet === '' ? {} : { sheet: shape.sheet }),
      ...(shape.area === undefined ? {} : { area: shape.area }),
      headerRow: header.row,
      entity: recognised.entity,
      columns: Object.fromEntries(recognised.matches.map((match) => [match.field, match.header])),
      ...(shape.delimiter === undefined ? {} : { delimiter: shape.delimiter }),
      ...(isEncoding(shape.encoding) ? { encoding: shape.encoding } : {}),
    };
  }
}

function isEncoding(encoding: string | undefined): encoding is 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  return encoding !== undefined;
}

function isFilled(cell: string | null): boolean {
  return cell !== null && cell.trim() !== '';
}

function placeOfTable({ file, shape }: TableOfFile): Problem['place'] {
  return { file: file.name, ...(shape.sheet === '' ? {} : { sheet: shape.sheet }) };
}

function asProblem(question: Question, place: Problem['place']): Problem {
  const { code, message, hint, candidates, field } = question;
  return { code, message, hint, candidates, place, ...(field === undefined ? {} : { field }) };
}

function inspectedColumn({ header, index, content, share, filled, looked, examples }: ColumnProfile): InspectedColumn {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  const unit = header === null ? undefined : headerUnit(header);
  return {
    header,
    position: position(index),
    content,
    share: rounded(share),
    filled: looked === 0 ? 0 : rounded(filled / looked),
    examples,
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Letters of a column as Excel shows them: A, Z, AA. */
function position(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : position(Math.floor(index / 26) - 1) + letter;
}
