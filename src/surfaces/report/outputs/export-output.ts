import { writeFile } from 'node:fs/promises';
import type { PublishedRun } from '#answers';
import { writeWorkbook } from '#surfaces/workbook';
import { type Language, ProductError } from '#values';
import {
  writeCustomerCsv,
  writeDashboardData,
  writeDualMatrixPng,
  writeSummaryMarkdown,
  writeSummaryPdf,
} from './write-outputs.ts';

/** The outputs that can be written one by one. */
export const exportKinds = ['workbook', 'summary', 'json', 'csv', 'pdf', 'png'] as const;
export type ExportKind = (typeof exportKinds)[number];

type Write = (run: PublishedRun, path: string, language: Language) => Promise<unknown>;

const writers: Readonly<Record<ExportKind, Write>> = {
  workbook: (run, path, language) => writeWorkbook(run, path, { language }),
  summary: async (run, path, language) => writeFile(path, await writeSummaryMarkdown(run, language)),
  json: writeDashboardData,
  csv: writeCustomerCsv,
  pdf: writeSummaryPdf,
  png: writeDualMatrixPng,
};

const notWritable = new Set(['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENOSPC', 'EPERM']);

/** Writes one output of a run to a path. */
export async function exportOutput(
  run: PublishedRun,
  kind: ExportKind,
  { path, language }: { path: string; language: Language },
): Promise<void> {
  try {
    await writers[kind](run, path, language);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!notWritable.has(code)) throw cause;
    throw new ProductError('output/not-writable', 'The output cannot be written.', {
      place: { file: path },
      hint: 'Name a file in a folder that exists and that you may write to.',
      cause,
    });
  }
}
