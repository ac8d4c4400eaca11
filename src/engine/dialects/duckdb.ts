import { quotedIdentifier, standardLiteral, withFallback } from './base.ts';
import type { Dialect } from './dialect.ts';

/** DuckDB 1.5. */
export const duckdbDialect: Dialect = {
  name: 'duckdb',
  identifier: quotedIdentifier,
  literal: standardLiteral,
  functions: {
    ratio: (a, b) => `(CAST(${a} AS DOUBLE) / NULLIF(CAST(${b} AS DOUBLE), 0))`,
    mean: (x) => `avg(CAST(${x} AS DOUBLE))`,
    quantile: (x, p) => `quantile_cont(CAST(${x} AS DOUBLE), ${p})`,
    sumMoney: (x) => `CAST(sum(${x}) AS DECIMAL(38,2))`,
    sumWhole: (x) => `CAST(sum(${x}) AS BIGINT)`,
    countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
    whole: (x) => `CAST(round(${x}) AS BIGINT)`,
    decimal: (x, digits) => `CAST(round(${x}, ${digits}) AS DECIMAL(18,${digits}))`,
    readDecimal: (text, digits) =>
      `CASE WHEN regexp_full_match(${text}, '[+-]?[0-9]+([.][0-9]*)?|[+-]?[.][0-9]+') THEN TRY_CAST(${text} AS DECIMAL(18,${digits})) END`,
    ln: (x) => `ln(CAST(${x} AS DOUBLE))`,
    concat: (...texts) => `(${withFallback(texts, "''").join(' || ')})`,
    least: (...values) => `least(${values.join(', ')})`,
    greatest: (...values) => `greatest(${values.join(', ')})`,
    text: (x) => `CAST(${x} AS VARCHAR)`,
    matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
    extract: (text, pattern, group) =>
      `CASE WHEN regexp_matches(${text}, ${pattern}) THEN regexp_extract(${text}, ${pattern}, ${group}) END`,
    replaceAll: (text, pattern, replacement) => `regexp_replace(${text}, ${pattern}, ${replacement}, 'g')`,
    md5: (text) => `md5(${text})`,
    joinDistinct: (text, separator) => `string_agg(DISTINCT ${text}, ${separator} ORDER BY ${text})`,
    topBy: (x, key, n) => `max_by(${x}, ${key}, ${n})`,
    element: (array, n) => `${array}[${n}]`,
    daysBetween: (from, to) => `date_diff('day', CAST(${from} AS DATE), CAST(${to} AS DATE))`,
    addMonths: (date, months) => `CAST(CAST(${date} AS DATE) + to_months(CAST(${months} AS INTEGER)) AS DATE)`,
    monthOf: (date) => `CAST(date_trunc('month', CAST(${date} AS DATE)) AS DATE)`,
    weekday: (date) => `isodow(CAST(${date} AS DATE))`,
    readDate: (text) =>
      `CASE WHEN regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN TRY_CAST(${text} AS DATE) END`,
  },
};
