import { expect, test } from 'vitest';
import type { Language } from '#values';
import { exampleFacts, predictedFacts } from './facts.fixture.ts';
import { markdownOf } from './markdown.ts';
import { pdfOf } from './pdf.ts';
import { summaryDocument } from './summary-document.ts';
import { wordingOf } from './wording.ts';

const markdown = (language: Language, facts = exampleFacts) => markdownOf(summaryDocument(facts, language));
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = (language: Language) =>
  pdfOf(summaryDocument(exampleFacts, language), '2026-02-04', new Map([['cvo_dual_matrix.png', picture]]));

test.each(['id', 'en'] as const)('[REP-1] the summary in words: %s', async (language) => {
  await expect(markdown(language)).toMatchFileSnapshot(`../expected/executive-summary.${language}.md`);
});

test.each(['id', 'en'] as const)('[REP-1] the pages of the summary: %s', (language) => {
  const { bytes, pages } = pdf(language);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pages).toBeGreaterThanOrEqual(2);
  expect(pages).toBeLessThanOrEqual(4);
});

test('[REP-2] money in doubt comes before any figure, and not at all where there is none', () => {
  const text = markdown('en');
  const doubt = text.indexOf('Amounts look ten times too large');
  expect(doubt).toBeGreaterThan(0);
  expect(doubt).toBeLessThan(text.indexOf('## Key figures'));
  expect(text).toContain('12 rows touch IDR 1,441,441,441, as much as 11.7% of revenue');
  expect(markdown('en', { ...exampleFacts, findings: [] })).not.toContain('money in doubt');
});

test('[REP-3] every figure and every table says how it is known', () => {
  const { blocks } = summaryDocument(exampleFacts, 'en');
  for (const block of blocks) {
    if (block.block === 'table') expect(block.note).toMatch(/^(FACT|RULE|ESTIMATE|PREDICTION)\. /);
  }
  const figures = blocks.find((block) => block.block === 'figures');
  expect(figures?.items.map((item) => item.kind)).toEqual([
    'FACT',
    'FACT',
    'FACT',
    'FACT',
    'FACT',
    'RULE',
    'RULE',
    'RULE',
  ]);
  expect(markdown('en')).toContain('The share accepted is a supposition, not a forecast.');
});

test('[REP-4] what is absent is said to be absent, with the reason', () => {
  const nothing = {
    ...exampleFacts,
    metrics: {},
    scenarios: [],
    whyNoScenarios: { id: 'Tidak ada nilai.', en: 'No worth is known.' },
    upsell: [],
    factors: [],
  };
  const text = markdown('en', nothing);
  expect(text).toContain('Customer lifetime value is not computed: there is no transaction history.');
  expect(text).toContain('No worth is known.');
  expect(text).toContain('No customer qualifies.');
  expect(text).toContain('**Customers: –**');
  expect(text).not.toMatch(/Customers: 0/);
});

test('[REP-5] amounts follow the language', () => {
  const [id, en] = [wordingOf('id', 'IDR'), wordingOf('en', 'IDR')];
  expect([id.amount(1_234_567), id.short(120_758_064_079), id.share(0.4712)]).toEqual([
    'Rp 1.234.567',
    'Rp 120,8 miliar',
    '47,1%',
  ]);
  expect([en.amount(1_234_567), en.short(120_758_064_079), en.share(0.4712)]).toEqual([
    'IDR 1,234,567',
    'IDR 120.8 billion',
    '47.1%',
  ]);
  expect([id.range(700_000, 1_500_000), id.range(5e6, 5e6), id.range(null, 1)]).toEqual([
    'Rp 700 ribu – 1,5 juta',
    'Rp 5 juta',
    '–',
  ]);
  expect(wordingOf('id', 'USD').amount(-12)).toBe('USD -12');
  expect(id.date('2026-02-04')).toBe('4 Februari 2026');
});

test('[REP-6] the summary neither praises itself nor turns a score into a chance', () => {
  for (const language of ['id', 'en'] as const) {
    expect(markdown(language)).not.toMatch(/accura|excellent|akurat|sangat baik|machine learning|propens/i);
  }
  expect(markdown('en')).toContain('A score of 90 is not a chance of 90%.');
  expect(markdown('en')).toContain('This run holds no prediction.');
});

test('[REP-11] the same run gives the same pages', () => {
  expect(pdf('id').bytes.equals(pdf('id').bytes)).toBe(true);
});

test('[REP-12] names cannot become markup or code', () => {
  const text = markdown('en');
  expect(text).toContain('DINAS \\*Kelora\\* \\[Utara\\]');
  expect(text).toContain('=CMD\\|calc \\<script\\>');
  const name = '#read("/etc/passwd") $x$ @ref *b* \\ "q"';
  const facts = { ...exampleFacts, upsell: exampleFacts.upsell.map((one) => ({ ...one, name })) };
  const document = summaryDocument(facts, 'en');
  const { pages } = pdfOf(document, '2026-02-04', new Map([['cvo_dual_matrix.png', picture]]));
  expect(pages).toBeGreaterThanOrEqual(2);
});

test('[REP-14] predictions stand with kind, grade and reason, and the money of the proven ones as a range', () => {
  const text = markdown('en', predictedFacts);
  expect(text).toContain('| Churn | PREDICTION | B | 950 | IDR 1.2 billion |');
  expect(text).toContain('| Up-sell | ESTIMATE | not enough evidence | 0 | – |');
  expect(text).toContain('Up-sell: There are 4 months of invoices. Needed: 8 more months.');
  expect(text).toContain('| Churn | 10.0% | 95 | IDR 300 million | IDR 700 million | IDR 1.3 billion |');
  expect(text).toContain('1 prediction is proven');
  expect(text).not.toContain('This run holds no prediction.');
  expect(markdown('en')).not.toContain('Predictions and their proof');
  expect(markdown('id', predictedFacts)).toContain('Perlu: 8 bulan lagi.');
});
