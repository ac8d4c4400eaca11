import type { DoctorFinding } from '../../finding.ts';
import type { TextCount } from '../column-reading.ts';
import { type ColumnLook, findingOf, isOneOf, listed, quoted, replacing } from '../look.ts';
import { withoutInvisible } from '../readings/invisible.ts';
import { withoutMojibake } from '../readings/mojibake.ts';

const texts = (list: readonly TextCount[]) => list.map(({ text }) => text);

function pairsOf(list: readonly TextCount[], to: (text: string) => string | undefined) {
  return list.flatMap(({ text }) => {
    const better = to(text);
    return better === undefined || better === text ? [] : [{ from: text, to: better }];
  });
}

/** DOC-22: texts whose UTF-8 was read as Windows-1252, once or more often. */
export async function findMojibake({ look, reading }: ColumnLook): Promise<DoctorFinding[]> {
  const pairs = pairsOf(reading.odd.mojibake, withoutMojibake);
  const [example] = pairs;
  const decoded =
    example === undefined
      ? []
      : await findingOf(look, {
          rule: 'DOC-22',
          severity: 'warning',
          column: reading.index,
          where: isOneOf(
            reading.index,
            pairs.map(({ from }) => from),
          ),
          before: example.from,
          after: example.to,
          message: (rows) => ({
            id: `${rows.id} sel salah pengodean: ${quoted(example.from)} seharusnya ${quoted(example.to)}. Usul: dipulihkan.`,
            en: `${rows.en} cells are wrongly encoded: ${quoted(example.from)} should be ${quoted(example.to)}. Proposed: restore them.`,
          }),
          repairs: replacing(reading.header, pairs),
        });
  return [...decoded, ...(await findReplaced({ look, reading }))];
}

async function findReplaced({ look, reading }: Pick<ColumnLook, 'look' | 'reading'>): Promise<DoctorFinding[]> {
  if (reading.odd.replaced.length === 0) return [];
  return findingOf(look, {
    rule: 'DOC-22',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, texts(reading.odd.replaced)),
    before: reading.odd.replaced[0]?.text ?? null,
    message: (rows) => ({
      id: `${rows.id} sel memuat tanda \ufffd: huruf aslinya sudah hilang saat berkas disimpan. Ambil lagi dari sumbernya.`,
      en: `${rows.en} cells hold the sign \ufffd: the letter was lost when the file was saved. Take it from its source again.`,
    }),
  });
}

/** DOC-23: characters that nobody sees, and blanks before or after a text. */
export async function findInvisible({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  const hidden = pairsOf(reading.odd.invisible, withoutInvisible);
  const inside = new Set(hidden.map(({ from }) => from));
  const padded = pairsOf(
    reading.odd.padded.filter(({ text }) => !inside.has(text)),
    (text) => text.trim(),
  );
  const isPlain = portrait.type === 'text' || portrait.type === 'boolean' || portrait.type === 'mixed';
  const all = [...hidden, ...padded];
  const [example] = all;
  if (example === undefined) return [];
  const clashes = hidden.length > 0 || (isPlain && padded.length < reading.distinct * 0.9);
  return findingOf(look, {
    rule: 'DOC-23',
    severity: clashes ? 'warning' : 'info',
    column: reading.index,
    where: isOneOf(
      reading.index,
      all.map(({ from }) => from),
    ),
    before: example.from,
    after: example.to,
    message: (rows) => ({
      id: `${rows.id} sel memuat spasi di tepi atau huruf tak terlihat, misalnya pada ${quoted(example.to)}. Usul: dibersihkan.`,
      en: `${rows.en} cells have blanks around them or characters nobody sees, as around ${quoted(example.to)}. Proposed: clean them.`,
    }),
    repairs: replacing(reading.header, all),
  });
}

const longestExact = 15;

/** DOC-24: ids that a spreadsheet turned into powers of ten, or took the leading zeros from. */
export async function findDamagedIds(column: ColumnLook): Promise<DoctorFinding[]> {
  const { look, reading, portrait } = column;
  const isId = ['key', 'reference', 'customer-id'].includes(portrait.role);
  const exponents = reading.odd.exponent;
  const damaged =
    exponents.length > 0 && (isId || portrait.type === 'text' || portrait.type === 'mixed')
      ? await findingOf(look, {
          rule: 'DOC-24',
          severity: 'warning',
          column: reading.index,
          where: isOneOf(reading.index, texts(exponents)),
          before: exponents[0]?.text ?? null,
          message: (rows) => ({
            id: `${rows.id} sel berbentuk ${quoted(exponents[0]?.text ?? '')}: angka panjang yang dipotong lembar kerja. Angka aslinya hilang; ambil lagi dari sumbernya sebagai teks.`,
            en: `${rows.en} cells look like ${quoted(exponents[0]?.text ?? '')}: long numbers that a spreadsheet cut. Their last figures are lost; take them from the source again, as text.`,
          }),
        })
      : [];
  return [...damaged, ...(await findLostZeros(column, isId))];
}

/** Ids of one length but for a few that are shorter, where longer ones begin with 0. */
async function findLostZeros({ look, reading }: ColumnLook, isId: boolean): Promise<DoctorFinding[]> {
  const { number } = reading;
  if (!isId || number === null || !number.hasLeadingZeros || !reading.hasAllTexts) return [];
  const [usual] = [...number.digits].sort((a, b) => b[1] - a[1]);
  if (usual === undefined || usual[0] > longestExact || usual[1] < reading.cells.number * 0.8) return [];
  const short = reading.ofKind.number.filter(
    ({ text }) => /^[1-9]\d*$/.test(text.trim()) && text.trim().length < usual[0],
  );
  const taken = new Set(reading.texts.map(({ text }) => text.trim()));
  const pairs = short.map(({ text }) => ({ from: text, to: text.trim().padStart(usual[0], '0') }));
  const [example] = pairs;
  if (example === undefined) return [];
  const isKnown = pairs.some(({ to }) => taken.has(to));
  return findingOf(look, {
    rule: 'DOC-24',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, texts(short)),
    before: example.from,
    after: example.to,
    message: (rows) => ({
      id: `${rows.id} kode lebih pendek dari ${usual[0]} angka yang lazim: nol di depan tampaknya hilang (${listed(texts(short))})${isKnown ? '; bentuk panjangnya juga ada' : ''}.`,
      en: `${rows.en} ids are shorter than the usual ${usual[0]} figures: leading zeros seem to be lost (${listed(texts(short))})${isKnown ? '; the full form is there too' : ''}.`,
    }),
    repairs: replacing(reading.header, pairs),
  });
}
