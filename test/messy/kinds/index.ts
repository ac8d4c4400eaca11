import type { Table } from '../model.ts';
import { billingTables } from './billing.ts';
import { catalogueTables } from './catalogue.ts';
import { deliveryTables } from './delivery.ts';
import { installedTables } from './installed.ts';
import { linesTables } from './lines.ts';
import { ordersTables } from './orders.ts';
import { pipelineTables } from './pipeline.ts';
import type { Making } from './plan.ts';
import { snapshotTables } from './snapshot.ts';
import { supportTables } from './support.ts';

/** The kinds of company files, each the tables of one workbook. */
export const kinds: readonly { name: string; make: (making: Making) => Table[] }[] = [
  { name: 'lines', make: linesTables },
  { name: 'catalogue', make: catalogueTables },
  { name: 'orders', make: ordersTables },
  { name: 'billing', make: billingTables },
  { name: 'pipeline', make: pipelineTables },
  { name: 'installed', make: installedTables },
  { name: 'snapshot', make: snapshotTables },
  { name: 'support', make: supportTables },
  { name: 'delivery', make: deliveryTables },
];
