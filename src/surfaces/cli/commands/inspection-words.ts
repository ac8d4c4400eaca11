import { purposeTexts } from '#contract';
import type { DeepInspection } from '#pipeline';
import { type Language, placeInWords } from '#values';

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
  const place = placeInWords(placeOf({ file, sheet, header: column }), language);
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
        `  ${placeInWords(placeOf(from), language)} -> ${placeInWords(placeOf(to), language)}: ${fromMatched} ${of} ${fromRows} ${rows}`,
    ),
  ];
}

function placeOf({ file, sheet, header }: { file: string; sheet: string; header: string | null }) {
  return { file, ...(sheet === '' ? {} : { sheet }), ...(header === null ? {} : { column: header }) };
}

function linkInWords(table: DeepInspection['links']['tables'][number], language: Language): string {
  const words = heads[language];
  const place = placeInWords(placeOf({ file: table.file, sheet: table.sheet, header: null }), language);
  if (table.idColumn === null && table.nameColumn === null) return `  ${place}: ${words.noCustomer}`;
  const columns = [table.idColumn, table.nameColumn].filter((column) => column !== null).join(', ');
  const ways = table.ways.filter(({ rows }) => rows > 0).map(({ way, rows }) => `${words.linked[way]} ${rows}`);
  const unmatched = table.unmatchedRows > 0 ? [`${words.unmatched} ${table.unmatchedRows}`] : [];
  return `  ${place} (${columns}): ${table.customers}; ${words.rows} ${[...ways, ...unmatched].join(', ')}`;
}
