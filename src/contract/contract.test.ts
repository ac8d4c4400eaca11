import { expect, test } from 'vitest';
import { metricDefinitions, publishedTables } from '#contract';

test('[CON-1] tables and columns are explained in both languages, and sorted by their own columns', () => {
  for (const table of publishedTables) {
    const columns = table.columns.map((column) => column.name);
    expect(new Set(columns).size, table.name).toBe(columns.length);
    expect(columns, table.name).toEqual(expect.arrayContaining([...table.sortedBy]));
    for (const { meaning } of [table, ...table.columns]) {
      expect(meaning.id.length, table.name).toBeGreaterThan(3);
      expect(meaning.en.length, table.name).toBeGreaterThan(3);
    }
  }
});

test('[CON-2] a key figure is defined once', () => {
  const names = metricDefinitions.map((definition) => definition.metric);
  expect(new Set(names).size).toBe(names.length);
});

test('[CON-1] findings, several of which may stand on one cell, are ordered by all that tells them apart', () => {
  const findings = publishedTables.find((table) => table.name === 'findings');
  const columns = findings?.columns.map((column) => column.name).filter((column) => column !== 'severity') ?? [];
  expect([...(findings?.sortedBy ?? [])].sort()).toEqual(columns.sort());
});
