import { rename, rm } from 'node:fs/promises';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type CustomerFilter, customerPage, customerRowBatches, listCells, type PublishedRun } from '#answers';
import { workbookColumns } from '#contract';
import type { Language } from '#values';
import type { SheetCell } from './sheet-rows.ts';
import { borderSheet } from './sheets/borders.ts';
import { columnSheet } from './sheets/columns.ts';
import { customersFrame, mostCustomers } from './sheets/customers.ts';
import { factorSheet } from './sheets/factors.ts';
import { findingSheet } from './sheets/findings.ts';
import { opportunitySheet } from './sheets/opportunities.ts';
import { predictionSheet } from './sheets/predictions.ts';
import { productSheet } from './sheets/products.ts';
import { proofCardSheet } from './sheets/proof-cards.ts';
import { qualitySheet } from './sheets/quality.ts';
import { scenarioSheet } from './sheets/scenarios.ts';
import { summarySheet } from './sheets/summary.ts';
import { stretchSheet } from './stretch-sheet.ts';
import { sheetNames } from './words.ts';
import { readZip, writeZip, type ZipPart } from './zip.ts';

const customerPart = 'xl/worksheets/sheet1.xml';

/** The language of a workbook, and which customers its list has; all where no filter is given. */
export interface WorkbookOptions {
  language: Language;
  filter?: CustomerFilter;
}

/** Writes the workbook of a run: the customer list first, then one sheet per subject, which always speak of all customers. */
export async function writeWorkbook(run: PublishedRun, path: string, options: WorkbookOptions): Promise<void> {
  const { language, filter = {} } = options;
  const { total } = await customerPage(run, filter, { limit: 1 });
  const customers = Math.min(total, mostCustomers);
  const frame = await frameOf(run, language, [
    customersFrame(sheetNames.customers[language], customers),
    await summarySheet(run, language, total),
    await opportunitySheet(run, language),
    await scenarioSheet(run, language),
    ...[await predictionSheet(run, language), await proofCardSheet(run, language)].filter((sheet) => sheet !== null),
    await productSheet(run, language),
    await factorSheet(run, language),
    await borderSheet(run, language),
    await findingSheet(run, language),
    await qualitySheet(run, language),
    columnSheet(run, language),
  ]);
  const columns = workbookColumns.length;
  const parts = readZip(frame).map(({ name, content }): ZipPart => {
    if (name !== customerPart) return { name, content };
    const batches = listed(run, filter, language);
    return { name, content: stretchSheet(content.toString(), { columns, rows: customers, batches }) };
  });
  const partial = `${path}.tmp`;
  try {
    await writeZip(partial, parts);
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

async function frameOf({ manifest }: PublishedRun, language: Language, sheets: WriteSheet[]): Promise<Buffer> {
  const day = new Date(`${manifest.asOf}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets,
    stringMode: 'inline',
    defaultFont: { name: 'Calibri', size: 11 },
    properties: {
      title: `${manifest.company}: ${sheetNames.customers[language]}`,
      creator: `Nilai ${manifest.nilai}`,
      description: manifest.run,
      created: day,
      modified: day,
    },
  });
  return Buffer.from(bytes);
}

async function* listed(run: PublishedRun, filter: CustomerFilter, language: Language): AsyncGenerator<SheetCell[][]> {
  for await (const rows of customerRowBatches(run, filter)) yield rows.map((row) => listCells(row, language));
}
