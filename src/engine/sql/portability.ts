import { ProductError } from '#values';
import type { Fragment } from './fragment.ts';

interface Ban {
  pattern: RegExp;
  construct: string;
  instead: string;
}

const bans: readonly Ban[] = [
  { pattern: /\/\//, construct: '//', instead: 'fn.whole of fn.ratio' },
  { pattern: /\//, construct: 'division', instead: 'fn.ratio' },
  { pattern: /::/, construct: '::', instead: 'CAST' },
  { pattern: /%/, construct: '%', instead: 'mod(a, b)' },
  { pattern: /\bavg\s*\(/i, construct: 'avg', instead: 'fn.mean' },
  { pattern: /\bsum\s*\(/i, construct: 'sum', instead: 'fn.sumMoney or fn.sumWhole' },
  {
    pattern: /\b(median|quantile\w*|percentile_\w+|approx_\w+|mode)\s*\(/i,
    construct: 'quantiles',
    instead: 'fn.quantile',
  },
  { pattern: /\b(arg_max|arg_min|argmax|argmin)\s*\(/i, construct: 'arg_max', instead: 'max_by, min_by' },
  { pattern: /\b(string_agg|listagg|group_concat|list)\s*\(/i, construct: 'string_agg', instead: 'fn.joinDistinct' },
  {
    pattern: /\b(greatest|least|concat|concat_ws|ln|log|log10|log2|md5)\s*\(/i,
    construct: 'a function that treats NULL or type differently',
    instead: 'its twin in fn',
  },
  { pattern: /\bregexp_\w+\s*\(/i, construct: 'regexp_*', instead: 'fn.matches, fn.extract, fn.replaceAll' },
  {
    pattern:
      /\b(skewness|kurtosis|width_bucket|strftime|strptime|date_diff|datediff|date_trunc|date_part|to_months)\s*\(/i,
    construct: 'a function that differs between engines',
    instead: 'fn',
  },
  { pattern: /\binterval\b/i, construct: 'INTERVAL', instead: 'fn.addMonths' },
  { pattern: /\bextract\s*\(/i, construct: 'extract', instead: 'fn.weekday' },
  {
    pattern: /\bcast\s*\([^()]*(\([^()]*\)[^()]*)*\bas\s+(bigint|integer|int|smallint|tinyint|hugeint)\b/i,
    construct: 'CAST to a whole number',
    instead: 'fn.whole',
  },
  { pattern: /\bas\s+(varchar|text)\s*\)/i, construct: 'CAST to text', instead: 'fn.text' },
  {
    pattern: /\b(qualify|pivot|unpivot|asof|exclude|ilike|offset|materialized)\b/i,
    construct: 'a clause that only some engines have',
    instead: 'plain SQL',
  },
  { pattern: /\bdistinct\s+on\b/i, construct: 'DISTINCT ON', instead: 'row_number' },
  { pattern: /\bgroup\s+by\s+all\b/i, construct: 'GROUP BY ALL', instead: 'the columns' },
  { pattern: /\border\s+by\s+all\b/i, construct: 'ORDER BY ALL', instead: 'the columns' },
  { pattern: /\b(ignore|respect)\s+nulls\b/i, construct: 'IGNORE NULLS', instead: 'FILTER or coalesce' },
  { pattern: /\b(temp|temporary)\s+(table|view)\b/i, construct: 'TEMP', instead: 'a table' },
  { pattern: /\bgenerate_series\s*\(|\brange\s*\(/i, construct: 'generate_series', instead: 'VALUES' },
  { pattern: /->|[{}]/, construct: 'JSON arrows, lambdas or struct literals', instead: 'columns' },
  { pattern: /\[/, construct: 'element access', instead: 'fn.element' },
  {
    pattern: /\b(json_extract_string|list_\w+|struct_pack|read_\w+|arbitrary|first|last)\s*\(/i,
    construct: "an engine's own function",
    instead: 'standard SQL',
  },
  { pattern: /\bsubstr(ing)?\s*\([^,()]*,\s*0\b/i, construct: 'substr from 0', instead: 'substr from 1' },
];

/** What in the authored text of a fragment would mean something else, or nothing, on another engine; empty when clean. */
export function portabilityProblems(fragment: Fragment): string[] {
  const problems = new Set<string>();
  for (const piece of [fragment, ...fragment.nested()]) {
    const text = withoutQuoted(piece.authoredText());
    for (const ban of bans) {
      if (ban.pattern.test(text)) problems.add(`${ban.construct}: use ${ban.instead}`);
    }
    if (hasBareOrderBy(text)) problems.add('ORDER BY without NULLS FIRST or NULLS LAST on every key');
  }
  return [...problems];
}

/** Refuses SQL that is outside the portable subset, naming each construct and what to write instead. */
export function assertPortable(fragment: Fragment): void {
  const problems = portabilityProblems(fragment);
  if (problems.length === 0) return;
  throw new ProductError('engine/not-portable', `SQL outside the portable subset (${problems.join('; ')}).`, {
    hint: 'Write it over the dialect module.',
    details: { text: fragment.authoredText() },
  });
}

/** Refuses a rendered query whose own result (not only a part of it) has no ORDER BY: its rows could come in any order. */
export function assertOrdered(text: string): void {
  let depth = 0;
  let outer = '';
  for (const character of withoutQuoted(text)) {
    if (character === ')') depth--;
    if (depth === 0) outer += character;
    if (character === '(') depth++;
  }
  if (/\border\s+by\b/i.test(outer)) return;
  throw new ProductError('engine/not-portable', 'The rows of a result need an ORDER BY of their own here.', {
    hint: 'Add ORDER BY with a key for every row.',
    details: { text: text.slice(0, 4000) },
  });
}

function withoutQuoted(text: string): string {
  return text.replace(/'(?:[^']|'')*'/g, "''").replace(/--[^\n]*/g, '');
}

/** An ORDER BY list ends at a closing bracket of its own level, LIMIT, a frame, a set operation or the end. */
function hasBareOrderBy(text: string): boolean {
  for (const match of text.matchAll(/\border\s+by\b/gi)) {
    const keys = splitKeys(text.slice(match.index + match[0].length));
    if (keys.some((key) => !/\bnulls\s+(first|last)\s*$/i.test(key.trim()))) return true;
  }
  return false;
}

const clauseAfterKeys = /^\s*\b(limit|rows|groups|range|union|except|intersect|fetch)\b/i;

function splitKeys(rest: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  let start = 0;
  let index = 0;
  for (; index < rest.length; index++) {
    const character = rest[index] ?? '';
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth < 0 || character === ';') break;
    if (depth > 0) continue;
    if (clauseAfterKeys.test(rest.slice(index, index + 40))) break;
    if (character === ',') {
      keys.push(rest.slice(start, index));
      start = index + 1;
    }
  }
  return [...keys, rest.slice(start, index)];
}
