import type { TablePortrait } from '../portrait.ts';
import type { LinkReport } from '../relations/customers/link-report.ts';
import type { Relations } from '../relations/relations.ts';
import { judges } from './judges.ts';
import { type PurposeVerdict, purposes } from './purpose.ts';
import { whatIsThere } from './what-is-there.ts';

/** Judges every purpose, in the order of the list. */
export function judgePurposes(
  portraits: readonly TablePortrait[],
  relations: Relations,
  links: LinkReport,
): PurposeVerdict[] {
  const there = whatIsThere(portraits, relations, links);
  return purposes.map((purpose) => ({ purpose, ...judges[purpose](there) }));
}
