/** Things that were found to be one, by label; the smallest label of a group names it, whatever the order of joining. */
export interface Groups {
  /** Adds a thing as a group of its own. */
  add(label: string): void;
  /** Makes the groups of two things one. */
  unite(one: string, other: string): void;
  /** The label that names the group of a thing. */
  rootOf(label: string): string;
}

/** No groups yet. */
export function newGroups(): Groups {
  const parents = new Map<string, string>();
  function rootOf(label: string): string {
    let root = label;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(label, root);
    return root;
  }
  return {
    add(label) {
      if (!parents.has(label)) parents.set(label, label);
    },
    unite(one, other) {
      const [first = '', second = ''] = [rootOf(one), rootOf(other)].sort();
      parents.set(second, first);
    },
    rootOf,
  };
}
