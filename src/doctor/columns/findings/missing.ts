import { type Fragment, fn, join, literals, name, sql } from '#engine';
import type { Bilingual } from '#values';
import type { DoctorFinding } from '../../finding.ts';
import type { ColumnRole } from '../../portrait.ts';
import { stagedColumn } from '../column-texts.ts';
import { type ColumnLook, findingOf, isOneOf, type Look, quoted, replacing } from '../look.ts';

/** A column is almost full where at most one cell in twenty is blank. */
const almostFull = 0.05;
const leastRows = 20;

/** DOC-10: words that stand for missing. A column that holds nothing else is DOC-34's. */
export async function findMissingWords({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  if (reading.filled === 0) return [];
  const found: DoctorFinding[] = [];
  for (const { text, kind } of reading.missing) {
    if (kind === 'spaces') continue;
    const isCertain = kind === 'certain';
    const finding = await findingOf(look, {
      rule: 'DOC-10',
      severity: isCertain ? 'warning' : 'info',
      column: reading.index,
      where: isOneOf(reading.index, [text]),
      before: text,
      message: (rows) => (isCertain ? certainly(text, rows, portrait.type) : perhaps(text, rows)),
      repairs: replacing(reading.header, [{ from: text, to: null }]),
    });
    found.push(...finding);
  }
  return found;
}

type Rows = { id: string; en: string };

function certainly(text: string, rows: Rows, type: string) {
  const isDate = type === 'date';
  return {
    id: `${rows.id} sel berisi ${quoted(text)}, kata untuk data yang tidak ada${isDate ? ', dan tidak dapat dibaca sebagai tanggal' : ''}. Usul: dibaca sebagai kosong.`,
    en: `${rows.en} cells hold ${quoted(text)}, a word for missing${isDate ? ', and cannot be read as dates' : ''}. Proposed: read them as blank.`,
  };
}

function perhaps(text: string, rows: Rows) {
  return {
    id: `${rows.id} sel berisi ${quoted(text)}. Apakah artinya data tidak ada, atau kategori tersendiri?`,
    en: `${rows.en} cells hold ${quoted(text)}. Does it mean that the value is missing, or is it a category of its own?`,
  };
}

/** Roles of columns where a blank cell changes what is counted. */
const telling: ReadonlySet<ColumnRole> = new Set([
  'key',
  'customer-id',
  'customer-name',
  'amount',
  'measure',
  'date',
  'flag',
]);

/** DOC-11: blank cells, also of spaces only, in a column that is full but for them. */
export async function findBlanks({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  const all = reading.blank + reading.cells.spaces;
  const spaces = reading.missing.filter(({ kind }) => kind === 'spaces').map(({ text }) => text);
  if (all === 0 || reading.rows < leastRows || reading.filled === 0) return [];
  if (all > reading.rows * almostFull && spaces.length === 0) return [];
  const where = sql`${isBlank(reading.index, spaces)} AND source_row NOT IN (${literals([-1, ...look.sparse])})`;
  const [count] = await look.engine.rows(sql`SELECT count(*) AS n FROM ${name(look.staged.table)} WHERE ${where}`);
  const reason = await explanation(look, reading.index, { where, blank: Number(count?.['n']) });
  const ofSpaces = spaces.length > 0;
  return findingOf(look, {
    rule: 'DOC-11',
    severity: reading.rows >= 100 && telling.has(portrait.role) ? 'warning' : 'info',
    column: reading.index,
    where,
    before: spaces[0] ?? '',
    message: (rows) => ({
      id: `${rows.id} sel kosong${ofSpaces ? ' (hanya spasi)' : ''}; sel lain di kolom ini terisi.${reason.id}`,
      en: `${rows.en} cells are blank${ofSpaces ? ' (only spaces)' : ''}; the other cells of the column are filled.${reason.en}`,
    }),
    repairs: replacing(
      reading.header,
      spaces.map((from) => ({ from, to: null })),
    ),
  });
}

function isBlank(index: number, spaces: readonly string[]): Fragment {
  const cell = stagedColumn(index);
  return spaces.length === 0 ? sql`${cell} IS NULL` : sql`(${cell} IS NULL OR ${cell} IN (${literals(spaces)}))`;
}

interface BlankRows {
  where: Fragment;
  blank: number;
}

/** A value of another column that all blank rows share and that hardly any other row has, in words; empty where there is none. */
async function explanation(look: Look, index: number, rows: BlankRows): Promise<Bilingual> {
  const shared = rows.blank < 3 ? [] : await sharedValues(look, index, rows);
  const best = shared.sort((a, b) => a.rows - b.rows).find((one) => one.rows <= rows.blank * 1.5);
  if (best === undefined) return { id: '', en: '' };
  const value = `${best.header} = ${best.value}`;
  const isOnly = best.rows === rows.blank;
  return {
    id: ` Semuanya baris dengan ${value}${isOnly ? ', dan tidak ada baris lain seperti itu' : ''}.`,
    en: ` All of them are rows with ${value}${isOnly ? ', and no other row is' : ''}.`,
  };
}

/** Other columns that say one thing on all these rows, and on how many rows of the table they do. */
async function sharedValues({ engine, staged, portrait }: Look, index: number, { where, blank }: BlankRows) {
  const others = portrait.columns.filter(
    (other) => other.index !== index && other.distinct > 1 && other.header !== null && other.role !== 'key',
  );
  if (others.length === 0) return [];
  const ends = others.map(({ index: at }) => {
    const cell = stagedColumn(at);
    return sql`CASE WHEN min(${cell}) = max(${cell}) AND count(${cell}) = ${blank} THEN min(${cell}) END AS ${cell}`;
  });
  const [shared = {}] = await engine.rows(sql`SELECT ${join(ends)} FROM ${name(staged.table)} WHERE ${where}`);
  const same = others.flatMap(({ index: at, header }) => {
    const value = shared[`c${at}`];
    return typeof value === 'string' ? [{ at, header, value }] : [];
  });
  if (same.length === 0) return [];
  const counts = same.map(
    ({ at, value }) => sql`${fn.countIf(sql`${stagedColumn(at)} = ${value}`)} AS ${stagedColumn(at)}`,
  );
  const [all = {}] = await engine.rows(sql`SELECT ${join(counts)} FROM ${name(staged.table)}`);
  return same.map((one) => ({ ...one, rows: Number(all[`c${one.at}`]) }));
}

/** DOC-12: numbers that stand for "none", such as 999, 9999, -1, or 0 where it cannot be. */
export async function findSentinels({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  if (reading.number === null || !['measure', 'amount', 'share'].includes(portrait.role)) return [];
  const found: DoctorFinding[] = [];
  for (const { value, nearest } of reading.number.spikes) {
    const texts = reading.texts
      .map(({ text }) => text)
      .filter((text) => Number(text.trim()) === value && text.trim() !== '');
    const finding = await findingOf(look, {
      rule: 'DOC-12',
      severity: 'warning',
      column: reading.index,
      where: isOneOf(reading.index, texts),
      before: String(value),
      message: (rows) => ({
        id: `${rows.id} sel berisi ${value}, jauh dari semua nilai lain (yang terdekat ${nearest}): tampaknya berarti "tidak ada". Usul: dibaca sebagai kosong.`,
        en: `${rows.en} cells hold ${value}, far from all other values (the nearest is ${nearest}): it seems to mean "none". Proposed: read them as blank.`,
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
