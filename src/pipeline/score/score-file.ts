import { basename } from 'node:path';
import { type Engine, type Fragment, fn, join, name, openEngine, sql } from '#engine';
import { type MatchedColumns, matchColumns } from '#predictions';
import { stageFiles } from '#sources';
import { ProductError } from '#values';
import { findRun } from '../run/run-folders.ts';
import { findWorkspace } from '../workspace/workspace.ts';
import { type RegisteredSql, registeredModel } from './registered-model.ts';

/** Which rows to score, with the model of which target. */
export interface ScoreRequest {
  readonly folder: string;
  readonly target: string;
  readonly file: string;
  readonly run?: string | undefined;
}

/** One scored row: the probability (or amount) and its score, which is its log-odds (or the amount again). */
export interface ScoredRow {
  readonly customerId: string | null;
  readonly value: number;
  /** Null where a probability is so near to 0 or 1 that its log-odds cannot be told. */
  readonly score: number | null;
}

/** The rows of a file in their order, and the headers that were not needed. */
export interface ScoredFile {
  readonly run: string;
  readonly target: string;
  readonly rows: readonly ScoredRow[];
  readonly ignored: readonly string[];
}

/**
 * Scores the rows of a file with the model that a published run registered, by the SQL of that model and nothing else.
 * Throws ProductError for a file that cannot be read, that lacks columns the model reads, or whose numbers are none.
 */
export async function scoreFile({ folder, target, file, run }: ScoreRequest): Promise<ScoredFile> {
  const published = await findRun(findWorkspace(folder), run);
  const engine = await openEngine('duckdb', { memory: '400MB' });
  try {
    const model = await registeredModel(engine, published, target);
    const [table] = await stageFiles(engine, [file], 'to_score');
    const headers = table?.headers ?? [];
    const matched = matchColumns(headers, model.features, model.sql);
    refuseGaps(matched, headers, { file, target: model.target });
    await refuseTexts(engine, model, { matched, headers, file });
    await engine.createTable('features_to_score', typedQuery(model, matched));
    await engine.confineTo(published);
    const rows = await scoredRows(engine, model);
    return { run: basename(published), target: model.target, rows, ignored: matched.ignored };
  } finally {
    await engine.close();
  }
}

const staged = sql`to_score_1`;
const numeral = '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$';

/** A cell without blanks at its ends; NULL where nothing is left. */
function cell(place: number): Fragment {
  return sql`nullif(trim(${name(`c${place}`)}), '')`;
}

function typedQuery({ features }: RegisteredSql, { found, id }: MatchedColumns): Fragment {
  const columns = features.map((feature) => {
    const place = found.get(feature.name);
    const own = place === undefined ? fn.text(null) : cell(place);
    return sql`${feature.kind === 'number' ? sql`CAST(${own} AS DOUBLE)` : own} AS ${name(feature.name)}`;
  });
  return sql`SELECT ${join([sql`source_row AS ${name(rowColumn)}`, sql`${cell(id)} AS ${name(idColumn)}`, ...columns])} FROM ${staged}`;
}

/** Names that no feature has, as they hold what no name of a column may. */
const [rowColumn, idColumn] = ['\u0001row', '\u0001id'];

async function scoredRows(engine: Engine, { sql: expression, link }: RegisteredSql): Promise<ScoredRow[]> {
  const rows: ScoredRow[] = [];
  const query = `SELECT "${idColumn}", ${expression} AS value FROM features_to_score ORDER BY "${rowColumn}"`;
  for await (const batch of engine.ask(query)) {
    for (const [customer, found] of batch.rows) {
      const value = Number(found);
      const score = link === 'logit' ? Math.log(value / (1 - value)) : value;
      rows.push({
        customerId: customer === null ? null : String(customer),
        value,
        score: Number.isFinite(score) ? score : null,
      });
    }
  }
  return rows;
}

function refuseGaps(
  { id, missing }: MatchedColumns,
  headers: readonly (string | null)[],
  { file, target }: { file: string; target: string },
): void {
  const place = { file: basename(file) };
  const there = headers.filter((header) => header !== null).join(', ');
  if (missing.length > 0) {
    const named = (language: 'id' | 'en') =>
      missing.map(({ name, title }) => `${name} (${title[language]})`).join(', ');
    throw new ProductError(
      'mapping/missing-column',
      {
        id: `Kolom yang dibaca model ${target} tidak ada: ${named('id')}.`,
        en: `Columns that the model of ${target} reads are not there: ${named('en')}.`,
      },
      { place, hint: { id: `Kolom berkas ini: ${there}.`, en: `The file has: ${there}.` } },
    );
  }
  if (id >= 0) return;
  throw new ProductError(
    'mapping/missing-column',
    { id: 'Tidak ada kolom kode pelanggan.', en: 'No column holds the id of the customer.' },
    { place, hint: { id: 'Beri kolom itu judul customer_id.', en: 'Call that column customer_id.' } },
  );
}

/** A number that is none would be scored as missing without a word. */
async function refuseTexts(
  engine: Engine,
  { features }: RegisteredSql,
  { matched, headers, file }: { matched: MatchedColumns; headers: readonly (string | null)[]; file: string },
): Promise<void> {
  for (const feature of features) {
    const place = matched.found.get(feature.name);
    if (place === undefined || feature.kind !== 'number') continue;
    const [bad] = await engine.rows(sql`SELECT ${name(`c${place}`)} AS text, source_row FROM ${staged}
      WHERE ${cell(place)} IS NOT NULL AND NOT ${fn.matches(cell(place), numeral)} ORDER BY source_row NULLS LAST LIMIT 1`);
    if (bad === undefined) continue;
    throw new ProductError(
      'source/not-readable',
      { id: `"${bad['text']}" bukan angka.`, en: `"${bad['text']}" is no number.` },
      {
        place: { file: basename(file), row: Number(bad['source_row']), column: headers[place] ?? feature.name },
        hint: {
          id: 'Tulis angka dengan titik desimal dan tanpa pemisah ribuan.',
          en: 'Write numbers with a decimal point and without separators of thousands.',
        },
      },
    );
  }
}
