import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withListEdited, withValuesSet } from './edit-choices.ts';

const edit = (text: string, add: unknown[], ...remove: number[]) =>
  withListEdited(text, 'repairs', { add, remove: new Set(remove) });

const plain = '# head\nblueprint:   telecom # which\n\n# about offers\noffers: {weights: {tier: 15}}\n';

test('[PIP-11] a list that is added and taken away again leaves the bytes of before', () => {
  const added = edit(plain, [{ rule: 'DOC-1', file: 'a: b.csv' }, { rule: 'DOC-2' }]);
  expect(added.startsWith(plain)).toBe(true);
  expect(parse(added)).toEqual({ ...parse(plain), repairs: [{ rule: 'DOC-1', file: 'a: b.csv' }, { rule: 'DOC-2' }] });
  expect(edit(added, [], 0, 1)).toBe(plain);
});

test('[PIP-11] comments inside and around the list are kept', () => {
  const text = `a: 1 # one\nrepairs: # mine\n  # why the first\n  - rule: X # c\n  # why the second\n  - rule: Y\n\n# about b\nb:   2\n`;
  const edited = edit(text, [{ rule: 'Z' }], 1);
  for (const comment of ['# one', '# mine', '# why the first', '# c', '# about b']) expect(edited).toContain(comment);
  expect(edited.startsWith('a: 1 # one\n')).toBe(true);
  expect(edited.endsWith('\n# about b\nb:   2\n')).toBe(true);
  expect(parse(edited)).toEqual({ a: 1, repairs: [{ rule: 'X' }, { rule: 'Z' }], b: 2 });
});

test.each([
  ['no text', ''],
  ['no newline at the end', 'a: 1'],
  ['an empty list', 'a: 1\nrepairs: []  # none yet\nb: 2\n'],
  ['nothing after the key', 'repairs:\na: 1\n'],
  ['a list on one line', 'repairs: [{rule: X}]\na: 1\n'],
  ['a list at the margin', 'a: 1\nrepairs:\n- {rule: X}\n- rule: Y\n# end'],
])('[PIP-11] %s is edited', (_, text) => {
  const before = (parse(text) ?? {}) as { repairs?: unknown[] | null };
  const after = parse(edit(text, [{ rule: 'Z' }])) as unknown;
  expect(after).toEqual({ ...before, repairs: [...(before.repairs ?? []), { rule: 'Z' }] });
});

test('[PIP-11] whatever the texts say, the list reads back and the rest is untouched', () => {
  const items = fc.array(fc.record({ rule: fc.string(), text: fc.option(fc.string({ unit: 'grapheme' })) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(items, items, fc.nat(4), (first, second, place) => {
      const once = edit(plain, first);
      const twice = edit(once, second, ...(place < first.length ? [place] : []));
      const expected = [...first.filter((_, index) => index !== place), ...second];
      expect(parse(twice)).toEqual({ ...parse(plain), ...(expected.length === 0 ? {} : { repairs: expected }) });
      expect(twice.startsWith(plain)).toBe(true);
    }),
  );
});

test('[PIP-11] single values are replaced where they stand', () => {
  const text = 'sources:\n  - file: jan.csv # month\n    sheet: "Jan: 1"\n  - file: other.csv\n';
  const values = [
    { path: ['sources', 0, 'file'], value: 'feb #2.csv' },
    { path: ['sources', 0, 'sheet'], value: 'Feb' },
  ];
  expect(withValuesSet(text, values)).toBe(
    'sources:\n  - file: "feb #2.csv" # month\n    sheet: "Feb"\n  - file: other.csv\n',
  );
  const added = withValuesSet(text, [{ path: ['sources', 1, 'headerRow'], value: 3 }]);
  expect(parse(added)).toMatchObject({ sources: [{}, { file: 'other.csv', headerRow: 3 }] });
  expect(added).toContain('# month');
});

test('[PIP-11] a process that is killed while it writes leaves the file whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nilai-replace-'));
  const path = join(folder, 'nilai.yaml');
  const texts = ['a', 'b'].map((letter) => `x: ${letter.repeat(2_000_000)}\n`);
  await writeFile(path, texts[0] ?? '');
  const script = `import { replaceFile } from ${JSON.stringify(join(import.meta.dirname, 'edit-choices.ts'))};
    console.log('begun');
    for (let turn = 0; ; turn++) await replaceFile(${JSON.stringify(path)}, 'x: ' + 'ab'[turn % 2].repeat(2000000) + '\\n');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await setTimeout(37);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(texts.includes(await readFile(path, 'utf8'))).toBe(true);
  expect((await readdir(folder)).filter((entry) => entry === 'nilai.yaml')).toHaveLength(1);
  await rm(folder, { recursive: true });
});
