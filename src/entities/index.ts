export { entities, entityNamed, missingNeeds } from './catalog.ts';
export { type ContentKind, type Entity, type EntityName, entityNames, type Field } from './entity.ts';
export { headerKey, headerWords } from './header-key.ts';
