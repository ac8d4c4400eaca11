import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waterfallSteps } from './waterfall-steps.ts';

test('[WEB-15] a waterfall goes without a gap from the base to the score', () => {
  const number = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(number, fc.array(number), (base, values) => {
      const given = values.map((contribution, index) => ({ feature: `${index}`, contribution }));
      const { steps, end, least, most } = waterfallSteps(base, given);
      expect(end).toBeCloseTo(base + values.reduce((sum, value) => sum + value, 0), 6);
      steps.forEach(({ from, to }, index) => {
        expect(from).toBe(index === 0 ? base : steps[index - 1]?.to);
        expect(Math.min(from, to) >= least && Math.max(from, to) <= most).toBe(true);
      });
    }),
  );
});
