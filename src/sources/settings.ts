import { z } from 'zod';
import { entityNames } from '#entities';

/** One table of one file, what it is taken for, and which of its headers mean which fields. */
export const sourceMapping = z.strictObject({
  file: z.string().min(1).describe('Name of the file in the folder "files" of the workspace'),
  sheet: z.string().optional().describe('Name of the sheet; left out for files without sheets'),
  area: z
    .string()
    .regex(/^[A-Z]{1,3}\d+:[A-Z]{1,3}\d+$/)
    .optional()
    .describe('Cells of the table, such as A5:H120, where its sheet holds several; it is found by its first cell'),
  headerRow: z.int().min(0).default(1).describe('Row that holds the headers; 0 for Parquet and JSON lines'),
  entity: z.enum(entityNames).describe('What the table is taken for'),
  columns: z.record(z.string(), z.string()).describe('Field of the entity -> header of the file'),
  delimiter: z.string().length(1).optional().describe('Of a text file; found out where left out'),
  encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
    .optional()
    .describe('Of a text file; found out where left out'),
});
export type SourceMapping = z.infer<typeof sourceMapping>;

/** The confirmed mapping of all files, as `nilai.yaml` keeps it under `sources`. */
export const sourcesSettings = z.array(sourceMapping);
export type SourcesSettings = z.infer<typeof sourcesSettings>;
