import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EntityName, entityNamed } from '#entities';
import { isKnownHeader } from '../known-headers.ts';
import { matchFields } from '../match-fields.ts';
import { recogniseTable } from '../recognise-table.ts';
import { kept as keptFirst } from './tables-kept.ts';
import { keptToo } from './tables-kept-too.ts';
import { learned as learnedFirst } from './tables-learned.ts';
import { learnedToo } from './tables-learned-too.ts';
import { columnsOf, rowsOfTable, type UnseenTable, unseenTables } from './unseen-tables.ts';

const kept = `${keptFirst}\n${keptToo.trim()}`;
const learned = `${learnedFirst}\n${learnedToo.trim()}`;

interface Outcome {
  wanted: string | undefined;
  got: string | undefined;
  confidence: number;
}

/** What became of the headers that are not listed word for word anywhere. */
function outcomesOf(table: UnseenTable): Outcome[] {
  const { matches } = matchFields(entityNamed(table.entity as EntityName), columnsOf(rowsOfTable(table)));
  return table.columns
    .filter(({ header }) => !isKnownHeader(header))
    .map(({ header, field }) => {
      const match = matches.find((one) => one.header === header);
      return { wanted: field, got: match?.field, confidence: match?.confidence ?? 0 };
    });
}

const isRight = ({ wanted, got }: Outcome) => wanted === got;
const share = (outcomes: readonly Outcome[]) => outcomes.filter(isRight).length / outcomes.length;

test.each([
  { name: 'learned', text: learned, least: 300 },
  { name: 'kept', text: kept, least: 280 },
])('[SRC-40] of the unseen headers in the tables $name at least 95 % find their field', ({ text, least }) => {
  const outcomes = unseenTables(text).flatMap(outcomesOf);
  expect(outcomes.length).toBeGreaterThan(least);
  expect(share(outcomes)).toBeGreaterThanOrEqual(0.95);
});

test.each([
  { name: 'learned', text: learned },
  { name: 'kept', text: kept },
])('[SRC-45] of the tables $name at least 95 % are recognised', ({ text }) => {
  const tables = unseenTables(text);
  const found = tables.map((table) => recogniseTable({ columns: columnsOf(rowsOfTable(table)), names: [table.name] }));
  const wrong = tables.filter((table, at) => found[at]?.best?.entity !== table.entity).map(({ name }) => name);
  expect(wrong.length / tables.length, wrong.join(', ')).toBeLessThanOrEqual(0.05);
  const asked = found.filter(({ best }) => best?.questions.some(({ candidates }) => candidates[0] === best.entity));
  expect(asked.length / tables.length).toBeLessThanOrEqual(0.1);
});

test('[SRC-42] a confidence of 90 % is right nine times in ten, and lower ones three times in four', () => {
  const outcomes = unseenTables(`${learned}\n${kept}`).flatMap(outcomesOf);
  const matched = outcomes.filter(({ got }) => got !== undefined);
  const sure = matched.filter(({ confidence }) => confidence >= 0.9);
  expect(share(sure)).toBeGreaterThanOrEqual(0.9);
  const less = matched.filter(({ confidence }) => confidence < 0.9);
  expect(less.length).toBeGreaterThan(20);
  expect(share(less)).toBeGreaterThanOrEqual(0.75);
  expect(Math.min(...matched.map(({ confidence }) => confidence))).toBeGreaterThan(0.5);
});

test('[SRC-41] the order of the columns does not matter', () => {
  const tables = unseenTables(learned);
  const mappingOf = (table: UnseenTable) => {
    const { matches } = matchFields(entityNamed(table.entity as EntityName), columnsOf(rowsOfTable(table)));
    return Object.fromEntries(matches.map(({ field, header }) => [field, header]));
  };
  const shuffled = fc
    .constantFrom(...tables)
    .chain((table) =>
      fc.tuple(fc.constant(table), fc.shuffledSubarray(table.columns, { minLength: table.columns.length })),
    );
  fc.assert(
    fc.property(shuffled, ([table, columns]) => {
      expect(mappingOf({ ...table, columns })).toEqual(mappingOf(table));
    }),
    { numRuns: 60 },
  );
});

test('[SRC-41] whatever the headers say, each column and each field is used once and by a field that there is', () => {
  const header = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('Tgl Faktur', 'No Inv', 'Jml', 'Total Rp', 'Cust'),
  );
  fc.assert(
    fc.property(fc.array(header, { minLength: 1, maxLength: 12 }), (headers) => {
      const cells = headers.map((one, at) => (one === '' ? 'x' : String(at)));
      const columns = columnsOf([
        { row: 1, cells: headers },
        { row: 2, cells },
        { row: 3, cells },
      ]);
      const invoices = entityNamed('invoices');
      const { matches, questions } = matchFields(invoices, columns);
      const used = [...matches.map((match) => match.header), ...questions.flatMap(({ candidates }) => candidates)];
      expect(new Set(used).size).toBe(used.length);
      expect(new Set(matches.map(({ field }) => field)).size).toBe(matches.length);
      for (const { field, confidence } of matches) {
        expect(invoices.fields.map(({ name }) => name)).toContain(field);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 100 },
  );
});
