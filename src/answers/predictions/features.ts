import { sql } from '#engine';
import type { Bilingual } from '#values';
import { textOf } from '../customer-row.ts';
import type { PublishedRun } from '../published-run.ts';
import { same } from './figures-in-words.ts';

/** A column that predictions are made from. */
export interface FeatureFacts {
  name: string;
  title: Bilingual;
  unit: string;
  isNumber: boolean;
  isActionable: boolean;
}

/** The columns behind the targets of a run, found by target and name. */
export interface KnownFeatures {
  /** The columns of a term: one, or the two of `a x b`; a column that is not described stands for itself. */
  ofTerm(target: string, term: string): readonly FeatureFacts[];
}

/** How the two columns of a term, and their values, are joined in the published tables. */
export const cross = ' x ';

/** Reads the columns of a target, or of all of them. */
export async function knownFeatures({ engine }: PublishedRun, target?: string): Promise<KnownFeatures> {
  const condition = target === undefined ? sql`TRUE` : sql`target = ${target}`;
  const rows = await engine.rows(
    sql`SELECT * FROM features WHERE ${condition} ORDER BY target NULLS LAST, feature NULLS LAST`,
  );
  const byName = new Map<string, FeatureFacts>();
  for (const row of rows) {
    const name = textOf(row['feature']) ?? '';
    const en = textOf(row['title_en']) ?? name;
    byName.set(`${textOf(row['target']) ?? ''} ${name}`, {
      name,
      title: { id: textOf(row['title_id']) ?? en, en },
      unit: textOf(row['unit']) ?? 'none',
      isNumber: row['kind'] === 'number',
      isActionable: row['actionable'] === true,
    });
  }
  const find = (of: string, name: string) => byName.get(`${of} ${name}`);
  return {
    ofTerm: (of, term) => {
      const [whole, parts] = [find(of, term), term.split(cross)];
      if (whole !== undefined) return [whole];
      return (parts.length === 2 ? parts : [term]).map((name) => find(of, name) ?? unknown(name));
    },
  };
}

function unknown(name: string): FeatureFacts {
  return { name, title: same(name), unit: 'none', isNumber: false, isActionable: false };
}

/** The title of a term: that of its column, or both joined. */
export function titleOfTerm(features: readonly FeatureFacts[]): Bilingual {
  return {
    id: features.map(({ title }) => title.id).join(' & '),
    en: features.map(({ title }) => title.en).join(' & '),
  };
}
