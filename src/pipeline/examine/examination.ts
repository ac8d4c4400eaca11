import type { DoctorFinding, LinkReport, PurposeVerdict, Relations, TablePortrait } from '#doctor';

/** How two columns of numbers of one table go together. */
export interface TableCorrelations {
  table: Pick<TablePortrait, 'file' | 'sheet' | 'headerRow'>;
  /** Places of the columns in the table, from 0, with their headers. */
  columns: { index: number; header: string }[];
  /** Spearman's correlation by column and column; null where it cannot be told. */
  values: (number | null)[][];
}

/** What the doctor has to say about a set of tables. */
export interface Examination {
  portraits: readonly TablePortrait[];
  correlations: readonly TableCorrelations[];
  /** The gravest first; the same order for the same files. */
  findings: readonly DoctorFinding[];
  relations: Relations;
  links: LinkReport;
  purposes: readonly PurposeVerdict[];
}
