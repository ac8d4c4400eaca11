import type { QualityResponse, TableCorrelationsResponse, TableQualityResponse } from '#contract';
import { type Cell, fn, name, type Row, sql } from '#engine';
import { countOf, numberOf, textOf } from './customer-row.ts';
import type { PublishedRun } from './published-run.ts';

type Doubt = QualityResponse['doubts'][number];
type Links = QualityResponse['links'][number];
type Purpose = QualityResponse['purposes'][number];
type Column = TableQualityResponse['columns'][number];

/** What the files of a run hold: tables, columns, what they are good for, links, doubts, repairs and what was set aside. */
export async function dataQuality(run: PublishedRun): Promise<QualityResponse> {
  return {
    tables: await tablesOf(run),
    doubts: await doubtsOf(run),
    purposes: await purposesOf(run),
    links: await linksOf(run),
    repairs: await repairsOf(run),
    quarantined: await quarantinedOf(run),
    drift: null,
  };
}

async function tablesOf({ engine }: PublishedRun): Promise<TableQualityResponse[]> {
  const tables = await engine.rows(
    sql`SELECT * FROM source_tables ORDER BY source NULLS LAST, sheet NULLS LAST, header_row NULLS LAST`,
  );
  const columns = await engine.rows(sql`SELECT * FROM source_columns ORDER BY place NULLS LAST`);
  const pairs = await engine.rows(sql`SELECT * FROM correlations ORDER BY place_a NULLS LAST, place_b NULLS LAST`);
  return tables.map((table) => {
    const isOwn = (row: Row) =>
      row['source'] === table['source'] && row['sheet'] === table['sheet'] && row['header_row'] === table['header_row'];
    return {
      file: textOf(table['source']) ?? '',
      sheet: textOf(table['sheet']) ?? '',
      headerRow: numberOf(table['header_row']),
      rows: countOf(table['rows']),
      filledShare: countOf(table['filled']),
      useless: countOf(table['useless']),
      columns: columns.filter(isOwn).map(toColumn),
      correlations: toCorrelations(pairs.filter(isOwn)),
    };
  });
}

function toColumn(row: Row): Column {
  const first = textOf(row['first_date']);
  return {
    index: countOf(row['place']) - 1,
    header: textOf(row['header']),
    type: textOf(row['type']) ?? 'text',
    role: textOf(row['role']) ?? 'text',
    notation: textOf(row['notation']),
    dateOrder: textOf(row['date_order']),
    unit: textOf(row['unit']),
    currency: textOf(row['currency']),
    rows: countOf(row['rows']),
    filled: countOf(row['filled']),
    distinct: countOf(row['distinct_texts']),
    numbers: toNumbers(row),
    dates: first === null ? null : { first, last: textOf(row['last_date']) ?? first },
    missingWords: listOf(row['missing_words']),
    frequent: listOf(row['frequent']),
    bins: listOf(row['bins']),
  };
}

function toNumbers(row: Row): Column['numbers'] {
  if (numberOf(row['lowest']) === null) return null;
  return {
    lowest: countOf(row['lowest']),
    q1: countOf(row['q1']),
    median: countOf(row['median']),
    q3: countOf(row['q3']),
    highest: countOf(row['highest']),
    mean: countOf(row['mean']),
    sum: countOf(row['total']),
    zeros: countOf(row['zeros']),
    negatives: countOf(row['negatives']),
    decimals: countOf(row['decimals']),
  };
}

/** The pairs as a square; null where there are none. */
function toCorrelations(pairs: readonly Row[]): TableCorrelationsResponse | null {
  if (pairs.length === 0) return null;
  const headers = new Map<number, string>();
  const values = new Map<string, number | null>();
  for (const row of pairs) {
    const [a, b] = [countOf(row['place_a']), countOf(row['place_b'])];
    headers.set(a, textOf(row['column_a']) ?? '').set(b, textOf(row['column_b']) ?? '');
    values.set(`${a} ${b}`, numberOf(row['correlation'])).set(`${b} ${a}`, numberOf(row['correlation']));
  }
  const places = [...headers.keys()].sort((a, b) => a - b);
  return {
    columns: places.map((place) => ({ index: place - 1, header: headers.get(place) ?? '' })),
    values: places.map((a) => places.map((b) => (a === b ? 1 : (values.get(`${a} ${b}`) ?? null)))),
  };
}

function listOf<Item>(cell: Cell | undefined): Item[] {
  return typeof cell === 'string' ? (JSON.parse(cell) as Item[]) : [];
}

async function purposesOf({ engine }: PublishedRun): Promise<Purpose[]> {
  const rows = await engine.rows(sql`SELECT * FROM purposes ORDER BY place NULLS LAST`);
  return rows.map((row) => ({
    purpose: textOf(row['purpose']) ?? '',
    usable: (textOf(row['usable']) ?? 'no') as Purpose['usable'],
    needs: { id: textOf(row['needs_id']) ?? '', en: textOf(row['needs_en']) ?? '' },
    has: { id: textOf(row['has_id']) ?? '', en: textOf(row['has_en']) ?? '' },
  }));
}

async function linksOf({ engine }: PublishedRun): Promise<Links[]> {
  const rows = await engine.rows(
    sql`SELECT * FROM links ORDER BY source NULLS LAST, sheet NULLS LAST, header_row NULLS LAST`,
  );
  return rows.map((row) => ({
    file: textOf(row['source']) ?? '',
    sheet: textOf(row['sheet']) ?? '',
    headerRow: numberOf(row['header_row']),
    idColumn: textOf(row['id_column']),
    nameColumn: textOf(row['name_column']),
    rows: countOf(row['rows']),
    customers: countOf(row['customers']),
    byId: countOf(row['by_id']),
    byName: countOf(row['by_name']),
    byRule: countOf(row['by_rule']),
    alone: countOf(row['alone']),
    unmatched: countOf(row['unmatched']),
    note: noteOf(row),
  }));
}

function noteOf(row: Row): Links['note'] {
  const en = textOf(row['note_en']);
  return en === null ? null : { id: textOf(row['note_id']) ?? en, en };
}

async function doubtsOf({ engine }: PublishedRun): Promise<Doubt[]> {
  const rows = await engine.rows(sql`SELECT * FROM doubts ORDER BY number NULLS LAST`);
  return rows.map((row) => ({
    rule: textOf(row['rule']) ?? '',
    severity: (textOf(row['severity']) ?? 'info') as Doubt['severity'],
    file: textOf(row['source']) ?? '',
    sheet: textOf(row['sheet']) ?? '',
    column: textOf(row['column']),
    rows: countOf(row['rows']),
    firstRows: (textOf(row['first_rows']) ?? '').split(', ').flatMap((one) => (one === '' ? [] : Number(one))),
    before: textOf(row['before']),
    after: textOf(row['after']),
    money: numberOf(row['money']),
    message: { id: textOf(row['message_id']) ?? '', en: textOf(row['message_en']) ?? '' },
    repairs: listOf(row['repairs']),
  }));
}

async function repairsOf({ engine }: PublishedRun): Promise<QualityResponse['repairs']> {
  const rows = await engine.rows(sql`SELECT * FROM decisions ORDER BY number NULLS LAST`);
  return rows.map((row) => ({
    number: countOf(row['number']),
    rule: textOf(row['rule']) ?? '',
    file: textOf(row['source']) ?? '',
    sheet: textOf(row['sheet']) ?? '',
    kind: textOf(row['kind']) ?? '',
    column: textOf(row['column']),
    before: textOf(row['before']),
    after: textOf(row['after']),
    state: textOf(row['state']) ?? '',
    cells: countOf(row['cells']),
    rows: countOf(row['rows']),
  }));
}

const quarantinedShown = 1000;

async function quarantinedOf({ engine }: PublishedRun): Promise<QualityResponse['quarantined']> {
  const [whole] = await engine.rows(sql`SELECT (SELECT count(*) FROM quarantined) AS row_count,
    (SELECT ${fn.sumMoney(name('money'))} FROM findings WHERE rule = 'REP-2') AS money`);
  const rows = await engine.rows(
    sql`SELECT source, sheet, "row", rule, reason, customer, CAST(${fn.readDecimal(name('amount'), 2)} AS DOUBLE) AS amount
      FROM quarantined ORDER BY source NULLS LAST, sheet NULLS LAST, "row" NULLS LAST LIMIT ${quarantinedShown}`,
  );
  return {
    total: countOf(whole?.['row_count']),
    money: numberOf(whole?.['money']),
    rows: rows.map((row) => ({
      file: textOf(row['source']) ?? '',
      sheet: textOf(row['sheet']) ?? '',
      row: countOf(row['row']),
      rule: textOf(row['rule']) ?? '',
      reason: textOf(row['reason']),
      customer: textOf(row['customer']),
      amount: numberOf(row['amount']),
    })),
  };
}
