import { expect, test } from 'vitest';
import { type Look, shapeOf } from './column-shape.ts';

const looksOf = (text: string) =>
  Object.entries(shapeOf([text]).looks)
    .filter(([, share]) => share === 1)
    .map(([look]) => look as Look)
    .sort();

test('[SRC-44] what cells look like', () => {
  const seen: Record<string, Look[]> = {
    '2025-01-31': ['date'],
    '31/01/2025': ['date'],
    '31 Januari 2025': ['date', 'words'],
    'Jan 5, 2025': ['date', 'words'],
    '20250131': ['code', 'date', 'number', 'whole'],
    '45291': ['code', 'number', 'serial', 'whole'],
    'Januari 2025': ['period', 'words'],
    '2025-03': ['period'],
    'Rp 1.500.000,50': ['money', 'number'],
    '1,500,000.50': ['money', 'number'],
    '1500000.50': ['money', 'number'],
    '12,5 juta': ['money', 'words'],
    '0.15': ['fraction', 'number'],
    'INV-2025/001': ['code'],
    'PT Abadi Jaya': ['company', 'words'],
    'a@b.co.id': ['email'],
    'Virtual Account': ['method', 'words'],
    IDR: ['currency'],
    Lunas: ['status'],
  };
  for (const [text, looks] of Object.entries(seen)) {
    for (const look of looks.filter((one) => one !== 'words' && one !== 'code' && one !== 'number')) {
      expect(looksOf(text), text).toContain(look);
    }
  }
  expect(looksOf('Jakarta')).toEqual([]);
});

test('[SRC-44] words that say "nothing here" do not count', () => {
  const shape = shapeOf(['(null)', 'N/A', '-', '#', 'not available', '2025-01-01']);
  expect([shape.values, shape.looks.date]).toEqual([1, 1]);
  expect(shapeOf([]).looks.date).toBe(0);
});
