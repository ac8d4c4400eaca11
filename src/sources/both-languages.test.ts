import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine } from '#engine';
import { type InspectedFile, inspectFiles, proposeMapping } from '#sources';
import type { Bilingual } from '#values';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '300MB' });
  folder = await mkdtemp(join(tmpdir(), 'nilai-both-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const twice = Array.from({ length: 20 }, (_, n) => `PT KASTU ${n},${n + 1},10 Mbps`).join('\n');
const messy: Readonly<Record<string, string>> = {
  'faktur.csv':
    'No Faktur,Tgl Faktur,Tgl Jth Tempo,Nilai Faktur (Rp juta),Grand Total\nF1,2025-01-02,2025-02-02,100,1\n',
  'a.csv': `Pelanggan,Harga,Lebar Pita\n${twice}\nGrand Total,210,\nPT X\n,,\nPT Y,#REF!,5 Mbps\n`,
  'b.csv': `Nama Pelanggan,Revenue,Kapasitas\n${twice}\n`,
  'dua.csv': 'Pelanggan,Harga,Harga (Rp),,x\nPT A,1,2,z,\nPT B,3,4,,\n',
  'c.csv': 'kastomer,tgl\nA,2020-01-01\n',
  'produk.csv': 'Produk,Kategori Produk,Level Harga\nA,TS,1\nB,DI,2\n',
  'polos.csv': '1,2,3\n4,5,6\n7,8,9\n',
};

/** Every text of these files in both languages. */
function textsOf(files: readonly InspectedFile[]): Bilingual[] {
  return files.flatMap(({ tables }) =>
    tables.flatMap((table) => [
      ...table.notes,
      ...table.columns.flatMap(({ unit }) => unit?.reason ?? []),
      ...[table, ...table.others].flatMap(({ entity, mapping, problems }) => [
        ...(entity === null ? [] : [entity.reason]),
        ...mapping.map(({ reason }) => reason),
        ...problems.flatMap(({ message, hint }) => [message, hint]),
      ]),
    ]),
  );
}

/** Words that no Indonesian sentence has, outside of what a file or a setting is called. */
const english = /\b(the|its|cells?|header|says?|means?|column|columns|table|rows?|which|under|write|and|or|are|is)\b/i;
/** Without quoted words, names of files and the keys of a setting. */
const inWords = (text: string) =>
  text.replaceAll(/"[^"]*"|\S+\.(csv|yaml)|(columns|entity|sources|sheet)\b:?( \w+)?/g, '');

test('[SRC-50] every reason, note and question is said in both languages, neither in the words of the other', async () => {
  const paths = await Promise.all(
    Object.entries(messy).map(async ([name, text]) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    }),
  );
  const files = await inspectFiles(engine, paths);
  const texts = [...textsOf(files), ...proposeMapping(files).questions.flatMap(({ message, hint }) => [message, hint])];
  expect(texts.length).toBeGreaterThan(30);
  for (const { id, en } of texts) {
    expect(id).not.toBe(en);
    expect(inWords(id)).not.toMatch(english);
    expect(`${id}${en}`).not.toMatch(/undefined|\[object/);
  }
});
