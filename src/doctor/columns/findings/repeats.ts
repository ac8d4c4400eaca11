import { join, name, sql } from '#engine';
import { headerWords } from '#entities';
import type { Bilingual } from '#values';
import type { DoctorFinding } from '../../finding.ts';
import { columnOf } from '../column-of.ts';
import type { ColumnReading } from '../column-reading.ts';
import { stagedColumn } from '../column-texts.ts';
import { findingOf, inWords, type Look, listed } from '../look.ts';
import { isCode, saysId } from '../roles.ts';

/** Above this share of repeated rows a table is taken to hold repeats on purpose. */
const onPurpose = 0.2;

/** DOC-29: rows that repeat an earlier one in every column, a running number set aside. */
export async function findRepeatedRows(look: Look): Promise<DoctorFinding[]> {
  const { readings, engine, staged } = look;
  const told = readings.filter((reading) => !isRunning(reading));
  if (told.some(isFullKey) || told.length < 2) return [];
  const isNumbered = told.length < readings.length;
  const repeats = await markRepeats(look, told);
  const isMeant = repeats > staged.rows * onPurpose || (isNumbered && !told.some(isNearlyKey));
  const found = await findingOf(look, {
    rule: 'DOC-29',
    severity: isMeant ? 'info' : 'warning',
    column: null,
    where: sql`source_row IN (SELECT source_row FROM ${name(repeatsTable)})`,
    message: (rows) => repeatsInWords(rows, isNumbered, isMeant),
    repairs: isMeant || isNumbered ? [] : [{ kind: 'set-aside-repeats' }],
  });
  await engine.dropTable(repeatsTable);
  return found;
}

const repeatsTable = 'doctor_repeats';

/** Keeps the rows that repeat an earlier one in these columns; gives how many they are. */
async function markRepeats({ engine, staged }: Look, columns: readonly ColumnReading[]): Promise<number> {
  const cells = columns.map(({ index }) => stagedColumn(index));
  return engine.createTable(
    repeatsTable,
    sql`SELECT source_row FROM ${name(staged.table)} WHERE source_row NOT IN (
      SELECT min(source_row) FROM ${name(staged.table)} GROUP BY ${join(cells)})`,
  );
}

function repeatsInWords(rows: Bilingual, isNumbered: boolean, isMeant: boolean): Bilingual {
  const besides = isNumbered ? { id: ' selain nomor urut', en: ' but the running number' } : { id: '', en: '' };
  const advice = isMeant
    ? { id: '; mungkin memang disengaja.', en: '; they may be meant so.' }
    : isNumbered
      ? { id: '. Apakah baris itu tercatat dua kali?', en: '. Were they entered twice?' }
      : { id: '. Usul: disisihkan, yang pertama tetap.', en: '. Proposed: set them aside, the first stays.' };
  return {
    id: `${rows.id} baris sama dengan baris sebelumnya di semua kolom${besides.id}${advice.id}`,
    en: `${rows.en} rows repeat an earlier one in every column${besides.en}${advice.en}`,
  };
}

/** Named as an id, and different on nine rows in ten. */
function isNearlyKey(reading: ColumnReading): boolean {
  return saysId(reading.header) && reading.distinct >= reading.filled * nearlyUnique;
}

function isFullKey({ distinct, rows, hasAllTexts, texts }: ColumnReading): boolean {
  return distinct === rows && rows > 0 && (!hasAllTexts || texts.length === rows);
}

const counters = new Set(['no', 'nomor', 'row', 'baris', 'index', 'unnamed', 'urut', 'line']);

/** Share of different texts from which a column of ids is meant to be one id per row. */
const nearlyUnique = 0.9;

/** DOC-30: ids that stand on several rows, in a table of one row per id. */
export async function findRepeatedKeys(look: Look): Promise<DoctorFinding[]> {
  const { readings, engine, staged } = look;
  const key = readings.find((reading) => mayBeKey(reading, look));
  if (key === undefined || key.distinct === key.filled) return [];
  const cell = stagedColumn(key.index);
  const repeated = sql`SELECT ${cell} FROM ${name(staged.table)} WHERE ${cell} IS NOT NULL
    GROUP BY ${cell} HAVING count(*) > 1`;
  const ids = await engine.rows(sql`SELECT ${cell} AS id FROM ${name(staged.table)} WHERE ${cell} IS NOT NULL
    GROUP BY ${cell} HAVING count(*) > 1 ORDER BY count(*) DESC NULLS LAST, ${cell} NULLS LAST LIMIT 4`);
  const missing = key.missing.map(({ text }) => text);
  const texts = ids.map(({ id }) => String(id)).filter((id) => !missing.includes(id));
  const surplus = inWords(key.filled - key.distinct);
  return findingOf(look, {
    rule: 'DOC-30',
    severity: 'warning',
    column: key.index,
    where: sql`${cell} IN (${repeated}) AND NOT ${columnOf(key.index, missing)}`,
    before: texts.length === 1 ? (texts[0] ?? null) : null,
    message: (rows) => ({
      id: `${rows.id} baris berbagi nomor yang seharusnya satu per baris (${surplus.id} lebih): ${listed(texts)}. Baris mana yang benar?`,
      en: `${rows.en} rows share ids that should stand once (${surplus.en} too many): ${listed(texts)}. Which of them holds?`,
    }),
  });
}

/** True for a column that only counts the rows. */
function isRunning({ header, number, distinct, rows, type }: ColumnReading): boolean {
  if (type !== 'whole' || number === null || distinct !== rows) return false;
  const { lowest, highest } = number.figures;
  const said = headerWords(header ?? '');
  const isNamed = said.length === 0 || said.some((word) => counters.has(word));
  return isNamed && highest - lowest + 1 === rows;
}

/** Share of different texts from which ids are meant to be one per row though another column is so, too. */
const almostUnique = 0.985;

function mayBeKey(reading: ColumnReading, { portrait, readings }: Look): boolean {
  const { filled, distinct, rows, type } = reading;
  if (rows < 20 || filled < rows * 0.9 || distinct < filled * nearlyUnique || isRunning(reading)) return false;
  const role = portrait.columns[reading.index]?.role;
  if (role === 'date' || type === 'decimal') return false;
  const isNamed = saysId(reading.header) && (isCode(reading) || type === 'whole');
  const looksSo = isNamed || (role === 'key' && isCode(reading));
  const rival = readings.find(
    (other) => isFullKey(other) && !isRunning(other) && (saysId(other.header) || isCode(other)),
  );
  if (!looksSo || rival === undefined) return looksSo;
  return role !== 'customer-id' && rival.index > reading.index && distinct >= filled * almostUnique;
}
