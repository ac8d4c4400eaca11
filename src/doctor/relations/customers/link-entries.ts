import type { Entry, TableEntries } from './entries.ts';
import { type Groups, newGroups } from './groups.ts';
import { type IdSpace, idHeader, idSpaces } from './id-spaces.ts';
import type { LinkWay } from './link-report.ts';

/** An entry with its customer; null where none could be attached without guessing. */
export interface LinkedEntry {
  entry: Entry;
  customer: string | null;
  way: LinkWay | null;
  /** Which of its texts decided. */
  by: 'id' | 'name' | null;
}

/** The entries of every table, linked. */
export interface Linked {
  spaces: IdSpace[];
  tables: { table: TableEntries; entries: LinkedEntry[] }[];
  /** Customers that bear a name, by its key. */
  owners: Map<string, Set<string>>;
}

interface Universe {
  groups: Groups;
  spaces: IdSpace[];
  /** Labels of the customers with an id that bear a name, and those of customers known by their name alone. */
  idsOfName: Map<string, Set<string>>;
  namesOfId: Map<string, Set<string>>;
  nameOnly: Set<string>;
}

/**
 * Makes one universe of customers. An id decides before a name. A name decides only where exactly one customer bears it:
 * two ids of two numberings become one customer if their names are the same and neither bears another.
 */
export function linkEntries(tables: readonly TableEntries[]): Linked {
  const universe: Universe = {
    groups: newGroups(),
    spaces: idSpaces([...tables].sort(byPlace)),
    idsOfName: new Map(),
    namesOfId: new Map(),
    nameOnly: new Set(),
  };
  for (const table of tables) for (const entry of table.entries) takeId(universe, table, entry);
  uniteByName(universe);
  for (const table of tables) for (const entry of table.entries) takeName(universe, table, entry);
  const decided = tables.map((table) => ({
    table,
    entries: table.entries.map((entry) => decide(universe, table, entry)),
  }));
  const owners = new Map<string, Set<string>>();
  for (const [key, labels] of universe.idsOfName) owners.set(key, new Set([...labels].map(universe.groups.rootOf)));
  for (const key of universe.nameOnly) add(owners, key, `name:${key}`);
  return { spaces: universe.spaces, tables: withWays(decided), owners };
}

/** Files and sheets in the order of their names, so that the order in which they came does not matter. */
function byPlace({ table: one }: TableEntries, { table: other }: TableEntries): number {
  const place = ({ staged }: TableEntries['table']) => [staged.file, staged.sheet, String(staged.headerRow)].join('\n');
  return place(one) < place(other) ? -1 : 1;
}

/** The label of an id among all numberings; null where the entry has none. */
function idLabel({ spaces }: Universe, table: TableEntries, { id, idKey }: Entry): string | null {
  const owner = table.through?.owner ?? table;
  const space = spaces.find((candidate) => candidate.tables.includes(owner));
  if (space === undefined || id === null || idKey === null) return null;
  return `${space.label}:${space.isLiteral ? id.trim().toLowerCase() : idKey}`;
}

function takeId(universe: Universe, table: TableEntries, entry: Entry): void {
  const label = idLabel(universe, table, entry);
  if (label === null) return;
  universe.groups.add(label);
  if (entry.nameKey === null) return;
  add(universe.idsOfName, entry.nameKey, label);
  add(universe.namesOfId, label, entry.nameKey);
}

function add<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}

function uniteByName({ idsOfName, namesOfId, groups }: Universe): void {
  for (const labels of idsOfName.values()) {
    const all = [...labels].sort();
    const spacesOf = new Set(all.map((label) => label.slice(0, label.indexOf(':'))));
    const isOneToOne = spacesOf.size === all.length && all.every((label) => namesOfId.get(label)?.size === 1);
    if (all.length < 2 || !isOneToOne) continue;
    for (const label of all.slice(1)) groups.unite(all[0] ?? label, label);
  }
}

function takeName(universe: Universe, table: TableEntries, entry: Entry): void {
  if (!table.isByName || entry.id !== null || entry.nameKey === null) return;
  if (!universe.idsOfName.has(entry.nameKey)) universe.nameOnly.add(entry.nameKey);
}

type Decided = Omit<LinkedEntry, 'way'> & { label: string | null };

function decide(universe: Universe, table: TableEntries, entry: Entry): Decided {
  const label = idLabel(universe, table, entry);
  if (label !== null) return { entry, label, customer: universe.groups.rootOf(label), by: 'id' };
  const key = entry.nameKey;
  if (key !== null) {
    const roots = new Set([...(universe.idsOfName.get(key) ?? [])].map(universe.groups.rootOf));
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) return { entry, label: null, customer: only, by: 'name' };
    if (roots.size === 0 && universe.nameOnly.has(key))
      return { entry, label: null, customer: `name:${key}`, by: 'name' };
  }
  return { entry, label: null, customer: null, by: null };
}

interface DecidedTable {
  table: TableEntries;
  entries: Decided[];
}

/** Where each id, and each customer, is told by the table itself. */
interface Told {
  labels: Map<string, Set<TableEntries>>;
  customers: Map<string, Set<TableEntries>>;
}

function withWays(decided: readonly DecidedTable[]): Linked['tables'] {
  const told: Told = { labels: new Map(), customers: new Map() };
  for (const { table, entries } of decided.filter(({ table: one }) => one.through === undefined)) {
    for (const { label, customer } of entries) {
      if (label !== null) add(told.labels, label, table);
      if (customer !== null) add(told.customers, customer, table);
    }
  }
  return decided.map(({ table, entries }) => ({
    table,
    entries: entries.map((one) => ({
      entry: one.entry,
      customer: one.customer,
      by: one.by,
      way: wayOf(told, table, one),
    })),
  }));
}

function wayOf(told: Told, table: TableEntries, { label, customer, entry }: Decided): LinkWay | null {
  if (customer === null) return null;
  if (table.through !== undefined) return 'rule';
  const others = [...(told.labels.get(label ?? '') ?? [])].filter((other) => other !== table);
  if (others.length > 0) {
    return table.columns.rule === undefined && others.some((other) => idHeader(other) === idHeader(table))
      ? 'id'
      : 'rule';
  }
  const isElsewhere = (told.customers.get(customer)?.size ?? 0) > 1;
  const isOwnId = label === null && entry.id === null && !customer.startsWith('name:');
  return isElsewhere || isOwnId ? 'name' : 'alone';
}
