import { type Cell, type Row, sql } from '#engine';
import { countOf, numberOf, textOf } from './customer-row.ts';
import type { PublishedRun } from './published-run.ts';
import type {
  ColumnFigures,
  DataQuality,
  Doubt,
  PurposeVerdict,
  SourceColumn,
  SourceTable,
  TableLinks,
} from './quality-shapes.ts';

/** What the run knows about the files it used: tables, columns, what they are good for, links and doubts. */
export async function dataQuality(run: PublishedRun): Promise<DataQuality> {
  return {
    tables: await sourceTables(run),
    purposes: await purposes(run),
    links: await links(run),
    doubts: await doubts(run),
  };
}

/** The tables of the files with their columns and correlations, in the order of the files. */
export async function sourceTables({ engine }: PublishedRun): Promise<SourceTable[]> {
  const tables = await engine.rows(
    sql`SELECT * FROM source_tables ORDER BY source NULLS LAST, sheet NULLS LAST, header_row NULLS LAST`,
  );
  const columns = await engine.rows(sql`SELECT * FROM source_columns ORDER BY place NULLS LAST`);
  const pairs = await engine.rows(sql`SELECT * FROM correlations ORDER BY place_a NULLS LAST, place_b NULLS LAST`);
  return tables.map((table) => {
    const isOwn = (row: Row) =>
      row['source'] === table['source'] && row['sheet'] === table['sheet'] && row['header_row'] === table['header_row'];
    return {
      source: textOf(table['source']) ?? '',
      sheet: textOf(table['sheet']) ?? '',
      headerRow: numberOf(table['header_row']),
      rows: countOf(table['rows']),
      filled: countOf(table['filled']),
      useless: countOf(table['useless']),
      columns: columns.filter(isOwn).map(toColumn),
      correlations: pairs.filter(isOwn).map((row) => ({
        a: textOf(row['column_a']) ?? '',
        b: textOf(row['column_b']) ?? '',
        value: countOf(row['correlation']),
      })),
    };
  });
}

function toColumn(row: Row): SourceColumn {
  return {
    place: countOf(row['place']),
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
    figures: toFigures(row),
    firstDate: textOf(row['first_date']),
    lastDate: textOf(row['last_date']),
    missingWords: listOf(row['missing_words']),
    frequent: listOf(row['frequent']),
    bins: listOf(row['bins']),
  };
}

function toFigures(row: Row): ColumnFigures | null {
  if (numberOf(row['lowest']) === null) return null;
  return {
    lowest: countOf(row['lowest']),
    q1: countOf(row['q1']),
    median: countOf(row['median']),
    q3: countOf(row['q3']),
    highest: countOf(row['highest']),
    mean: countOf(row['mean']),
    total: countOf(row['total']),
    zeros: countOf(row['zeros']),
    negatives: countOf(row['negatives']),
  };
}

function listOf<Item>(cell: Cell | undefined): Item[] {
  return typeof cell === 'string' ? (JSON.parse(cell) as Item[]) : [];
}

/** What the files are good for, in the order of the purposes. */
export async function purposes({ engine }: PublishedRun): Promise<PurposeVerdict[]> {
  const rows = await engine.rows(sql`SELECT * FROM purposes ORDER BY place NULLS LAST`);
  return rows.map((row) => ({
    purpose: textOf(row['purpose']) ?? '',
    usable: (textOf(row['usable']) ?? 'no') as PurposeVerdict['usable'],
    needs: { id: textOf(row['needs_id']) ?? '', en: textOf(row['needs_en']) ?? '' },
    has: { id: textOf(row['has_id']) ?? '', en: textOf(row['has_en']) ?? '' },
  }));
}

/** How the rows of each table were attached to customers. */
export async function links({ engine }: PublishedRun): Promise<TableLinks[]> {
  const rows = await engine.rows(
    sql`SELECT * FROM links ORDER BY source NULLS LAST, sheet NULLS LAST, header_row NULLS LAST`,
  );
  return rows.map((row) => ({
    source: textOf(row['source']) ?? '',
    sheet: textOf(row['sheet']) ?? '',
    idColumn: textOf(row['id_column']),
    nameColumn: textOf(row['name_column']),
    rows: countOf(row['rows']),
    customers: countOf(row['customers']),
    byId: countOf(row['by_id']),
    byName: countOf(row['by_name']),
    byRule: countOf(row['by_rule']),
    alone: countOf(row['alone']),
    unmatched: countOf(row['unmatched']),
    note:
      textOf(row['note_en']) === null ? null : { id: textOf(row['note_id']) ?? '', en: textOf(row['note_en']) ?? '' },
  }));
}

/** What a careful reader would object to, the gravest first. */
export async function doubts({ engine }: PublishedRun): Promise<Doubt[]> {
  const rows = await engine.rows(sql`SELECT * FROM doubts ORDER BY number NULLS LAST`);
  return rows.map((row) => ({
    number: countOf(row['number']),
    rule: textOf(row['rule']) ?? '',
    severity: textOf(row['severity']) ?? 'info',
    source: textOf(row['source']) ?? '',
    sheet: textOf(row['sheet']) ?? '',
    column: textOf(row['column']),
    rows: countOf(row['rows']),
    firstRows: textOf(row['first_rows']) ?? '',
    before: textOf(row['before']),
    after: textOf(row['after']),
    money: numberOf(row['money']),
    message: { id: textOf(row['message_id']) ?? '', en: textOf(row['message_en']) ?? '' },
    isRepairable: (textOf(row['repairs']) ?? '[]') !== '[]',
  }));
}
