import type { Engine } from '#engine';
import type { TargetResult } from '../result.ts';
import type { ProofCard } from '../trust/card.ts';
import { columnsOfRows, type WrittenCell } from './table-writer.ts';

type WrittenRow = Record<string, WrittenCell>;

/** Makes the tables `cards`, `card_notes` and `card_curves`. */
export async function loadCards(engine: Engine, results: readonly TargetResult[]): Promise<void> {
  const cards = results.map(({ card }) => card);
  await engine.loadColumns('cards', columnsOfRows(cardShape, cards.flatMap(figureRows)));
  await engine.loadColumns('card_notes', columnsOfRows(noteShape, cards.flatMap(noteRows)));
  await engine.loadColumns('card_curves', columnsOfRows(curveShape, cards.flatMap(curveRows)));
}

const cardShape = {
  target: 'text',
  kind: 'text',
  grade: 'text',
  baseline: 'text',
  metric: 'text',
  value: 'number',
  low: 'number',
  high: 'number',
  baseline_value: 'number',
  n: 'number',
  positives: 'number',
  judged: 'flag',
} as const;

/** One row a figure; a card without figures has one row all the same, so that it is seen. */
function figureRows(card: ProofCard): WrittenRow[] {
  const { target, kind, grade, n, positives, baseline } = card;
  const common = { target, kind, grade, baseline: baseline?.name.en ?? null, n, positives };
  const metrics = Object.entries(card.metrics);
  if (metrics.length === 0) return [{ ...common, metric: 'none', value: null, low: null, high: null, judged: false }];
  return metrics.map(([metric, { value, low, high }]) => {
    const compared = baseline?.metric === metric ? baseline.value : null;
    return { ...common, metric, value, low, high, baseline_value: compared, judged: metric === card.judgedBy };
  });
}

const noteShape = {
  target: 'text',
  subject: 'text',
  place: 'number',
  check: 'text',
  columns: 'text',
  action: 'text',
  value: 'number',
  text_id: 'text',
  text_en: 'text',
} as const;

function noteRows(card: ProofCard): WrittenRow[] {
  const note = (
    subject: string,
    place: number,
    text: { id: string; en: string },
    more: WrittenRow = {},
  ): WrittenRow => ({
    target: card.target,
    subject,
    place,
    text_id: text.id,
    text_en: text.en,
    ...more,
  });
  const same = (text: string) => ({ id: text, en: text });
  return [
    note('title', 1, card.title),
    note('reason', 1, card.reason),
    ...(card.baseline === null ? [] : [note('baseline', 1, card.baseline.name, { value: card.baseline.value })]),
    ...(card.window === null ? [] : [note('window', 1, same(`${card.window.from} - ${card.window.to}`))]),
    ...(card.trainedAsOf === null ? [] : [note('trained', 1, same(card.trainedAsOf))]),
    ...(card.shuffled === null ? [] : [note('shuffled', 1, same('shuffled'), { value: card.shuffled.value })]),
    ...(card.model === null ? [] : [note('model', 1, same(card.model.champion), { columns: card.model.challenger })]),
    ...card.needs.map((need, place) => note('need', place + 1, need)),
    ...card.doubts.map(({ check, columns, evidence, action }, place) =>
      note('doubt', place + 1, evidence, { check, columns: columns.join(', '), action }),
    ),
    ...card.drivers.map(({ column, title, share }, place) =>
      note('driver', place + 1, title, { columns: column, value: share }),
    ),
  ];
}

const curveShape = {
  target: 'text',
  curve: 'text',
  place: 'number',
  x: 'number',
  y: 'number',
  low: 'number',
  high: 'number',
  n: 'number',
} as const;

function curveRows({ target, curves }: ProofCard): WrittenRow[] {
  return Object.entries(curves).flatMap(([curve, points]) =>
    points.map(({ x, y, low, high, n }, place) => ({ target, curve, place: place + 1, x, y, low, high, n })),
  );
}
