import { accountSnapshot } from './definitions/account-snapshot.ts';
import { complaints } from './definitions/complaints.ts';
import { contracts, subscriptions } from './definitions/contracts.ts';
import { customers } from './definitions/customers.ts';
import { installBase } from './definitions/install-base.ts';
import { invoices } from './definitions/invoices.ts';
import { lines } from './definitions/lines.ts';
import { opportunities } from './definitions/opportunities.ts';
import { owners } from './definitions/owners.ts';
import { payments } from './definitions/payments.ts';
import { priceBook } from './definitions/price-book.ts';
import { productFit } from './definitions/product-fit.ts';
import { products } from './definitions/products.ts';
import { projects, serviceCredits, services } from './definitions/projects.ts';
import { transactions } from './definitions/transactions.ts';
import { usage } from './definitions/usage.ts';
import { validCustomers } from './definitions/valid-customers.ts';
import type { Entity, EntityName } from './entity.ts';

/** Every entity that Nilai reads. */
export const entities: readonly Entity[] = [
  lines,
  products,
  productFit,
  validCustomers,
  customers,
  transactions,
  invoices,
  payments,
  contracts,
  subscriptions,
  usage,
  complaints,
  installBase,
  opportunities,
  projects,
  serviceCredits,
  services,
  accountSnapshot,
  owners,
  priceBook,
];

/** The entities of a company that sells service lines: what a workspace of the blueprint telecom is made from. */
export const lineEntities: readonly EntityName[] = ['lines', 'products', 'product_fit', 'valid_customers'];

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
