import { type EntityName, headerKey } from '#entities';
import type { SourceMapping } from '../settings.ts';

/** What the reading of headers may also know: the user's own words, and what was chosen last time. */
export interface Hints {
  /** Field, or entity.field -> headers that mean it here. */
  synonyms?: Readonly<Record<string, readonly string[]>>;
  /** The mapping that a workspace already has. */
  remembered?: readonly SourceMapping[];
  /** True where only listed words and cells may decide, not what headers are like. */
  onlyListed?: boolean;
  /** True where a header that is very like one of customers' names shows a table of customers. */
  trustsNames?: boolean;
}

/** True where the user has said that the header means the field. */
export function isSynonym(
  { synonyms = {} }: Hints,
  entity: EntityName,
  pair: { field: string; header: string },
): boolean {
  const listed = [...(synonyms[pair.field] ?? []), ...(synonyms[`${entity}.${pair.field}`] ?? [])];
  if (listed.length === 0) return false;
  const key = headerKey(pair.header);
  return listed.some((word) => headerKey(word) === key);
}

/** True where the header was chosen for the field of the entity last time. */
export function wasChosen(
  { remembered = [] }: Hints,
  entity: EntityName,
  pair: { field: string; header: string },
): boolean {
  return remembered.some((source) => source.entity === entity && source.columns[pair.field] === pair.header);
}
