import type { Bilingual } from '#values';

/** What the cells of a field hold, as received. */
export type ContentKind = 'text' | 'amount' | 'bandwidth' | 'tenure' | 'date' | 'list';

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
  fields: readonly Field[];
}

/** The names of all entities. */
export const entityNames = ['lines', 'products', 'product_fit', 'valid_customers'] as const;
export type EntityName = (typeof entityNames)[number];
