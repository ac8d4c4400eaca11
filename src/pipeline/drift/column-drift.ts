import type { MappedTable } from './comparison.ts';
import type { DriftFinding } from './drift.ts';

/** DRI-7: fields that files gave before and give no more, or give now and did not before. */
export function findColumnDrift({
  before,
  after,
}: {
  before: { sources: readonly MappedTable[] };
  after: { sources: readonly MappedTable[] };
}): DriftFinding[] {
  const [were, are] = [fieldsOf(before.sources), fieldsOf(after.sources)];
  const gone = [...were].filter(([field]) => !are.has(field));
  const fresh = [...are].filter(([field]) => !were.has(field));
  return [
    ...gone.map(([field, header]) => columnFinding(field, { before: header, after: null })),
    ...fresh.map(([field, header]) => columnFinding(field, { before: null, after: header })),
  ];
}

function fieldsOf(sources: readonly MappedTable[]): Map<string, string> {
  return new Map(
    sources.flatMap(({ entity, columns }) =>
      Object.entries(columns).map(([field, header]) => [`${entity}.${field}`, header] as const),
    ),
  );
}

function columnFinding(field: string, change: { before: string | null; after: string | null }): DriftFinding {
  const [table = '', column = ''] = field.split('.');
  const isGone = change.after === null;
  return {
    rule: 'DRI-7',
    severity: isGone ? 'warning' : 'info',
    table,
    column,
    ...change,
    change: null,
    money: null,
    examples: [],
    message: isGone
      ? {
          id: `Tidak ada lagi kolom untuk ${field}; dahulu "${change.before}".`,
          en: `No column gives ${field} any more; it was "${change.before}".`,
        }
      : {
          id: `Kolom "${change.after}" kini memberi ${field}.`,
          en: `The column "${change.after}" now gives ${field}.`,
        },
  };
}
