import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../../../../test/support/command.ts';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-inspect-cli-'));
  path = join(folder, 'dua.csv');
  await writeFile(path, 'Nama Pelanggan,Harga,Biaya,,Wilayah\nPT A,1,2,x,Bali\nGrand Total,1,2,,\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('[CLI-10] inspect says reasons, notes and questions in the language asked for', async () => {
  const { code, out } = await command('inspect', path, '--lang', 'id');
  expect(code).toBe(0);
  expect(out).toContain('tabel: 1 baris, judul di baris 1; diambil sebagai lines: berisi pelanggan dengan ');
  expect(out).toContain('judul "Wilayah" berarti wilayah');
  expect(out).toContain('catatan: Baris jumlah atau total, tidak ikut dibaca: 1.');
  expect(out).toContain('pertanyaan: dua.csv, baris 1 "Harga" dan "Biaya" sama-sama dapat berarti');
  expect((await command('inspect', path)).out).toContain('header word "Wilayah" means region');
});

test('[CLI-10] inspect --json keeps English strings under their keys, the Indonesian ones beside them', async () => {
  const { out } = await command('inspect', path, '--json');
  const { files, questions } = JSON.parse(out);
  expect(files[0].tables[0]).toMatchObject({
    entity: { name: 'lines', reason: expect.stringMatching(/^it has customers/) },
    notes: ['Rows of totals, left out: 1.', 'Columns without a header, not used: D.'],
    notesInIndonesian: ['Baris jumlah atau total, tidak ikut dibaca: 1.', 'Kolom tanpa judul, tidak dipakai: D.'],
  });
  expect(files[0].tables[0].mapping).toContainEqual(
    expect.objectContaining({
      field: 'region',
      reason: 'header word "Wilayah" means region',
      reasonInIndonesian: 'judul "Wilayah" berarti wilayah',
    }),
  );
  expect(questions[0]).toMatchObject({
    message: expect.stringMatching(/may all mean amount/),
    inIndonesian: { message: expect.stringMatching(/sama-sama dapat berarti/), hint: expect.stringMatching(/^Tulis/) },
  });
});

test('[CLI-10] init asks and tells in the language asked for', async () => {
  const workspace = join(folder, 'w');
  const asked = await command('init', workspace, path, '--blueprint', 'telecom', '--lang', 'id');
  expect(asked).toMatchObject({ code: 2, out: '' });
  expect(asked.err).toMatch(/^nilai: dua\.csv, baris 1: "Harga" dan "Biaya" .* Tulis yang benar/);
  expect(existsSync(workspace)).toBe(false);
  await writeFile(path, 'Nama Pelanggan,Harga,Wilayah\nPT A,1,Bali\n');
  const made = await command('init', workspace, path, '--blueprint', 'telecom', '--lang=id');
  expect(made.code).toBe(0);
  expect(made.out).toContain('  region <- Wilayah (judul "Wilayah" berarti wilayah)');
  expect(made.out).toContain('siap. Berikutnya: nilai run');
  const gone = await command('inspect', join(folder, 'x.csv'), '--lang', 'id');
  expect(gone.err).toContain('Berkas itu tidak ada. Periksa folder dan ejaannya.');
});
