import { sql } from '#engine';
import { headerWords } from '#entities';
import type { DoctorFinding } from '../../finding.ts';
import type { ColumnReading, TextCount } from '../column-reading.ts';
import { type ColumnLook, findingOf, inWords, isOneOf, listed, quoted, replacing } from '../look.ts';
import { placeholderDays } from '../placeholder-days.ts';
import { dayNumber, isoDay, readDate, serialDay } from '../readings/date.ts';
import { saysDate } from '../roles.ts';

const onlyTexts = (list: readonly TextCount[]) => list.map(({ text }) => text);

/** Texts of a column that stand for a day in the column's own order. */
function textsOfDay({ texts, date }: ColumnReading, day: number): string[] {
  return onlyTexts(texts).filter((text) => {
    const read = readDate(text.trim());
    if (read === undefined || read === 'impossible') return false;
    const own = date?.order === 'mdy' ? read.mdy : read.dmy;
    return (Number.isNaN(own) ? (date?.order === 'mdy' ? read.dmy : read.mdy) : own) === day;
  });
}

/** DOC-13: days that stand for "none", as 1900-01-01 and 2099-12-31. */
export async function findPlaceholderDays({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  if (portrait.type !== 'date' || reading.date === null) return [];
  const found: DoctorFinding[] = [];
  for (const { day, isKnown } of placeholderDays(reading.date)) {
    const texts = textsOfDay(reading, day);
    const finding = await findingOf(look, {
      rule: 'DOC-13',
      severity: 'warning',
      column: reading.index,
      where: isOneOf(reading.index, texts),
      before: texts[0] ?? isoDay(day),
      message: (rows) => ({
        id: `${rows.id} sel berisi ${isoDay(day)}, ${isKnown ? 'tanggal yang ditulis program bila tidak ada tanggal' : 'jauh dari tanggal lain dan terlalu sering'}. Usul: dibaca sebagai kosong.`,
        en: `${rows.en} cells hold ${isoDay(day)}, ${isKnown ? 'a day that programs write where there is none' : 'far from all other days and far too frequent'}. Proposed: read them as blank.`,
      }),
      repairs: replacing(
        reading.header,
        texts.map((from) => ({ from, to: null })),
      ),
    });
    found.push(...finding);
  }
  return found;
}

/** DOC-14: cells of a column of dates that no calendar has, or that are something else. */
export async function findUnreadableDates({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  if (portrait.type !== 'date' || reading.type !== 'date') return [];
  const others = [...reading.ofKind['impossible-date'], ...reading.ofKind.text, ...notSerial(reading)];
  if (others.length === 0) return [];
  const zero = others.filter(({ text }) => /^[0\s:/.-]+$/.test(text));
  return findingOf(look, {
    rule: 'DOC-14',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, onlyTexts(others)),
    before: others.length === 1 ? (others[0]?.text ?? null) : null,
    message: (rows) => ({
      id: `${rows.id} sel tidak dapat dibaca sebagai tanggal: ${listed(onlyTexts(others))}. Nilainya tetap tidak diketahui.`,
      en: `${rows.en} cells cannot be read as dates: ${listed(onlyTexts(others))}. They stay unknown.`,
    }),
    repairs: replacing(
      reading.header,
      zero.map(({ text }) => ({ from: text, to: null })),
    ),
  });
}

function notSerial(reading: ColumnReading): TextCount[] {
  return reading.ofKind.number.filter(({ text }) => Number.isNaN(serialDay(Number(text.trim()))));
}

/** DOC-15: day and month cannot be told apart, or a column has both orders. */
export async function findDateOrder({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  const { date } = reading;
  if (portrait.type !== 'date' || date === null || date.order !== 'unclear' || date.either === 0) return [];
  const isMixed = date.onlyDmy > 0 && date.onlyMdy > 0;
  const example = date.eitherTexts[0]?.text ?? '';
  const [dmy, mdy] = [inWords(date.onlyDmy), inWords(date.onlyMdy)];
  return findingOf(look, {
    rule: 'DOC-15',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, onlyTexts(date.eitherTexts)),
    before: example,
    message: (rows) => ({
      id: isMixed
        ? `Kolom memuat dua urutan: ${dmy.id} sel pasti hari/bulan, ${mdy.id} pasti bulan/hari; ${rows.id} sel seperti ${quoted(example)} dapat dibaca dua cara. Urutan mana yang berlaku?`
        : `${rows.id} sel seperti ${quoted(example)} dapat dibaca hari/bulan atau bulan/hari, dan tidak ada sel yang memastikannya. Urutan mana yang berlaku?`,
      en: isMixed
        ? `The column has both orders: ${dmy.en} cells are certainly day/month, ${mdy.en} certainly month/day; ${rows.en} cells like ${quoted(example)} can be read either way. Which order holds?`
        : `${rows.en} cells like ${quoted(example)} can be read as day/month or month/day, and no cell settles it. Which order holds?`,
    }),
  });
}

/** DOC-16: a spreadsheet's count of days where a date is meant. */
export async function findSerials({ look, reading }: ColumnLook): Promise<DoctorFinding[]> {
  const { number } = reading;
  if (number === null) return [];
  const isAmongDates =
    reading.type === 'date' || (reading.type === 'mixed' && reading.cells.date > reading.filled * 0.3);
  const isColumn =
    reading.type === 'whole' &&
    saysDate(reading.header) &&
    number.serials === reading.cells.number &&
    reading.distinct >= 3;
  if (!isAmongDates && !isColumn) return [];
  const texts = reading.ofKind.number
    .map(({ text }) => text)
    .filter((text) => !Number.isNaN(serialDay(Number(text.trim()))));
  if (texts.length === 0) return [];
  const pairs = texts.map((from) => ({ from, to: isoDay(serialDay(Number(from.trim()))) }));
  return findingOf(look, {
    rule: 'DOC-16',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, texts),
    before: pairs[0]?.from ?? null,
    after: pairs[0]?.to ?? null,
    message: (rows) => ({
      id: `${rows.id} sel adalah angka hari dari lembar kerja: ${pairs[0]?.from} berarti ${pairs[0]?.to}. Usul: ditulis sebagai tanggal.`,
      en: `${rows.en} cells are a spreadsheet's count of days: ${pairs[0]?.from} means ${pairs[0]?.to}. Proposed: write them as dates.`,
    }),
    repairs: replacing(reading.header, pairs),
  });
}

const future = new Set(
  `end due expiry expired expires expiration berakhir akhir selesai jatuh tempo target next estimasi estimated plan planned rencana renewal
  perpanjangan close closing until sampai eol life service forecast deadline finish valid maturity contractenddate`.split(
    /\s+/,
  ),
);
const farApart = 36_525;

/** DOC-17: a few days after the day of the analysis in a column of the past. */
export async function findFutureDays({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  if (portrait.type !== 'date' || reading.date === null || reading.date.order === 'unclear') return [];
  if (reading.header === null || headerWords(reading.header).some((word) => future.has(word))) return [];
  const [year = 0, month = 0, day = 0] = look.context.asOf.split('-').map(Number);
  const today = dayNumber(year, month, day);
  const taken = new Set(placeholderDays(reading.date).map((one) => one.day));
  const late = reading.date.days.filter((one) => one.day > today && one.day < today + farApart && !taken.has(one.day));
  const rows = late.reduce((sum, one) => sum + one.rows, 0);
  if (rows === 0 || rows > reading.filled * 0.05) return [];
  const texts = late.slice(0, 200).flatMap((one) => textsOfDay(reading, one.day));
  return findingOf(look, {
    rule: 'DOC-17',
    severity: 'warning',
    column: reading.index,
    where: texts.length === 0 ? sql`FALSE` : isOneOf(reading.index, texts),
    before: texts.length === 1 ? (texts[0] ?? null) : null,
    message: (count) => ({
      id: `${count.id} sel terletak sesudah ${look.context.asOf} (${listed(texts)}), sedangkan yang lain sebelumnya. Apakah tahunnya benar?`,
      en: `${count.en} cells lie after ${look.context.asOf} (${listed(texts)}), all others before. Is the year right?`,
    }),
  });
}
