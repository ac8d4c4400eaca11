import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactDay, dayNumber, isoDay, readDate, serialDay } from './date.ts';
import { hasInvisible, withoutInvisible } from './invisible.ts';
import { missingWord } from './missing.ts';
import { withoutMojibake } from './mojibake.ts';
import { readNumber } from './number.ts';
import { numberText } from './number-text.ts';

describe('[DOC-2] numbers', () => {
  const settled: readonly [string, number][] = [
    ['0', 0],
    ['-12', -12],
    ['1500.5', 1500.5],
    ['1,500,000', 1_500_000],
    ['1,500.25', 1500.25],
    ['1.500.000', 1_500_000],
    ['1.500,25', 1500.25],
    ['12,5', 12.5],
    ['Rp 1.500', 1500],
    ['Rp. 22.310.000', 22_310_000],
    ['Rp1.500.000,-', 1_500_000],
    ['IDR 2.500.000,50', 2_500_000.5],
    ['$1,500', 1500],
    ['(1,250.00)', -1250],
    ['\u22125', -5],
    ['1 500 000', 1_500_000],
    ['2,5 juta', 2_500_000],
    ['350 ribu', 350_000],
    ['12 %', 12],
    ['100 Mbps', 100],
    ['1.23E+15', 1.23e15],
  ];
  test.each(settled)('%s is %d', (text, value) => {
    const read = readNumber(text);
    expect(read?.writtenAs).not.toMatch(/either/);
    expect(read?.value).toBeCloseTo(value, 6);
  });

  test.each(['1.500', '12,345'])('%s can be read two ways', (text) => {
    expect(readNumber(text)?.writtenAs).toMatch(/either/);
  });

  test.each(['', 'PT 5', '1.2.3', '12,34,56', 'A12', '5 IP', '9E96524352', '2,5 M', '10-20', '1,500.00.00'])(
    '%s is none',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );

  test('what is written in a notation is read as it was', () => {
    const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(money, fc.constantFrom('en-US', 'id-ID'), (value, locale) => {
        const read = readNumber(value.toLocaleString(locale, { minimumFractionDigits: 2 }));
        expect(read?.value).toBeCloseTo(value, 6);
      }),
    );
  });

  test('a number goes back to text in the notation of its column', () => {
    expect(numberText(1_500_000.5, 'indonesian')).toBe('1500000,5');
    expect(numberText(1_727_273, 'plain')).toBe('1727273');
  });
});

describe('[DOC-3] days', () => {
  const days: readonly [string, string][] = [
    ['2024-02-29', '2024-02-29'],
    ['2024/02/29 13:05:00', '2024-02-29'],
    ['31/12/2024', '2024-12-31'],
    ['31.12.2024', '2024-12-31'],
    ['5 Agustus 2023', '2023-08-05'],
    ['Dec 5, 2023', '2023-12-05'],
    ['5-Okt-23', '2023-10-05'],
    ['Mei 2023', '2023-05-01'],
    ['2023-05', '2023-05-01'],
  ];
  test.each(days)('%s is %s', (text, iso) => {
    const read = readDate(text);
    expect(read === undefined || read === 'impossible' ? read : isoDay(read.dmy)).toBe(iso);
  });

  test.each(['0000-00-00', '2024-02-30', '31/02/2024', '99/99/9999', '32 Mei 2024'])('%s is impossible', (text) => {
    expect(readDate(text)).toBe('impossible');
  });

  test.each(['NaT', 'menyusul', '1.2.12', '12345', '2024-01-01-01', 'Enterprise 2024'])('%s is none', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  test('day numbers go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 1_000_000 }), (day) => {
        const [year = 0, month = 0, date = 0] = isoDay(day).split('-').map(Number);
        expect(dayNumber(year, month, date)).toBe(day);
      }),
    );
  });

  test('eight figures and counts of days', () => {
    expect(isoDay(compactDay(20241231))).toBe('2024-12-31');
    expect(compactDay(20241331)).toBeNaN();
    expect(isoDay(serialDay(45292))).toBe('2024-01-01');
    expect(serialDay(999)).toBeNaN();
  });
});

describe('[DOC-22] mojibake', () => {
  const garbled = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

  test('is undone, once and twice', () => {
    expect(withoutMojibake(garbled('Café – Jöttin'))).toBe('Café – Jöttin');
    expect(withoutMojibake(garbled(garbled('Café – “Jöttin”')))).toBe('Café – “Jöttin”');
  });

  test('text that is right stays', () => {
    const word = fc.stringMatching(/^[a-zA-Z\u00e0-\u00ff ]{0,20}$/);
    fc.assert(
      fc.property(word, (text) => {
        expect(withoutMojibake(text.normalize('NFC').replace(/[\u00c2-\u00f4][\u0080-\u00bf]/g, ''))).toBeUndefined();
      }),
    );
    expect(withoutMojibake(garbled('ç––'))).toBe('ç––');
    expect(withoutMojibake(garbled('東京'))).toBe('東京');
    for (const text of ['São Paulo', 'ç––', 'Ã', 'naïve €5', 'Åse Ø']) expect(withoutMojibake(text)).toBeUndefined();
  });

  test('any text comes back from being garbled, or is left alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zéüñçåø –]{1,15}$/), (text) => {
        const found = withoutMojibake(garbled(text));
        if (/[^ -~]/.test(text)) expect(found).toBe(text);
        else expect(found).toBeUndefined();
      }),
    );
  });
});

test('[DOC-23] what nobody sees is known, and gone', () => {
  expect(hasInvisible('PT\u00a0X')).toBe(true);
  expect(hasInvisible('PT X\ttab')).toBe(false);
  expect(withoutInvisible('PT\u00a0\u200bX\ufeff  Y')).toBe('PT X Y');
});

test('[DOC-10] words for missing', () => {
  for (const word of ['(null)', 'N/A', '#', '-', 'NaN', '?', '#REF!']) expect(missingWord(word)).toBe('certain');
  for (const word of ['unknown', 'NOT AVAILABLE', 'Tidak Ada', 'None']) expect(missingWord(word)).toBe('stated');
  for (const word of ['0', 'No', 'x', 'Nan Jaya']) expect(missingWord(word)).toBeUndefined();
});
