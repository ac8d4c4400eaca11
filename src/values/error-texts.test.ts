import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ErrorCode, errorCodes, ProductError } from '#values';
import { errorHints } from './error-hints.ts';
import { errorMessages } from './error-messages.ts';

const source = join(import.meta.dirname, '..');
/** Errors that only who writes commands or code meets; they stay in English. */
const ofCommands: readonly ErrorCode[] = [
  'command/usage',
  'engine/not-portable',
  'query/not-read-only',
  'query/failed',
];
const literal = String.raw`('(?:[^'\\]|\\.)*'|${'`'}(?:[^${'`'}\\$]|\\.|\$\{(?:[^{}]|\{[^{}]*\})*\})*${'`'})`;
const thrown = new RegExp(
  String.raw`new ProductError\(\s*'([a-z-]+/[a-z-]+)',\s*${literal},\s*\{([\s\S]*?)\}\s*\)[;,]?\n`,
  'g',
);
const hintOf = new RegExp(String.raw`hint:\s*${literal},?`);

/** Messages of which a value is a whole part of the sentence, and how they read. */
const pieced: Readonly<Record<string, readonly string[]>> = {
  'The cell holds the formula error 7.7': [
    'The cell holds the formula error #REF!.',
    'The cell holds the formula error #REF!. So do 3 more.',
  ],
  'The file has no column "7".7': ['The file has no column "a".', 'The file has no column "a". Nearest: "b".'],
  '"7" 7.': ['"PT A" means several customers.', '"PT A" is no customer of this run.'],
};

/** What a literal says, each value in it a word. */
const said = (text: string) =>
  text
    .slice(1, -1)
    .replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '7')
    .replaceAll('\\\\', '\\');

/** Every error that the source throws with words of its own. */
function thrownErrors(): { file: string; error: ProductError }[] {
  const files = globSync('**/*.ts', { cwd: source }).filter((file) => !/\.test\.ts$|fixture/.test(file));
  return files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(thrown)].flatMap(([, code, message = '', options = '']) => {
      const known = errorCodes.find((one) => one === code);
      if (known === undefined || ofCommands.includes(known)) return [];
      const hint = said(hintOf.exec(options)?.[1] ?? "''");
      const messages = pieced[said(message)] ?? [said(message)];
      return messages.map((text) => ({ file, error: new ProductError(known, text, { hint }) }));
    }),
  );
}

test('[VAL-4] every error that a person may meet has its words in Indonesian', () => {
  const errors = thrownErrors();
  const english = errors.flatMap(({ file, error }) => {
    const { message, hint } = error.words('id');
    return [message === error.message ? message : '', hint === error.hint ? hint : '']
      .filter((text) => text !== '')
      .map((text) => `${file}: ${text}`);
  });
  expect(errors.length).toBeGreaterThan(45);
  expect(english).toEqual([]);
});

test('[VAL-4] what stands in an error is taken over, and the place is named in the same language', () => {
  const error = new ProductError('mapping/unknown-column', 'The file has no column "Harga". Nearest: "Hrg", "Harta".', {
    hint: 'Correct it under sources in nilai.yaml, or the header in the file.',
    place: { file: 'a.xlsx', sheet: 'Data', row: 3, column: 'Harga' },
  });
  expect(error.oneLine('id')).toBe(
    'a.xlsx, lembar Data, baris 3, kolom Harga: Berkas ini tidak punya kolom "Harga". Yang paling mirip: "Hrg", "Harta". ' +
      'Betulkan di bawah sources dalam nilai.yaml, atau judul kolom dalam berkasnya.',
  );
});

test('[VAL-4] texts given in both languages are kept; what nobody translated stays in English', () => {
  const both = new ProductError(
    'import/not-ready',
    { id: 'Belum.', en: 'Not yet.' },
    { hint: { id: 'Tunggu.', en: 'Wait.' } },
  );
  expect([both.message, both.hint, both.words('id')]).toEqual([
    'Not yet.',
    'Wait.',
    { message: 'Belum.', hint: 'Tunggu.' },
  ]);
  const unknown = new ProductError('source/empty', 'Something of its own.', { hint: '' });
  expect(unknown.words('id')).toEqual({ message: 'Something of its own.', hint: '' });
});

test('[VAL-4] an Indonesian text takes over only what its English has', () => {
  const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, word]) => word ?? '');
  for (const [english, indonesian] of [...Object.values(errorMessages).flat(), ...errorHints]) {
    expect(holes(english), english).toEqual(expect.arrayContaining(holes(indonesian)));
  }
});
