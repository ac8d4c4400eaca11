import { literals, sql } from '#engine';
import type { Repair } from '#repairs';
import type { DoctorFinding } from '../../finding.ts';
import { findingOf, type Look, listed } from '../look.ts';
import type { NoteRow } from '../note-rows.ts';

/** DOC-33: rows that are notes, which the other rules leave out. */
export async function findNotes(look: Look, notes: readonly NoteRow[]): Promise<DoctorFinding[]> {
  if (notes.length === 0) return [];
  const texts = notes.map(({ text }) => text);
  const repairs = notes.flatMap(({ column, text }): Repair[] => {
    const header = look.staged.headers[column];
    return typeof header === 'string' ? [{ kind: 'set-aside', column: header, value: text }] : [];
  });
  return findingOf(look, {
    rule: 'DOC-33',
    severity: 'info',
    column: null,
    where: sql`source_row IN (${literals(notes.map(({ row }) => row))})`,
    before: texts.length === 1 ? (texts[0] ?? null) : null,
    message: (rows) => ({
      id: `${rows.id} baris hanya berisi satu teks dan di sini tidak dihitung karena tampaknya catatan: ${listed(texts)}. Usul: disisihkan.`,
      en: `${rows.en} rows hold a single text and are left out here as notes: ${listed(texts)}. Proposed: set them aside.`,
    }),
    repairs,
  });
}

/** DOC-33: rows that lack most of what the others have. */
export async function findSparseRows(look: Look): Promise<DoctorFinding[]> {
  if (look.sparse.length === 0) return [];
  return findingOf(look, {
    rule: 'DOC-33',
    severity: 'info',
    column: null,
    where: sql`source_row IN (${literals(look.sparse)})`,
    message: (rows) => ({
      id: `${rows.id} baris tidak memuat sebagian besar dari isi baris lain. Apakah itu jumlah, catatan, atau data yang belum lengkap?`,
      en: `${rows.en} rows lack most of what the others have. Are they totals, notes, or not complete yet?`,
    }),
  });
}
