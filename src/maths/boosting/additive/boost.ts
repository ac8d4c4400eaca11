import { layOut } from '../arena.ts';
import { histogramBytes, type KernelKind } from '../kernel.ts';
import { type Lesson, meanLoss, writePairs } from '../loss.ts';
import type { ChangeFinder } from './change.ts';

/** A term to be learned: the cell of every row, and how a step is found. */
export interface LearningTerm {
  readonly codes: Uint8Array;
  readonly cells: number;
  readonly findChange: ChangeFinder;
}

/** The rows of one bag, the scores all rows start from, and when to stop. */
export interface Boosting {
  readonly lesson: Lesson;
  readonly start: Float64Array;
  readonly learn: Uint32Array;
  readonly held: Uint32Array;
  readonly rounds: number;
  readonly patience: number;
  readonly kernel: KernelKind;
}

/** Values of the cells of each term, the rounds they took, and the loss on held-out rows. */
export interface Boosted {
  readonly values: Float64Array[];
  readonly rounds: number;
  readonly heldOutLoss: number;
}

/**
 * Cyclic boosting (Lou, Caruana and Gehrke, KDD 2012): in each round every term takes one small step. Within a round the
 * loss is its quadratic approximation at the round's start; both derivatives are taken anew with each round.
 */
export function boost(terms: readonly LearningTerm[], boosting: Boosting): Boosted {
  const bag = prepareBag(terms, boosting);
  if (terms.length === 0) return { values: [], rounds: 0, heldOutLoss: heldOutLoss(bag) };
  const values = terms.map(() => new Float64Array(256));
  let kept = terms.map(() => new Float64Array(256));
  let best = { rounds: 0, loss: heldOutLoss(bag) };
  for (let round = 1; round <= boosting.rounds; round++) {
    takeRound(bag, terms, values);
    const loss = heldOutLoss(bag);
    const hasGained = boosting.held.length === 0 || loss < best.loss - 1e-9 * Math.abs(best.loss);
    if (hasGained) {
      best = { rounds: round, loss };
      kept = values.map((own) => own.slice());
    } else if (round - best.rounds >= boosting.patience) break;
  }
  return { values: kept, rounds: best.rounds, heldOutLoss: best.loss };
}

interface Part {
  readonly lesson: Lesson;
  readonly scores: Float64Array;
  readonly rows: Uint32Array;
}

interface Bag {
  readonly learn: Part;
  readonly held: Part;
  readonly heldCodes: readonly Uint8Array[];
  readonly memory: ReturnType<typeof memoryOf>;
  readonly gradients: Float64Array;
}

function memoryOf(terms: number, rows: number, kernel: KernelKind) {
  const sizes = { codes: rows * terms, pairs: rows * 16, sums: histogramBytes, changes: (terms + 1) * 2048 };
  return layOut(sizes, kernel);
}

function partOf({ lesson, start }: Boosting, rows: Uint32Array): Part {
  const pick = (values: Float64Array) => {
    const picked = new Float64Array(rows.length);
    for (let place = 0; place < picked.length; place++) picked[place] = values[rows[place] as number] as number;
    return picked;
  };
  const weights = lesson.weights && pick(lesson.weights);
  const own = { loss: lesson.loss, target: pick(lesson.target), weights };
  return { lesson: own, scores: pick(start), rows: Uint32Array.from(rows.keys()) };
}

function prepareBag(terms: readonly LearningTerm[], boosting: Boosting): Bag {
  const { learn, held, kernel } = boosting;
  const memory = memoryOf(terms.length, learn.length, kernel);
  for (const [k, { codes }] of terms.entries()) {
    const own = memory.arena.bytes(memory.at.codes + k * learn.length, learn.length);
    for (let i = 0; i < learn.length; i++) own[i] = codes[learn[i] as number] as number;
  }
  return {
    learn: partOf(boosting, learn),
    held: partOf(boosting, held),
    heldCodes: terms.map(({ codes }) => codesAt(codes, held)),
    memory,
    gradients: new Float64Array(learn.length),
  };
}

function codesAt(codes: Uint8Array, rows: Uint32Array): Uint8Array {
  const found = new Uint8Array(rows.length);
  for (let place = 0; place < found.length; place++) found[place] = codes[rows[place] as number] as number;
  return found;
}

function heldOutLoss({ held }: Bag): number {
  return meanLoss(held.lesson, held.scores, held.rows);
}

function takeRound(bag: Bag, terms: readonly LearningTerm[], values: readonly Float64Array[]): void {
  const { learn, held, heldCodes, memory, gradients } = bag;
  const { arena, at } = memory;
  const rows = learn.scores.length;
  const pairs = arena.numbers(at.pairs, 2 * rows);
  writePairs(learn.lesson, learn.scores, learn.rows, pairs);
  for (let row = 0; row < rows; row++) gradients[row] = pairs[2 * row] as number;
  const sums = arena.numbers(at.sums, 512);
  const changeOf = (term: number) => at.changes + 2048 * (term + 1);
  const codesOf = (term: number) => at.codes + rows * Math.min(Math.max(term, 0), terms.length - 1);
  for (let k = 0; k <= terms.length; k++) {
    sums.fill(0);
    arena.kernel.step(rows, codesOf(k - 1), changeOf(k - 1), codesOf(k), at.pairs, at.sums);
    const own = values[k];
    if (own === undefined) break;
    const change = arena.numbers(changeOf(k), 256);
    (terms[k] as LearningTerm).findChange(sums, own, change);
    for (let cell = 0; cell < 256; cell++) own[cell] = (own[cell] as number) + (change[cell] as number);
    addChange(held.scores, heldCodes[k] as Uint8Array, change);
  }
  for (let row = 0; row < rows; row++) {
    const moved = (pairs[2 * row] as number) - (gradients[row] as number);
    learn.scores[row] = (learn.scores[row] as number) + moved / (pairs[2 * row + 1] as number);
  }
}

/** Adds the value of each row's cell to its score. */
export function addChange(scores: Float64Array, codes: Uint8Array, values: Float64Array): void {
  for (let row = 0; row < scores.length; row++)
    scores[row] = (scores[row] as number) + (values[codes[row] as number] as number);
}
