import type { InspectedFile } from '#pipeline';
import { type Language, placeInWords } from '#values';

type Table = InspectedFile['tables'][number];
type Column = Table['columns'][number];

const words = {
  id: {
    table: 'tabel',
    sheet: 'lembar',
    none: 'tidak dikenali sebagai apa pun',
    takenFor: 'diambil sebagai',
    head: (rows: number, header: number | string) => `${rows} baris, judul di baris ${header}`,
    unused: 'tidak dipakai',
    noHeader: '(tanpa judul)',
    filled: (share: number, example: string) => `${share} % terisi, mis. ${example}`,
    note: 'catatan',
    question: 'pertanyaan',
  },
  en: {
    table: 'table',
    sheet: 'sheet',
    none: 'no entity recognised',
    takenFor: 'taken for',
    head: (rows: number, header: number | string) => `${rows} rows, header in row ${header}`,
    unused: 'not used',
    noHeader: '(no header)',
    filled: (share: number, example: string) => `${share} % filled, e.g. ${example}`,
    note: 'note',
    question: 'question',
  },
} as const;

/** What the cells of a column are, in Indonesian; in English the words of the inspection itself. */
const contentsInIndonesian: Readonly<Partial<Record<Column['content'], string>>> = {
  text: 'teks',
  number: 'angka',
  date: 'tanggal',
  company: 'nama perusahaan',
  empty: 'kosong',
};

/** One file with its tables and the meaning of each column, a line each. */
export function fileInWords({ file, kind, tables }: InspectedFile, language: Language): string {
  return [`${file} (${kind})`, ...tables.flatMap((table) => tableInWords(table, language)), ''].join('\n');
}

function tableInWords(table: Table, language: Language): string[] {
  const say = words[language];
  const title = table.sheet === '' ? `  ${say.table}` : `  ${say.sheet} ${table.sheet}`;
  const { entity } = table;
  const taken = entity === null ? say.none : `${say.takenFor} ${entity.name}: ${entity.reason[language]}`;
  return [
    `${title}: ${say.head(table.rows, table.headerRow ?? '?')}; ${taken}`,
    ...table.columns.map((column) => columnInWords(column, table, language)),
    ...table.notes.map((note) => `    ${say.note}: ${note[language]}`),
    ...table.problems.map(
      ({ place, message, hint }) =>
        `    ${say.question}: ${[placeInWords(place, language), message[language], hint[language]].join(' ')}`,
    ),
  ];
}

function columnInWords(column: Column, { mapping }: Table, language: Language): string {
  const say = words[language];
  const field = mapping.findLast(({ header }) => header === (column.header ?? ''));
  const means =
    field === undefined
      ? say.unused
      : `-> ${field.field}, ${Math.round(field.confidence * 100)} %: ${field.reason[language]}`;
  const filled = say.filled(Math.round(column.filled * 100), column.examples[0] ?? '');
  return `    ${column.position} ${column.header ?? say.noHeader} [${contentIn(column.content, language)}, ${filled}] ${means}`;
}

function contentIn(content: Column['content'], language: Language): string {
  return language === 'id' ? (contentsInIndonesian[content] ?? content) : content;
}
