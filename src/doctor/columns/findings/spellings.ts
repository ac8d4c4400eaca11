import { join, name, sql } from '#engine';
import { headerWords } from '#entities';
import type { DoctorFinding } from '../../finding.ts';
import { stagedColumn } from '../column-texts.ts';
import { type ColumnLook, findingOf, isOneOf, listed, quoted, replacing } from '../look.ts';
import { hasInvisible } from '../readings/invisible.ts';
import { withoutMojibake } from '../readings/mojibake.ts';
import { sectorWords } from '../sector-words.ts';
import { isOneEdit, type Slip, slipsAmong } from '../spellings.ts';

/** True for columns whose texts are names of kinds or things, of which each occurs often. */
function isCategory({ reading, portrait }: ColumnLook): boolean {
  return (portrait.role === 'category' || portrait.role === 'flag') && portrait.type !== 'whole' && reading.hasAllTexts;
}

/** DOC-25: two spellings of one thing in a column of kinds. */
export async function findSlips(column: ColumnLook): Promise<DoctorFinding[]> {
  if (!isCategory(column)) return [];
  const words = column.reading.texts.filter(({ text }) => /\p{L}/u.test(text));
  const trimmed = words.filter(
    ({ text }) => text === text.trim() && !hasInvisible(text) && withoutMojibake(text) === undefined,
  );
  const found: DoctorFinding[] = [];
  for (const group of grouped(slipsAmong(trimmed))) {
    const [first] = group;
    if (first === undefined || (first.kind !== 'form' && (await isContradicted(column, first)))) continue;
    found.push(...(await slipFinding(column, group)));
  }
  return found;
}

/** Slips for one spelling, of one kind, together; those that other columns may contradict alone. */
function grouped(slips: readonly Slip[]): Slip[][] {
  const groups = new Map<string, Slip[]>();
  for (const slip of slips) {
    const key = slip.kind === 'form' ? slip.to.text : `${slip.from.text}\u0000${slip.to.text}`;
    groups.set(key, [...(groups.get(key) ?? []), slip]);
  }
  return [...groups.values()];
}

/** True where another column of kinds says one thing on all rows of one spelling and another on all rows of the other. */
async function isContradicted({ look, reading }: ColumnLook, { from, to }: Slip): Promise<boolean> {
  const others = look.portrait.columns.filter(
    ({ role, index }) => index !== reading.index && ['category', 'customer-name'].includes(role),
  );
  if (others.length === 0 || to.rows < 3) return false;
  const ends = others.map(({ index }) => {
    const cell = stagedColumn(index);
    return sql`CASE WHEN min(${cell}) = max(${cell}) THEN min(${cell}) END AS ${cell}`;
  });
  const shared = (text: string) =>
    look.engine.rows(sql`SELECT ${join(ends)} FROM ${name(look.staged.table)} WHERE ${isOneOf(reading.index, [text])}`);
  const [[slip = {}], [usual = {}]] = [await shared(from.text), await shared(to.text)];
  return Object.keys(usual).some((key) => usual[key] != null && slip[key] != null && usual[key] !== slip[key]);
}

const differences = {
  form: { id: 'beda huruf besar, spasi atau tanda baca saja', en: 'they differ in case, spaces or punctuation only' },
  accent: { id: 'beda tanda aksen saja', en: 'they differ in accents only' },
  edit: { id: 'beda satu huruf', en: 'one letter differs' },
} as const;

function slipFinding({ look, reading }: ColumnLook, slips: readonly Slip[]): Promise<DoctorFinding[]> {
  const texts = slips.map(({ from }) => from.text);
  const to = slips[0]?.to.text ?? '';
  const difference = differences[slips[0]?.kind ?? 'form'];
  return findingOf(look, {
    rule: 'DOC-25',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, texts),
    before: texts[0] ?? null,
    after: to,
    message: (rows) => ({
      id: `${rows.id} sel berisi ${listed(texts)}, kolom ini juga memuat ${quoted(to)}: ${difference.id}. Usul: disamakan.`,
      en: `${rows.en} cells hold ${listed(texts)}, and the column also has ${quoted(to)}: ${difference.en}. Proposed: make them one.`,
    }),
    repairs: replacing(
      reading.header,
      texts.map((from) => ({ from, to })),
    ),
  });
}

const sectorHeaders =
  /^(sector|sektor|industry|industries|industri|segment|segmen|category|kategori|business|bisnis|bidang|usaha|vertical)$/;

/** DOC-26: a word of industries that is one letter away from a known one. */
export async function findMisspelt(column: ColumnLook): Promise<DoctorFinding[]> {
  const { look, reading } = column;
  if (!isCategory(column) || !speaksOfSectors(column)) return [];
  const found: DoctorFinding[] = [];
  for (const { text } of reading.texts) {
    const better = text.replace(/\p{L}{6,}/gu, (word) => knownWord(word) ?? word);
    if (better === text || reading.texts.some((other) => other.text === better)) continue;
    const finding = await findingOf(look, {
      rule: 'DOC-26',
      severity: 'warning',
      column: reading.index,
      where: isOneOf(reading.index, [text]),
      before: text,
      after: better,
      message: (rows) => ({
        id: `${rows.id} sel berisi ${quoted(text)}, satu huruf dari ${quoted(better)}: tampaknya salah tulis. Usul: diperbaiki.`,
        en: `${rows.en} cells hold ${quoted(text)}, one letter from ${quoted(better)}: it seems misspelt. Proposed: correct it.`,
      }),
      repairs: replacing(reading.header, [{ from: text, to: better }]),
    });
    found.push(...finding);
  }
  return found;
}

function speaksOfSectors({ reading }: ColumnLook): boolean {
  if (reading.header !== null && headerWords(reading.header).some((word) => sectorHeaders.test(word))) return true;
  const known = reading.texts.filter(({ text }) =>
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => sectorWords.has(word)),
  );
  return reading.texts.length >= 4 && known.length >= reading.texts.length / 2;
}

/** The only sector word of one edit, in the case of the word written. */
function knownWord(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (sectorWords.has(lower)) return undefined;
  const near = [...sectorWords].filter((known) => isOneEdit(lower, known));
  const [only] = near;
  if (only === undefined || near.length > 1) return undefined;
  if (word === word.toUpperCase()) return only.toUpperCase();
  return word[0] === word[0]?.toUpperCase() ? `${only[0]?.toUpperCase()}${only.slice(1)}` : only;
}
