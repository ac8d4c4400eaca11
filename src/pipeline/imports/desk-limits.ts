import type { ImportsResponse } from '#contract';

/** What may be sent into one import. */
export const limits: ImportsResponse['limits'] = {
  bytesPerFile: 2_000_000_000,
  files: 200,
  kinds: [
    'xlsx',
    'xlsm',
    'xls',
    'xlsb',
    'ods',
    'csv',
    'tsv',
    'txt',
    'json',
    'jsonl',
    'ndjson',
    'parquet',
    'sqlite',
    'db',
  ],
};

/** Parts of a look at the files, in their order. */
export const lookStages = ['read', 'examine', 'map'] as const;

/** Parts of a run, in their order. */
export const runStages = [
  'read',
  'examine',
  'clean',
  'customers',
  'segments',
  'offers',
  'figures',
  'tables',
  'outputs',
] as const;
