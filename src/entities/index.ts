export { entities, entityNamed, lineEntities, missingNeeds } from './catalog.ts';
export { type ContentKind, type Entity, type EntityName, entityNames, type Field } from './entity.ts';
export { headerKey, headerWords } from './header-key.ts';
export { conceptWords, lightConcepts, roleConcepts, turningConcepts } from './vocabulary/concepts.ts';
export { conceptsNear } from './vocabulary/related.ts';
