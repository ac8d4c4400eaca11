import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from './csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+62 811', "'+62 811"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['＝1', "'＝1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ['a, "b"', '"a, ""b"""'],
  ['PT A-B = C', 'PT A-B = C'],
  ['', ''],
])('[API-4] the text %j becomes %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('[API-4] numbers stay what they are, also negative ones; what is not known is empty', () => {
  expect([-1500.25, 0, null].map(csvCell)).toEqual(['-1500.25', '0', '']);
});

test('[API-4] no text begins like a formula, and each is read back whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a', ' ') }),
      (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        return !/^[=+\-@\t\r\n]/.test(read) && (read === text || read === `'${text}`);
      },
    ),
  );
});
