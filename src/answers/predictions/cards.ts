import type { CardMetricResponse, CardResponse, CardSummaryResponse } from '#contract';
import { fn, name, type Row, sql } from '#engine';
import type { Bilingual, FigureKind } from '#values';
import { countOf, numberOf, textOf } from '../customer-row.ts';
import type { PublishedRun } from '../published-run.ts';
import { metricsOf } from './card-metrics.ts';
import { inOrder, knownTarget, titleOfTarget } from './targets.ts';

/** What the tables hold of one target: a row a figure, a row a note, and its customers with what they are worth. */
interface CardRows {
  target: string;
  figures: readonly Row[];
  notes: readonly Row[];
  listed: Row | undefined;
}

/** The proof card of every target in brief; none where the run predicts nothing. */
export async function cards(run: PublishedRun): Promise<CardSummaryResponse[]> {
  return (await cardRows(run)).map(summaryOf);
}

/** The whole proof card of a target; refuses one that the run does not know with the nearest. */
export async function cardOf(run: PublishedRun, target: string): Promise<CardResponse> {
  const wanted = await knownTarget(run, target);
  const found = (await cardRows(run)).find((one) => one.target === wanted);
  const [model] = await run.engine.rows(
    sql`SELECT champion, challenger, seed, data_hash FROM models WHERE target = ${wanted}`,
  );
  return wholeCard(found ?? { target: wanted, figures: [], notes: [], listed: undefined }, model);
}

async function cardRows({ engine }: PublishedRun): Promise<CardRows[]> {
  const figures = await engine.rows(sql`SELECT * FROM cards ORDER BY target NULLS LAST, metric NULLS LAST`);
  const notes = await engine.rows(
    sql`SELECT * FROM card_notes ORDER BY target NULLS LAST, subject NULLS LAST, place NULLS LAST`,
  );
  const listed = await engine.rows(
    sql`SELECT target, count(value) AS customers, ${fn.sumMoney(fn.decimal(name('worth'), 2))} AS worth
      FROM predictions GROUP BY target ORDER BY target NULLS LAST`,
  );
  const targets = [...new Set([...figures, ...listed].map((row) => textOf(row['target']) ?? ''))];
  const own = (rows: readonly Row[], target: string) => rows.filter((row) => row['target'] === target);
  return inOrder(
    targets.map((target) => ({
      target,
      figures: own(figures, target),
      notes: own(notes, target),
      listed: own(listed, target)[0],
    })),
    (one) => one.target,
  );
}

function summaryOf({ target, figures, notes, listed }: CardRows): CardSummaryResponse {
  const [head = {}] = figures;
  const said = (subject: string) => notesOf(notes, subject).map(wordsOf);
  return {
    target,
    kind: (textOf(head['kind']) ?? 'ESTIMATE') as FigureKind,
    grade: textOf(head['grade']) ?? 'not enough evidence',
    title: said('title')[0] ?? titleOfTarget(target),
    reason: said('reason')[0] ?? { id: '', en: '' },
    needs: said('need'),
    baseline: said('baseline')[0] ?? null,
    judged: metricsOf(figures).find((metric): metric is CardMetricResponse => metric.judged) ?? null,
    n: countOf(head['n']),
    positives: numberOf(head['positives']),
    customers: countOf(listed?.['customers']),
    worth: numberOf(listed?.['worth']),
  };
}

function wholeCard(rows: CardRows, model: Row | undefined): CardResponse {
  const { figures, notes } = rows;
  const first = (subject: string): Row | undefined => notesOf(notes, subject)[0];
  const shuffled = first('shuffled');
  return {
    ...summaryOf(rows),
    metrics: metricsOf(figures),
    window: textOf(first('window')?.['text_en']),
    trainedAsOf: textOf(first('trained')?.['text_en']),
    shuffled: shuffled === undefined ? null : { value: numberOf(shuffled['value']), low: null, high: null },
    doubts: notesOf(notes, 'doubt').map((row) => ({
      check: textOf(row['check']) ?? '',
      columns: textOf(row['columns']) ?? '',
      action: textOf(row['action']) ?? '',
      evidence: wordsOf(row),
    })),
    drivers: notesOf(notes, 'driver').map((row) => ({
      feature: textOf(row['columns']) ?? '',
      title: wordsOf(row),
      share: numberOf(row['value']),
    })),
    champion: textOf(model?.['champion']) ?? textOf(first('model')?.['text_en']),
    challenger: textOf(model?.['challenger']) ?? textOf(first('model')?.['columns']),
    seed: numberOf(model?.['seed']),
    dataHash: textOf(model?.['data_hash']) || null,
  };
}

function notesOf(notes: readonly Row[], subject: string): Row[] {
  return notes.filter((row) => row['subject'] === subject);
}

function wordsOf(row: Row): Bilingual {
  const en = textOf(row['text_en']) ?? '';
  return { id: textOf(row['text_id']) ?? en, en };
}
