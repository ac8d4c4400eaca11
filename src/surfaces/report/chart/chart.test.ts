import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPublishedRun, type PublishedRun, segmentShares } from '#answers';
import { type OpenEngine, openEngine } from '#engine';
import { makeRun } from '../../../../test/support/make-run.ts';
import { wordingOf } from '../summary/wording.ts';
import { evenAxis, logAxis } from './axis.ts';
import { dualMatrixPng, dualMatrixSvg } from './dual-matrix.ts';
import { densityCells, type Panel, placePoints } from './panel.ts';

const words = wordingOf('id', 'IDR');
let folder: string;
let engine: OpenEngine;
let run: PublishedRun;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nilai-chart-'));
  await makeRun(folder, { customers: 300 });
  engine = await openEngine('duckdb', { memory: '500MB' });
  run = await openPublishedRun(engine, folder);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

test('[REP-8] counts, revenue and borders of both matrices are written on the chart', async () => {
  const svg = await dualMatrixSvg(run, 'id');
  for (const scheme of ['quadrant', 'revenue_tenure']) {
    for (const share of await segmentShares(run, scheme)) {
      if (share.segment === 'Unclassified') continue;
      const figures = `${words.count(share.customers)} pelanggan (${words.share(share.customerShare)}) · ${words.short(share.revenue)}`;
      expect(svg).toContain(figures);
    }
  }
  for (const border of ['batas Rp 3.500.000', 'batas 10 Mbps', 'batas 5 tahun', 'nol']) expect(svg).toContain(border);
});

test('[REP-11] the same run gives the same picture', async () => {
  const [one, two] = [await dualMatrixPng(run, 'en'), await dualMatrixPng(run, 'en')];
  expect(one.subarray(1, 4).toString()).toBe('PNG');
  expect(one.equals(two)).toBe(true);
});

test('[REP-7] the densities add up to the customers drawn, and a customer without a value is not drawn', () => {
  const values = {
    x: Array.from({ length: 9000 }, (_, index) => (index % 7 === 0 ? null : index % 500)),
    y: Array.from({ length: 9000 }, (_, index) => index * 1000),
  };
  const axes = { x: logAxis('x', values.x, String, words), y: logAxis('y', values.y, String, words) };
  const placed = placePoints(axes, values, (index) => index % 4);
  const corner = { title: '', figures: '', colour: '#000' };
  const panel: Panel = { title: '', ...axes, ...placed, corners: [corner, corner, corner, corner], borders: [] };
  const cells = densityCells(panel, { width: 700, height: 600, radius: 8 });
  const drawn = values.x.filter((x) => x !== null).length;
  expect(placed.xs).toHaveLength(drawn);
  expect(cells.reduce((sum, cell) => sum + cell.customers, 0)).toBe(drawn);
});

test('[REP-8] zero stands in a band of its own, below the least amount', () => {
  const axis = logAxis('x', [0, 0.5, 1000, null], String, words);
  expect(axis.ticks[0]?.label).toBe('nol');
  for (const shift of [-0.5, 0, 0.5]) {
    expect(axis.place(0, shift)).toBeLessThan(axis.zeroEnd ?? 0);
    expect(axis.place(0, shift)).toBeGreaterThan(axis.min);
    expect(axis.place(0.5, shift)).toBeGreaterThan(axis.zeroEnd ?? 0);
  }
  expect(logAxis('x', [], String, words).max).toBeGreaterThan(logAxis('x', [], String, words).min);
});

test('[REP-8] spreading whole years never moves a customer over a border', () => {
  const axis = evenAxis('t', [0, 3, 26], words);
  const border = axis.place(3, -0.5);
  expect(axis.place(3, 0.5)).toBeGreaterThan(border);
  expect(axis.place(2, 0.5)).toBeLessThan(border);
});
