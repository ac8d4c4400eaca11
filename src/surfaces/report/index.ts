export { dashboardData } from './outputs/dashboard-data.ts';
export { type ExportKind, exportKinds, exportOutput } from './outputs/export-output.ts';
export {
  type OutputOptions,
  writeCustomerCsv,
  writeDualMatrixPng,
  writeOutputs,
  writeSummaryMarkdown,
  writeSummaryPdf,
} from './outputs/write-outputs.ts';
