import type { DoctorFinding } from '../../finding.ts';
import type { NumberSummary, NumberText } from '../column-reading.ts';
import { type ColumnLook, findingOf, inWords, isOneOf, listed, quoted, replacing } from '../look.ts';
import { readNumber } from '../readings/number.ts';
import { numberText } from '../readings/number-text.ts';
import { settledValue } from '../values-table.ts';

type Notation = NumberSummary['notation'];

const notationNames = {
  english: { id: 'Inggris (1,500.5)', en: 'English (1,500.5)' },
  indonesian: { id: 'Indonesia (1.500,5)', en: 'Indonesian (1.500,5)' },
} as const;

function isNumeric({ portrait }: ColumnLook): boolean {
  return portrait.type === 'whole' || portrait.type === 'decimal';
}

/** DOC-18: numbers in another notation than the column's, rewritten in the column's own. */
export async function findForeignNotation(column: ColumnLook): Promise<DoctorFinding[]> {
  const { look, reading } = column;
  const { number } = reading;
  if (!isNumeric(column) || number === null || number.notation === 'unclear') return [];
  const areMostlyBare = number.written.plain >= reading.cells.number / 2;
  const own = areMostlyBare ? 'plain' : number.notation;
  const foreign = settledAmong(number).filter(({ writtenAs }) => areMostlyBare || writtenAs !== number.notation);
  const [example] = foreign;
  if (example === undefined) return [];
  const notation = example.writtenAs === 'indonesian' ? 'indonesian' : 'english';
  const pairs = foreign.map(({ text, value }) => ({ from: text, to: numberText(value, own) }));
  return findingOf(look, {
    rule: 'DOC-18',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, rawTexts(column, foreign)),
    before: example.text,
    after: pairs[0]?.to ?? null,
    message: (rows) => ({
      id: `${rows.id} angka ditulis dalam notasi ${notationNames[notation].id}, yang lain tidak: ${quoted(example.text)} adalah ${pairs[0]?.to}. Usul: ditulis seperti yang lain.`,
      en: `${rows.en} numbers are in ${notationNames[notation].en} notation, the others are not: ${quoted(example.text)} is ${pairs[0]?.to}. Proposed: write them like the others.`,
    }),
    repairs: replacing(reading.header, withRawTexts(column, pairs)),
  });
}

/** The numbers with signs for groups or a decimal comma, each with the value that the column's notation gives it. */
function settledAmong({ signed, notation }: NumberSummary): NumberText[] {
  return signed.flatMap((one) => {
    if (!one.writtenAs.startsWith('either')) return [one];
    if (notation === 'plain' || notation === 'unclear') return [];
    if (one.writtenAs === 'either-dot')
      return notation === 'indonesian' ? [{ ...one, writtenAs: notation, value: one.value * 1000 }] : [];
    return [{ ...one, writtenAs: notation, value: notation === 'english' ? one.value * 1000 : one.value }];
  });
}

/** The cells as they stand, whose trimmed texts were read. */
function rawTexts({ reading }: ColumnLook, read: readonly { text: string }[]): string[] {
  const wanted = new Set(read.map(({ text }) => text));
  const kept = reading.ofKind.number.map(({ text }) => text).filter((text) => wanted.has(text.trim()));
  return [...new Set([...kept, ...wanted])];
}

function withRawTexts({ reading }: ColumnLook, pairs: readonly { from: string; to: string }[]) {
  const to = new Map(pairs.map((pair) => [pair.from, pair.to]));
  const padded = reading.odd.padded.filter(({ text }) => to.has(text.trim()));
  return [...pairs, ...padded.map(({ text }) => ({ from: text, to: to.get(text.trim()) ?? null }))];
}

/** DOC-19: numbers that mean 1.5 in one notation and 1,500 in the other, in a column that does not settle it. */
export async function findUnclearNumbers(column: ColumnLook): Promise<DoctorFinding[]> {
  const { look, reading } = column;
  const { number } = reading;
  if (!isNumeric(column) || number === null) return [];
  const unclear = number.signed.filter(({ writtenAs }) => isUnclear(writtenAs, number));
  const [example] = unclear;
  if (example === undefined) return [];
  const small = inWords(example.value);
  const large = inWords(example.value * 1000);
  return findingOf(look, {
    rule: 'DOC-19',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, rawTexts(column, unclear)),
    before: example.text,
    message: (rows) => ({
      id: `${rows.id} angka dapat dibaca dua cara: ${quoted(example.text)} adalah ${small.id} atau ${large.id}. Kolom ini tidak memastikannya. Mana yang benar?`,
      en: `${rows.en} numbers can be read two ways: ${quoted(example.text)} is ${small.en} or ${large.en}. The column does not settle it. Which is right?`,
    }),
  });
}

/** One reading is as good as the other: nothing in the column settles it, or the column shows both notations. */
function isUnclear(writtenAs: NumberText['writtenAs'], { notation, written }: NumberSummary): boolean {
  if (notation === 'unclear') return writtenAs.startsWith('either');
  if (notation === 'indonesian') return writtenAs === 'either-comma' && written.english > 0;
  return writtenAs === 'either-dot' && written.indonesian > 0;
}

/** DOC-20: texts in a column of numbers. */
export async function findTextsAmongNumbers(column: ColumnLook): Promise<DoctorFinding[]> {
  const { look, reading } = column;
  if (!isNumeric(column)) return [];
  const others = [...reading.ofKind.text, ...reading.ofKind['impossible-date'], ...reading.ofKind.date].map(
    ({ text }) => text,
  );
  if (others.length === 0) return [];
  return findingOf(look, {
    rule: 'DOC-20',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, others),
    before: others.length === 1 ? (others[0] ?? null) : null,
    message: (rows) => ({
      id: `${rows.id} sel di kolom angka ini bukan angka: ${listed(others)}. Nilainya tetap tidak diketahui.`,
      en: `${rows.en} cells are no numbers, though the column is one of numbers: ${listed(others)}. They stay unknown.`,
    }),
  });
}

/** DOC-21: units that differ within one column, as Mbps and kbps. */
export async function findMixedUnits(column: ColumnLook): Promise<DoctorFinding[]> {
  const { look, reading } = column;
  const { number } = reading;
  if (!isNumeric(column) || number === null || number.units.length < 2) return [];
  const [most, ...rest] = number.units;
  const names = rest.map(({ text }) => text);
  const texts = reading.ofKind.number
    .map(({ text }) => text)
    .filter((text) => names.includes(readNumber(text.trim())?.unit ?? ''));
  return findingOf(look, {
    rule: 'DOC-21',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, texts),
    before: texts[0] ?? null,
    message: (rows) => ({
      id: `${rows.id} sel memakai satuan ${names.join(', ')}, yang lain ${most?.text}. Angkanya tidak dapat dibandingkan begitu saja.`,
      en: `${rows.en} cells are in ${names.join(', ')}, the others in ${most?.text}. Their figures cannot be compared as they stand.`,
    }),
  });
}

/** The number of a text in the notation of its column; null where it is none. */
export function valueIn(text: string, notation: Notation): number | null {
  const read = readNumber(text.trim());
  return read === undefined ? null : settledValue(read, notation);
}
