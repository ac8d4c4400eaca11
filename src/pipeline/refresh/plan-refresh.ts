import { basename } from 'node:path';
import type { Decision } from '#repairs';
import { type InspectedFile, type InspectedTable, type Problem, type SourceMapping, whatNoLongerFits } from '#sources';
import { type Bilingual, type Language, ProductError, placeInWords } from '#values';
import type { ValueEdit } from '../settings/edit-choices.ts';
import { headersOf, matchFiles } from './match-files.ts';

/** A file of the workspace, and the one that takes its place. */
export interface Replacement {
  before: string;
  after: string;
  /** Where the new file lies now. */
  path: string;
}

/** Where a mapped table stood, and where it stands now. */
export interface MovedTable {
  file: { before: string; after: string };
  sheet: { before: string | undefined; after: string | undefined };
  headerRow: { before: number; after: number };
}

/** What a refresh would do; ready to be done where there is no question. */
export interface RefreshPlan {
  replacements: Replacement[];
  moved: MovedTable[];
  /** The mapping as it will be. */
  mapping: SourceMapping[];
  questions: Problem[];
  /** What else is new in the files, one sentence each: columns that came or went. */
  notes: Bilingual[];
}

/** Finds which file each new one follows, and whether the mapping still fits. */
export function planRefresh(request: {
  mapping: readonly SourceMapping[];
  old: readonly InspectedFile[];
  fresh: readonly InspectedFile[];
}): RefreshPlan {
  const { pairs, questions } = matchFiles(request);
  const plan: RefreshPlan = { replacements: [], moved: [], mapping: [], questions, notes: [] };
  for (const { before, fresh } of pairs) {
    plan.replacements.push({ before, after: basename(fresh.path), path: fresh.path });
  }
  for (const source of request.mapping) {
    const pair = pairs.find(({ before }) => before === source.file);
    const placed = pair === undefined ? null : placeTable(source, pair.fresh);
    if (pair === undefined || placed === null) plan.mapping.push(source);
    else if ('code' in placed) plan.questions.push(placed);
    else {
      plan.moved.push(movedTable(source, basename(pair.fresh.path), placed));
      plan.mapping.push(mappingAfter(source, plan.moved.at(-1) as MovedTable));
      plan.notes.push(...columnNotes(source, request.old, placed));
    }
  }
  return plan;
}

/** The table of the new file that a mapping means: the sheet of that name, else the only one with all its headers. */
function placeTable(source: SourceMapping, { file, tables }: InspectedFile): InspectedTable | Problem {
  const wanted = Object.values(source.columns);
  const fitting = tables.filter((table) => wanted.every((header) => headersOf(table).includes(header)));
  const named = fitting.filter(({ sheet }) => sheet === (source.sheet ?? ''));
  const found = named.length === 1 ? named : fitting;
  if (found.length === 1 && found[0] !== undefined) return found[0];
  if (found.length > 1) return severalTables(file, found);
  return missingColumns(source, file, tables);
}

function severalTables(file: string, found: readonly InspectedTable[]): Problem {
  const candidates = [...new Set(found.map(({ sheet }) => sheet))];
  const quoted = candidates.map((sheet) => `"${sheet}"`);
  return {
    code: 'mapping/ambiguous',
    message: {
      id: `${found.length} tabel punya semua kolom yang dipetakan.`,
      en: `${found.length} tables have all mapped columns.`,
    },
    hint: {
      id: `Tulis sheet di bawah sources dalam nilai.yaml: ${quoted.join(' atau ')}.`,
      en: `Write sheet under sources in nilai.yaml: ${quoted.join(' or ')}.`,
    },
    place: { file },
    candidates,
  };
}

function missingColumns(source: SourceMapping, file: string, tables: readonly InspectedTable[]): Problem {
  const wanted = Object.values(source.columns);
  const lacking = tables
    .map((table) => ({ table, missing: wanted.filter((header) => !headersOf(table).includes(header)) }))
    .sort((a, b) => a.missing.length - b.missing.length);
  const { table, missing } = lacking.find(({ table: { sheet } }) => sheet === source.sheet) ??
    lacking[0] ?? { missing: wanted };
  const near = table === undefined ? missing.map(withoutNearest) : lacks(source, file, table);
  const shown = (word: string) =>
    near.map(({ header, nearest: [first] }) => `"${header}"${first === undefined ? '' : ` (${word} "${first}")`}`);
  return {
    code: 'mapping/unknown-column',
    message: {
      id: `Berkas yang baru tidak punya ${shown('paling mirip').join(', ')}.`,
      en: `The new file lacks ${shown('nearest').join(', ')}.`,
    },
    hint: {
      id: 'Betulkan dahulu judul kolom dalam berkas, atau pemetaannya di bawah sources dalam nilai.yaml.',
      en: 'Correct the header in the file, or the mapping under sources in nilai.yaml first.',
    },
    place: { file, ...(table === undefined || table.sheet === '' ? {} : { sheet: table.sheet }) },
    candidates: near.flatMap(({ nearest }) => nearest),
  };
}

const withoutNearest = (header: string) => ({ header, nearest: [] as string[] });

/** The mapped headers that a table lacks, each with those it may be called now; the user's own words come first. */
function lacks(source: SourceMapping, file: string, table: InspectedTable) {
  const asked = { ...source, file, ...(table.sheet === '' ? {} : { sheet: table.sheet }) };
  const found = whatNoLongerFits([asked], [{ file, path: file, kind: '', tables: [table] }]);
  return found.map(({ header = '', nearest }) => ({ header, nearest }));
}

function movedTable(source: SourceMapping, file: string, table: InspectedTable): MovedTable {
  return {
    file: { before: source.file, after: file },
    sheet: { before: source.sheet, after: source.sheet === undefined ? undefined : table.sheet },
    headerRow: { before: source.headerRow, after: table.headerRow ?? source.headerRow },
  };
}

function mappingAfter(source: SourceMapping, { file, sheet, headerRow }: MovedTable): SourceMapping {
  const placed = sheet.after === undefined ? {} : { sheet: sheet.after };
  return { ...source, file: file.after, ...placed, headerRow: headerRow.after };
}

function columnNotes(source: SourceMapping, old: readonly InspectedFile[], table: InspectedTable): Bilingual[] {
  const before = old
    .find(({ file }) => file === source.file)
    ?.tables.find(({ sheet }) => sheet === (source.sheet ?? sheet));
  if (before === undefined) return [];
  const [were, are] = [headersOf(before), headersOf(table)];
  const [gone, came] = [were.filter((one) => !are.includes(one)), are.filter((one) => !were.includes(one))];
  const listed = (headers: string[]) => headers.map((header) => `"${header}"`).join(', ');
  return [
    ...(gone.length === 0 ? [] : [columnsGone(source.file, listed(gone))]),
    ...(came.length === 0 ? [] : [columnsNew(source.file, listed(came))]),
  ];
}

const columnsGone = (file: string, headers: string): Bilingual => ({
  id: `${file}: kolom yang hilang dan memang tidak dipakai: ${headers}.`,
  en: `${file}: columns that are gone and were not used: ${headers}.`,
});
const columnsNew = (file: string, headers: string): Bilingual => ({
  id: `${file}: kolom baru, tidak dipakai: ${headers}.`,
  en: `${file}: new columns, not used: ${headers}.`,
});

/** The values of `nilai.yaml` that follow from moved tables, in sources and in the decisions about repairs. */
export function valueEdits(
  moved: readonly MovedTable[],
  { sources, repairs }: { sources: readonly SourceMapping[]; repairs: readonly Decision[] },
): ValueEdit[] {
  const edits: ValueEdit[] = [];
  const set = (path: ValueEdit['path'], change: { before: unknown; after: string | number | undefined }) => {
    if (change.after !== undefined && change.after !== change.before) edits.push({ path, value: change.after });
  };
  sources.forEach((source, place) => {
    const found = moved.find(({ file, sheet }) => file.before === source.file && sheet.before === source.sheet);
    if (found === undefined) return;
    for (const key of ['file', 'sheet', 'headerRow'] as const) set(['sources', place, key], found[key]);
  });
  repairs.forEach((one, place) => {
    const found = moved.find(
      ({ file, sheet }) => file.before === one.file && (one.sheet ?? sheet.before) === sheet.before,
    );
    if (found === undefined) return;
    set(['repairs', place, 'file'], found.file);
    if (one.sheet !== undefined) set(['repairs', place, 'sheet'], found.sheet);
  });
  return edits;
}

/** Stops where a person must decide first, with every question. */
export function refuseQuestions({ questions }: RefreshPlan): void {
  const [first, ...others] = questions;
  if (first === undefined) return;
  const more = (language: Language) =>
    others.map(
      ({ place, message, hint }) =>
        `\n  ${[placeInWords(place, language), message[language], hint[language]].join(' ')}`,
    );
  const hint = {
    id: `${first.hint.id} Tidak ada yang diubah.${more('id').join('')}`,
    en: `${first.hint.en} Nothing was changed.${more('en').join('')}`,
  };
  throw new ProductError(first.code, first.message, { place: first.place, hint, details: { questions } });
}
