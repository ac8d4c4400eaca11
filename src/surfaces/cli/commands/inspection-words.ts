import { purposeTexts } from '#contract';
import type { DeepInspection, InspectedFile } from '#pipeline';
import { type Language, placeInWords } from '#values';

/** One file with its tables and the meaning of each column, a line each. */
export function fileInWords({ file, kind, tables }: InspectedFile): string {
  return [`${file} (${kind})`, ...tables.flatMap(tableInWords), ''].join('\n');
}

function tableInWords(table: InspectedFile['tables'][number]): string[] {
  const title = table.sheet === '' ? '  table' : `  sheet ${table.sheet}`;
  const taken =
    table.entity === null ? 'no entity recognised' : `taken for ${table.entity.name}: ${table.entity.reason}`;
  const meaning = new Map(table.mapping.map((one) => [one.header, one]));
  return [
    `${title}: ${table.rows} rows, header in row ${table.headerRow ?? '?'}; ${taken}`,
    ...table.columns.map((column) => {
      const field = meaning.get(column.header ?? '');
      const means =
        field === undefined
          ? 'not used'
          : `-> ${field.field}, ${Math.round(field.confidence * 100)} %: ${field.reason}`;
      return `    ${column.position} ${column.header ?? '(no header)'} [${column.content}, ${Math.round(column.filled * 100)} % filled, e.g. ${column.examples[0] ?? ''}] ${means}`;
    }),
    ...table.notes.map((note) => `    note: ${note}`),
    ...table.problems.map(
      (problem) => `    question: ${[placeInWords(problem.place), problem.message, problem.hint].join(' ')}`,
    ),
  ];
}

type Finding = DeepInspection['findings'][number];

const heads = {
  id: {
    findings: (count: number) => `Temuan: ${count}`,
    none: 'Tidak ada yang patut diperiksa.',
    joins: 'Kaitan antartabel',
    of: 'dari',
    customers: (count: number) => `Pelanggan dalam semua tabel: ${count}`,
    noCustomer: 'tanpa kolom pelanggan',
    linked: { id: 'lewat kode', name: 'lewat nama', rule: 'lewat aturan', alone: 'hanya di tabel ini' },
    unmatched: 'tanpa pelanggan',
    purposes: 'Untuk apa data ini cukup',
    usable: { yes: 'cukup', partly: 'sebagian', no: 'belum' },
    needs: 'Perlu',
    has: 'Ada',
    rows: 'baris',
  },
  en: {
    findings: (count: number) => `Findings: ${count}`,
    none: 'Nothing deserves a look.',
    joins: 'How the tables hang together',
    of: 'of',
    customers: (count: number) => `Customers over all tables: ${count}`,
    noCustomer: 'no column of customers',
    linked: { id: 'by id', name: 'by name', rule: 'by rule', alone: 'in this table only' },
    unmatched: 'without customer',
    purposes: 'What the data is good for',
    usable: { yes: 'enough', partly: 'partly', no: 'not enough' },
    needs: 'Needs',
    has: 'Has',
    rows: 'rows',
  },
} as const;

/** What the doctor says: findings, joins, customers and purposes, a line each. */
export function examinationInWords(found: DeepInspection, language: Language): string {
  const words = heads[language];
  const { findings, purposes, links } = found;
  return [
    words.findings(findings.length),
    ...(findings.length === 0 ? [`  ${words.none}`] : findings.map((finding) => findingInWords(finding, language))),
    ...joinsInWords(found, language),
    '',
    words.customers(links.customers),
    ...links.tables.map((table) => linkInWords(table, language)),
    '',
    words.purposes,
    ...purposes.map(
      ({ purpose, isUsable, needs, has }) =>
        `  ${purposeTexts[purpose]?.[language] ?? purpose}: ${words.usable[isUsable]}. ${words.needs}: ${needs[language]} ${words.has}: ${has[language]}`,
    ),
  ].join('\n');
}

function findingInWords(finding: Finding, language: Language): string {
  const { rule, severity, file, sheet, column, firstRows, rows, message } = finding;
  const place = placeInWords({
    file,
    ...(sheet === '' ? {} : { sheet }),
    ...(column === null ? {} : { column }),
  });
  const shown = firstRows.slice(0, 5).join(', ');
  const where = firstRows.length === 0 ? '' : ` (${heads[language].rows} ${shown}${rows > 5 ? ' ...' : ''})`;
  return `  ${rule} ${severity}: ${place}${where}: ${message[language]}`;
}

function joinsInWords({ relations }: DeepInspection, language: Language): string[] {
  const { joins, of, rows } = { ...heads[language] };
  if (relations.joins.length === 0) return [];
  return [
    '',
    joins,
    ...relations.joins.map(
      ({ from, to, fromMatched, fromRows }) =>
        `  ${placeInWords(placeOf(from))} -> ${placeInWords(placeOf(to))}: ${fromMatched} ${of} ${fromRows} ${rows}`,
    ),
  ];
}

function placeOf({ file, sheet, header }: { file: string; sheet: string; header: string | null }) {
  return { file, ...(sheet === '' ? {} : { sheet }), ...(header === null ? {} : { column: header }) };
}

function linkInWords(table: DeepInspection['links']['tables'][number], language: Language): string {
  const words = heads[language];
  const place = placeInWords({ file: table.file, ...(table.sheet === '' ? {} : { sheet: table.sheet }) });
  if (table.idColumn === null && table.nameColumn === null) return `  ${place}: ${words.noCustomer}`;
  const columns = [table.idColumn, table.nameColumn].filter((column) => column !== null).join(', ');
  const ways = table.ways.filter(({ rows }) => rows > 0).map(({ way, rows }) => `${words.linked[way]} ${rows}`);
  const unmatched = table.unmatchedRows > 0 ? [`${words.unmatched} ${table.unmatchedRows}`] : [];
  return `  ${place} (${columns}): ${table.customers}; ${words.rows} ${[...ways, ...unmatched].join(', ')}`;
}
