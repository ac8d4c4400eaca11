import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cards, customerRowBatches, type PublishedRun, predictionBatches, topOpportunities } from '#answers';
import { writeWorkbook } from '#surfaces/workbook';
import type { Language } from '#values';
import { dualMatrixPng } from '../chart/dual-matrix.ts';
import { summaryFacts } from '../summary/facts.ts';
import { markdownOf } from '../summary/markdown.ts';
import { chartFile } from '../summary/matrices.ts';
import { pdfOf } from '../summary/pdf.ts';
import { summaryDocument } from '../summary/summary-document.ts';
import { type CsvField, csvLine, csvMark } from './csv.ts';
import {
  type CustomerFile,
  consultantRecommendations,
  customerList,
  customerPredictions,
  opportunityHeads,
  opportunityRecord,
} from './customer-files.ts';
import { dashboardClosing, dashboardCustomer, dashboardData, dashboardOpening } from './dashboard-data.ts';
import { TextFile } from './text-file.ts';

const listed = 100;

/** How outputs are written: the language, and whom to tell of each file begun. */
export interface OutputOptions {
  language: Language;
  onProgress?: (file: string) => void;
}

/** Writes every output of a run into a folder. */
export async function writeOutputs(run: PublishedRun, folder: string, options: OutputOptions): Promise<void> {
  const { language } = options;
  const begin = (file: string): string => {
    options.onProgress?.(file);
    return join(folder, file);
  };
  await writeWorkbook(run, begin('nilai.xlsx'), { language });
  await writeCustomerFiles(run, begin, language);
  await writeOpportunities(run, begin('top_opportunities.csv'), language);
  const chart = await dualMatrixPng(run, language);
  await writeFile(begin(chartFile), chart);
  const { manifest } = run;
  const document = summaryDocument(await summaryFacts(run), language);
  await writeFile(begin('executive-summary.md'), markdownOf(document));
  const { bytes } = pdfOf(document, manifest.asOf, new Map([[chartFile, chart]]));
  await writeFile(begin('executive-summary.pdf'), bytes);
}

/** One pass over the customers for every file that has one record each. */
async function writeCustomerFiles(
  run: PublishedRun,
  begin: (file: string) => string,
  language: Language,
): Promise<void> {
  const dashboard = await TextFile.open(begin('dashboard_data.json'));
  const predictions = await openCsv(begin('customer_predictions.csv'), customerPredictions.heads);
  const recommendations = await openCsv(begin('consultant_recommendations.csv'), consultantRecommendations.heads);
  try {
    await dashboard.write(await dashboardOpening(run));
    let separator = '\n';
    for await (const rows of customerRowBatches(run, {})) {
      for (const row of rows) {
        await dashboard.write(separator + dashboardCustomer(row));
        separator = ',\n';
        await predictions.write(csvLine(customerPredictions.record(row, language)));
        await recommendations.write(csvLine(consultantRecommendations.record(row, language)));
      }
    }
    await dashboard.write(dashboardClosing);
    for await (const line of predictedRecords(run)) await predictions.write(csvLine(line));
  } finally {
    for (const file of [dashboard, predictions, recommendations]) await file.close();
  }
}

/** Every customer of every prediction, as the file of predictions has it. */
async function* predictedRecords(run: PublishedRun): AsyncGenerator<CsvField[]> {
  for (const { target, grade } of await cards(run)) {
    for await (const rows of predictionBatches(run, target)) {
      for (const row of rows) yield [row.customerId, row.name, target, row.kind, row.value, row.low, row.high, grade];
    }
  }
}

async function openCsv(path: string, heads: readonly string[]): Promise<TextFile> {
  const file = await TextFile.open(path);
  await file.write(csvMark + csvLine(heads));
  return file;
}

async function writeOpportunities(run: PublishedRun, path: string, language: Language): Promise<void> {
  const lines = [csvMark + csvLine(opportunityHeads)];
  for (const action of ['UPSELL', 'CROSS-SELL'] as const) {
    const found = await topOpportunities(run, action, listed);
    lines.push(...found.map((one, index) => csvLine(opportunityRecord(action, index + 1, one, language))));
  }
  await writeFile(path, lines.join(''));
}

/** The executive summary as Markdown. */
export async function writeSummaryMarkdown(run: PublishedRun, language: Language): Promise<string> {
  return markdownOf(summaryDocument(await summaryFacts(run), language));
}

/** Writes the executive summary as a PDF and gives its number of pages. */
export async function writeSummaryPdf(run: PublishedRun, path: string, language: Language): Promise<number> {
  const chart = await dualMatrixPng(run, language);
  const document = summaryDocument(await summaryFacts(run), language);
  const { bytes, pages } = pdfOf(document, run.manifest.asOf, new Map([[chartFile, chart]]));
  await writeFile(path, bytes);
  return pages;
}

/** Writes the picture of both matrices. */
export async function writeDualMatrixPng(run: PublishedRun, path: string, language: Language): Promise<void> {
  await writeFile(path, await dualMatrixPng(run, language));
}

/** Writes the customer list with the workbook's 26 columns as CSV. */
export async function writeCustomerCsv(run: PublishedRun, path: string, language: Language): Promise<void> {
  await writeCsv(run, path, customerList, language);
}

/** Writes the dashboard's file. */
export async function writeDashboardData(run: PublishedRun, path: string): Promise<void> {
  const file = await TextFile.open(path);
  try {
    for await (const piece of dashboardData(run)) await file.write(piece);
  } finally {
    await file.close();
  }
}

async function writeCsv(run: PublishedRun, path: string, kind: CustomerFile, language: Language): Promise<void> {
  const file = await openCsv(path, kind.heads);
  try {
    for await (const rows of customerRowBatches(run, {})) {
      for (const row of rows) await file.write(csvLine(kind.record(row, language)));
    }
  } finally {
    await file.close();
  }
}
