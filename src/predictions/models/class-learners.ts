import { fitAdditive, fitLinear, fitTrees, scoreTrees } from '#maths';
import { cardOfAdditive, cardOfLinear } from '../scoring/from-models.ts';
import { contributionsOf, type Scorecard, scoresOf } from '../scoring/scorecard.ts';
import type { ClassLearner, LearnedClass } from './learner.ts';

/** The glass box: shape functions and a few pairs, for some hundred outcomes and more. */
export const additiveLearner: ClassLearner = {
  name: 'additive',
  learn: (features, target, { seed, effort }) => {
    const few = effort === 'quick' ? quick : target.length > manyRows ? { bags: 4 } : {};
    return ofCard(cardOfAdditive(fitAdditive(features, target, { loss: 'log', seed, ...few })));
  },
};

/** From so many rows on, what more bags would smooth is smaller than what can be seen. */
const manyRows = 100_000;

/** Fewer bags in larger steps. */
const quick = { bags: 4, learningRate: 0.15, pairs: 6 } as const;

/** Penalised logistic regression: for few rows, and where effects are straight. */
export const logisticLearner: ClassLearner = {
  name: 'logistic',
  learn: (features, target) => ofCard(cardOfLinear(fitLinear(features, target, { family: 'logistic', strength: 10 }))),
};

/** Boosted trees: never in use, only to show what the glass box gives up. */
export const treesLearner: ClassLearner = {
  name: 'trees',
  learn: (features, target, { seed }) => {
    const fit = fitTrees(features, target, { loss: 'log', seed, heldOut: 0.15 });
    return { score: (others) => scoreTrees(fit, others), card: null };
  },
};

function ofCard(card: Scorecard): LearnedClass {
  return {
    card,
    score: (features) => {
      const first = features[0];
      const rows = first === undefined ? 0 : first.kind === 'number' ? first.values.length : first.codes.length;
      return scoresOf(card, contributionsOf(card, features), rows);
    },
  };
}
