import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText } from './number-text.ts';

test('[SRC-3] numbers are plain decimal text without exponent or the noise of binary fractions', () => {
  const cases: [number, string][] = [
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1.5e-7, '-0.00000015'],
    [1727273.0, '1727273'],
    [14414414.41, '14414414.41'],
    [9007199254740991, '9007199254740991'],
    [-0, '0'],
    [1.25e22, '12500000000000000000000'],
  ];
  for (const [value, text] of cases) expect(numberText(value)).toBe(text);
});

test('[SRC-3] the text of any number is that number to 15 digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
      const text = numberText(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      const exact = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
      expect(Math.abs(Number(text) - exact)).toBe(0);
    }),
  );
});
