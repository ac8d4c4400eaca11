import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

test.each([
  ['Sales agent ', 'Sales agent␣'],
  ['  PT A', '␣␣PT A'],
  ['PT\u00a0A\u200b', 'PT⟨U+00A0⟩A⟨U+200B⟩'],
  ['', '""'],
  ['Internet Korporat 1.250,00', 'Internet Korporat 1.250,00'],
  ['Übersicht – データ', 'Übersicht – データ'],
])('[WEB-10] a repair shows what it changes, also where it cannot be seen: %j', (cell, shown) => {
  expect(visibleText(cell)).toBe(shown);
});
