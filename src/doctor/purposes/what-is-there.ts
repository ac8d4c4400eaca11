import { headerKey } from '#entities';
import type { ColumnPortrait, TablePortrait } from '../portrait.ts';
import type { LinkReport } from '../relations/customers/link-report.ts';
import { wordsOf } from '../relations/header-evidence.ts';
import type { Relations } from '../relations/relations.ts';

/** What a purpose may ask of the files. */
export interface WhatIsThere {
  customers: number;
  /** Tables whose rows tell their customer. */
  tables: CustomerTable[];
  /** Tables that list products, with or without prices. */
  catalogues: { table: TablePortrait; hasPrice: boolean }[];
  /** Whether an offer was accepted, in any table, whether or not it tells the customer. */
  answers: Label[];
}

/** A table whose rows tell their customer, and what else they tell. */
export interface CustomerTable {
  table: TablePortrait;
  customers: number;
  amounts: ColumnPortrait[];
  /** Other figures: counts, lengths, shares. */
  measures: ColumnPortrait[];
  /** Days on which something happened, with the months that they span. */
  events: { column: ColumnPortrait; months: number }[];
  /** Days on which something ends. */
  ends: ColumnPortrait[];
  products: ColumnPortrait[];
  discounts: ColumnPortrait[];
  stages: ColumnPortrait[];
  /** Whether a customer left. */
  churnLabels: Label[];
}

/** A column of two answers, and the rows of the rarer one. */
export interface Label {
  column: ColumnPortrait;
  rarer: number;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const churnWords = list('churn churned berhenti exited attrition cancelled canceled left putus keluar');
const answerWords = list('response responded accepted accept converted y target outcome jawaban diterima won stage');
const endWords = list(
  'end ends expiry expired expire expires expiration berakhir eol eos due jatuh habis renewal perpanjangan',
);
const productWords = list('product produk sku layanan service item barang');
const discountWords = list('discount diskon potongan leakage rebate waiver error');
const stageWords = list('stage tahap tahapan');
const offerWords = list('offer penawaran campaign kampanye');
const nobodysWords = list('refresh import export update updated modified loaded birth lahir effective');

/** Gathers it from portraits, joins and the report of customers. */
export function whatIsThere(portraits: readonly TablePortrait[], relations: Relations, links: LinkReport): WhatIsThere {
  return {
    customers: links.customers,
    tables: portraits.flatMap((table) => {
      const link = links.tables.find(
        ({ file, sheet, headerRow }) => file === table.file && sheet === table.sheet && headerRow === table.headerRow,
      );
      if (link === undefined || link.customers === 0) return [];
      const own = [link.idColumn, link.nameColumn];
      return [
        customerTable(
          table,
          link.customers,
          table.columns.filter(({ header }) => !own.includes(header)),
        ),
      ];
    }),
    answers: portraits.flatMap(answersIn),
    catalogues: portraits.flatMap((table) => {
      if (!isCatalogue(table, relations)) return [];
      return [{ table, hasPrice: table.columns.some(({ role }) => role === 'amount') }];
    }),
  };
}

function customerTable(table: TablePortrait, customers: number, columns: readonly ColumnPortrait[]): CustomerTable {
  const said = (words: ReadonlySet<string>) => columns.filter((column) => says(column, words));
  const dates = columns.filter(({ dates: span, type }) => type === 'date' && span !== null);
  const products = said(productWords).filter(({ role, distinct }) => isWord(role) && distinct >= 2);
  return {
    table,
    customers,
    amounts: columns.filter(({ role }) => role === 'amount'),
    measures: columns.filter(({ role }) => role === 'measure' || role === 'share'),
    events: dates
      .filter((column) => !says(column, endWords) && !says(column, nobodysWords))
      .map((column) => ({ column, months: monthsOf(column) })),
    ends: dates.filter((column) => says(column, endWords)),
    products,
    discounts: said(discountWords).filter(({ numbers, role }) => numbers !== null || role === 'flag'),
    stages: said(stageWords).filter(({ role }) => role === 'category'),
    churnLabels: labels(said(churnWords)),
  };
}

/** Answers to offers; a table that speaks of no offer or stage is one of something else. */
function answersIn({ columns, file, sheet }: TablePortrait): Label[] {
  const isOfOffers =
    wordsOf(`${file} ${sheet}`).some((word) => offerWords.has(word)) || columns.some((one) => says(one, offerWords));
  const found = columns.filter((column) => says(column, answerWords));
  return labels(found.filter((column) => isOfOffers || says(column, stageWords)));
}

function isWord(role: ColumnPortrait['role']): boolean {
  return role === 'category' || role === 'text' || role === 'reference' || role === 'key';
}

function says({ header }: ColumnPortrait, words: ReadonlySet<string>): boolean {
  return wordsOf(header).some((word) => words.has(word));
}

/** Columns with few answers; the rarer of two, or the rarer of won and lost among several. */
function labels(columns: readonly ColumnPortrait[]): Label[] {
  return columns.flatMap((column) => {
    const answers = column.frequent.filter(
      ({ text }) => column.distinct === 2 || /^(won|lost|menang|kalah)$/i.test(text),
    );
    return answers.length < 2 ? [] : [{ column, rarer: Math.min(...answers.map(({ rows }) => rows)) }];
  });
}

/** Whole months from the first to the last day; a placeholder for "never" at an end counts for nothing. */
function monthsOf({ dates }: ColumnPortrait): number {
  if (dates === null) return 0;
  const [from, to] = [monthNumber(dates.first), monthNumber(dates.last)];
  const isSound = Number(dates.first.slice(0, 4)) > 1950 && Number(dates.last.slice(0, 4)) < 2090;
  return isSound ? to - from + 1 : 0;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** A table that is referred to by a column of products, or is one of products by its own key. */
function isCatalogue({ file, sheet, columns, rows }: TablePortrait, { joins }: Relations): boolean {
  const isProduct = (header: string | null) => wordsOf(header).some((word) => productWords.has(word));
  const isReferred = joins.some(
    ({ from, to, cardinality }) =>
      cardinality !== 'many-to-many' &&
      to.file === file &&
      to.sheet === sheet &&
      (isProduct(to.header) || isProduct(from.header)),
  );
  const isNamed = isProduct(sheet === '' ? file.replace(/\.[^.]*$/, '') : sheet);
  const hasKey = columns.some(
    ({ header, distinct }) => isProduct(header) && headerKey(header ?? '') !== '' && distinct >= rows * 0.8,
  );
  return isReferred || (isNamed && hasKey);
}
