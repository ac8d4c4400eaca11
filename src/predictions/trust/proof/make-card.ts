import type { Bilingual, FigureKind, IsoDate } from '#values';
import type { Grade, ProbeDoubt, ProofCard } from '../card.ts';
import type { Verdict } from './verdict.ts';

/** What a card says beside the verdict. */
export interface CardInput {
  readonly target: string;
  readonly title: Bilingual;
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly trainedAsOf: IsoDate | null;
  /** Null where nothing was trained: a rule, or a refusal. */
  readonly verdict: Verdict | null;
  readonly doubts: readonly ProbeDoubt[];
  readonly drivers: ProofCard['drivers'];
  readonly model: ProofCard['model'];
}

/** The card of a target: a rule where the probe found one, no claim where it refused, else what the verdict says. */
export function makeCard(input: CardInput): ProofCard {
  const { target, title, window, trainedAsOf, doubts, drivers, model } = input;
  const rule = doubts.find(({ action }) => action === 'rename-rule');
  const refusal = doubts.find(({ action }) => action === 'refuse');
  const found = rule ?? refusal;
  const verdict = found === undefined ? input.verdict : null;
  const grade: Grade = rule === undefined ? (verdict?.grade ?? 'not enough evidence') : 'rule';
  return {
    target,
    title,
    kind: kindOf(grade),
    grade,
    reason: found?.evidence ?? verdict?.reason ?? nothingLearned,
    needs: verdict?.needs ?? [],
    window,
    trainedAsOf,
    baseline: verdict?.baseline ?? null,
    n: verdict?.n ?? 0,
    positives: verdict?.positives ?? null,
    metrics: verdict?.metrics ?? {},
    judgedBy: verdict?.judgedBy ?? 'none',
    shuffled: verdict?.shuffled ?? null,
    doubts,
    curves: verdict?.curves ?? {},
    drivers: verdict === null ? [] : drivers,
    model: verdict === null ? null : model,
  };
}

const nothingLearned: Bilingual = { id: 'Belum ada yang dipelajari.', en: 'Nothing was learned yet.' };

/** A prediction only where a signal was shown; a rule is a rule; all else is an estimate. */
export function kindOf(grade: Grade): FigureKind {
  if (grade === 'rule') return 'RULE';
  return grade === 'F' || grade === 'not enough evidence' ? 'ESTIMATE' : 'PREDICTION';
}
