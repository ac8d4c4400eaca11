import { sql } from '#engine';
import type { DoctorFinding } from '../../finding.ts';
import { type ColumnLook, findingOf, quoted } from '../look.ts';

/** DOC-34: columns that say nothing, or the same on every row. */
export async function findIdleColumns({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  if (reading.rows < 2 || reading.header === null) return [];
  const isEmpty = portrait.role === 'empty';
  const isConstant = portrait.role === 'constant' && reading.filled === reading.rows;
  if (!isEmpty && !isConstant) return [];
  const text = reading.texts.find((one) => one.text.trim() !== '')?.text;
  const word = text === undefined ? '' : ` (${quoted(text)})`;
  return findingOf(look, {
    rule: 'DOC-34',
    severity: 'info',
    column: reading.index,
    where: sql`TRUE`,
    before: text ?? '',
    message: () =>
      isEmpty
        ? {
            id: `Kolom ini tidak berisi apa pun${word}; tidak dapat dipakai.`,
            en: `The column holds nothing${word}; it cannot be used.`,
          }
        : {
            id: `Semua baris berisi hal yang sama${word}; kolom ini tidak membedakan apa pun.`,
            en: `Every row says the same${word}; the column tells nothing apart.`,
          },
  });
}

const mail = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const phone = /^(\+62|62|08)\d[\d -]{7,12}$/;
const personalId = /^\d{16}$/;

/** DOC-35: columns that look as if they held mail addresses, telephone numbers or numbers of identity cards: counted, never shown. */
export async function findPersonal({ look, reading }: ColumnLook): Promise<DoctorFinding[]> {
  const sample = reading.texts.slice(0, 500);
  const shares = [mail, phone, personalId].map((form) => sample.filter(({ text }) => form.test(text.trim())).length);
  const most = Math.max(...shares);
  if (most < 3 || most < sample.length * 0.5) return [];
  const at = shares.indexOf(most);
  const what = [
    { id: 'alamat surel', en: 'mail addresses' },
    { id: 'nomor telepon', en: 'telephone numbers' },
    { id: 'nomor identitas 16 angka', en: 'identity numbers of 16 figures' },
  ][at] ?? { id: '', en: '' };
  return findingOf(look, {
    rule: 'DOC-35',
    severity: 'info',
    column: reading.index,
    where: sql`TRUE`,
    message: () => ({
      id: `Kolom ini tampaknya berisi ${what.id}, data pribadi. Nilai tidak memerlukannya; sebaiknya dihapus dari berkas.`,
      en: `The column seems to hold ${what.en}, which is personal data. Nilai does not need it; better leave it out of the file.`,
    }),
  });
}
