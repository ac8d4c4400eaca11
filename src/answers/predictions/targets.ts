import { targetTexts } from '#contract';
import { sql } from '#engine';
import { type Bilingual, nearestWords, ProductError } from '#values';
import { textOf } from '../customer-row.ts';
import type { PublishedRun } from '../published-run.ts';
import { same } from './figures-in-words.ts';

/** The targets that a run tells of, in the order in which they are shown; each has a card, also where nothing is predicted. */
export async function targetsOf({ engine }: PublishedRun): Promise<string[]> {
  const rows = await engine.rows(sql`SELECT DISTINCT target FROM cards ORDER BY target NULLS LAST`);
  return inOrder(
    rows.map((row) => textOf(row['target']) ?? ''),
    (target) => target,
  );
}

/** Things of several targets in the order in which targets are shown; those that are not known come last, by name. */
export function inOrder<Thing>(things: readonly Thing[], target: (thing: Thing) => string): Thing[] {
  const place = (thing: Thing) => {
    const found = targetTexts.findIndex((known) => known.target === target(thing));
    return found === -1 ? targetTexts.length : found;
  };
  return things.toSorted((a, b) => place(a) - place(b) || (target(a) < target(b) ? -1 : 1));
}

/** What the figure of a target is, to be used inside a sentence. */
export function figureOf(target: string): Bilingual {
  return targetTexts.find((known) => known.target === target)?.figure ?? same(target);
}

/** What a target is called, where the run does not say. */
export function titleOfTarget(target: string): Bilingual {
  return targetTexts.find((known) => known.target === target)?.title ?? same(target);
}

/** The target that is meant, however it is written; refuses one that the run does not tell of with the nearest. */
export async function knownTarget(run: PublishedRun, target: string): Promise<string> {
  const targets = await targetsOf(run);
  const wanted = target.trim().toLowerCase().replaceAll('-', '_');
  const found = targets.find((known) => known === wanted);
  if (found !== undefined) return found;
  throw notPredicted(target, targets, nearestWords(wanted, targets));
}

/** The same for a list: a run that tells of no target at all has empty lists. */
export async function listedTarget(run: PublishedRun, target: string): Promise<string> {
  const targets = await targetsOf(run);
  return targets.length === 0 ? target : knownTarget(run, target);
}

function notPredicted(target: string, targets: readonly string[], nearest: readonly string[]): ProductError {
  const candidates = nearest.length === 0 ? targets : nearest;
  const list = candidates.join(', ');
  return new ProductError(
    'target/not-found',
    { id: `Run ini tidak memperkirakan "${target}".`, en: `This run does not predict "${target}".` },
    {
      hint:
        candidates.length === 0
          ? { id: 'Jalankan nilai run sekali lagi.', en: 'Make a new run with nilai run.' }
          : { id: `Maksud Anda ${list}?`, en: `Did you mean ${list}?` },
      details: { candidates },
    },
  );
}
