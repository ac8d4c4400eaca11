import { rowsWhere } from '../models/panel.ts';
import { type AmountRanges, amountRangesOf, crossedRanges, learnAmountRanges } from './amount-ranges.ts';
import { customerFolds, moneyOf, moneyOnFolds, type ShareLearner, shareError, shareOfAll } from './kept-share.ts';
import { type ValueRows, valueRowsAt } from './value-rows.ts';

/** What was foreseen of customers whose outcome was not shown, beside what came. */
export interface ShareProof {
  readonly split: 'later day' | 'folds';
  readonly test: ValueRows;
  readonly forecast: Float64Array;
  readonly baseline: Float64Array;
  /** Ranges of the test that were learned without its rows. */
  readonly range: { readonly low: Float64Array; readonly high: Float64Array };
  readonly learner: ShareLearner;
  /** Ranges learned on the test, for the customers to come. */
  readonly ranges: AmountRanges;
}

interface ProofSettings {
  readonly candidates: readonly ShareLearner[];
  readonly seed: number;
}

const [innerFolds, outerFolds] = [3, 5];

/**
 * Proves the kept share by time where there are two labelled days or more: learned on the earlier ones, with ranges by
 * their own folds, tested on the latest. With one day by five folds of customers. Nothing of the test chooses a learner.
 */
export function proveShare(past: ValueRows, settings: ProofSettings): ShareProof {
  const days = new Set(past.panel.day);
  return days.size > 1 ? proveByTime(past, settings) : proveByFolds(past, settings);
}

function proveByTime(past: ValueRows, settings: ProofSettings): ShareProof {
  const { panel } = past;
  const latest = Math.min(...new Set(panel.day));
  const rows = (isLatest: boolean) =>
    valueRowsAt(
      past,
      rowsWhere(panel, (row) => (panel.day[row] === latest) === isLatest),
    );
  const [learned, test] = [rows(false), rows(true)];
  const { learner, forecast: onFolds } = choose(learned, innerFolds, settings);
  const forecast = moneyOf(learner.learn(learned, settings.seed), test);
  const share = shareOfAll(learned);
  const ranges = learnAmountRanges({ forecast: onFolds, size: learned.before }, learned.after);
  return {
    split: 'later day',
    test,
    forecast,
    baseline: test.before.map((amount) => share * amount),
    range: amountRangesOf(ranges, { forecast, size: test.before }),
    learner,
    ranges: learnAmountRanges({ forecast, size: test.before }, test.after),
  };
}

function proveByFolds(past: ValueRows, settings: ProofSettings): ShareProof {
  const { learner, forecast, baseline, folds } = choose(past, outerFolds, settings);
  const sized = { forecast, size: past.before };
  return {
    split: 'folds',
    test: past,
    forecast,
    baseline,
    range: crossedRanges(sized, { actual: past.after, parts: folds }),
    learner,
    ranges: learnAmountRanges(sized, past.after),
  };
}

function choose(rows: ValueRows, count: number, { candidates, seed }: ProofSettings) {
  const folds = customerFolds(rows, count, seed);
  const tried = candidates.map((learner) => {
    const found = moneyOnFolds(rows, folds, { learner, seed });
    return { learner, folds, ...found, error: shareError(found.forecast, rows) };
  });
  return tried.reduce((a, b) => (b.error < a.error ? b : a));
}
