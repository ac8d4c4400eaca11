import { headerKey } from '#entities';
import type { Bilingual } from '#values';
import type { TableEntries } from './entries.ts';

/** One numbering of customers, kept by one or more columns. */
export interface IdSpace {
  /** Names the numbering in customer keys. */
  label: string;
  tables: TableEntries[];
  /** True where 0017 and 17 are two ids of one column, so that they stay two. */
  isLiteral: boolean;
  /** Why columns of different headers were taken for one numbering, or of one header for two; by table. */
  remarks: Map<TableEntries, Bilingual>;
}

/** Puts the id columns of all tables into numberings: the same header, or the same ids, unless the names contradict. */
export function idSpaces(all: readonly TableEntries[]): IdSpace[] {
  const spaces: IdSpace[] = [];
  for (const table of all) {
    if (table.columns.id === undefined) continue;
    const fitting = spaces.find((space) => space.tables.some((other) => isOneSpace(table, other)));
    if (fitting === undefined) spaces.push(newSpace(table, spaces));
    else join(fitting, table);
  }
  return spaces;
}

function newSpace(table: TableEntries, spaces: readonly IdSpace[]): IdSpace {
  const header = idHeader(table);
  const taken = spaces.filter(({ label }) => label === header || label.startsWith(`${header}-`)).length;
  const remarks = new Map<TableEntries, Bilingual>();
  if (taken > 0) remarks.set(table, contradiction(table));
  return {
    label: taken === 0 ? header : `${header}-${taken + 1}`,
    tables: [table],
    isLiteral: hasTwoSpellings(table),
    remarks,
  };
}

function join(space: IdSpace, table: TableEntries): void {
  space.isLiteral ||= hasTwoSpellings(table);
  if (!space.tables.some((other) => idHeader(other) === idHeader(table))) {
    const other = space.tables.find((candidate) => isOneSpace(table, candidate)) ?? table;
    space.remarks.set(table, overlapRule(table, other));
  }
  space.tables.push(table);
}

/** The header of a table's ids as a word of a customer key. */
export function idHeader({ columns }: TableEntries): string {
  return headerKey(columns.id?.portrait.header ?? '') || 'id';
}

function hasTwoSpellings({ entries }: TableEntries): boolean {
  const spelled = new Map<string, string>();
  return entries.some(({ id, idKey }) => {
    if (id === null || idKey === null) return false;
    const plain = id
      .trim()
      .toLowerCase()
      .replace(/[.]0+$/, '');
    const earlier = spelled.get(idKey);
    spelled.set(idKey, plain);
    return earlier !== undefined && earlier !== plain;
  });
}

function isOneSpace(one: TableEntries, other: TableEntries): boolean {
  const [ids, otherIds] = [namesById(one), namesById(other)];
  const shared = [...ids.keys()].filter((id) => otherIds.has(id));
  const agreement = agreementOf(shared.map((id) => [ids.get(id), otherIds.get(id)]));
  if (agreement !== undefined && agreement < 0.5) return false;
  if (idHeader(one) === idHeader(other)) return true;
  if (one.columns.rule !== undefined || other.columns.rule !== undefined) return false;
  const share = shared.length / Math.max(1, Math.min(ids.size, otherIds.size));
  if (shared.length < 3 || share < 0.5) return false;
  if (agreement !== undefined || shared.every((id) => id.length >= 5)) return true;
  return shared.length >= 5 && share >= 0.8 && shared.every((id) => id.length >= 4);
}

function namesById({ entries }: TableEntries): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { idKey, nameKey } of entries) {
    if (idKey === null) continue;
    const of = names.get(idKey) ?? new Set();
    if (nameKey !== null) of.add(nameKey);
    names.set(idKey, of);
  }
  return names;
}

/** Share of the ids whose names in both tables have one in common; undefined where fewer than three can be compared. */
function agreementOf(
  names: readonly (readonly [Set<string> | undefined, Set<string> | undefined])[],
): number | undefined {
  const compared = names.filter(([one, other]) => (one?.size ?? 0) > 0 && (other?.size ?? 0) > 0);
  if (compared.length < 3) return undefined;
  return compared.filter(([one, other]) => [...(one ?? [])].some((key) => other?.has(key))).length / compared.length;
}

function overlapRule(one: TableEntries, other: TableEntries): Bilingual {
  const [here, there] = [one.columns.id?.portrait.header ?? '', other.columns.id?.portrait.header ?? ''];
  const place = other.table.staged.sheet || other.table.staged.file;
  return {
    id: `"${here}" dianggap penomoran yang sama dengan "${there}" di ${place}, karena sebagian besar nilainya ada di sana.`,
    en: `"${here}" is taken for the same numbering as "${there}" in ${place}, because most of its values stand there.`,
  };
}

function contradiction({ columns }: TableEntries): Bilingual {
  const header = columns.id?.portrait.header ?? '';
  return {
    id: `"${header}" juga ada di tabel lain, tetapi kode yang sama menunjuk nama yang berbeda, jadi kedua penomoran tidak disatukan.`,
    en: `"${header}" stands in another table too, but the same ids belong to different names there, so the two numberings stay apart.`,
  };
}
