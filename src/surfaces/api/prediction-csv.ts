import { type PredictionFilter, type PredictionPage, type PublishedRun, predictionBatches } from '#answers';
import { type PredictionRowResponse, publishedTables } from '#contract';
import type { Language } from '#values';
import { csvCell } from './csv.ts';

/** The columns of the list, named as in the published tables, each with what it shows of a customer. */
const columns: readonly [
  table: string,
  column: string,
  cell: (row: PredictionRowResponse) => string | number | null,
][] = [
  ['customers', 'customer_id', (row) => row.customerId],
  ['customers', 'name', (row) => row.name],
  ['predictions', 'kind', (row) => row.kind],
  ['predictions', 'value', (row) => row.value],
  ['predictions', 'low', (row) => row.low],
  ['predictions', 'high', (row) => row.high],
  ['predictions', 'unit', (row) => row.unit],
  ['predictions', 'percentile', (row) => row.percentile],
  ['predictions', 'amount', (row) => row.amount],
  ['predictions', 'worth_low', (row) => row.worthLow],
  ['predictions', 'worth', (row) => row.worth],
  ['predictions', 'worth_high', (row) => row.worthHigh],
];

const pieceRows = 1000;

/** The list of a target as CSV in pieces, the first with the header in the language asked for. */
export async function* predictionCsv(
  run: PublishedRun,
  target: string,
  { language, ...request }: PredictionFilter & PredictionPage & { language: Language },
): AsyncGenerator<string> {
  yield `\uFEFF${columns.map(([table, column]) => csvCell(headerOf(table, column, language))).join(',')}\r\n`;
  for await (const rows of predictionBatches(run, target, request)) {
    for (let start = 0; start < rows.length; start += pieceRows) {
      const piece = rows.slice(start, start + pieceRows);
      yield piece.map((row) => `${columns.map(([, , cell]) => csvCell(cell(row))).join(',')}\r\n`).join('');
    }
  }
}

/** A column is headed by its meaning in the contract. */
function headerOf(table: string, column: string, language: Language): string {
  const described = publishedTables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column);
  return described?.meaning[language] ?? column;
}
