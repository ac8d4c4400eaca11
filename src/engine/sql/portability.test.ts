import { expect, test } from 'vitest';
import { fn, name, portabilityProblems, sql } from '#engine';

const refused: readonly [string, ReturnType<typeof sql>][] = [
  ['whole-number division', sql`SELECT 7 / 2`],
  ['floor division', sql`SELECT 7 // 2`],
  ['double-colon casts', sql`SELECT a::DOUBLE FROM t`],
  ['avg of a decimal', sql`SELECT avg(a) FROM t`],
  ['sum without a result type', sql`SELECT sum(a) FROM t`],
  ['median', sql`SELECT median(a) FROM t`],
  ['percentile_cont', sql`SELECT percentile_cont(0.5) FROM t`],
  ['approximate quantiles', sql`SELECT approx_quantile(a, 0.5) FROM t`],
  ['mode', sql`SELECT mode(a) FROM t`],
  ['arg_max', sql`SELECT arg_max(a, b) FROM t`],
  ['string_agg', sql`SELECT string_agg(a, ',') FROM t`],
  ['concat with NULL', sql`SELECT concat('a', b) FROM t`],
  ['greatest with NULL', sql`SELECT greatest(1, a) FROM t`],
  ['regexp_replace', sql`SELECT regexp_replace(a, 'x', 'y') FROM t`],
  ['half-even casts', sql`SELECT CAST(2.5 AS BIGINT)`],
  ['half-even casts of an expression', sql`SELECT CAST(coalesce(a, b) AS INTEGER) FROM t`],
  ['doubles as text', sql`SELECT CAST(a AS VARCHAR) FROM t`],
  ['date_diff on timestamps', sql`SELECT date_diff('day', a, b) FROM t`],
  ['date_trunc', sql`SELECT date_trunc('month', a) FROM t`],
  ['date plus interval', sql`SELECT a + INTERVAL '1' DAY FROM t`],
  ['extract dow', sql`SELECT extract(dow FROM a) FROM t`],
  ['substr from zero', sql`SELECT substr(a, 0, 2) FROM t`],
  ['skewness', sql`SELECT skewness(a) FROM t`],
  ['log', sql`SELECT log(a) FROM t`],
  ['width_bucket', sql`SELECT width_bucket(a, b) FROM t`],
  ['modulo sign', sql`SELECT a % 2 FROM t`],
  ['ILIKE', sql`SELECT a ILIKE 'x' FROM t`],
  ['QUALIFY', sql`SELECT a FROM t QUALIFY b = 1`],
  ['PIVOT', sql`PIVOT t ON a`],
  ['ASOF joins', sql`SELECT a FROM t ASOF JOIN u ON true`],
  ['EXCLUDE', sql`SELECT * EXCLUDE (a) FROM t`],
  ['OFFSET', sql`SELECT a FROM t LIMIT 1 OFFSET 2`],
  ['GROUP BY ALL', sql`SELECT a FROM t GROUP BY ALL`],
  ['DISTINCT ON', sql`SELECT DISTINCT ON (a) a FROM t`],
  ['temporary tables', sql`CREATE TEMP TABLE x AS SELECT 1`],
  ['MATERIALIZED', sql`WITH a AS MATERIALIZED (SELECT 1) SELECT 1`],
  ['IGNORE NULLS', sql`SELECT lag(a IGNORE NULLS) OVER w FROM t`],
  ['generate_series', sql`SELECT a FROM generate_series(1, 3)`],
  ['struct literals', sql`SELECT {'a': 1}`],
  ['lambdas', sql`SELECT transform(a, x -> x) FROM t`],
  ['list literals', sql`SELECT [1, 2]`],
  ['json_extract_string', sql`SELECT json_extract_string(a, 'b') FROM t`],
  ['default null order', sql`SELECT a FROM t ORDER BY a`],
  [
    'default null order in a window',
    sql`SELECT row_number() OVER (PARTITION BY a ORDER BY b DESC NULLS LAST, c) FROM t`,
  ],
];

test.each(refused)('[ENG-1] refuses %s', (_, fragment) => {
  expect(portabilityProblems(fragment)).not.toEqual([]);
});

test('[ENG-1] looks inside the arguments of dialect calls', () => {
  expect(portabilityProblems(sql`SELECT ${fn.mean(sql`avg(a)`)} FROM t`)).not.toEqual([]);
});

const accepted: readonly [string, ReturnType<typeof sql>][] = [
  ['dialect calls', sql`SELECT ${fn.ratio(name('a'), name('b'))}, ${fn.mean(name('a'))} FROM t`],
  [
    'ordered windows with a frame',
    sql`SELECT row_number() OVER (ORDER BY a NULLS LAST, b DESC NULLS FIRST ROWS 3 PRECEDING) FROM t`,
  ],
  ['texts that only look like SQL', sql`SELECT 'a/b % avg(c)' AS note FROM t`],
  ['values that only look like SQL', sql`SELECT ${'ORDER BY a / b'} AS note`],
  ['an order followed by a limit', sql`SELECT a FROM t ORDER BY a NULLS LAST, coalesce(b, c) NULLS LAST LIMIT 3`],
  ['exact casts', sql`SELECT CAST(a AS DECIMAL(18,2)), CAST(b AS DOUBLE), CAST(c AS DATE) FROM t`],
];

test.each(accepted)('[ENG-1] accepts %s', (_, fragment) => {
  expect(portabilityProblems(fragment)).toEqual([]);
});
