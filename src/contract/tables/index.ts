import type { PublishedTable } from '../table.ts';
import { customersTable, holdingsTable, linesTable, productsTable } from './customer-tables.ts';
import { findingsTable, rulesTable } from './finding-tables.ts';
import { metricsTable } from './metric-tables.ts';
import { blockedOffersTable, factorAuditTable, offerFactorsTable, offersTable } from './offer-tables.ts';
import {
  cardCurvesTable,
  cardNotesTable,
  cardsTable,
  changesTable,
  contributionsTable,
  customerFeaturesTable,
  featuresTable,
  modelsTable,
  predictionsTable,
  productPredictionsTable,
  shapesTable,
} from './prediction-tables.ts';
import {
  correlationsTable,
  doubtsTable,
  linksTable,
  purposesTable,
  sourceColumnsTable,
  sourceTablesTable,
} from './quality-tables.ts';
import { decisionsTable, quarantinedTable, repairsTable } from './repair-tables.ts';
import { segmentBordersTable, segmentsTable } from './segment-tables.ts';

/** Every table a run publishes, in the order of the flow. */
export const publishedTables: readonly PublishedTable[] = [
  customersTable,
  linesTable,
  holdingsTable,
  productsTable,
  findingsTable,
  rulesTable,
  sourceTablesTable,
  sourceColumnsTable,
  correlationsTable,
  doubtsTable,
  linksTable,
  purposesTable,
  repairsTable,
  quarantinedTable,
  decisionsTable,
  segmentsTable,
  segmentBordersTable,
  predictionsTable,
  contributionsTable,
  productPredictionsTable,
  changesTable,
  cardsTable,
  cardNotesTable,
  cardCurvesTable,
  shapesTable,
  featuresTable,
  customerFeaturesTable,
  modelsTable,
  offersTable,
  offerFactorsTable,
  factorAuditTable,
  blockedOffersTable,
  metricsTable,
];
