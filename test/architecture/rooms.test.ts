import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { rooms } from '../../rooms.mjs';

const root = join(import.meta.dirname, '..', '..');
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

function folderOf(room: string): string {
  return room === 'blueprints' ? room : join('src', room);
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function cruise(...folders: string[]) {
  const args = [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 100e6 }).catch(
    (failure: { stdout: string }) => failure,
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string } }[] };
  };
  return { modules: summary.totalCruised, violations: summary.violations.map(({ rule }) => rule.name) };
}

describe('rooms', () => {
  test('[ARC-1] every room of the table exists, has a front door and a page about itself', () => {
    for (const room of Object.keys(rooms)) {
      expect(existsSync(join(root, folderOf(room), 'index.ts')), `${room}/index.ts`).toBe(true);
      expect(existsSync(join(root, folderOf(room), 'README.md')), `${room}/README.md`).toBe(true);
    }
  });

  test('[ARC-2] the imports keep the table, and the check has read the modules', async () => {
    const { modules, violations } = await cruise('src', 'blueprints');
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThan(100);
  });

  test('[ARC-2] an import against the table is found', async () => {
    const folder = await mkdtemp(join(root, 'src', 'values', 'wrong-'));
    try {
      await writeFile(join(folder, 'up.ts'), "import { sql } from '#engine';\nexport const wrong = sql`SELECT 1`;\n");
      expect((await cruise('src/values')).violations).toContain('rooms-values');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

const sourceFile = /\.(ts|tsx|mjs)$/;
const testFile = /\.test\.tsx?$/;

test('[ARC-3] no source file is longer than 400 lines', () => {
  const long = ['src', 'blueprints', 'scripts']
    .flatMap(filesIn)
    .filter((file) => sourceFile.test(file) && statSync(file).size > 8000)
    .filter((file) => readFileSync(file, 'utf8').split('\n').length > 401);
  expect(long).toEqual([]);
});

test('[ARC-4] every numbered rule has a test that quotes it, and every quoted rule exists', () => {
  const documents = [...filesIn('src'), ...filesIn('blueprints'), join(root, 'ARCHITECTURE.md')].filter((file) =>
    file.endsWith('.md'),
  );
  const stated = new Set(
    documents.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^[-*] \*\*([A-Z]{3}-\d+)\*\*/gm)].map((match) => match[1]),
    ),
  );
  const tests = ['src', 'blueprints', 'test'].flatMap(filesIn).filter((file) => testFile.test(file));
  const quoted = new Set(
    tests.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\[([A-Z]{3}-\d+)\]/g)].map((match) => match[1])),
  );
  expect(
    [...stated].filter((rule) => !quoted.has(rule)),
    'rules without a test',
  ).toEqual([]);
  expect(
    [...quoted].filter((rule) => !stated.has(rule)),
    'tests of rules that are not stated',
  ).toEqual([]);
  expect(stated.size).toBeGreaterThan(50);
});

test('[ARC-5] the picture in ARCHITECTURE.md is made from rooms.mjs', async () => {
  const script = '../../scripts/draw-rooms.mjs';
  const { withPicture } = (await import(script)) as { withPicture(text: string): string };
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  expect(withPicture(text)).toBe(text);
  expect(text).toContain('offers --> segments');
});
