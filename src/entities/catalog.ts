import { lines } from './definitions/lines.ts';
import { productFit } from './definitions/product-fit.ts';
import { products } from './definitions/products.ts';
import { validCustomers } from './definitions/valid-customers.ts';
import type { Entity, EntityName } from './entity.ts';

/** Every entity that Nilai reads. */
export const entities: readonly Entity[] = [lines, products, productFit, validCustomers];

/** The entity of a name. */
export function entityNamed(name: EntityName): Entity {
  const entity = entities.find((candidate) => candidate.name === name);
  if (entity === undefined) throw new Error(`no entity ${name}`);
  return entity;
}

/** Everything about a table of this entity that keeps it from being used: the lists of which no field is mapped. */
export function missingNeeds(entity: Entity, mapped: readonly string[]): readonly (readonly string[])[] {
  return entity.needs.filter((oneOf) => !oneOf.some((field) => mapped.includes(field)));
}
