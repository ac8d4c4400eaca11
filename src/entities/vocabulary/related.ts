/** How near meanings are to each other, 0 to 1, where they are not the same; what is not listed is 0. */
const families: readonly (readonly [number, string])[] = [
  [0.75, 'amount value total'],
  [0.7, 'price fee unit_price'],
  [0.55, 'amount value price fee revenue sales'],
  [0.7, 'revenue sales'],
  [0.5, 'revenue income spend'],
  [0.6, 'total revenue sales'],
  [0.85, 'customer company'],
  [0.75, 'product service plan'],
  [0.6, 'product asset model'],
  [0.75, 'owner seller'],
  [0.5, 'owner manager seller'],
  [0.4, 'owner person'],
  [0.75, 'industry segment'],
  [0.4, 'category segment industry'],
  [0.5, 'category tier'],
  [0.8, 'region province'],
  [0.4, 'region city office'],
  [0.35, 'region country'],
  [0.7, 'start activation created since'],
  [0.5, 'created issued posting'],
  [0.4, 'date period'],
  [0.6, 'period monthly'],
  [0.5, 'month_unit period duration'],
  [0.6, 'end closed'],
  [0.4, 'end due'],
  [0.5, 'tenure duration'],
  [0.45, 'tenure age'],
  [0.65, 'status stage'],
  [0.4, 'status health flag'],
  [0.8, 'quantity seats'],
  [0.7, 'quantity number_of'],
  [0.4, 'quantity usage'],
  [0.5, 'percent probability'],
  [0.6, 'invoice order'],
  [0.6, 'paper invoice'],
  [0.6, 'paper order'],
  [0.6, 'paper payment'],
  [0.4, 'paper contract'],
  [0.5, 'contract subscription'],
  [0.45, 'subscription service'],
  [0.6, 'churn response'],
  [0.7, 'name description'],
  [0.6, 'serial asset'],
  [0.5, 'model platform'],
  [0.5, 'channel method'],
  [0.6, 'paid payment'],
  [0.7, 'usage number_of'],
  [0.4, 'bandwidth capacity'],
  [0.5, 'complaint complaints_word'],
  [0.6, 'employees person'],
  [0.4, 'office team'],
  [0.6, 'leakage open_money'],
  [0.5, 'base gross'],
  [0.6, 'plan category'],
  [0.4, 'industry job'],
];

const nearness = new Map<string, Map<string, number>>();
for (const [near, words] of families) {
  const list = words.split(' ');
  for (const one of list) for (const other of list) if (one !== other) relate(one, other, near);
}

function relate(one: string, other: string, near: number): void {
  const found = nearness.get(one) ?? new Map<string, number>();
  found.set(other, Math.max(near, found.get(other) ?? 0));
  nearness.set(one, found);
}

/** The meanings near to one, each with how near it is, 0 to 1; undefined where it stands alone. */
export function conceptsNear(concept: string): ReadonlyMap<string, number> | undefined {
  return nearness.get(concept);
}
