import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Feature, fitTrees, Random } from '#maths';
import { layOut } from '../arena.ts';
import { wasmKernel } from '../kernel-wasm.ts';
import { kernelBytes } from './kernel-bytes.ts';

test('[MAT-22] the compiled inner loops are those of their source', async () => {
  const script: string = '../../../../scripts/build-histogram.mjs';
  const { compiledBytes } = (await import(script)) as { compiledBytes: (source: string) => Promise<string> };
  expect(await compiledBytes(readFileSync(join(import.meta.dirname, 'kernel.as'), 'utf8'))).toBe(kernelBytes);
});

test('[MAT-22] this machine runs the compiled loops', () => {
  expect(wasmKernel(1000)?.buffer.byteLength).toBe(65536);
});

test('[MAT-22] each loop gives the same bits compiled and in plain TypeScript', () => {
  const results = (['wasm', 'plain'] as const).map((kind) => {
    const random = Random.fromSeed(5);
    const sizes = { cells: 4000, pairs: 16_000, rows: 4000, spare: 4004, table: 256, change: 2048, sums: 8 * 4160 };
    const { arena, at } = layOut(sizes, kind);
    const { kernel } = arena;
    const rows = arena.rows(at.rows, 700);
    for (let k = 0; k < 700; k++) rows[k] = k + random.integer(301);
    for (const [k] of arena.bytes(at.cells, 4000).entries()) arena.bytes(at.cells, 4000)[k] = random.integer(256);
    for (const [k] of arena.bytes(at.table, 256).entries()) arena.bytes(at.table, 256)[k] = random.integer(2);
    arena.numbers(at.pairs, 2000).set(Array.from({ length: 2000 }, () => random.normal()));
    arena.numbers(at.change, 256).set(Array.from({ length: 256 }, () => random.normal()));
    kernel.histogram(at.rows, 700, at.cells, 4, at.pairs, at.sums);
    kernel.subtract(at.sums, at.sums + 4160, 520);
    const lefts = kernel.divide(at.rows, 700, at.cells + 1, 4, at.table, at.spare);
    kernel.step(1000, at.cells, at.change, at.cells + 1000, at.pairs, at.sums + 4 * 4160);
    return [lefts, [...rows], [...arena.numbers(at.sums, 8 * 520)], [...arena.numbers(at.pairs, 2000)]];
  });
  expect(results[0]).toEqual(results[1]);
});

test('[MAT-22] models are the same to the last bit with either kernel', () => {
  const random = Random.fromSeed(8);
  const features = [0, 1, 2].map(
    (): Feature => ({ kind: 'number', values: Float64Array.from({ length: 500 }, () => random.normal()) }),
  );
  const target = Float64Array.from({ length: 500 }, () => Number(random.chance(0.4)));
  const learned = (kernel: 'wasm' | 'plain') =>
    fitTrees(features, target, { rounds: 10, heldOut: 0, rowShare: 0.8, kernel });
  expect(learned('wasm')).toEqual(learned('plain'));
});
