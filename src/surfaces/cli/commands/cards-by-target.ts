import { cards, type PublishedRun } from '#answers';
import type { CardSummaryResponse } from '#contract';

/** The cards of a run as programs rely on them, by target. */
export async function cardsByTarget(run: PublishedRun): Promise<Record<string, ReturnType<typeof inBrief>>> {
  return Object.fromEntries((await cards(run)).map((card) => [card.target, inBrief(card)]));
}

/** The grade, the figure that it judges beside that of the baseline, and why. */
function inBrief({ kind, grade, judged, baseline, n, positives, reason }: CardSummaryResponse) {
  return {
    kind,
    grade,
    judgedBy: judged?.metric ?? null,
    value: judged?.value ?? null,
    low: judged?.low ?? null,
    high: judged?.high ?? null,
    baseline: baseline?.en ?? null,
    baselineValue: judged?.baseline ?? null,
    n,
    positives,
    reason: reason.en,
  };
}
