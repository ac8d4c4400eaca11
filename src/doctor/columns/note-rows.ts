import { type Engine, join, name, sql } from '#engine';
import type { StagedTable } from '#sources';
import { stagedColumn } from './column-texts.ts';
import { companyName } from './company-names.ts';

/** A row that is no data: one cell of text, as "Catatan: angka belum diaudit". */
export interface NoteRow {
  row: number;
  column: number;
  text: string;
}

/** The rows of data of a staged table, and the notes that stand among them. */
export interface DataOf {
  data: StagedTable;
  notes: NoteRow[];
}

const leastColumns = 3;
const mostNotes = 20;
const noted =
  /^\s*([*\u2020\u2021]|catatan|note|notes|sumber|source|ket\b|keterangan|nb\b|n\.b|dicetak|printed|generated|exported|dibuat|per tanggal|as of|disclaimer|data as|laporan)/i;
const sentence = 5;

/** Parts data from notes, sought unless they are known. With notes, `data` is a table of its own, which `dropData` drops. */
export async function dataOf(engine: Engine, staged: StagedTable, known?: readonly NoteRow[]): Promise<DataOf> {
  const notes = known ?? (staged.headers.length < leastColumns ? [] : await notesOf(engine, staged));
  if (notes.length === 0 || notes.length >= staged.rows) return { data: staged, notes: [] };
  const table = `${staged.table}_data`;
  const rows = notes.map(({ row }) => sql`${row}`);
  const count = await engine.createTable(
    table,
    sql`SELECT * FROM ${name(staged.table)} WHERE source_row NOT IN (${join(rows)})`,
  );
  return { data: { ...staged, table, rows: count }, notes: [...notes] };
}

/** Drops what `dataOf` made. */
export async function dropData(engine: Engine, staged: StagedTable, { data }: DataOf): Promise<void> {
  if (data.table !== staged.table) await engine.dropTable(data.table);
}

async function notesOf(engine: Engine, staged: StagedTable): Promise<NoteRow[]> {
  const cells = [...staged.headers.keys()].map(stagedColumn);
  const filled = join(
    cells.map((cell) => sql`CASE WHEN ${cell} IS NULL OR trim(${cell}) = '' THEN 0 ELSE 1 END`),
    ' + ',
  );
  const rows = await engine.rows(
    sql`SELECT source_row, ${join(cells)} FROM ${name(staged.table)} WHERE ${filled} = 1
      ORDER BY source_row NULLS LAST LIMIT ${mostNotes + 1}`,
  );
  if (rows.length > mostNotes) return [];
  return rows.flatMap((row) => {
    const column = [...staged.headers.keys()].find((index) => String(row[`c${index}`] ?? '').trim() !== '') ?? 0;
    const text = String(row[`c${column}`]);
    return isNote(text) ? [{ row: Number(row['source_row']), column, text }] : [];
  });
}

function isNote(text: string): boolean {
  return noted.test(text) || (text.trim().split(/\s+/).length >= sentence && companyName(text).form === '');
}
