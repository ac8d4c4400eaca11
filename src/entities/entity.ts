import type { Bilingual } from '#values';

/** What the cells of a field hold, as received; a `flag` has two values, a `share` is a percentage or a fraction. */
export type ContentKind =
  | 'text'
  | 'amount'
  | 'bandwidth'
  | 'tenure'
  | 'date'
  | 'list'
  | 'id'
  | 'number'
  | 'share'
  | 'flag';

/** One field of an entity, and the headers under which companies keep it. */
export interface Field {
  name: string;
  kind: ContentKind;
  meaning: Bilingual;
  /**
   * Headers that mean this field, in groups from the most specific to the most general. The first group that a file
   * uses decides; two headers of one group in one file are a question for a person.
   */
  headers: readonly (readonly string[])[];
  /** Words that mean the field wherever they stand in a header, as in "Nama Pelanggan Aktif"; the weakest evidence. */
  headersContaining?: readonly string[];
}

/** A kind of table that Nilai understands. */
export interface Entity {
  name: EntityName;
  meaning: Bilingual;
  /** Each inner list needs at least one of its fields. */
  needs: readonly (readonly string[])[];
  /** Fields whose cell names what a row is about, the best first; all of them are in `fields`. */
  identity: readonly string[];
  /** Fields that speak for this entity and hardly for another. */
  signs: readonly string[];
  /** What a sheet or file of it is called, as in "Faktur 2025"; such a word in a header goes without saying. */
  called: readonly string[];
  /** Columns that mean nothing known belong to it too: attributes of any kind, as in a file made for a model. */
  holdsAnything?: true;
  fields: readonly Field[];
}

/** The names of all entities. */
export const entityNames = [
  'lines',
  'products',
  'product_fit',
  'valid_customers',
  'customers',
  'transactions',
  'invoices',
  'payments',
  'contracts',
  'subscriptions',
  'usage',
  'complaints',
  'install_base',
  'opportunities',
  'projects',
  'service_credits',
  'services',
  'account_snapshot',
  'owners',
  'price_book',
] as const;
export type EntityName = (typeof entityNames)[number];
