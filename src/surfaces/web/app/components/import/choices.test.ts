import { expect, test } from 'vitest';
import { fixtureFindings, fixtureQuestions } from '../../../../../../test/support/import-fixture.ts';
import type { DoubtResponse, ImportChoices } from '../../api/shapes.ts';
import { byRule, verdictsOf, withAnswer, withColumn, withEntity, withVerdict } from './choices.ts';

const settings = {
  company: '',
  asOf: '2026-01-31',
  currency: 'IDR',
  revenuePeriod: 'month',
  dateOrder: 'ask',
  blueprint: 'telecom',
} as const;
const choices: ImportChoices = {
  tables: [
    { table: 't1', entity: 'lines', columns: { customer_id: 'Kode', revenue: 'Harga' } },
    { table: 't2', entity: null, columns: null },
  ],
  decisions: [],
  settings,
};
const columnsOf = (of: ImportChoices) => of.tables[0]?.columns;

test('[WEB-9] a column has one field, and a field one column', () => {
  expect(columnsOf(withColumn(choices, 't1', { header: 'Kode', field: 'revenue' }))).toEqual({ revenue: 'Kode' });
  expect(columnsOf(withColumn(choices, 't1', { header: 'Kode', field: null }))).toEqual({ revenue: 'Harga' });
  expect(columnsOf(withEntity(choices, 't1', 'invoices'))).toBeNull();
});

test('[WEB-9] a question is answered by a column, or by none of them', () => {
  const [question] = fixtureQuestions;
  if (question === undefined) throw new Error('the fixture asks nothing');
  expect(columnsOf(withAnswer(choices, question, 'Harga + PPN'))).toEqual({
    customer_id: 'Kode',
    revenue: 'Harga + PPN',
  });
  expect(columnsOf(withAnswer(choices, question, null))).toEqual({ customer_id: 'Kode', revenue: null });
});

test('[WEB-10] what is accepted can be rejected and undone, and only that', () => {
  const repairable = fixtureFindings.filter(({ repairs }) => repairs.length > 0);
  const accepted = withVerdict(choices, repairable, 'accept');
  expect(accepted.decisions).toHaveLength(repairable.length);
  const [first] = repairable as [DoubtResponse];
  const rejected = withVerdict(accepted, [first], 'reject');
  const verdictOf = verdictsOf(rejected.decisions);
  expect(repairable.map(verdictOf)).toEqual(['reject', ...repairable.slice(1).map(() => 'accept')]);
  expect(withVerdict(rejected, repairable, null)).toEqual(choices);
});

test('[WEB-10] a repair that two rules propose is decided once, for both', () => {
  const [finding] = fixtureFindings as [DoubtResponse];
  const twin = { ...finding, rule: 'DOC-99' };
  const { decisions } = withVerdict(choices, [finding, twin], 'accept');
  expect(decisions).toHaveLength(1);
  expect([finding, twin].map(verdictsOf(decisions))).toEqual(['accept', 'accept']);
  expect(withVerdict({ ...choices, decisions }, [twin], null).decisions).toEqual([]);
});

test('[WEB-10] a decision is known again whatever the order of its words', () => {
  const [finding] = fixtureFindings as [DoubtResponse];
  const { decisions } = withVerdict(choices, [finding], 'accept');
  const turned = decisions.map((one) => ({
    ...one,
    repair: Object.fromEntries(Object.entries(one.repair).reverse()) as typeof one.repair,
  }));
  expect(verdictsOf(turned)(finding)).toBe('accept');
  expect(verdictsOf(turned)({ ...finding, sheet: 'Lain' })).toBeNull();
});

test('[WEB-10] findings stand by rule, the gravest and dearest first', () => {
  const groups = byRule(fixtureFindings);
  expect(groups.map(({ rule, rows }) => [rule, rows])).toEqual([
    ['DOC-7', 1],
    ['DOC-44', 37],
    ['DOC-31', 4],
    ['DOC-21', 5],
  ]);
});
