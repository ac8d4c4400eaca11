import { name, sql } from '#engine';
import type { Comparison } from './comparison.ts';
import type { DriftFinding } from './drift.ts';
import { type CategoryCount, chanceIndex, stabilityIndex } from './stability-index.ts';
import { inWords } from './words.ts';

/** The columns that say what kind of customer one is, and what it has; those that are only a label are left out. */
const categories = [
  'industry',
  'region',
  'owner',
  'status',
  'category',
  'tier',
  'bandwidth_class',
  'arpu_category',
] as const;

/** A column of more texts than this holds names rather than categories. */
const mostCategories = 60;

/** DRI-5: columns whose categories have other shares than before, by the population stability index. */
export async function findCategoryDrift(comparison: Comparison): Promise<DriftFinding[]> {
  const found: DriftFinding[] = [];
  for (const column of categories) {
    const counts = await countsOf(comparison, column);
    if (counts.length < 2 || counts.length > mostCategories) continue;
    const { watch, alarm } = comparison.settings;
    const index = stabilityIndex(counts);
    if (index < watch || index <= chanceIndex(counts)) continue;
    found.push(categoryFinding(column, { index, isAlarm: index >= alarm, most: moved(counts) }));
  }
  return found;
}

interface NamedCount extends CategoryCount {
  text: string;
}

async function countsOf({ engine }: Comparison, column: string): Promise<NamedCount[]> {
  const rows =
    await engine.rows(sql`SELECT text, count(CASE WHEN NOT is_after THEN 1 END) AS before, count(CASE WHEN is_after THEN 1 END) AS after
    FROM (SELECT ${name(column)} AS text, FALSE AS is_after FROM before_customers
      UNION ALL SELECT ${name(column)}, TRUE FROM after_customers) AS both_runs
    WHERE text IS NOT NULL GROUP BY text ORDER BY text NULLS LAST LIMIT ${mostCategories + 1}`);
  return rows.map(({ text, before, after }) => ({ text: String(text), before: Number(before), after: Number(after) }));
}

/** The category that gained or lost the largest share. */
function moved(counts: readonly NamedCount[]): { text: string; before: number; after: number } {
  const total = (key: 'before' | 'after') => counts.reduce((sum, one) => sum + one[key], 0);
  const [before, after] = [total('before'), total('after')];
  const shares = counts.map((one) => ({ text: one.text, before: one.before / before, after: one.after / after }));
  return shares.reduce((most, one) =>
    Math.abs(one.after - one.before) > Math.abs(most.after - most.before) ? one : most,
  );
}

function categoryFinding(
  column: string,
  { index, isAlarm, most }: { index: number; isAlarm: boolean; most: { text: string; before: number; after: number } },
): DriftFinding {
  const percent = (share: number, language: 'id' | 'en') => `${inWords(share * 100, language)} %`;
  return {
    rule: 'DRI-5',
    severity: isAlarm ? 'error' : 'warning',
    table: 'customers',
    column,
    before: most.before,
    after: most.after,
    change: index,
    money: null,
    examples: [most.text],
    message: {
      id: `Komposisi ${column} bergeser (PSI ${inWords(index, 'id')}): "${most.text}" dari ${percent(most.before, 'id')} menjadi ${percent(most.after, 'id')}.`,
      en: `The make-up of ${column} has shifted (PSI ${inWords(index, 'en')}): "${most.text}" from ${percent(most.before, 'en')} to ${percent(most.after, 'en')}.`,
    },
  };
}
