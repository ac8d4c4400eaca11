import { headerWords } from '#entities';
import type { Repair } from '#repairs';
import type { DoctorFinding } from '../../finding.ts';
import type { TextCount } from '../column-reading.ts';
import { companyName } from '../company-names.ts';
import { type ColumnLook, findingOf, isOneOf, listed, quoted, replacing } from '../look.ts';

/** DOC-28: spellings of one company, and companies that differ in their legal form only: the first proposed, the others asked. */
export async function findCompanySpellings(column: ColumnLook): Promise<DoctorFinding[]> {
  const { reading, portrait } = column;
  if (portrait.role !== 'customer-name' || !reading.hasAllTexts) return [];
  const byBare = new Map<string, Map<string, TextCount[]>>();
  for (const one of reading.texts) {
    const { bare, form } = companyName(one.text);
    if (bare.length < 3) continue;
    const forms = byBare.get(bare) ?? new Map<string, TextCount[]>();
    forms.set(form, [...(forms.get(form) ?? []), one]);
    byBare.set(bare, forms);
  }
  const found: DoctorFinding[] = [];
  for (const forms of byBare.values()) {
    for (const spellings of forms.values()) found.push(...(await spellingsOf(column, spellings)));
    if (forms.size > 1) found.push(...(await formsOf(column, forms)));
  }
  return found;
}

async function spellingsOf({ look, reading }: ColumnLook, spellings: readonly TextCount[]): Promise<DoctorFinding[]> {
  const [usual, ...others] = [...spellings].sort(
    (a, b) => b.rows - a.rows || a.text.length - b.text.length || (a.text < b.text ? -1 : 1),
  );
  if (usual === undefined || others.length === 0) return [];
  const texts = others.map(({ text }) => text);
  return findingOf(look, {
    rule: 'DOC-28',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, texts),
    before: texts[0] ?? null,
    after: usual.text,
    message: (rows) => ({
      id: `${rows.id} baris menulis ${quoted(usual.text)} sebagai ${listed(texts)}. Usul: disamakan.`,
      en: `${rows.en} rows write ${quoted(usual.text)} as ${listed(texts)}. Proposed: make them one.`,
    }),
    repairs: replacing(
      reading.header,
      texts.map((from) => ({ from, to: usual.text })),
    ),
  });
}

function formsOf({ look, reading }: ColumnLook, forms: ReadonlyMap<string, readonly TextCount[]>) {
  const texts = [...forms.values()].flat().map(({ text }) => text);
  const names = [...forms.values()].map(([first]) => first?.text ?? '').sort();
  return findingOf(look, {
    rule: 'DOC-28',
    severity: 'info',
    column: reading.index,
    where: isOneOf(reading.index, texts),
    before: names[0] ?? null,
    message: (rows) => ({
      id: `${listed(names)} (${rows.id} baris) berbeda badan usahanya saja. Apakah satu pelanggan? Nilai tidak pernah menggabungkannya sendiri.`,
      en: `${listed(names)} (${rows.en} rows) differ in their legal form only. Are they one customer? Nilai never merges them by itself.`,
    }),
  });
}

/** DOC-31: rows of one's own company, under any of its legal forms. */
export async function findOwnRows({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  const own = new Set(look.context.ownNames.map((name) => companyName(name).bare).filter((bare) => bare.length >= 3));
  if (own.size === 0 || portrait.role !== 'customer-name') return [];
  const texts = reading.texts.map(({ text }) => text).filter((text) => own.has(companyName(text).bare));
  if (texts.length === 0) return [];
  return findingOf(look, {
    rule: 'DOC-31',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, texts),
    before: texts[0] ?? null,
    message: (rows) => ({
      id: `${rows.id} baris adalah perusahaan sendiri (${listed(texts)}). Usul: disisihkan.`,
      en: `${rows.en} rows are of one's own company (${listed(texts)}). Proposed: set them aside.`,
    }),
    repairs: settingAside(reading.header, texts),
  });
}

const marked =
  /please delete|do not use|don't use|to be deleted|jangan (di)?(pakai|gunakan|hubungi)|mohon (di)?hapus|(^|[^\p{L}])(dummy|uji coba|percobaan|asdf+|qwerty)([^\p{L}]|$)/iu;
const markedName = /(^|[^\p{L}\p{N}])(test|testing|tes|contoh|delete|xxx+)([^\p{L}\p{N}]|$)/iu;
const speaking =
  /^(name|nama|description|deskripsi|keterangan|account|akun|project|proyek|opportunity|customer|pelanggan|company|perusahaan)$/;

/** DOC-32: rows that look like tests, or that say they should go. */
export async function findTestRows({ look, reading, portrait }: ColumnLook): Promise<DoctorFinding[]> {
  const isName = portrait.role === 'customer-name';
  const said = reading.header === null ? [] : headerWords(reading.header);
  if (portrait.type !== 'text' || !(isName || said.some((word) => speaking.test(word)))) return [];
  const texts = reading.texts
    .map(({ text }) => text)
    .filter(
      (text) =>
        marked.test(text) ||
        (isName && markedName.test(text)) ||
        /^(test|tes|testing|contoh|dummy)( ?\d*)$/i.test(text.trim()),
    );
  if (texts.length === 0 || texts.length > reading.distinct * 0.2 + 2) return [];
  return findingOf(look, {
    rule: 'DOC-32',
    severity: 'warning',
    column: reading.index,
    where: isOneOf(reading.index, texts),
    before: texts[0] ?? null,
    message: (rows) => ({
      id: `${rows.id} baris tampak seperti uji coba atau minta dihapus: ${listed(texts)}. Usul: disisihkan.`,
      en: `${rows.en} rows look like tests or ask to be deleted: ${listed(texts)}. Proposed: set them aside.`,
    }),
    repairs: settingAside(reading.header, texts),
  });
}

function settingAside(header: string | null, values: readonly string[]): Repair[] {
  return header === null ? [] : values.map((value) => ({ kind: 'set-aside', column: header, value }));
}
